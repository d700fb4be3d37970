using System.Collections.Immutable;
using System.Globalization;
using Rejoinder.Exchanges.Cues;
using Rejoinder.Exchanges.Likeness;
using Rejoinder.Reading;

namespace Rejoinder.Exchanges.Answering;

/// <summary>
/// Goes through the answering text claim by claim, in order, and finds which claims of the other text each of them meets. What it looks at,
/// the strongest first: quotations and what stands below them; sentences about a whole class; reports of the other side's word; likeness;
/// and, where a claim has none of these, the claim before it, whose argument it carries on.
/// </summary>
internal sealed class AnswerFinder
{
    /// <summary>Likeness, times the weight of its kind, from which a claim with a cue of an answer is linked.</summary>
    private const double AlikeWithCue = 0.2;

    /// <summary>The same for a claim without any cue.</summary>
    private const double AlikeWithoutCue = 0.3;

    /// <summary>A report needs less: that it answers something is certain.</summary>
    private const double AlikeInReport = 0.05;

    /// <summary>How many words, names or figures two claims must share to be linked by likeness.</summary>
    private const int LeastShared = 2;

    /// <summary>Claims that come this near to the likest are linked too.</summary>
    private const double NearBest = 0.8;

    /// <summary>
    /// A text of which at least this part is charges is a charge sheet (a notice, an indictment): every defence answers its first charge. A
    /// letter that speaks of many things is none.
    /// </summary>
    private const double ChargeSheet = 1.0 / 3;

    /// <summary>A charge sheet with more charges than this has no main one.</summary>
    private const int FewCharges = 5;

    /// <summary>A shared stretch that makes up this part of a claim quotes it; a shorter one may be a name.</summary>
    private const double Quotation = 0.6;

    /// <summary>One that makes up this part of a paragraph is set as a quotation, and what stands below speaks to it.</summary>
    private const double QuotedParagraph = 0.8;

    /// <summary>A claim of fewer features than this says little by itself: "This is not true."</summary>
    private const int FewFeatures = 7;

    /// <summary>Shared stretches may differ by a few letters at the ends of claims.</summary>
    private const int Slack = 3;

    private readonly ClaimText[] _answered;
    private readonly ClaimText[] _answering;
    private readonly ClaimLikeness _likeness;
    private readonly Dictionary<(int, int), Found> _found = [];
    private readonly List<(ClaimText By, string Class, Relation Relation, string[] Reasons)> _classes = [];
    private readonly ClaimText[] _open;
    private readonly ClaimText[] _charges;
    private readonly ClaimText? _mainCharge;
    private readonly OtherSpeakers _speakers;
    private readonly List<Section> _sections;

    // What the answering text is speaking to at the moment, where, and whether a quotation opened it.
    private ClaimText[] _current = [];
    private int _block;
    private bool _inSection;

    // Whether it speaks to it in so many words; likeness alone starts no argument that later claims could carry on.
    private bool _argues;

    private AnswerFinder(
        ClaimText[] answered,
        ClaimText[] answering,
        StatementRecord answeredRecord,
        StatementRecord answeringRecord,
        ClaimLikeness likeness
    )
    {
        (_answered, _answering, _likeness) = (answered, answering, likeness);
        _open = [.. answered.Where(c => !c.IsFormula)];
        _charges = [.. _open.Where(c => c.Claim.Kind == ClaimKind.Allegation)];
        var isSheet = _charges.Length is > 0 and <= FewCharges && _charges.Length >= ChargeSheet * _open.Length;
        _mainCharge = isSheet ? _charges[0] : null;
        _speakers = new OtherSpeakers(answeredRecord);
        _sections = [.. Sections(answeredRecord.Text, answeringRecord.Text)];
    }

    /// <summary>Finds the links, as places among the claims of the answered and of the answering text.</summary>
    public static IEnumerable<Found> Find(
        ClaimText[] answered,
        ClaimText[] answering,
        StatementRecord answeredRecord,
        StatementRecord answeringRecord,
        ClaimLikeness likeness
    )
    {
        var finder = new AnswerFinder(answered, answering, answeredRecord, answeringRecord, likeness);
        foreach (var claim in answering)
        {
            finder.Take(claim);
        }

        finder.AddClasses();
        return finder._found.Values;
    }

