using System.Buffers;
using Rejoinder.Reading.Mentions;
using Rejoinder.Reading.Models;

namespace Rejoinder.Reading.Claims;

/// <summary>Reporting verbs in a text, and who is named before and after them. Immutable.</summary>
internal sealed class ReportingClauses(Document document, PartyMentions mentions, SpeakerTags tags)
{
    private const int LongestLead = 400;

    // "White House Counsel David Warrington": no longer title stands between a body and its person.
    private const int LongestTitle = 60;

    private const int MostWords = 4;

    private static readonly SearchValues<char> Parts = SearchValues.Create(",;:(“\n.");

    private static readonly WordList ReportingVerbs = WordList.Load("reporting-verbs");

    /// <summary>True for a word that reports what somebody says, believes or finds.</summary>
    public static bool IsReporting(ReadOnlySpan<char> word) => ReportingVerbs.Contains(word);

    /// <summary>True for a word that can be part of what somebody is called: no sign, no article, no small word.</summary>
    public static bool IsPlain(ReadOnlySpan<char> word) => word.Length > 1 && char.IsLetter(word[0]) && !NameLists.IsFunctionWord(word);

    /// <summary>The first reporting verb between two positions, or null.</summary>
    public TextSpan? VerbAt(int start, int end)
    {
        if (end <= start)
        {
            return null;
        }

        foreach (var word in WordPieces.Words(document.Prose, new TextSpan(start, end)))
        {
            // "long-held" reports nothing.
            var isTied = word.Start > start && document.Prose[word.Start - 1] == '-';
            if (!isTied && IsReporting(document.Prose.AsSpan(word.Start, word.Length)))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The same as text.</summary>
    public string? Verb(int start, int end) => VerbAt(start, end)?.Of(document.Prose);

    /// <summary>
    /// Who stands before the first reporting verb: a person rather than the body that a person is of, and the words that the model takes for
    /// the speaker rather than a body before them ("the council's plan was attacked by dockers, who have said").
    /// </summary>
    public string? Subject(int from, int end)
    {
        if (VerbAt(from, end) is not { } verb)
        {
            return null;
        }

        if (mentions.LastPersonIn(from, verb.Start) is { } person)
        {
            return person.Name;
        }

        var who = document.Prose.AsSpan(from, verb.Start - from).LastIndexOf(", who ", StringComparison.Ordinal);
        if (who > 0 && NameAt(from, from + who) is { } relative)
        {
            return relative;
        }

        var body = mentions.In(new TextSpan(from, verb.Start)).LastOrDefault(m => PartyMentions.Speaks(m.Party));
        return tags.LastIn(from, verb.Start) is { } tagged && (body.Party is null || tagged.Start >= body.Span.End)
            ? tags.NameOf(tagged)
            : body.Party?.Name;
    }

    /// <summary>
    /// The first who is named after a verb or a dash: the person after a body and a title ("White House Counsel David Warrington"), and the
    /// words that the model takes for the speaker where no name that it takes for one stands there ("a traveller at Hale Airport").
    /// </summary>
    public string? Named(int start, int end)
    {
        using var places = mentions.In(new TextSpan(start, Math.Max(start, end))).Where(m => PartyMentions.Speaks(m.Party)).GetEnumerator();
        var first = places.MoveNext() ? places.Current : default;
        var named = first.Party;
        if (
            named is { Kind: PartyKind.Organisation }
            && places.MoveNext()
            && places.Current is { Party.Kind: PartyKind.Person } person
            && IsTitle(first.Span.End, person.Span.Start)
        )
        {
            (named, first) = (person.Party, person);
        }

        if (
            tags.FirstIn(start, end) is { } tagged
            && (named is null || tagged.End <= first.Span.Start || tagged.Start >= first.Span.End)
            && named is not { Kind: PartyKind.Person }
        )
        {
            return mentions.In(tagged).Select(m => m.Party).FirstOrDefault(PartyMentions.Speaks)?.Name ?? tags.NameOf(tagged);
        }

        return named?.Name;
    }

    /// <summary>The words straight before a verb with which a lead-in ends ("airline chiefs wrote:"), where they are a name for somebody; else null.</summary>
    public string? WordsBefore(TextSpan verb, int from, int end)
    {
        if (document.Prose.AsSpan(verb.End, end - verb.End).Trim() is not ":")
        {
            return null;
        }

        return NameAt(from, verb.Start);
    }

    // The last plain words before a position: what stands for somebody there, where it is no more than a few.
    private string? NameAt(int from, int end)
    {
        var words = WordPieces.Words(document.Prose, new TextSpan(from, end));
        var first = words.Count;
        while (
            first > 0 && words.Count - first <= MostWords && IsPlain(document.Prose.AsSpan(words[first - 1].Start, words[first - 1].Length))
        )
        {
            first--;
        }

        return first < words.Count && words.Count - first <= MostWords ? document.Prose[words[first].Start..words[^1].End] : null;
    }

    /// <summary>Where the sentence that goes on at a position begins, not before <paramref name="least"/>.</summary>
    public int SentenceStart(int end, int least)
    {
        least = Math.Max(least, end - LongestLead);
        for (var i = end - 2; i > least; i--)
        {
            if (document.Prose[i] is '.' or '!' or '?' or '”' && char.IsWhiteSpace(document.Prose[i + 1]) && !IsAbbreviation(i))
            {
                return i + 1;
            }
        }

        return least;
    }

    private bool IsTitle(int start, int end)
    {
        var between = document.Prose.AsSpan(start, Math.Max(0, end - start));
        return between.Length < LongestTitle && between.IndexOfAny(Parts) < 0 && between.IndexOf(" and ", StringComparison.Ordinal) < 0;
    }

    // "D.", "Dr.", "Prof."
    private bool IsAbbreviation(int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetter(document.Prose[start - 1]) && stop - start < 5)
        {
            start--;
        }

        return document.Prose[stop] == '.' && stop - start is > 0 and < 5 && char.IsUpper(document.Prose[start]);
    }
}
