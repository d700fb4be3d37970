using System.Xml.Linq;

namespace Rejoinder.Naming.Rosters;

/// <summary>The Security Council's consolidated list: INDIVIDUAL and ENTITY with DATAID, up to four names, aliases and original script.</summary>
internal static class UnXml
{
    private static readonly string[] NameElements = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

    /// <summary>Reads the entries.</summary>
    public static List<RosterEntry> Read(Stream stream, List<SkippedRow> skipped)
    {
        var entries = new List<RosterEntry>();
        foreach (var element in XmlEntries.Of(stream, "INDIVIDUAL", "ENTITY"))
        {
            var person = element.Name.LocalName == "INDIVIDUAL";
            var id = XmlEntries.Text(element, "DATAID") ?? XmlEntries.Text(element, "REFERENCE_NUMBER") ?? $"entry-{entries.Count + 1}";
            var name = string.Join(' ', NameElements.Select(n => XmlEntries.Text(element, n)).OfType<string>());
            if (name.Length == 0)
            {
                skipped.Add(new SkippedRow(id, "no name"));
                continue;
            }

            entries.Add(
                new RosterEntry
                {
                    Id = id,
                    Name = name,
                    Kind = person ? NameKind.Person : NameKind.Organisation,
                    Aliases = [.. Aliases(element).Where(a => a != name).Distinct(StringComparer.Ordinal)],
                    Groups = XmlEntries.Text(element, "UN_LIST_TYPE") is { } list ? [list] : [],
                    Countries =
                    [
                        .. XmlEntries
                            .Children(element, "NATIONALITY")
                            .SelectMany(n => XmlEntries.Children(n, "VALUE"))
                            .Select(v => v.Value.Trim())
                            .Where(v => v.Length > 0),
                    ],
                    Roles =
                    [
                        .. XmlEntries
                            .Children(element, "DESIGNATION")
                            .SelectMany(n => XmlEntries.Children(n, "VALUE"))
                            .Select(v => v.Value.Trim())
                            .Where(v => v.Length > 0),
                    ],
                    BirthDate = XmlEntries
                        .Within(element, "INDIVIDUAL_DATE_OF_BIRTH")
                        .Select(d => XmlEntries.Text(d, "DATE") ?? XmlEntries.Text(d, "YEAR"))
                        .FirstOrDefault(),
                }
            );
        }

        return entries;
    }

    private static IEnumerable<string> Aliases(XElement element) =>
        XmlEntries
            .Within(element, "ALIAS_NAME")
            .Select(a => a.Value.Trim())
            .Append(XmlEntries.Text(element, "NAME_ORIGINAL_SCRIPT") ?? "")
            .SelectMany(a => a.Split(';', StringSplitOptions.TrimEntries))
            .Where(a => a.Length > 0);
}
