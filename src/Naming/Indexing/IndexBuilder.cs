using System.Numerics;
using System.Text;

namespace Rejoinder.Naming.Indexing;

/// <summary>A list of names -> the arrays of an index.</summary>
internal static class IndexBuilder
{
    /// <summary>Builds.</summary>
    public static IndexData Build(IEnumerable<string> names)
    {
        var text = new MemoryStream();
        var starts = new List<int> { 0 };
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var parts = new List<NamePart>();
        var nameWords = new List<int>();
        var nameWordStarts = new List<int> { 0 };
        foreach (var given in names)
        {
            text.Write(Encoding.UTF8.GetBytes(given));
            starts.Add(checked((int)text.Length));
            foreach (var part in Name.Parse(given).Compared)
            {
                var marked = Vocabulary.Marked(part);
                if (!words.TryGetValue(marked, out var word))
                {
                    words[marked] = word = parts.Count;
                    parts.Add(part);
                }

                nameWords.Add(word);
            }

            nameWordStarts.Add(nameWords.Count);
        }

        var (wordText, wordStarts) = Texts(parts);
        var (postings, postingStarts) = Postings(nameWords, nameWordStarts, parts.Count);
        var (signatures, signatureStarts) = Signatures(parts);
        return new IndexData
        {
            NameText = text.ToArray(),
            NameStarts = [.. starts],
            WordText = wordText,
            WordStarts = wordStarts,
            NameWords = [.. nameWords],
            NameWordStarts = [.. nameWordStarts],
            Postings = postings,
            PostingStarts = postingStarts,
            Signatures = signatures,
            SignatureStarts = signatureStarts,
        };
    }

    private static (byte[], int[]) Texts(List<NamePart> parts)
    {
        var text = new MemoryStream();
        var starts = new int[parts.Count + 1];
        for (var i = 0; i < parts.Count; i++)
        {
            text.Write(Encoding.UTF8.GetBytes(Vocabulary.Marked(parts[i])));
            starts[i + 1] = (int)text.Length;
        }

        return (text.ToArray(), starts);
    }

    private static (int[], int[]) Postings(List<int> nameWords, List<int> nameWordStarts, int words)
    {
        var starts = new int[words + 1];
        foreach (var word in nameWords)
        {
            starts[word + 1]++;
        }

        for (var i = 0; i < words; i++)
        {
            starts[i + 1] += starts[i];
        }

        var next = starts[..^1].ToArray();
        var postings = new int[nameWords.Count];
        for (var name = 0; name + 1 < nameWordStarts.Count; name++)
        {
            for (var i = nameWordStarts[name]; i < nameWordStarts[name + 1]; i++)
            {
                postings[next[nameWords[i]]++] = name;
            }
        }

        return (postings, starts);
    }

    private static (int[], int[]) Signatures(List<NamePart> parts)
    {
        Span<uint> hashes = stackalloc uint[Signature.Max];
        var total = 0;
        foreach (var part in parts)
        {
            total += Signature.Write(part, hashes);
        }

        var buckets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, total));
        var starts = new int[buckets + 1];
        foreach (var part in parts)
        {
            foreach (var hash in hashes[..Signature.Write(part, hashes)])
            {
                starts[(hash & (uint)(buckets - 1)) + 1]++;
            }
        }

        for (var i = 0; i < buckets; i++)
        {
            starts[i + 1] += starts[i];
        }

        var next = starts[..^1].ToArray();
        var items = new int[total];
        for (var word = 0; word < parts.Count; word++)
        {
            foreach (var hash in hashes[..Signature.Write(parts[word], hashes)])
            {
                items[next[hash & (uint)(buckets - 1)]++] = Signature.Checked(hash, word);
            }
        }

        return (items, starts);
    }
}
