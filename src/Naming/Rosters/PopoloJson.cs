using System.Text.Json;

namespace Rejoinder.Naming.Rosters;

/// <summary>Popolo JSON: persons with other names, and memberships with dates and groups.</summary>
internal static class PopoloJson
{
    /// <summary>Reads the entries.</summary>
    public static List<RosterEntry> Read(Stream stream, List<SkippedRow> skipped)
    {
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        var organisations = JsonText
            .Objects(root, "organizations")
            .GroupBy(o => JsonText.Of(o, "id") ?? "")
            .ToDictionary(g => g.Key, g => JsonText.Of(g.First(), "name") ?? "", StringComparer.Ordinal);
        var memberships = JsonText.Objects(root, "memberships").ToLookup(m => JsonText.Of(m, "person_id") ?? "", StringComparer.Ordinal);
        var entries = new List<RosterEntry>();
        var persons = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : JsonText.Objects(root, "persons");
        var number = 0;
        foreach (var person in persons)
        {
            number++;
            if (JsonText.Of(person, "name") is not { } name)
            {
                skipped.Add(new SkippedRow($"person {number}", "no name"));
                continue;
            }

            var id = JsonText.Of(person, "id") ?? $"person-{number}";
            entries.Add(Entry(person, id, name, memberships[id].Concat(JsonText.Objects(person, "memberships")), organisations));
        }

        return entries;
    }

    private static RosterEntry Entry(
        JsonElement person,
        string id,
        string name,
        IEnumerable<JsonElement> memberships,
        Dictionary<string, string> organisations
    )
    {
        var held = memberships.ToList();
        var others = JsonText
            .Objects(person, "other_names")
            .Select(o => JsonText.Of(o, "name"))
            .Append(JsonText.Of(person, "sort_name"))
            .OfType<string>();
        var groups = held.Select(m => JsonText.Of(m, "on_behalf_of_id") ?? JsonText.Of(m, "organization_id"))
            .OfType<string>()
            .Select(o => organisations.GetValueOrDefault(o, o))
            .Where(o => o.Length > 0);
        return new RosterEntry
        {
            Id = id,
            Name = name,
            Kind = NameKind.Person,
            Aliases = [.. others.Where(o => o != name).Distinct(StringComparer.Ordinal)],
            Identifiers =
            [
                .. JsonText.Objects(person, "identifiers").Select(i => $"{JsonText.Of(i, "scheme")}:{JsonText.Of(i, "identifier")}"),
            ],
            Countries = JsonText.Of(person, "national_identity") is { } country ? [country] : [],
            Groups = [.. groups.Distinct(StringComparer.Ordinal)],
            Roles = [.. held.Select(m => JsonText.Of(m, "role")).OfType<string>().Distinct(StringComparer.Ordinal)],
            BirthDate = JsonText.Of(person, "birth_date"),
            Terms = [.. held.SelectMany(m => RosterFields.Term(JsonText.Of(m, "start_date"), JsonText.Of(m, "end_date"))).Distinct()],
        };
    }
}
