using System.Text;

namespace Rejoinder.Publishing.Site;

/// <summary>FNV-1a of 32 bits over UTF-8 (Fowler, Noll, Vo; draft-eastlake-fnv): small, and the same in the page's script.</summary>
internal static class WordHash
{
    public static uint Of(string word)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(word))
        {
            hash = unchecked((hash ^ b) * 16777619u);
        }

        return hash;
    }
}
