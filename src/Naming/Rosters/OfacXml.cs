using System.Xml.Linq;

namespace Rejoinder.Naming.Rosters;

/// <summary>The sanctions office's SDN.XML: sdnEntry with uid, names, aliases, programmes, nationalities.</summary>
internal static class OfacXml
{
    /// <summary>Reads the entries.</summary>
    public static List<RosterEntry> Read(Stream stream, List<SkippedRow> skipped)
    {
        var entries = new List<RosterEntry>();
        foreach (var element in XmlEntries.Of(stream, "sdnEntry"))
        {
            var id = XmlEntries.Text(element, "uid") ?? $"entry-{entries.Count + 1}";
            if (Name(element) is not { } name)
            {
                skipped.Add(new SkippedRow(id, "no name"));
                continue;
            }

            entries.Add(
                new RosterEntry
                {
                    Id = id,
                    Name = name,
                    Kind = XmlEntries.Text(element, "sdnType") == "Individual" ? NameKind.Person : NameKind.Organisation,
                    Aliases =
                    [
                        .. XmlEntries
                            .Within(element, "aka")
                            .Select(Name)
                            .OfType<string>()
                            .Where(a => a != name)
                            .Distinct(StringComparer.Ordinal),
                    ],
                    Groups = [.. XmlEntries.Within(element, "program").Select(p => p.Value.Trim())],
                    Countries =
                    [
                        .. XmlEntries
                            .Within(element, "nationality")
                            .Concat(XmlEntries.Within(element, "citizenship"))
                            .Select(n => XmlEntries.Text(n, "country"))
                            .OfType<string>()
                            .Distinct(),
                    ],
                    Roles = XmlEntries.Text(element, "title") is { } title ? [title] : [],
                    BirthDate = XmlEntries.Within(element, "dateOfBirth").FirstOrDefault()?.Value.Trim(),
                }
            );
        }

        return entries;
    }

    private static string? Name(XElement element)
    {
        var (family, given) = (XmlEntries.Text(element, "lastName"), XmlEntries.Text(element, "firstName"));
        return family is null ? given
            : given is null ? family
            : $"{family}, {given}";
    }
}
