namespace Rejoinder.Naming.Rosters;

/// <summary>A CSV or TSV file with a header: columns as named by the user, else found by what headers usually say.</summary>
internal static class CsvRoster
{
    /// <summary>Reads the entries.</summary>
    public static List<RosterEntry> Read(Stream stream, CsvColumns named, List<SkippedRow> skipped)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var first = reader.ReadLine() ?? throw new InvalidDataException("The file is empty.");
        var delimiter = CsvRows.DelimiterOf(first);
        var header =
            CsvRows.Read(new StringReader(first), delimiter).Select(r => r.Fields).FirstOrDefault()
            ?? throw new InvalidDataException("The file has no header.");
        var columns = Columns.Find(header, named);
        var entries = new List<RosterEntry>();
        foreach (var (start, row) in CsvRows.Read(reader, delimiter))
        {
            var line = start + 1;
            var name = columns.NameOf(row);
            if (name.Length == 0)
            {
                skipped.Add(new SkippedRow($"line {line}", "no name"));
            }
            else if (Name.Parse(name).Parts.Count == 0)
            {
                skipped.Add(new SkippedRow($"line {line}", $"the name has no letters: {name}"));
            }
            else
            {
                entries.Add(columns.Entry(row, name, line));
            }
        }

        return entries;
    }

    private sealed record Columns(
        int Id,
        int Name,
        int Given,
        int Middle,
        int Family,
        int Nick,
        int[] Aliases,
        int Country,
        int Group,
        int Kind,
        int Role,
        int Birth,
        int From,
        int To
    )
    {
        public static Columns Find(string[] header, CsvColumns named)
        {
            int At(string? wish, params string[] usual)
            {
                var names = wish is null ? usual : [wish];
                foreach (var name in names)
                {
                    var at = Array.FindIndex(header, h => string.Equals(h.Trim(), name, StringComparison.OrdinalIgnoreCase));
                    if (at >= 0)
                    {
                        return at;
                    }
                }

                return wish is null
                    ? -1
                    : throw new InvalidDataException($"There is no column '{wish}'; there are {string.Join(", ", header)}.");
            }

            var found = new Columns(
                At(named.Id, "id", "uid", "identifier", "number", "ent_num", "bioguide"),
                At(named.Name, "name", "full_name", "fullname", "full name", "caption", "display_name", "person"),
                At(null, "first", "first_name", "given_name", "given name", "firstname"),
                At(null, "middle", "middle_name"),
                At(null, "last", "last_name", "family_name", "family name", "surname", "lastname"),
                At(null, "nickname"),
                [At(named.Aliases, "aliases", "alias", "other_names", "aka"), At(null, "original_script", "sort_name")],
                At(named.Country, "country", "countries", "nationality", "state"),
                At(named.Group, "group", "party", "faction", "organization", "organisation"),
                At(null, "kind", "type", "schema"),
                At(null, "role", "position", "title", "office"),
                At(null, "birth_date", "date_of_birth", "dob", "born"),
                At(null, "start_date", "from", "start", "term_start"),
                At(null, "end_date", "to", "end", "term_end")
            );
            return found.Name < 0 && found.Family < 0
                ? throw new InvalidDataException($"No column looks like a name; name one. The columns are {string.Join(", ", header)}.")
                : found;
        }

        public string NameOf(string[] row)
        {
            var name = Field(row, Name);
            return name.Length > 0
                ? name
                : string.Join(' ', new[] { Field(row, Given), Field(row, Middle), Field(row, Family) }.Where(f => f.Length > 0));
        }

        public RosterEntry Entry(string[] row, string name, int line)
        {
            var id = Field(row, Id);
            var aliases = new List<string>();
            foreach (var column in Aliases)
            {
                aliases.AddRange(
                    Field(row, column)
                        .Split(['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                        .Select(WithoutMark)
                );
            }

            var (given, family, nick) = (Field(row, Given), Field(row, Family), Field(row, Nick));
            aliases.Add(given.Length > 0 && family.Length > 0 ? $"{given} {family}" : "");
            aliases.Add(nick.Length > 0 && family.Length > 0 ? $"{nick} {family}" : "");
            return new RosterEntry
            {
                Id = id.Length > 0 ? id : $"line-{line}",
                Name = name,
                Kind = RosterFields.Kind(Field(row, Kind)),
                Aliases = [.. aliases.Where(a => a.Length > 0 && a != name).Distinct(StringComparer.Ordinal)],
                Countries = RosterFields.List(Field(row, Country)),
                Groups = RosterFields.List(Field(row, Group)),
                Roles = RosterFields.List(Field(row, Role)),
                BirthDate = RosterFields.Text(Field(row, Birth)),
                Terms = RosterFields.Term(Field(row, From), Field(row, To)),
            };
        }

        private static string Field(string[] row, int column) => column >= 0 && column < row.Length ? row[column].Trim() : "";

        /// <summary>"Good:Name", "aka:Name": the mark before an alias is the list's, not the name's.</summary>
        private static string WithoutMark(string alias)
        {
            var colon = alias.IndexOf(':', StringComparison.Ordinal);
            return colon is > 0 and < 8 && !alias.AsSpan(0, colon).Contains(' ') ? alias[(colon + 1)..].Trim() : alias;
        }
    }
}
