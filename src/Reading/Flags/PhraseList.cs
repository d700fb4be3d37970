using System.Collections.Frozen;
using Rejoinder.Reading.Figures;

namespace Rejoinder.Reading.Flags;

/// <summary>A word list whose entries may be phrases of several words, matched over tokens, the longest first.</summary>
internal sealed class PhraseList
{
    private readonly FrozenDictionary<string, string[][]> _byFirstWord;
    private readonly FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public PhraseList(string name)
    {
        _byFirstWord = WordList
            .Load(name)
            .Entries.Select(e => e.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
            .GroupBy(e => e[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The token after the longest phrase that begins here, or -1.</summary>
    public int Match(FigureTokens tokens, int i)
    {
        if (!tokens.IsWord(i) || !_lookup.TryGetValue(tokens.Text(i), out var phrases))
        {
            return -1;
        }

        foreach (var phrase in phrases)
        {
            var at = i + 1;
            var word = 1;
            while (word < phrase.Length)
            {
                at = tokens.IsDash(at) && tokens.IsGlued(at) ? at + 1 : at;
                if (!tokens.Is(at, phrase[word]))
                {
                    break;
                }

                at++;
                word++;
            }

            if (word == phrase.Length)
            {
                return at;
            }
        }

        return -1;
    }
}
