using System.Collections.Immutable;

namespace Rejoinder.Reading.Mentions;

/// <summary>
/// Which person a title alone means: "the Minister", where the text gave one person that title before the name. Mr. and Ms. tell more of a
/// person than an office. Thread-safe.
/// </summary>
internal sealed class Titles
{
    private const int Reach = 60;
    private readonly Dictionary<string, PartyFound?> _byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, char> _gender = new(StringComparer.Ordinal);

    public Titles(string prose, ImmutableArray<PartyFound> parties)
    {
        foreach (var party in parties.Where(p => p.Kind == PartyKind.Person))
        {
            foreach (var mention in party.Mentions)
            {
                var start = Math.Max(0, mention.Start - Reach);
                var words = WordScanner.Scan(prose, new TextSpan(start, mention.Start));
                if (words.Count > 0 && prose.AsSpan(words[^1].Span.End, mention.Start - words[^1].Span.End).Trim().Length == 0)
                {
                    Note(party, words[^1].Span.Of(prose));
                }
            }
        }
    }

    /// <summary>The one person with that title, or null.</summary>
    public PartyFound? Of(string title) => _byTitle.GetValueOrDefault(title);

    /// <summary>'m', 'f', or null where no title tells.</summary>
    public char? GenderOf(PartyFound person) => _gender.TryGetValue(person.Id, out var gender) ? gender : null;

    private void Note(PartyFound party, string title)
    {
        if (title is "Mr." or "Mr" or "Sir" or "Lord" or "King" or "Prince")
        {
            _gender.TryAdd(party.Id, 'm');
        }
        else if (title is "Mrs." or "Mrs" or "Ms." or "Ms" or "Miss" or "Lady" or "Dame" or "Queen" or "Princess" or "Madam")
        {
            _gender.TryAdd(party.Id, 'f');
        }
        else if (!_byTitle.TryAdd(title, party) && _byTitle[title] != party)
        {
            _byTitle[title] = null;
        }
    }
}
