using System.Collections.Immutable;
using Rejoinder.Naming;
using Rejoinder.Naming.Reconciling;
using Rejoinder.Naming.Rosters;
using NamingLead = Rejoinder.Naming.Reconciling.Lead;

namespace Rejoinder.Reading.Reconciling;

/// <summary>
/// Declarants and parties against lists -> leads; signatories against the lists that did not decide their match. Each name once.
/// </summary>
internal static class LeadFinder
{
    /// <summary>The leads in the order of the record: declarants, signatories, parties; of each the lists in their order.</summary>
    public static ImmutableArray<Lead> Find(StatementRecord record, IReadOnlyList<Roster> rosters, MatchContext context)
    {
        var beside = new BesideMentions(record);
        var day = context.On ?? StatementDates.InOffice(record, Signs.This);
        var met = new HashSet<string>(StringComparer.Ordinal);
        var leads = ImmutableArray.CreateBuilder<Lead>();
        foreach (var s in record.Signatories.Where(s => met.Add(Folded(s.Name))))
        {
            Add(LeadSubject.Signatory, null, RosterMatching.Asked(s, null, context), s.Kind, [s.Quote], s.Match?.List);
        }

        foreach (var d in record.Declarants.Where(d => met.Add(Folded(d.Name))))
        {
            Add(LeadSubject.Declarant, null, new NameToMatch(d.Name, context.Country, null, day) { Role = d.Role }, d.Kind, [d.Quote]);
        }

        foreach (var p in record.Parties.Where(p => p.Kind != PartyKind.Place && met.Add(Folded(p.Name))))
        {
            Add(LeadSubject.Party, p.Id, new NameToMatch(p.Name, context.Country), p.Kind, p.Mentions);
        }

        return [.. leads.OrderBy(l => l.Subject)];

        void Add(
            LeadSubject subject,
            string? partyId,
            NameToMatch name,
            PartyKind kind,
            ImmutableArray<Quote> mentions,
            string? matchedIn = null
        )
        {
            var asked = name with { Kind = RosterMatching.KindOf(kind), BirthDate = beside.BirthDateOf(mentions) };
            foreach (var roster in rosters.Where(r => r.Name != matchedIn))
            {
                leads.AddRange(
                    NamingLead.Of(asked, roster, entry => beside.Of(mentions, entry, asked)).Select(l => Told(subject, partyId, roster, l))
                );
            }
        }
    }

    private static string Folded(string name) => Name.Parse(name).Folded;

    private static Lead Told(LeadSubject subject, string? partyId, Roster roster, NamingLead lead) =>
        new(
            subject,
            partyId,
            lead.Asked.Name,
            roster.Name,
            lead.Candidate.Entry.Id,
            lead.Candidate.Entry.Name,
            lead.Candidate.Match.Score,
            lead.WhyNone,
            [.. lead.Candidate.NameReasons.Where(r => !Differs(r)), .. lead.Candidate.Agrees],
            [.. lead.Candidate.NameReasons.Where(Differs), .. lead.Candidate.Differs],
            [.. lead.Candidate.Unknown]
        );

    private static bool Differs(string reason) =>
        reason.Contains(" differ: ", StringComparison.Ordinal)
        || reason.StartsWith("only in the ", StringComparison.Ordinal)
        || reason.StartsWith("the legal forms differ", StringComparison.Ordinal);
}
