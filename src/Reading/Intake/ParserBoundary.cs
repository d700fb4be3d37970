namespace Rejoinder.Reading.Intake;

/// <summary>
/// The one place where parsers that are not ours are trusted with hostile bytes. Whatever they throw becomes a failure that says what is
/// damaged; they get a deep stack of their own and a deadline, after which they are left behind.
/// </summary>
internal static class ParserBoundary
{
    private const int Stack = 128 * 1024 * 1024;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

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
        return !Ends(thread) ? IntakeMessages.TooSlow(format)
            : value is null ? failure ?? IntakeMessages.NoWords
            : value;
    }

    // Time counts while this process is given a processor: on a busy machine a sound file takes long, and is read all the same.
    private static bool Ends(Thread thread)
    {
        var before = Environment.CpuUsage.TotalTime;
        var wait = IntakeLimits.Time;
        thread.Start();
        while (!thread.Join(wait))
        {
            var left = IntakeLimits.Time - (Environment.CpuUsage.TotalTime - before);
            if (left <= TimeSpan.Zero)
            {
                return false;
            }

            wait = left > Moment ? left : Moment;
        }

        return true;
    }

    private static string Sentence(string message)
    {
        var end = message.AsSpan().IndexOfAny('\n', '\r');
        var line = (end < 0 ? message : message[..end]).Trim();
        line = line.Length > 160 ? line[..160] + "…" : line;
        return line.EndsWith('.') || line.EndsWith('…') ? line : line + ".";
    }
}
