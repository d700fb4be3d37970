using System.Collections.Immutable;
using Rejoinder.Reading.Mentions;
using Rejoinder.Reading.Models;

namespace Rejoinder.Reading.Claims;

/// <summary>Who is said to say a claim: a name with its cue, found around a quotation or before a reporting verb.</summary>
internal sealed class SpeakerFinder
{
    /// <summary>How far around a quotation its speaker is looked for.</summary>
    private const int Reach = 130;

    private const int NameOpens = 12;

    private const int LongestLead = 400;

    private static readonly WordList ReportingVerbs = WordList.Load("reporting-verbs");

    private readonly Document _document;
    private readonly PartyMentions _mentions;
    private readonly ImmutableArray<Quotation> _quotations;
    private readonly Attribution?[] _speakers;

    public SpeakerFinder(Document document, PartyMentions mentions)
    {
        (_document, _mentions) = (document, mentions);
        _quotations = Quotation.Find(document);
        _speakers = new Attribution?[_quotations.Length];
        for (var i = 0; i < _quotations.Length; i++)
        {
            _speakers[i] = Around(i) ?? GoingOn(i);
        }
    }

    /// <summary>The quotation that holds most of a claim, or -1.</summary>
    public int QuotationOf(TextSpan claim)
    {
        var (low, high) = (0, _quotations.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _quotations[middle].Span.End <= claim.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < _quotations.Length && _quotations[low].Span.Start < claim.End; low++)
        {
            var span = _quotations[low].Span;
            var shared = Math.Min(span.End, claim.End) - Math.Max(span.Start, claim.Start);
            if (shared * 2 > claim.Length)
            {
                return low;
            }
        }

        return -1;
    }

    /// <summary>Who speaks in a quotation, or null where the text does not say.</summary>
    public Attribution? SpeakerOf(int quotation) => _speakers[quotation];

    /// <summary>Whether the quotation is a passage set off as one.</summary>
    public bool IsBlock(int quotation) => _document.Passages[_quotations[quotation].Passage].Kind is PassageKind.Quotation;

    /// <summary>The subject of a reporting verb that opens a claim, or the body after "according to"; null where there is none.</summary>
    public Attribution? Reported(ClaimDraft claim)
    {
        var words = claim.Sentence.Words;
        for (var w = claim.Segment.First; w < claim.Segment.End; w++)
        {
            var word = _document.Prose.AsSpan(words[w].Start, words[w].Length);
            if (word.Equals("according", StringComparison.OrdinalIgnoreCase) && w + 1 < claim.Segment.End)
            {
                var named = _mentions.FirstFrom(words[w].End, words[w].End + 40);
                return named is null ? null : new Attribution(named.Name, "according to");
            }

            if (ReportingVerbs.Contains(word) && Subject(words, claim.Segment.First, w) is { } subject)
            {
                return new Attribution(subject, word.ToString());
            }

            if (w - claim.Segment.First > 25)
            {
                break;
            }
        }

        return null;
    }

    // The party straight before the verb, with at most an adverb, an auxiliary or an apposition between.
    private string? Subject(TextSpan[] words, int first, int verb)
    {
        var from = Math.Max(first, verb - 14);
        for (var w = verb - 1; w >= from; w--)
        {
            if (_mentions.At(words[w].Start) is { } party)
            {
                return
                    _document.Prose[(words[w].End)..words[verb].Start].Count(c => c == ',') is 0 or 2 && verb - w <= 4
                    || _document.Prose[(words[w].End)..words[verb].Start].Count(c => c == ',') == 2
                    ? party.Name
                    : null;
            }
        }

        return null;
    }

    private Attribution? Around(int index)
    {
        var quotation = _quotations[index];
        var passage = _document.Passages[quotation.Passage].Span;
        return After(quotation, passage) ?? Before(quotation, passage);
    }

    private Attribution? After(Quotation quotation, TextSpan passage)
    {
        var end = Forward(quotation.Span.End, passage.End);
        var next = Next(quotation.Span.End, end);
        var verb = Verb(quotation.Span.End, Math.Min(next, Forward(quotation.Span.End, next, 50)));
        if (verb is null && !IsDash(quotation.Span.End, next))
        {
            return null;
        }

        var party = _mentions.FirstFrom(quotation.Span.End, next);
        return party is null ? null : new Attribution(party.Name, verb ?? "—");
    }

    private Attribution? Before(Quotation quotation, TextSpan passage)
    {
        var start = Back(quotation.Span.Start, passage.Start);
        if (LineAbove(quotation.Span.Start, start) is { } above)
        {
            return above;
        }

        var verb = Verb(start, quotation.Span.Start);
        var lead = LastSign(start, quotation.Span.Start);
        if (start >= quotation.Span.Start || (verb is null && lead is not (':' or ',')))
        {
            // "Name, title" on the line or passage before, ending in a colon.
            if (quotation.Passage > 0 && quotation.Span.Start <= passage.Start + 1)
            {
                var before = _document.Passages[quotation.Passage - 1].Span;
                if (before.End > before.Start && _document.Prose[before.End - 1] == ':')
                {
                    return Introduced(before);
                }
            }

            return null;
        }

        var party =
            Subject(SentenceStart(quotation.Span.Start, passage.Start), quotation.Span.Start)
            ?? _mentions.LastPersonIn(start, quotation.Span.Start)
            ?? _mentions.LastIn(start, quotation.Span.Start);
        return party is null ? null : new Attribution(party.Name, verb ?? lead.ToString());
    }

