namespace Rejoinder.Naming.Indexing;

/// <summary>
/// The signatures of a word, as hashes: its spelling key, the key with any one letter left out, its consonants, and the numbers of the given
/// names it is a form of. Two words that share one are compared.
/// </summary>
internal static class Signature
{
    /// <summary>The most signatures a word can have.</summary>
    public const int Max = 72;

    private const int MaxLetters = 28;

    /// <summary>Writes the signatures and returns how many.</summary>
    public static int Write(NamePart part, Span<uint> hashes)
    {
        var key = part.Key.AsSpan(0, Math.Min(part.Key.Length, MaxLetters));
        var count = WithoutOne(key, hashes, 0);
        if (part.Folded != part.Key)
        {
            count = WithoutOne(part.Folded.AsSpan(0, Math.Min(part.Folded.Length, MaxLetters)), hashes, count);
        }

        hashes[count++] = Consonants(key);
        foreach (var group in part.Equivalents)
        {
            if (count < Max)
            {
                hashes[count++] = (uint)((group + 1) * 0x9E3779B1) ^ 0x1111u;
            }
        }

        foreach (var full in part.Familiar)
        {
            if (count < Max)
            {
                hashes[count++] = (uint)((full + 1) * 0x85EBCA77) ^ 0x2222u;
            }
        }

        return count;
    }

    /// <summary>A word with eight bits of its signature, so that most of those that only share the bucket are passed over unread.</summary>
    public static int Checked(uint hash, int word) => (int)(hash & 0xFF000000) | word;

    /// <summary>The word of such a pair where it has the signature, else -1.</summary>
    public static int WordOf(uint hash, int pair) => (((uint)pair ^ hash) & 0xFF000000) == 0 ? pair & 0xFFFFFF : -1;

    private static int WithoutOne(ReadOnlySpan<char> word, Span<uint> hashes, int count)
    {
        hashes[count++] = Hash(word, -1);
        if (word.Length >= 4)
        {
            for (var i = 0; i < word.Length; i++)
            {
                if (i == 0 || word[i] != word[i - 1])
                {
                    hashes[count++] = Hash(word, i);
                }
            }
        }

        return count;
    }

    private static uint Hash(ReadOnlySpan<char> key, int without)
    {
        var hash = 2166136261u;
        for (var i = 0; i < key.Length; i++)
        {
            hash = i == without ? hash : (hash ^ key[i]) * 16777619;
        }

        return Mix(hash);
    }

    private static uint Consonants(ReadOnlySpan<char> key)
    {
        var hash = 0xC0FFEEu;
        foreach (var c in key)
        {
            hash = c is 'a' or 'e' or 'i' or 'o' or 'u' or 'h' ? hash : (hash ^ c) * 16777619;
        }

        return Mix(hash);
    }

    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352D;
        return hash ^ (hash >> 15);
    }
}
