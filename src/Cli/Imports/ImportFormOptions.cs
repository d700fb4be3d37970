using System.CommandLine;
using Rejoinder.Reading;
using Rejoinder.Register;
using Rejoinder.Register.Imports;

namespace Rejoinder.Cli.Imports;

/// <summary>What a file of others is to be taken in as: the options of <c>import</c> for them.</summary>
internal sealed class ImportFormOptions
{
    private readonly Option<string?> from = new("--from")
    {
        Description = "What the file is, where its content does not tell.",
        HelpName = string.Join('|', ImportForms.All),
    };

    private readonly Option<string?> statement = new("--statement")
    {
        Description = "Of annotations: the statement that those stand in which do not tell.",
        HelpName = "CODE",
    };

    private readonly Option<string?> kind = new("--kind")
    {
        Description = "Of annotations: the kind of those without one, which else are skipped.",
        HelpName = "KIND",
    };

    private readonly Option<string?> roster = new("--roster")
    {
        Description = "Of lists of persons or bodies: the roster that the list becomes.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> map = new("--map")
    {
        Description = "Of CSV: the column that holds a field, where its header does not tell; several times for several.",
        HelpName = "COLUMN=FIELD",
    };

    private readonly Option<string?> mapping = new("--mapping")
    {
        Description = "Of CSV: a mapping of columns that is kept; with --map these are kept under the name.",
        HelpName = "NAME",
    };

    public ImportFormOptions()
    {
        from.AcceptOnlyFromAmong([.. ImportForms.All]);
        kind.AcceptOnlyFromAmong([.. Enum.GetNames<ClaimKind>().Select(n => n.ToLowerInvariant())]);
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { from, statement, kind, roster, map, mapping })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Whether somebody said that the file is of others.</summary>
    public bool Any(ParseResult parsed) =>
        new Option[] { from, statement, kind, roster, map, mapping }.Any(o => parsed.GetResult(o) is { Implicit: false });

    /// <summary>What to take the file in as.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="name">What the file is called.</param>
    /// <param name="head">Its beginning.</param>
    /// <exception cref="RegisterException">Neither the command line nor the file says what it is.</exception>
    public ImportRequest Request(ParseResult parsed, string name, ReadOnlySpan<byte> head) =>
        new(
            ImportForms.Find(parsed.GetValue(from))
                ?? ImportForms.Detect(head, parsed.GetValue(roster) is not null)
                ?? throw new RegisterException(
                    ProblemKind.Request,
                    $"What {name} is, its content does not tell: say it with --from {string.Join('|', ImportForms.All)}."
                ),
            name
        )
        {
            Statement = parsed.GetValue(statement),
            Kind = parsed.GetValue(kind) is { } word ? Enum.Parse<ClaimKind>(word, ignoreCase: true) : null,
            Roster = parsed.GetValue(roster),
            Columns = CsvMapping.Parse(parsed.GetValue(map) ?? []),
            Mapping = parsed.GetValue(mapping),
        };
}
