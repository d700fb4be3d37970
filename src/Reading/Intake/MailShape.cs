namespace Rejoinder.Reading.Intake;

/// <summary>Whether the bytes of a mail have the shape of one, told without parsing: a parser makes objects of each part and address.</summary>
internal static class MailShape
{
    /// <summary>Longest head of a mail in bytes.</summary>
    private const int Head = 512 * 1024;

    /// <summary>Most lines that may part a mail.</summary>
    private const int Parts = 10_000;

    /// <exception cref="IntakeRefusal">The head is longer, or the parts are more, than any mail has.</exception>
    public static void Check(ReadOnlySpan<byte> bytes)
    {
        var parts = 0;
        var head = true;
        for (var at = 0; at < bytes.Length; )
        {
            var length = bytes[at..].IndexOf((byte)'\n');
            var line = length < 0 ? bytes[at..] : bytes.Slice(at, length);
            head &= line.TrimEnd((byte)'\r').Length > 0;
            at += line.Length + 1;
            if (head && at > Head)
            {
                throw new IntakeRefusal(IntakeMessages.TooMuch("mail", "has a longer head than any mail"));
            }

            if (line.StartsWith("--"u8) && ++parts > Parts)
            {
                throw new IntakeRefusal(IntakeMessages.TooMuch("mail", "has more parts than any mail"));
            }
        }
    }
}
