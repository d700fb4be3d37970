using Rejoinder.Cli.Terminal;
using Rejoinder.Reading;

namespace Rejoinder.Cli.Summary;

/// <summary>What rosters say of the names: outcomes counted, those that need a look one by one with their reasons, then leads.</summary>
internal static class RosterMatches
{
    private const int MostShown = 20;
    private const int MostLeads = 12;

    /// <summary>The outcomes of one list of signatories; nothing where none was matched.</summary>
    public static void Write(PageWriter page, IReadOnlyCollection<Signatory> signatories)
    {
        var matches = signatories.Where(s => s.Match is not null).ToArray();
        if (matches.Length == 0)
        {
            return;
        }

        var lists = string.Join(", ", matches.Select(s => s.Match!.List).Distinct(StringComparer.Ordinal));
        page.Blank();
        page.Bars(
            [
                .. matches
                    .CountBy(s => Spoken(s.Match!.Outcome), StringComparer.Ordinal)
                    .OrderByDescending(c => c.Value)
                    .ThenBy(c => c.Key, StringComparer.Ordinal)
                    .Select(c => (c.Key, c.Value)),
            ],
            $"in the roster {lists}"
        );
        var toSee = matches.Where(s => s.Match!.Outcome != "matched" || s.Match.Reasons.Any(NeedsALook)).ToArray();
        page.Bullets(toSee.Take(MostShown).Select(Told));
        page.More(toSee.Length - MostShown);
    }

    /// <summary>The leads; nothing where there are none.</summary>
    public static void WriteLeads(PageWriter page, StatementRecord record)
    {
        if (record.Leads.Length == 0)
        {
            return;
        }

        page.Section("Leads: entries of lists that a name here may be, for a person to look at");
        var leads = record.Leads.Where(l => l.WhyNone is null).ToArray();
        foreach (var lead in leads.Take(MostLeads))
        {
            page.Line($"{lead.Name}: may be {lead.EntryName} ({lead.EntryId}) of {lead.List}");
            page.Bullets(Points(lead));
        }

        page.More(leads.Length - MostLeads);
        var others = record.Leads.Where(l => l.WhyNone is not null).GroupBy(l => (l.Name, l.WhyNone)).ToArray();
        page.Bullets(others.Take(MostLeads).Select(TooLittle));
        page.More(others.Length - MostLeads);
    }

    private static string TooLittle(IGrouping<(string Name, string? Why), Lead> leads)
    {
        var first = leads.First();
        var others = leads.Count() > 1 ? $" and {Words.Count(leads.Count() - 1, "other entry", "other entries")}" : "";
        return $"{first.Name} is like {first.EntryName} ({first.EntryId}) of {first.List}{others}, but {first.WhyNone}";
    }

    private static IEnumerable<string> Points(Lead lead)
    {
        yield return string.Join("; ", lead.Agrees);
        if (lead.Differs.Length > 0)
        {
            yield return string.Join("; ", lead.Differs);
        }

        if (lead.Unknown.Length > 0)
        {
            yield return "not known: " + string.Join("; ", lead.Unknown);
        }
    }

    private static bool NeedsALook(string reason) =>
        reason.Contains(" differs: ", StringComparison.Ordinal) || reason.StartsWith("the name stands ", StringComparison.Ordinal);

    private static string Told(Signatory signatory)
    {
        var match = signatory.Match!;
        var entry = match.Name is { } name ? $", {name} ({match.EntryId})" : "";
        return $"{signatory.Name}: {Spoken(match.Outcome)}{entry}: {string.Join("; ", match.Reasons)}";
    }

    private static string Spoken(string outcome) => outcome.Replace('-', ' ');
}
