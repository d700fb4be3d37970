namespace Rejoinder.Naming.Rosters;

/// <summary>
/// The sanctions office's SDN.CSV: no header; number, name, type, programme, title, …, remarks, with <c>-0-</c> for what is empty.
/// Aliases are in a file of their own, ALT.CSV; those that the remarks name ("a.k.a. '…'") are taken from them.
/// </summary>
internal static class OfacCsv
{
    /// <summary>Reads the entries.</summary>
    public static List<RosterEntry> Read(Stream stream, List<SkippedRow> skipped)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var entries = new List<RosterEntry>();
        foreach (var (line, row) in CsvRows.Read(reader, ','))
        {
            if (row.Length < 4 || RosterFields.Text(row[1]) is not { } name)
            {
                // The published file ends with a line of one control character.
                if (row.Length > 1)
                {
                    skipped.Add(new SkippedRow($"line {line}", "no name"));
                }

                continue;
            }

            var remarks = row.Length > 11 ? row[11] : "";
            entries.Add(
                new RosterEntry
                {
                    Id = row[0].Trim(),
                    Name = name,
                    Kind = row[2].Trim() == "individual" ? NameKind.Person : NameKind.Organisation,
                    Groups = RosterFields.List(row[3].Replace("] [", "|", StringComparison.Ordinal)),
                    Aliases = [.. Quoted(remarks, "a.k.a. '")],
                    Countries = [.. After(remarks, "nationality ")],
                    Roles = RosterFields.Text(row.ElementAtOrDefault(4)) is { } title ? [title] : [],
                    BirthDate = After(remarks, "DOB ").FirstOrDefault(),
                }
            );
        }

        return entries;
    }

    /// <summary>Reads ALT.CSV: the entry's number, the alias's own, its type, the alias.</summary>
    public static ILookup<string, string> Aliases(Stream stream, List<SkippedRow> skipped)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var aliases = new List<(string Id, string Name)>();
        foreach (var (line, row) in CsvRows.Read(reader, ','))
        {
            if (row.Length > 3 && RosterFields.Text(row[3]) is { } name && row[0].Trim().All(char.IsAsciiDigit))
            {
                aliases.Add((row[0].Trim(), name));
            }
            else if (row.Length > 1)
            {
                skipped.Add(new SkippedRow($"aliases, line {line}", row.Length > 3 ? "no alias" : "not a row of ALT.CSV"));
            }
        }

        return aliases.ToLookup(a => a.Id, a => a.Name, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Quoted(string remarks, string opening) =>
        Starts(remarks, opening)
            .Select(s => remarks.IndexOf('\'', s) is var end && end > s ? remarks[s..end] : "")
            .Where(a => a.Length > 0);

    private static IEnumerable<string> After(string remarks, string opening) =>
        Starts(remarks, opening).Select(s => remarks.IndexOfAny([';', '.'], s) is var end && end > s ? remarks[s..end] : remarks[s..]);

    private static IEnumerable<int> Starts(string remarks, string opening)
    {
        for (
            var at = remarks.IndexOf(opening, StringComparison.Ordinal);
            at >= 0;
            at = remarks.IndexOf(opening, at + 1, StringComparison.Ordinal)
        )
        {
            yield return at + opening.Length;
        }
    }
}