    private void Take(ClaimText claim)
    {
        var cues = new ReplyCues(claim.Claim);
        EnterSection(claim);
        if (IsQuotation(claim))
        {
            return;
        }

        if (IsReversal(claim, cues) || claim.IsFormula || (cues.Courtesy is not null && Likest(claim, _open, AlikeWithoutCue).Length == 0))
        {
            Leave();
            return;
        }

        var (relation, why) = cues.Relation;
        if (IsOfClass(claim, cues, relation, why))
        {
            return;
        }

        // In a letter each paragraph has its own matter; the answer to a charge sheet is one argument.
        var near = _current.Length > 0 && (_inSection || claim.Block - _block <= (_mainCharge is null ? 0 : 1));
        if (near && _inSection)
        {
            Link(_current, claim, relation, why, "it stands below the words that are quoted");
            _block = claim.Block;
        }
        else if ((cues.Report ?? _speakers.ReportedIn(claim)) is { } report)
        {
            TakeReport(claim, report);
        }
        else if (near && cues.GoesOn && cues.Denial is not null && claim.Features.Count < FewFeatures)
        {
            Link(_current, claim, relation, why, "it speaks of what was said just before");
            _block = claim.Block;
        }
        else
        {
            TakeByLikeness(claim, cues, near, relation, why);
        }
    }

    private void TakeReport(ClaimText claim, string report)
    {
        ClaimText[] assertions = [.. _open.Where(c => c.Claim.Kind != ClaimKind.Demand)];
        var reported = Likest(claim, assertions.Length > 0 ? assertions : _open, AlikeInReport);
        reported = reported.Length > 0 || _mainCharge is null ? reported : [_mainCharge];
        Link(reported, claim, Relation.Restates, $"it reports the other side’s word: “{Shortened(report)}”", null);
        SpeakTo(reported, claim);
    }

    private void TakeByLikeness(ClaimText claim, ReplyCues cues, bool near, Relation relation, string why)
    {
        ClaimText[] charge =
            claim.Asserts && _mainCharge is not null && (cues.Denial ?? cues.Defence ?? cues.Attack) is not null ? [_mainCharge] : [];
        Link(charge, claim, relation, why, "the other text makes few charges, and this is a defence against the first of them");
        var alike = Likest(claim, _open, cues.IsAny ? AlikeWithCue : AlikeWithoutCue);
        if (alike.Length > 0)
        {
            Link(alike, claim, relation, why, null);
            var goesOn = near && _argues && alike.All(_current.Contains);
            SpeakTo([.. alike.Union(charge)], claim, cues.IsAny || goesOn);
        }
        else if (near && claim.Asserts && _argues)
        {
            Link(_current, claim, relation, why, "it carries on the argument of the claim before it");
            _block = claim.Block;
        }
        else if (cues.Admission is not null)
        {
            var admitted = Likest(claim, _charges, 0);
            Link(admitted, claim, relation, why, "of the charges it is nearest to this one");
            SpeakTo(admitted, claim);
        }
        else if (claim.Asserts && (cues.Denial ?? cues.Defence) is not null && _mainCharge is not null)
        {
            Link([_mainCharge], claim, relation, why, "a defence that names no charge is set beside the first");
            SpeakTo([_mainCharge], claim);
        }
        else if (!near)
        {
            Leave();
        }
    }

    // A quotation opens a section: what follows it speaks to what was quoted, until something else is quoted.
    private void EnterSection(ClaimText claim)
    {
        var before = claim.Index > 0 ? _answering[claim.Index - 1].Span.Start : -1;
        if (_sections.FindLast(s => s.Opens && s.Place.Start > before && s.Place.End <= claim.Span.Start + Slack) is { } section)
        {
            SpeakTo(section.Quoted, claim);
            _inSection = true;
        }
    }

