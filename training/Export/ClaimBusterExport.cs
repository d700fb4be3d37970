using System.IO.Compression;
using System.Text.Json;
using Rejoinder.Reading;
using Rejoinder.Reading.Models;

namespace Rejoinder.Training.Export;

/// <summary>Sentences of debates with whether a reader would want them checked (ClaimBuster), as pieces a word.</summary>
internal sealed class ClaimBusterExport(WordPieces pieces)
{
    public IEnumerable<object> Export(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var words = WordPieces.Words(text, new TextSpan(0, text.Length));
            yield return new
            {
                Words = words.Select(w => pieces.Pieces(w.Of(text))),
                Cases = words.Select(w => EncoderInput.Case(w.Of(text))),
                CheckWorthy = json.RootElement.GetProperty("label").GetString() == "CFS" ? 1 : 0,
            };
        }
    }
}
