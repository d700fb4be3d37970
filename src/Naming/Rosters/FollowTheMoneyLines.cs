using System.Text.Json;

namespace Rejoinder.Naming.Rosters;

/// <summary>FollowTheMoney entities, one JSON object a line: those that have names and act.</summary>
internal static class FollowTheMoneyLines
{
    /// <summary>Reads the entries.</summary>
    public static List<RosterEntry> Read(Stream stream, List<SkippedRow> skipped)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var entries = new List<RosterEntry>();
        var line = 0;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(text);
                Add(json.RootElement, line, entries, skipped);
            }
            catch (JsonException)
            {
                skipped.Add(new SkippedRow($"line {line}", "not a JSON object"));
            }
        }

        return entries;
    }

    private static void Add(JsonElement entity, int line, List<RosterEntry> entries, List<SkippedRow> skipped)
    {
        var schema = JsonText.Of(entity, "schema");
        var kind = schema switch
        {
            "Person" => NameKind.Person,
            "Company" or "Organization" or "LegalEntity" or "PublicBody" or "Vessel" or "Airplane" => NameKind.Organisation,
            _ => NameKind.Unknown,
        };
        if (
            kind == NameKind.Unknown
            || !entity.TryGetProperty("properties", out var properties)
            || properties.ValueKind != JsonValueKind.Object
        )
        {
            skipped.Add(new SkippedRow($"line {line}", $"a {schema ?? "thing without schema"} has no name to match"));
            return;
        }

        var names = JsonText.Texts(properties, "name").ToList();
        var aliases = new[] { "alias", "previousName", "weakAlias" }.SelectMany(p => JsonText.Texts(properties, p));
        var main = JsonText.Of(entity, "caption") ?? names.FirstOrDefault();
        if (main is null || JsonText.Of(entity, "id") is not { } id)
        {
            skipped.Add(new SkippedRow($"line {line}", main is null ? "no name" : "no id"));
            return;
        }

        entries.Add(
            new RosterEntry
            {
                Id = id,
                Name = main,
                Kind = kind,
                Aliases = [.. names.Concat(aliases).Where(a => a != main).Distinct(StringComparer.Ordinal)],
                Countries =
                [
                    .. new[] { "country", "nationality", "jurisdiction", "citizenship" }
                        .SelectMany(p => JsonText.Texts(properties, p))
                        .Distinct(StringComparer.Ordinal),
                ],
                Groups =
                [
                    .. new[] { "political", "topics" }.SelectMany(p => JsonText.Texts(properties, p)).Distinct(StringComparer.Ordinal),
                ],
                Identifiers =
                [
                    .. new[] { "wikidataId", "registrationNumber", "idNumber" }.SelectMany(p =>
                        JsonText.Texts(properties, p).Select(v => $"{p}:{v}")
                    ),
                ],
                Roles = [.. JsonText.Texts(properties, "position").Distinct(StringComparer.Ordinal)],
                BirthDate = JsonText.Texts(properties, "birthDate").FirstOrDefault(),
            }
        );
    }
}