    private bool IsQuotation(ClaimText claim)
    {
        Section[] here = [.. _sections.Where(s => Overlap(s.Place, claim.Span))];
        ClaimText[] quoted = [.. here.SelectMany(s => s.Quoted).Distinct()];
        if (quoted.Length == 0)
        {
            return false;
        }

        var most = quoted.Max(q => _likeness.Overlap(q.Index, claim.Index));
        Link(
            quoted.Where(q => 2 * _likeness.Overlap(q.Index, claim.Index) >= most),
            claim,
            Relation.Restates,
            "the same words stand in both texts",
            null
        );
        SpeakTo(quoted, claim);
        _inSection = here.Any(s => s.Opens);
        return true;
    }

    // To put back what was taken down opposes a request to take it down; to take back a notice gives it up.
    private bool IsReversal(ClaimText claim, ReplyCues cues)
    {
        if (cues.Restoration is { } restoration && (claim.IsFormula || claim.Claim.Kind == ClaimKind.Demand || cues.Removal is not null))
        {
            Link(
                _open.Where(c => c.Claim.Kind == ClaimKind.Demand && new ReplyCues(c.Claim).Removal is not null),
                claim,
                Relation.Rebuts,
                $"it opposes a request to remove: “{restoration}”",
                null
            );
            return claim.IsFormula || claim.Claim.Kind == ClaimKind.Demand;
        }

        if (cues.Withdrawal is { } withdrawal && (cues.Denial ?? cues.Urging) is null && claim.IsOwn)
        {
            var given = _open.Where(c => c.Claim.Kind == ClaimKind.Demand || c == _mainCharge);
            Link(given, claim, Relation.Concedes, $"it takes back: “{withdrawal}”", null);
            return true;
        }

        return false;
    }

    private bool IsOfClass(ClaimText claim, ReplyCues cues, Relation relation, string why)
    {
        if ((cues.Denial ?? cues.Admission) is null && !cues.Promise || ClassSentence.In(claim.Words) is not { } named)
        {
            return false;
        }

        _classes.Add((claim, named.Class, relation, [$"it speaks of a whole class of claims: “{named.Words}”", why]));
        _current = [];
        return true;
    }

    private void AddClasses()
    {
        var met = _found.Keys.Select(k => k.Item1).ToHashSet();
        foreach (var (by, name, relation, reasons) in _classes)
        {
            foreach (var claim in _open.Where(c => !met.Contains(c.Index) && ClassSentence.Holds(name, c.Claim.Kind)))
            {
                _found.TryAdd((claim.Index, by.Index), new Found(claim.Index, by.Index, relation, true, [.. reasons]));
            }
        }
    }

    private ClaimText[] Likest(ClaimText claim, ClaimText[] among, double least)
    {
        among = least >= AlikeWithCue ? [.. among.Where(c => Score(c, claim) >= NearBest * least && SharesEnough(c, claim))] : among;
        var best = among.Length == 0 ? 0 : among.Max(c => Score(c, claim));
        return best > 0 && best >= least ? [.. among.Where(c => Score(c, claim) >= NearBest * best)] : [];
    }

    // One thing in common is a topic, or chance.
    private bool SharesEnough(ClaimText answered, ClaimText answering) =>
        _likeness.Shared(answered.Index, answering.Index).Take(LeastShared).Count() == LeastShared;

    // Charges and demands are what a reply is for; praise and promises seldom get an answer.
    private double Score(ClaimText answered, ClaimText answering) =>
        _likeness.Of(answered.Index, answering.Index)
        * answered.Claim.Kind switch
        {
            ClaimKind.Allegation => 1.5,
            ClaimKind.Demand => 1.25,
            ClaimKind.Factual => 1,
            _ => 0.75,
        };

    private void Link(IEnumerable<ClaimText> answered, ClaimText by, Relation relation, string why, string? place)
    {
        foreach (var claim in answered)
        {
            _found.TryAdd(
                (claim.Index, by.Index),
                new Found(
                    claim.Index,
                    by.Index,
                    Settled(claim, by, relation),
                    false,
                    [.. Alike(claim.Index, by.Index), .. place is null ? [] : new[] { place }, why]
                )
            );
        }
    }

    // Who asks for the same thing, or for a part of it, does not rebut.
    private static Relation Settled(ClaimText answered, ClaimText by, Relation relation) =>
        relation == Relation.Rebuts
        && answered.Claim.Kind == ClaimKind.Demand
        && by.Claim.Kind == ClaimKind.Demand
        && new ReplyCues(by.Claim) is { Denial: null, Restoration: null }
            ? Relation.Complies
            : relation;