    // Who stands before the first reporting verb: a person rather than the body that a person is of.
    private PartyFound? Subject(int from, int end) =>
        VerbAt(from, end) is { } verb ? _mentions.LastPersonIn(from, verb.Start) ?? _mentions.LastIn(from, verb.Start) : null;

    private int SentenceStart(int end, int least)
    {
        least = Math.Max(least, end - LongestLead);
        for (var i = end - 2; i > least; i--)
        {
            if (_document.Prose[i] is '.' or '!' or '?' or '”' && char.IsWhiteSpace(_document.Prose[i + 1]) && !IsAbbreviation(i))
            {
                return i + 1;
            }
        }

        return least;
    }

    // "D.", "Dr.", "Prof."
    private bool IsAbbreviation(int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetter(_document.Prose[start - 1]) && stop - start < 5)
        {
            start--;
        }

        return _document.Prose[stop] == '.' && stop - start is > 0 and < 5 && char.IsUpper(_document.Prose[start]);
    }

    // "Ada Byrne, Sluice Club" on a line of its own above the quotation.
    private Attribution? LineAbove(int quotation, int start)
    {
        var end = quotation;
        while (end > start && _document.Prose[end - 1] is ' ')
        {
            end--;
        }

        if (end <= start || _document.Prose[end - 1] != '\n')
        {
            return null;
        }

        var line = _document.Prose.LastIndexOf('\n', Math.Max(0, end - 2)) + 1;
        line = Math.Max(line, start);
        var words = _document.Prose.AsSpan(line, Math.Max(0, end - 1 - line));
        return
            words.IndexOfAny('.', '?', '!') < 0
            && words.IndexOf(", ", StringComparison.Ordinal) > 0
            && Verb(line, end) is null
            && _mentions.FirstFrom(line, Math.Min(end, line + NameOpens)) is { Kind: PartyKind.Person } person
            ? new Attribution(person.Name, "line above")
            : null;
    }

    // The reach counts what is printed: a link's address is blank in the prose.
    private int Back(int from, int least)
    {
        var i = from;
        for (var seen = 0; i > least && seen < Reach && _document.Prose[i - 1] != '”'; i--)
        {
            seen += char.IsWhiteSpace(_document.Prose[i - 1]) ? 0 : 1;
        }

        return i;
    }

    private int Forward(int from, int most, int letters = Reach)
    {
        var i = from;
        for (var seen = 0; i < most && seen < letters; i++)
        {
            seen += char.IsWhiteSpace(_document.Prose[i]) ? 0 : 1;
        }

        return i;
    }

    // "The Sluice Club has said that it fears a flood:" names its speaker before the verb; without a verb the last name counts.
    private Attribution? Introduced(TextSpan before)
    {
        var from = SentenceStart(before.End - 1, before.Start);
        if (VerbAt(from, before.End) is { } verb && Subject(from, before.End) is { } subject)
        {
            return new Attribution(subject.Name, verb.Of(_document.Prose));
        }

        var near = Math.Max(from, before.End - Reach);
        return _mentions.LastIn(near, before.End) is { } named ? new Attribution(named.Name, Verb(near, before.End) ?? ":") : null;
    }

    // A second quotation in the same passage, or an unclosed one before, is the same speaker's.
    private Attribution? GoingOn(int index) =>
        index > 0
        && _speakers[index - 1] is { } speaker
        && (_quotations[index - 1].Passage == _quotations[index].Passage || !_quotations[index - 1].Closed)
            ? speaker
            : null;

    private int Next(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (_document.Prose[i] is '“' || (_document.Prose[i] == '.' && i + 1 < end && _document.Prose[i + 1] == ' ' && i > from + 25))
            {
                return i;
            }
        }

        return end;
    }

    private string? Verb(int start, int end) => VerbAt(start, end)?.Of(_document.Prose);

    private TextSpan? VerbAt(int start, int end)
    {
        if (end <= start)
        {
            return null;
        }

        foreach (var word in WordPieces.Words(_document.Prose, new TextSpan(start, end)))
        {
            // "long-held" reports nothing.
            var isTied = word.Start > start && _document.Prose[word.Start - 1] == '-';
            if (!isTied && ReportingVerbs.Contains(_document.Prose.AsSpan(word.Start, word.Length)))
            {
                return word;
            }
        }

        return null;
    }

    private bool IsDash(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(_document.Prose[i]))
            {
                return _document.Prose[i] is '—' or '–' or '-' or '~';
            }
        }

        return false;
    }

    private char LastSign(int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (!char.IsWhiteSpace(_document.Prose[i]))
            {
                return _document.Prose[i];
            }
        }

        return ' ';
    }
}
