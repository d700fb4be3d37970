namespace Rejoinder.Reading.Intake;

/// <summary>
/// The one place where parsers that are not ours are trusted with hostile bytes. Whatever they throw becomes a failure that says what is
/// damaged; they get a deep stack of their own and a deadline, after which they are left behind.
/// </summary>
internal static class ParserBoundary
{
    private const int Stack = 128 * 1024 * 1024;

    /// <summary>Runs a parser. <paramref name="format"/> names the format in messages.</summary>
    public static ReadingResult<T> Run<T>(string format, Func<T> parse)
        where T : class
    {
        T? value = null;
        ReadingFailure? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    value = parse();
                }
                catch (IntakeRefusal refusal)
                {
                    failure = refusal.Failure;
                }
                catch (OutOfMemoryException)
                {
                    failure = IntakeMessages.TooMuch(format, "needs more memory than there is");
                }
#pragma warning disable CA1031 // Foreign parsers throw whatever they like on damaged input.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    failure = IntakeMessages.Damaged(format, $"{Sentence(e.Message)}");
                }
            },
            Stack
        )
        {
            IsBackground = true,
        };
        thread.Start();
        if (!thread.Join(IntakeLimits.Time))
        {
            return IntakeMessages.TooSlow(format);
        }

        return value is null ? failure ?? IntakeMessages.NoWords : value;
    }

    private static string Sentence(string message)
    {
        var end = message.AsSpan().IndexOfAny('\n', '\r');
        var line = (end < 0 ? message : message[..end]).Trim();
        line = line.Length > 160 ? line[..160] + "…" : line;
        return line.EndsWith('.') || line.EndsWith('…') ? line : line + ".";
    }
}