    private IEnumerable<string> Alike(int answered, int by)
    {
        var shared = _likeness.Shared(answered, by).ToArray();
        var (first, second) = (_answered[answered].Features, _answering[by].Features);
        foreach (
            var (key, one, other) in shared
                .Where(k => k.Contains(':', StringComparison.Ordinal))
                .Take(4)
                .Select(k => (k, first[k], second[k]))
        )
        {
            var names =
                one == other
                    ? $"“{Shortened(one)}”"
                    : $"“{Shortened(string.CompareOrdinal(one, other) < 0 ? one : other)}” and “{Shortened(string.CompareOrdinal(one, other) < 0 ? other : one)}”";
            yield return key.StartsWith("party:", StringComparison.Ordinal) ? $"both name {names}"
            : key.StartsWith("date:", StringComparison.Ordinal) ? $"both give the date {names}"
            : key.StartsWith("amount:", StringComparison.Ordinal) ? $"both give the figure {names}"
            : $"both stand under {one}";
        }

        string[] words =
        [
            .. shared.Where(k => !k.Contains(':', StringComparison.Ordinal)).Take(4).Select(k => first[k].ToLowerInvariant()),
        ];
        if (words.Length > 0)
        {
            yield return $"both speak of {string.Join(", ", words.Select(w => $"“{Shortened(w)}”"))}";
        }

        if (_likeness.Deviations(answered, by) >= 1)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"similar meaning (encoder {_likeness.Meaning(answered, by):F2}, {_likeness.Deviations(answered, by):F1} deviations above the mean of these two texts)"
            );
        }
    }

    private void SpeakTo(ClaimText[] answered, ClaimText claim, bool argues = true)
    {
        _argues = argues;
        _current = answered;
        _block = claim.Block;
        _inSection = false;
    }

    private void Leave()
    {
        _current = [];
        _inSection = false;
    }

    // A stretch quotes when it makes up much of a paragraph here, or of a claim there; else it is a name that both texts write out.
    private IEnumerable<Section> Sections(string answeredText, string answeringText)
    {
        foreach (var (there, here) in SharedPassages.Of(answeredText, answeringText))
        {
            ClaimText[] overlapped = [.. _open.Where(c => Overlap(there, c.Span))];
            ClaimText[] quoted =
            [
                .. overlapped.Where(c => Common(there, c.Span) >= Quotation * c.Span.Length || there.Length > 2 * c.Span.Length),
            ];
            var opens = here.Length >= QuotedParagraph * ParagraphAround(answeringText, here).Length;
            if ((opens ? overlapped : quoted) is { Length: > 0 } claims && !_answering.Any(c => c.IsFormula && Overlap(here, c.Span)))
            {
                yield return new Section(here, claims, opens);
            }
        }
    }

    private static int Common(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    private static TextSpan ParagraphAround(string text, TextSpan span)
    {
        var start = span.Start == 0 ? -1 : text.LastIndexOf("\n\n", span.Start, StringComparison.Ordinal);
        var end = text.IndexOf("\n\n", span.End, StringComparison.Ordinal);
        return new TextSpan(start < 0 ? 0 : start + 2, end < 0 ? text.Length : end);
    }

    private static bool Overlap(TextSpan a, TextSpan b) => a.Start < b.End - Slack && b.Start < a.End - Slack;

    private static string Shortened(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 60 ? line : string.Concat(line.AsSpan(0, char.IsLowSurrogate(line[59]) ? 58 : 59), "…");
    }

    /// <summary>A stretch of the answering text that stands in the other too, and the claims that it is of there.</summary>
    /// <param name="Place">Its place in the answering text.</param>
    /// <param name="Quoted">The claims that it is of.</param>
    /// <param name="Opens">Whether it is a paragraph of its own, so that what follows speaks to it.</param>
    private sealed record Section(TextSpan Place, ClaimText[] Quoted, bool Opens);
}

/// <summary>Two claims that belong together, by their places.</summary>
internal sealed record Found(int Answered, int Answering, Relation Relation, bool IsBlanket, ImmutableArray<string> Reasons);
