using System.Runtime.InteropServices;
using System.Text.Json;
using Rejoinder.Reading;
using Rejoinder.Reading.Models;

namespace Rejoinder.Training.Export;

/// <summary>Sentences as an encoder sees them: the pieces of each, and its vector.</summary>
internal static class SentenceExport
{
    private const int AtOnce = 4096;

    /// <summary>Reads a JSON string a line; writes <c>OUT.pieces.jsonl</c> (a list of numbers a line) and <c>OUT.f32</c> (a vector a line).</summary>
    /// <param name="model">The encoder.</param>
    /// <param name="sentences">The file of sentences.</param>
    /// <param name="target">Beginning of the names of both files.</param>
    public static void Write(string model, string sentences, string target)
    {
        using var meaning = SentenceMeaning.TryLoad(model) ?? throw new FileNotFoundException($"There is no encoder {model}.");
        var pieces = new WordPieces();
        using var rows = new StreamWriter(target + ".pieces.jsonl");
        using var vectors = File.Create(target + ".f32");
        foreach (var chunk in File.ReadLines(sentences).Select(l => JsonSerializer.Deserialize<string>(l)!).Chunk(AtOnce))
        {
            foreach (var sentence in chunk)
            {
                rows.WriteLine(JsonSerializer.Serialize(Pieces(pieces, sentence)));
            }

            foreach (var vector in meaning.Of(chunk))
            {
                vectors.Write(MemoryMarshal.AsBytes(vector.Span));
            }
        }
    }

    private static IEnumerable<int> Pieces(WordPieces pieces, string sentence) =>
        WordPieces.Words(sentence, new TextSpan(0, sentence.Length)).SelectMany(w => pieces.Pieces(w.Of(sentence)));
}
