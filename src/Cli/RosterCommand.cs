using System.CommandLine;
using Rejoinder.Naming.Rosters;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder roster import|list|show|remove</c>: the lists that names are matched against.</summary>
internal static class RosterCommand
{
    /// <summary>Skipped rows that are printed one by one; the rest are counted.</summary>
    private const int ShownSkipped = 10;

    public static Command Create() =>
        new("roster", "Keeps lists of persons and bodies to match names against.") { Import(), List(), Show(), Remove() };

    private static Command Import()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "CSV, FollowTheMoney lines, Popolo JSON, or a sanctions list of OFAC or the UN as published.",
        };
        var name = new Option<string>("--as")
        {
            Description = "What to call the roster; one of that name is replaced.",
            HelpName = "NAME",
            Required = true,
        };
        var columns = new[] { "id", "name", "aliases", "country", "group" }.ToDictionary(
            c => c,
            c => new Option<string?>($"--{c}-column")
            {
                Description = $"The CSV column with the {c}, where its header does not tell.",
                HelpName = "COLUMN",
            }
        );
        var command = new Command("import", "Reads a list from a file and keeps it.") { file, name };
        foreach (var column in columns.Values)
        {
            command.Options.Add(column);
        }

        command.SetAction(parsed =>
        {
            var chosen = new CsvColumns
            {
                Id = parsed.GetValue(columns["id"]),
                Name = parsed.GetValue(columns["name"]),
                Aliases = parsed.GetValue(columns["aliases"]),
                Country = parsed.GetValue(columns["country"]),
                Group = parsed.GetValue(columns["group"]),
            };
            return Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(name), chosen);
        });
        return command;
    }

    private static int Run(string path, string name, CsvColumns columns)
    {
        if (!RosterShelf.IsName(name))
        {
            return Fail($"'{name}' cannot be a roster's name: letters, digits, hyphens and underscores.");
        }

        RosterImport import;
        try
        {
            using var stream = File.OpenRead(path);
            import = RosterImport.Read(stream, columns);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(e.Message);
        }

        foreach (var row in import.Skipped.Take(ShownSkipped))
        {
            Console.Error.WriteLine($"skipped {row.Place}: {row.Why}");
        }

        if (import.Skipped.Count > ShownSkipped)
        {
            Console.Error.WriteLine($"and {import.Skipped.Count - ShownSkipped} more rows skipped.");
        }

        if (import.Entries.Count == 0)
        {
            return Fail("nothing could be read; the roster is as it was.");
        }

        Console.Error.WriteLine($"Read {import.Entries.Count} entries as {import.Format}; building the index.");
        RosterFolder.Open().Keep(name, import.Entries);
        Console.WriteLine(
            $"{name}: {import.Entries.Count} entries, {import.Entries.Sum(e => 1 + e.Aliases.Count)} names, {import.Skipped.Count} rows skipped"
        );
        return 0;
    }

    private static Command List()
    {
        var command = new Command("list", "Names the rosters that are kept.");
        command.SetAction(_ =>
        {
            foreach (var name in RosterFolder.Open().Names)
            {
                Console.WriteLine(name);
            }

            return 0;
        });
        return command;
    }

    private static Command Show()
    {
        var name = new Argument<string>("NAME") { Description = "A roster." };
        var command = new Command("show", "Prints a roster's entries, one a line: number, name, countries, groups, other names.") { name };
        command.SetAction(parsed =>
        {
            if (RosterFolder.Open().Find(parsed.GetRequiredValue(name), Console.Error.WriteLine) is not { } roster)
            {
                return Fail($"there is no roster {parsed.GetRequiredValue(name)}.");
            }

            foreach (var e in roster.Entries)
            {
                Console.WriteLine(
                    Delimited.Line(
                        '\t',
                        e.Id,
                        e.Name,
                        string.Join("; ", e.Countries),
                        string.Join("; ", e.Groups),
                        string.Join("; ", e.Aliases)
                    )
                );
            }

            return 0;
        });
        return command;
    }

    private static Command Remove()
    {
        var name = new Argument<string>("NAME") { Description = "A roster." };
        var command = new Command("remove", "Forgets a roster.") { name };
        command.SetAction(parsed =>
            RosterFolder.Open().Remove(parsed.GetRequiredValue(name)) ? 0 : Fail($"there is no roster {parsed.GetRequiredValue(name)}.")
        );
        return command;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine($"rejoinder: {message}");
        return 2;
    }
}
