using Rejoinder.Naming.Rosters;

namespace Rejoinder.Naming.Reconciling;

/// <summary>
/// An entry of a list that a name of a text may be: what agrees, what differs, what is unknown. It waits for a person and says nothing of what
/// anyone did.
/// </summary>
/// <param name="Asked">The name of the text.</param>
/// <param name="Candidate">The entry and the comparison.</param>
/// <param name="WhyNone">Why it is too little to follow up, in a sentence; null for a lead.</param>
public sealed record Lead(NameToMatch Asked, Candidate Candidate, string? WhyNone)
{
    /// <summary>Entries given for one name.</summary>
    private const int Given = 3;

    /// <summary>
    /// The entries of a roster that a name may be, best first, at most three. What stands beside a name never makes up for another name: that text and
    /// list name one country is no reason to look.
    /// </summary>
    /// <param name="asked">The name.</param>
    /// <param name="roster">The list.</param>
    /// <param name="beside">Gives the name with what the text says beside it that an entry can be held against; null for the name as asked.</param>
    public static IReadOnlyList<Lead> Of(NameToMatch asked, Roster roster, Func<RosterEntry, NameToMatch>? beside = null)
    {
        var name = Name.Parse(asked.Name, asked.Kind);
        return
        [
            .. Reconciliation
                .Weigh(asked, roster, beside)
                .Where(c => c.Match.Score >= NameWeights.Lead)
                .Take(Given)
                .Select(c => new Lead(asked, c, WhyNoLead(name, c))),
        ];
    }

    private static string? WhyNoLead(Name name, Candidate candidate)
    {
        if (candidate.HasSecondAgreement)
        {
            return null;
        }

        // An acronym or a body of one word may be whole; of a person one word in common is never a name.
        var why =
            name.Kind != NameKind.Organisation && candidate.Match.AgreeingWords < 2 ? "only one word of the name agrees"
            : name.IsShort ? "the name is short"
            : name.IsCommon ? "the name is one that very many bear"
            : null;
        return why is null ? null : $"{why}, and neither country, date of birth nor role agrees beside it: no lead by itself";
    }
}
