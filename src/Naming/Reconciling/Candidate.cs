using Rejoinder.Naming.Rosters;

namespace Rejoinder.Naming.Reconciling;

/// <summary>An entry that a name may be, with the name form that is most alike and what stands beside it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Form">The form of its name that was compared.</param>
/// <param name="Match">The comparison of the names.</param>
/// <param name="Reasons">The reasons of the names, then of country, group and office.</param>
public sealed record Candidate(RosterEntry Entry, string Form, NameMatch Match, IReadOnlyList<string> Reasons)
{
    /// <summary>What candidates are ordered and assigned by: the score of the names, moved by what stands beside them.</summary>
    internal double Rank { get; init; }

    /// <summary>True where country or date of birth agree.</summary>
    internal bool HasSecondAgreement { get; init; }

    /// <summary>Weighs an entry for a name.</summary>
    internal static Candidate Of(NameToMatch asked, Name name, RosterHit hit)
    {
        var match = NameMatcher.Compare(name, Name.Parse(hit.Form));
        var reasons = new List<string>(match.Reasons);
        var rank = match.Score;
        if (hit.Form != hit.Entry.Name)
        {
            reasons.Add($"the list has it as another name of {hit.Entry.Name}");
        }

        var country = Beside("country", asked.Country, hit.Entry.Countries, Countries.AreSame, reasons);
        var group = Beside("group", asked.Group, hit.Entry.Groups, SameGroup, reasons);
        rank += country switch
        {
            true => NameWeights.CountryAgrees,
            false => -NameWeights.CountryDiffers,
            _ => 0,
        };
        rank += group switch
        {
            true => NameWeights.GroupAgrees,
            false => -NameWeights.GroupDiffers,
            _ => 0,
        };
        if (asked.On is { } day && hit.Entry.IsOutOfOffice(day) is { } isOut)
        {
            reasons.Add(isOut ? $"the list says it was not in office on {day:yyyy-MM-dd}" : $"in office on {day:yyyy-MM-dd}");
            rank -= isOut ? NameWeights.OutOfOffice : 0;
        }

        return new Candidate(hit.Entry, hit.Form, match, reasons) { Rank = rank, HasSecondAgreement = country == true };
    }

    private static bool SameGroup(string a, string b) => Name.Parse(a, NameKind.Person).Folded == Name.Parse(b, NameKind.Person).Folded;

    private static bool? Beside(
        string what,
        string? asked,
        IReadOnlyList<string> listed,
        Func<string, string, bool> same,
        List<string> reasons
    )
    {
        if (string.IsNullOrWhiteSpace(asked) || listed.Count == 0)
        {
            return null;
        }

        if (listed.Any(l => same(asked, l)))
        {
            reasons.Add($"{what} agrees: {asked}");
            return true;
        }

        reasons.Add($"{what} differs: {asked} here, {string.Join(", ", listed.Take(4))} in the list");
        return false;
    }
}
