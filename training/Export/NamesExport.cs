using System.IO.Compression;
using System.Text.Json;
using Rejoinder.Reading;
using Rejoinder.Reading.Models;

namespace Rejoinder.Training.Export;

/// <summary>Public sets of sentences with tagged names as training documents, a sentence a document.</summary>
internal sealed class NamesExport(WordPieces pieces)
{
    public IEnumerable<LabelledDocument> Export(string file, string set)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var words = new List<int[]>();
            var names = new List<int>();
            var cases = new List<int>();
            var tokens = json.RootElement.GetProperty("tokens").EnumerateArray();
            foreach (
                var (token, tag) in tokens.Zip(
                    json.RootElement.GetProperty("tags").EnumerateArray(),
                    (t, g) => (t.GetString()!, g.GetString()!)
                )
            )
            {
                var kind = Kind(tag);
                foreach (var word in WordPieces.Words(token, new TextSpan(0, token.Length)))
                {
                    words.Add(pieces.Pieces(word.Of(token)));
                    names.Add(kind);
                    cases.Add(EncoderInput.Case(word.Of(token)));

                    // The other words of one token go on with its name.
                    kind = kind is 1 or 3 or 5 ? kind + 1 : kind;
                }
            }

            if (words.Count > 2)
            {
                yield return new LabelledDocument(
                    set,
                    json.RootElement.GetProperty("id").GetString()!,
                    [
                        new LabelledSentence
                        {
                            Before = [],
                            Words = [.. words],
                            Cases = [.. cases],
                            Names = [.. names],
                        },
                    ]
                );
            }
        }
    }

    private static int Kind(string tag)
    {
        var kind =
            tag.Length < 3
                ? 0
                : tag[2..].ToLowerInvariant() switch
                {
                    "per" or "person" or "politician" => 1,
                    "org" or "organisation" or "politicalparty" or "corporation" or "group" => 3,
                    "loc" or "location" or "country" => 5,
                    _ => 0,
                };
        return kind > 0 && tag[0] == 'I' ? kind + 1 : kind;
    }
}
