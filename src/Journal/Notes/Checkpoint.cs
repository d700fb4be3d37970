using System.Globalization;

namespace Rejoinder.Journal.Notes;

/// <summary>
/// What a journal says of itself at one moment: C2SP tlog-checkpoint. Whoever signs must never sign two between which there is no
/// consistency proof.
/// </summary>
/// <param name="Origin">The journal's name, one line, not empty; by habit an address without its scheme.</param>
/// <param name="Size">How many entries it has; not negative.</param>
/// <param name="Root">The root over their leaf hashes.</param>
public sealed record Checkpoint(string Origin, long Size, Sha256Hash Root)
{
    /// <summary>The three lines that are signed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");

    /// <summary>The signed note, UTF-8, as it is served at <c>checkpoint</c>.</summary>
    /// <param name="signers">One or more; the name of the first is by habit the origin.</param>
    /// <exception cref="ArgumentException">The origin is empty or has control characters, the size is negative, or nobody signs.</exception>
    public byte[] Sign(params IReadOnlyList<NoteSigner> signers)
    {
        if (Origin.Length == 0 || Origin.Any(char.IsControl))
        {
            throw new ArgumentException("A checkpoint's origin is one line that is not empty.");
        }
        ArgumentOutOfRangeException.ThrowIfNegative(Size);
        return SignedNote.Write(Text, signers);
    }
}
