using Rejoinder.Naming.Rosters;

namespace Rejoinder.Naming.Reconciling;

/// <summary>An entry that a name may be, with the name form that is most alike and what stands beside it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Form">The form of its name that was compared.</param>
/// <param name="Match">The comparison of the names.</param>
public sealed record Candidate(RosterEntry Entry, string Form, NameMatch Match)
{
    /// <summary>Sentences: what agrees of country, group, role, date of birth and office.</summary>
    public IReadOnlyList<string> Agrees { get; private init; } = [];

    /// <summary>Sentences: what differs of these.</summary>
    public IReadOnlyList<string> Differs { get; private init; } = [];

    /// <summary>Sentences: what one side says and the other does not. What neither says is not told.</summary>
    public IReadOnlyList<string> Unknown { get; private init; } = [];

    /// <summary>The reasons of the names, then what agrees and what differs beside them.</summary>
    public IReadOnlyList<string> Reasons => [.. NameReasons, .. Agrees, .. Differs];

    /// <summary>The reasons of the names alone.</summary>
    public IReadOnlyList<string> NameReasons =>
        Form == Entry.Name ? Match.Reasons : [.. Match.Reasons, $"the list has it as another name of {Entry.Name}"];

    /// <summary>True where country, role or date of birth agree: without one, a short or common name is no lead.</summary>
    public bool HasSecondAgreement { get; private init; }

    /// <summary>What candidates are ordered and assigned by: the score of the names, moved by what stands beside them.</summary>
    internal double Rank { get; private init; }

    /// <summary>Weighs an entry for a name.</summary>
    internal static Candidate Of(NameToMatch asked, Name name, RosterHit hit)
    {
        var entry = hit.Entry;
        var match = NameMatcher.Compare(name, Name.Parse(hit.Form, asked.Kind));
        var beside = new Beside();
        var country = beside.Weigh("country", asked.Country, entry.Countries, Countries.AreSame);
        var group = beside.Weigh("group", asked.Group, entry.Groups, SameGroup);
        var role = beside.Weigh("role", asked.Role, entry.Roles, ShareAWord);
        var born = beside.Weigh("date of birth", asked.BirthDate, entry.BirthDate is { } date ? [date] : [], BirthDates.MayBeSame);
        var rank =
            match.Score
            + By(country, NameWeights.CountryAgrees, NameWeights.CountryDiffers)
            + By(group, NameWeights.GroupAgrees, NameWeights.GroupDiffers)
            + By(role, NameWeights.RoleAgrees, 0)
            + By(born, NameWeights.BirthAgrees, NameWeights.BirthDiffers);
        if (asked.On is { } day && entry.IsOutOfOffice(day) is { } isOut)
        {
            beside.Say(isOut, isOut ? $"by the list not in office on {day:yyyy-MM-dd}" : $"in office on {day:yyyy-MM-dd}");
            rank -= isOut ? NameWeights.OutOfOffice : 0;
        }

        return new Candidate(entry, hit.Form, match)
        {
            Rank = rank,
            Agrees = beside.Agrees,
            Differs = beside.Differs,
            Unknown = beside.Unknown,
            HasSecondAgreement = country == true || role == true || born == true,
        };
    }

    private static double By(bool? same, double agrees, double differs) =>
        same switch
        {
            true => agrees,
            false => -differs,
            _ => 0,
        };

    private static bool SameGroup(string a, string b) => Name.Parse(a, NameKind.Person).Folded == Name.Parse(b, NameKind.Person).Folded;

    /// <summary>"Minister of Health" and "former health minister": roles are worded freely, and one telling word in common is what can be asked.</summary>
    private static bool ShareAWord(string a, string b) => Words(a).Intersect(Words(b), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Words(string role) =>
        Name.Parse(role, NameKind.Person).Parts.Select(p => p.Folded).Where(w => w.Length > 3 && w is not "former" and not "from");

    /// <summary>What stands beside the two names, held against each other point by point.</summary>
    private sealed class Beside
    {
        public List<string> Agrees { get; } = [];

        public List<string> Differs { get; } = [];

        public List<string> Unknown { get; } = [];

        public void Say(bool differs, string sentence) => (differs ? Differs : Agrees).Add(sentence);

        public bool? Weigh(string what, string? asked, IReadOnlyList<string> listed, Func<string, string, bool> same)
        {
            var shown = string.Join(", ", listed.Take(4));
            if (string.IsNullOrWhiteSpace(asked))
            {
                if (listed.Count > 0)
                {
                    Unknown.Add($"{what}: {shown} in the list, nothing here");
                }

                return null;
            }

            if (listed.Count == 0)
            {
                Unknown.Add($"{what}: {asked} here, nothing in the list");
                return null;
            }

            var agrees = listed.Any(l => same(asked, l));
            Say(!agrees, agrees ? $"{what} agrees: {asked}" : $"{what} differs: {asked} here, {shown} in the list");
            return agrees;
        }
    }
}
