using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Rejoinder.Cli;

/// <summary>The help that each command prints: what it takes and, below, examples to copy.</summary>
internal static class HelpText
{
    private static readonly Dictionary<string, string> Below = new(StringComparer.Ordinal)
    {
        [""] = """
            Examples:
              rejoinder read letter.pdf                  a summary in the terminal
              rejoinder read letter.pdf --format json    the whole record
              rejoinder roster import members.csv --as members
              rejoinder read letter.pdf --roster members its signatories matched against a list
              rejoinder match "Marek Dolinsky"           one name against the lists that are kept
              rejoinder compare letter.pdf reply.pdf     what the reply answers, and what it passes over
              rejoinder read --help                      everything that read can do

            Nothing that is printed is a verdict: whether a claim is true is for people to say, with evidence.
            """,
        ["read"] = """
            Examples:
              rejoinder read letter.pdf                              a summary in the terminal
              rejoinder read letter.pdf --format json > letter.json  the record
              curl -s https://example.org/letter | rejoinder read - --name letter.html
              rejoinder read statements/                             a folder with all that is below it: a line each
              rejoinder read 'statements/**/*.md' --format json --out records/
              rejoinder read statements/ --format csv --out claims.csv
              rejoinder read statements/ --format csv --csv-of signatories --out signatories.csv
              rejoinder read letter.pdf --roster members --roster watched --on 2031-03-01

            Exit codes: 0 all read, 1 some failed, 2 wrong usage or nothing readable, 70 a bug, 130 stopped.
            """,
        ["match"] = """
            Examples:
              rejoinder match "Marek DOLNSKY" --roster members --country Slovakia
              rejoinder match --names signatories.txt --roster members --top 3 > candidates.tsv
              rejoinder match --names signatories.txt --format json
              rejoinder match --pairs pairs.tsv
              rejoinder match --explain "Bob Fairweather" "FAIRWEATHER, Robert"

            A match is a lead with its reasons: whether two names are one person's, people must say.
            """,
        ["import"] = """
            Examples:
              rejoinder roster import members.csv --as members
              rejoinder roster import list.csv --as guests --name-column Gast --country-column Land
              rejoinder roster import SDN.CSV --aliases ALT.CSV --as sdn
              rejoinder roster import persons.json --as parliament --skipped skipped.tsv
            """,
        ["compare"] = """
            Examples:
              rejoinder compare letter.pdf reply.html                           a summary in the terminal
              rejoinder compare letter.pdf reply.html --format html --out exchange.html
              rejoinder compare letter.json reply.json --format json            records that read wrote before
              rejoinder compare letter.pdf reply.html --corrections hand.json   strikes and adds links
              rejoinder compare letter.pdf first.html second.html third.html    a statement with three replies: a table
              rejoinder compare first.pdf second.pdf reply.html --many statements   a reply to two statements

            Exit codes: 0 compared, 2 wrong usage or a file that cannot be read, 70 a bug, 130 stopped.
            """,
        ["evaluate"] = """
            Examples:
              rejoinder evaluate golds/                       one table of figures
              rejoinder evaluate golds/ --each                the same for each statement first
              rejoinder evaluate golds/ --show attribution    the errors, statement by statement
              rejoinder evaluate golds/ --records records/    scores records that were made before
              rejoinder evaluate golds/ --exchanges pairs/    scores comparing, by annotated exchanges

            A gold folder holds one folder a statement, with gold.json and text.txt or original.* in it: docs/evaluation.md.
            """,
    };

    /// <summary>Sets the help of the root and, since the option is shared, of every command below it.</summary>
    public static void AddExamples(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help } shared)
            {
                shared.Description = "Show this help.";
                shared.Action = new WithExamples(help);
            }
            else if (option is VersionOption version)
            {
                version.Description = "Show the version.";
            }
        }
    }

    private sealed class WithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var result = help.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            parseResult.InvocationConfiguration.Output.WriteLine(Below.GetValueOrDefault(command is RootCommand ? "" : command.Name, ""));
            return result;
        }
    }
}
