using System.Text;

namespace Rejoinder.Journal.Notes;

/// <summary>Writes a text with its signatures: C2SP signed-note.</summary>
public static class SignedNote
{
    /// <summary>The note's bytes, UTF-8: the text, an empty line, a line for each signer.</summary>
    /// <param name="text">Ends in a newline; no other control characters.</param>
    /// <param name="signers">One or more; more than one while keys are changed, or when others sign too.</param>
    /// <exception cref="ArgumentException">The text cannot be a note's, or nobody signs.</exception>
    public static byte[] Write(string text, params IReadOnlyList<NoteSigner> signers)
    {
        if (!text.EndsWith('\n') || text.Any(c => c < ' ' && c != '\n'))
        {
            throw new ArgumentException("A note's text ends in a newline and has no other control characters.", nameof(text));
        }
        if (signers.Count == 0)
        {
            throw new ArgumentException("A note needs at least one signer.", nameof(signers));
        }
        return Encoding.UTF8.GetBytes($"{text}\n{string.Concat(signers.Select(s => s.SignatureLine(text)))}");
    }
}
