using System.Globalization;
using Rejoinder.Journal;

namespace Rejoinder.Register.Journaling;

/// <summary>What a checkpoint says that was signed here: of which journal, how many entries, under which root.</summary>
internal sealed record SignedHead(string Origin, long Size, Sha256Hash Root)
{
    /// <summary>A line of the signer's memory, without its newline.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Origin} {Size} {Root}");

    /// <summary>Reads such a line; null where it is none, such as one that a power cut tore.</summary>
    public static SignedHead? Read(string line)
    {
        var parts = line.Split(' ');
        var hash = new byte[Sha256Hash.Length + 1];
        return
            parts.Length == 3
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && Convert.TryFromBase64String(parts[2], hash, out var length)
            && length == Sha256Hash.Length
            ? new(parts[0], size, new(hash.AsSpan(0, length)))
            : null;
    }
}
