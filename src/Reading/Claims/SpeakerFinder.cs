using System.Buffers;
using System.Collections.Immutable;
using Rejoinder.Reading.Mentions;

namespace Rejoinder.Reading.Claims;

/// <summary>Who is said to say a claim: a name with its cue, found around a quotation or before a reporting verb.</summary>
internal sealed class SpeakerFinder
{
    /// <summary>How far around a quotation its speaker is looked for.</summary>
    private const int Reach = 130;

    /// <summary>At most an adverb and an auxiliary, in letters.</summary>
    private const int MostBetween = 25;

    private static readonly SearchValues<char> Parts = SearchValues.Create(",.;:“”");

    private readonly Document _document;
    private readonly PartyMentions _mentions;
    private readonly ImmutableArray<Quotation> _quotations;
    private readonly Attribution?[] _speakers;
    private readonly SpeakerTags _tags;
    private readonly ReportingClauses _clauses;
    private readonly Introductions _introductions;

    public SpeakerFinder(Document document, PartyMentions mentions, SpeakerTags tags)
    {
        (_document, _mentions, _tags) = (document, mentions, tags);
        _clauses = new ReportingClauses(document, mentions, tags);
        _introductions = new Introductions(document, mentions, _clauses);
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
                var named = _clauses.Named(words[w].End, Math.Min(words[w].End + 40, claim.Sentence.Sentence.Span.End));
                return named is null ? null : new Attribution(named, "according to");
            }

            if (
                ReportingClauses.IsReporting(word)
                && (Subject(words, claim.Segment.First, w) ?? Tagged(words, claim.Segment.First, w)) is { } subject
            )
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
                var commas = _document.Prose.AsSpan(words[w].End, words[verb].Start - words[w].End).Count(',');
                var isApposed = commas == 1 && _document.Prose.AsSpan(words[w].End, words[verb].Start - words[w].End).Trim() is ",";
                return commas == 2 || isApposed || (commas == 0 && verb - w <= 4) ? PersonOf(words, from, w, party) ?? party.Name : null;
            }
        }

        return null;
    }

    // "Ada Byrne of the Sluice Club": who speaks is the person.
    private string? PersonOf(TextSpan[] words, int from, int body, PartyFound party)
    {
        if (party.Kind is PartyKind.Person)
        {
            return null;
        }

        var w = body;
        while (w > from && _mentions.At(words[w - 1].Start) == party)
        {
            w--;
        }

        while (w > from && words[w - 1].Of(_document.Prose) is "of" or "the" or "from" or "at" or "for")
        {
            w--;
        }

        return w < body && w > from && _mentions.At(words[w - 1].Start) is { Kind: PartyKind.Person } person ? person.Name : null;
    }

    // The words that the model takes for the speaker's name, straight before the verb.
    private string? Tagged(TextSpan[] words, int first, int verb) =>
        _tags.LastIn(words[first].Start, words[verb].Start) is { } tagged
        && _document.Prose.AsSpan(tagged.End, words[verb].Start - tagged.End).IndexOfAny(Parts) < 0
        && words[verb].Start - tagged.End < MostBetween
            ? _tags.NameOf(tagged)
            : null;

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
        var verb = _clauses.Verb(quotation.Span.End, Math.Min(next, Forward(quotation.Span.End, next, 50)));
        if (verb is null && !IsDash(quotation.Span.End, next))
        {
            return null;
        }

        return _clauses.Named(quotation.Span.End, next) is { } name ? new Attribution(name, verb ?? "—") : null;
    }

    private Attribution? Before(Quotation quotation, TextSpan passage)
    {
        var start = Back(quotation.Span.Start, passage.Start);
        if (_introductions.LineAbove(quotation.Span.Start, start) is { } above)
        {
            return above;
        }

        var verb = _clauses.Verb(start, quotation.Span.Start);
        var lead = LastSign(start, quotation.Span.Start);
        if (start >= quotation.Span.Start || (verb is null && lead is not (':' or ',')))
        {
            return quotation.Span.Start <= passage.Start + 1 ? _introductions.PassageAbove(quotation.Passage) : null;
        }

        var name =
            _clauses.Subject(_clauses.SentenceStart(quotation.Span.Start, passage.Start), quotation.Span.Start)
            ?? _mentions.LastPersonIn(start, quotation.Span.Start)?.Name
            ?? _mentions.LastIn(start, quotation.Span.Start)?.Name;
        return name is null ? null : new Attribution(name, verb ?? lead.ToString());
    }

    // What does not tell its speaker is said by whom the lead-in of its list names, or by whoever spoke before it.
    private Attribution? GoingOn(int index)
    {
        var quotation = _quotations[index];
        if (index > 0 && _speakers[index - 1] is { } speaker && GoesOn(_quotations[index - 1], quotation))
        {
            return speaker;
        }

        return _document.Passages[quotation.Passage].Kind is PassageKind.ListItem && IsMostOf(quotation)
            ? _introductions.ListLead(quotation.Passage)
            : null;
    }

    // A second quotation in the same passage, one after an unclosed one or after “…, adding:”, or a passage that is all quotation after another.
    private bool GoesOn(Quotation before, Quotation quotation) =>
        before.Passage == quotation.Passage
        || !before.Closed
        || (before.Passage == quotation.Passage - 1 && LeadsOn(before, quotation))
        || (
            before.Passage == quotation.Passage - 1
            && IsWhole(before)
            && IsWhole(quotation)
            && _document.Passages[quotation.Passage].Kind == _document.Passages[before.Passage].Kind
            && _document.Passages[quotation.Passage].Kind is not PassageKind.ListItem
        );

    private bool LeadsOn(Quotation before, Quotation quotation) =>
        quotation.Span.Start <= _document.Passages[quotation.Passage].Span.Start + 1
        && _document.Prose.AsSpan(before.Span.End, _document.Passages[before.Passage].Span.End - before.Span.End).TrimEnd() is [.., ':'];

    private bool IsWhole(Quotation quotation)
    {
        var passage = _document.Passages[quotation.Passage].Span;
        return _document.Prose.AsSpan(passage.Start, quotation.Span.Start - passage.Start).Trim().IsEmpty
            && _document.Prose.AsSpan(quotation.Span.End, passage.End - quotation.Span.End).Trim().Length <= 1;
    }

    private bool IsMostOf(Quotation quotation) => quotation.Span.Length * 2 > _document.Passages[quotation.Passage].Span.Length;

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
