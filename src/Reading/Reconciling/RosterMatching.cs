using System.Collections.Immutable;
using System.Globalization;
using Rejoinder.Naming;
using Rejoinder.Naming.Reconciling;
using Rejoinder.Naming.Rosters;

namespace Rejoinder.Reading.Reconciling;

/// <summary>
/// A record against rosters and watch lists: each signatory gets its match, the list assigned as a whole; declarants, parties, and signatories in
/// further lists give leads. Nothing of it is a finding. Thread-safe.
/// </summary>
public static class RosterMatching
{
    /// <summary>Signatories that stand twice for one entry.</summary>
    public const string RepeatedCheck = "repeated-signatory";

    /// <summary>The record with matches, leads, and a check where one entry was matched twice.</summary>
    /// <param name="record">The record as read.</param>
    /// <param name="rosters">The lists, the one to prefer first.</param>
    /// <param name="context">What the user knows that the text does not say; null for nothing.</param>
    public static StatementRecord Of(StatementRecord record, IReadOnlyList<Roster> rosters, MatchContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(rosters);
        if (rosters.Count == 0)
        {
            return record;
        }

        context ??= new MatchContext();
        var signatories = record.Signatories.ToArray();
        foreach (var list in signatories.Select((s, i) => (Signatory: s, Place: i)).GroupBy(s => s.Signatory.Signs))
        {
            var day = context.On ?? StatementDates.InOffice(record, list.Key);
            var asked = list.Select(s => Asked(s.Signatory, day, context)).ToList();
            var answers = rosters.Select(r => (Roster: r, Answers: Reconciliation.Of(asked, r))).ToList();
            foreach (var ((signatory, place), i) in list.Select((s, i) => (s, i)))
            {
                signatories[place] = signatory with { Match = Best(answers.Select(a => (a.Roster, a.Answers[i]))) };
            }
        }

        var matched = record with { Signatories = [.. signatories], Checks = [.. record.Checks, .. Repeated(record, signatories)] };
        return matched with { Leads = LeadFinder.Find(matched, rosters, context) };
    }

    /// <summary>The entries that those who make a record, those who sign it and its parties may be, in every list alike; no list decides anything.</summary>
    /// <param name="record">The record as read.</param>
    /// <param name="rosters">The lists.</param>
    /// <param name="context">What the user knows that the text does not say; null for nothing.</param>
    public static ImmutableArray<Lead> Leads(StatementRecord record, IReadOnlyList<Roster> rosters, MatchContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(rosters);
        var unmatched = record with { Signatories = [.. record.Signatories.Select(s => s with { Match = null })] };
        return LeadFinder.Find(unmatched, rosters, context ?? new MatchContext());
    }

    /// <summary>What is asked about a signatory.</summary>
    internal static NameToMatch Asked(Signatory signatory, DateOnly? day, MatchContext context) =>
        new(signatory.Name, signatory.Country ?? context.Country, signatory.Group, day)
        {
            Kind = KindOf(signatory.Kind),
            Role = signatory.Role,
        };

    internal static NameKind KindOf(PartyKind kind) =>
        kind switch
        {
            PartyKind.Person => NameKind.Person,
            PartyKind.Organisation => NameKind.Organisation,
            _ => NameKind.Unknown,
        };

    /// <summary>A list that settles on an entry decides before one that does not; of equals the one named first. What further lists have is a lead.</summary>
    private static RosterMatch Best(IEnumerable<(Roster Roster, Reconciled Answer)> answers)
    {
        var (roster, answer) = answers.MinBy(a => Order(a.Answer.Outcome));
        return new RosterMatch(
            roster.Name,
            answer.Entry?.Id,
            answer.Entry?.Name,
            answer.OutcomeWord,
            answer.Candidates.Count == 0 ? null : answer.Score,
            [.. answer.Reasons],
            answer.Outcome == MatchOutcome.Ambiguous
                ? [.. answer.Candidates.Select(c => new RosterCandidate(c.Entry.Id, c.Entry.Name, c.Match.Score, [.. c.Reasons]))]
                : []
        );
    }

    private static int Order(MatchOutcome outcome) =>
        outcome switch
        {
            MatchOutcome.NotFound => 2,
            MatchOutcome.Ambiguous => 1,
            _ => 0,
        };

    /// <summary>One entry for two names is said by a check, unless reading found the name twice already.</summary>
    private static IEnumerable<Check> Repeated(StatementRecord record, Signatory[] signatories) =>
        signatories
            .Where(s => s.Match?.EntryId is not null)
            .GroupBy(s => (s.Signs, s.Match!.List, s.Match.EntryId))
            .Where(g => g.Count() > 1 && !record.Checks.Any(c => c.Name == RepeatedCheck && c.Spans.Contains(g.First().Quote)))
            .Select(g => new Check(
                RepeatedCheck,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{g.First().Name} stands {g.Count()} times in a list of signatories; each is matched to {g.First().Match!.Name} of {g.Key.List}."
                ),
                [.. g.Select(s => s.Quote)]
            ));
}
