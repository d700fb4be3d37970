using System.Security.Cryptography;
using System.Text;

namespace Rejoinder.Reading.Intake;

/// <summary>The first stage: bytes of any format to a <see cref="Document"/>. The format is found by looking at the bytes, then by the name. Thread-safe.</summary>
public static class DocumentIntake
{
    /// <summary>Reads bytes as a document.</summary>
    /// <param name="bytes">The bytes as received; hostile until proven otherwise.</param>
    /// <param name="name">File name or address; its ending helps where the bytes do not tell the format.</param>
    /// <returns>The document, or what was wrong with the bytes and what to do about it.</returns>
    public static ReadingResult<Document> Open(byte[] bytes, string name)
    {
        var markdown =
            name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
        var source = new Source(
            name,
            markdown ? Markdown.MediaType : PlainText.MediaType,
            bytes.LongLength,
            Convert.ToHexStringLower(SHA256.HashData(bytes))
        );
        var text = Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new ReadingFailure("The file is empty.", "Give a file that holds a statement.");
        }

        return markdown ? Markdown.Read(text, source) : PlainText.Read(text, source);
    }
}
