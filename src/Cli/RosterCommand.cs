using System.CommandLine;
using System.Security.Cryptography;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;
using Rejoinder.Naming.Rosters;
using Rejoinder.Publishing.Tables;

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
        var aliases = new Option<string?>("--aliases")
        {
            Description = "ALT.CSV, where the sanctions office's list is SDN.CSV; taken without asking where it lies beside it.",
            HelpName = "FILE",
        };
        var report = new Option<string?>("--skipped")
        {
            Description = "Write every skipped row with its place and why to this file, tab-separated.",
            HelpName = "FILE",
        };
        var columns = new[] { "id", "name", "aliases", "country", "group" }.ToDictionary(
            c => c,
            c => new Option<string?>($"--{c}-column")
            {
                Description = $"The CSV column with the {c}, where its header does not tell.",
                HelpName = "COLUMN",
            }
        );
        var register = new Option<string?>("--register")
        {
            Description = "Keep it in this register too, where every version stays and the journal has it.",
            HelpName = "PATH|postgres://…",
        };
        var command = new Command("import", "Reads a list from a file and keeps it.") { file, name, aliases, report, register };
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
            return Run(
                parsed.GetRequiredValue(file),
                parsed.GetRequiredValue(name),
                chosen,
                parsed.GetValue(aliases),
                parsed.GetValue(report),
                parsed.GetValue(register)
            );
        });
        return command;
    }

    private static int Run(string path, string name, CsvColumns columns, string? aliases, string? report, string? register)
    {
        if (!RosterShelf.IsName(name))
        {
            return Complaint.Nothing($"'{name}' cannot be a roster's name: letters, digits, hyphens and underscores.");
        }

        try
        {
            var import = Read(path, columns, aliases);
            Tell(import.Skipped, report);
            if (import.Entries.Count == 0)
            {
                return Complaint.Nothing("Nothing could be read; the roster is as it was.");
            }

            var forms = import.Entries.Sum(e => 1 + e.Aliases.Count);
            Console.Error.WriteLine($"Read {import.Entries.Count} entries as {import.Format}; indexing {forms} names.");
            var isNew = RosterFolder.Open().Keep(name, import.Entries);
            Console.WriteLine(
                $"{name}: {import.Entries.Count} entries, {forms} names, {import.Skipped.Count} rows skipped{(isNew ? "" : "; as it was, nothing has changed")}"
            );
            return register is null ? ExitCode.Done : RegisterOptions.Run(() => Keep(register, name, path, import));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Complaint.Nothing(e.Message);
        }
    }

    private static int Keep(string register, string name, string path, RosterImport import)
    {
        using var opened = Register.Register.Open(Register.RegisterAddress.Parse(register), Console.Error.WriteLine);
        using var file = File.OpenRead(path);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        var run = opened.Imports.TakeRoster(import, sha256, path, name, opened.Accounts.Acting(Environment.UserName));
        var kept = opened.Rosters.List().Single(r => r.Name == name);
        Console.WriteLine(
            $"{name}: {kept.Code}, version {kept.Version}{(run.Taken + run.Updated > 0 ? "" : ", as it was")}, in {opened.Address.Shown}"
        );
        return ExitCode.Done;
    }

    private static RosterImport Read(string path, CsvColumns columns, string? aliases)
    {
        RosterImport import;
        using (var stream = new WatchedStream(path))
        {
            import = RosterImport.Read(stream, columns);
        }

        aliases ??= import.Format == "ofac-csv" ? AliasesBeside(path) : null;
        if (aliases is null)
        {
            return import;
        }

        Console.Error.WriteLine($"Taking the aliases of {Path.GetFileName(aliases)}.");
        using var others = new WatchedStream(aliases);
        return import.WithAliases(others);
    }

    private static string? AliasesBeside(string path) =>
        Directory
            .EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!)
            .FirstOrDefault(f => string.Equals(Path.GetFileName(f), "alt.csv", StringComparison.OrdinalIgnoreCase));

    /// <summary>What was skipped: each kind of reason counted, the first rows one by one, all of them in the file asked for.</summary>
    private static void Tell(IReadOnlyList<SkippedRow> skipped, string? report)
    {
        if (report is not null)
        {
            File.WriteAllLines(report, skipped.Select(s => Delimited.Line('\t', s.Place, s.Why)));
        }

        foreach (var row in skipped.Take(ShownSkipped))
        {
            Console.Error.WriteLine(Words.Clean($"skipped {row.Place}: {row.Why}"));
        }

        if (skipped.Count > ShownSkipped)
        {
            var where = report is null ? "--skipped FILE has all" : $"all are in {report}";
            Console.Error.WriteLine($"and {skipped.Count - ShownSkipped} more rows skipped: {where}.");
        }
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

            return ExitCode.Done;
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
                return Complaint.Nothing($"There is no roster {parsed.GetRequiredValue(name)}.");
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
            RosterFolder.Open().Remove(parsed.GetRequiredValue(name))
                ? 0
                : Complaint.Nothing($"There is no roster {parsed.GetRequiredValue(name)}.")
        );
        return command;
    }
}
