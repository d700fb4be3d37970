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
              rejoinder add letter.pdf                   keeps it; then list, show, search, similar
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
        ["add"] = """
            Examples:
              rejoinder add letter.pdf                    reads it and keeps it, with the bytes as received
              rejoinder add statements/                   a line each, once it is on the disk
              rejoinder add letter.html --revises s-7k2mf0qd3a   the same letter, changed since
              rejoinder add letter.pdf --register postgres://desk@db.example.org/rejoinder

            The same bytes twice are one statement. Exit codes: as read's.
            """,
        ["show"] = """
            Examples:
              rejoinder show s-7k2mf0qd3a                 the page of a statement
              rejoinder show s-7k2mf0qd3a --claims        its claims one by one
              rejoinder show s-7k2mf0qd3a --format json   its record, with what people set right
              rejoinder show s-7k2mf0qd3a.12              a claim, with evidence, findings and replies
              rejoinder show "Marek Dolinsky"             a party: its names, and what is said of it
            """,
        ["search"] = """
            Examples:
              rejoinder search harbour                    claims that have the word
              rejoinder search '"harbour fund"' -audit    a phrase, without a word
              rejoinder search --about "Marek Dolinsky" --kind allegation --source none
              rejoinder search fund --from 2026-01-01 --until 2026-06-30 --format json
            """,
        ["similar"] = """
            Examples:
              rejoinder similar "The company never paid the strikers"
              rejoinder similar s-7k2mf0qd3a.12           claims of other statements like this one

            That claims are alike says nothing of whether they are true.
            """,
        ["restore"] = """
            Examples:
              rejoinder backup register-2026-11-28.db
              rejoinder restore register-2026-11-28.db --register new.db
              rejoinder restore register-2026-11-28.db --replace
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
        ["roster import"] = """
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
        ["journal"] = """
            Examples:
              rejoinder journal                           how it stands
              rejoinder journal list --last 5
              rejoinder journal list --of s-7k2mf0qd3a    what was done to a statement
              rejoinder journal proof 12 --out letter.tlog-proof
              rejoinder journal publish public/journal    for any web server; again after each change
              rejoinder journal key > journal.pub         the public key, to hand to whoever verifies

            docs/journal.md tells the format, what is promised, and what to do when a key or the past is lost.
            """,
        ["journal key"] = """
            Examples:
              rejoinder journal key                       the public key's line
              rejoinder journal key --export journal-key.pem
              REJOINDER_KEY_PASSWORD=… rejoinder journal key --import journal-key.pem
            """,
        ["verify"] = """
            Examples:
              rejoinder verify                            the register, its journal and all that was sealed
              rejoinder verify public/journal             a published journal in a folder
              rejoinder verify https://register.example.org/journal --key journal.pub
              rejoinder verify letter.tlog-proof --key journal.pub
              rejoinder verify --format json              one object, with the evidence where it does not hold

            Exit codes: 0 all holds, 1 something does not: the evidence is printed, 2 wrong usage or unreadable, 70 a bug, 130 stopped.
            """,
        ["publish"] = """
            Examples:
              rejoinder publish dossier s-7k2mf0qd3a > dossier.html
              rejoinder publish pdf --out dossiers/       all that are published, the journal's proofs beside each
              rejoinder publish ftm --out desk.ndjson     all in one file
              rejoinder publish site public/              a folder for any web server
              rejoinder read letter.pdf --format jsonld   the same forms of a file that no register keeps

            docs/publishing.md tells what each form is and for whom.
            """,
        ["publish site"] = """
            Examples:
              rejoinder publish site public/ --address https://desk.example
              rejoinder publish site public/ --formats record csv ro-crate
            """,
        ["import"] = """
            Examples:
              rejoinder import register.ndjson --register new.db    what `export` wrote, into an empty register
              rejoinder import reviews.json                          reviews by others: the content tells what it is
              rejoinder import notes.json --from annotations --statement s-7k2mf0qd3a
              rejoinder import members.csv --from csv --roster members --map Nombre=name --mapping cortes
              rejoinder imports undo b-7k2mf0qd3a                    takes it back
            """,
        ["mcp"] = """
            An assistant that starts programs itself is told: command "rejoinder", arguments "mcp", "--register", the register's path.
            A running workbench answers at /api/mcp, behind an API key.
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
            var command = parseResult.CommandResult.Command;
            // What a verb above takes is not for the one below it.
            foreach (var argument in command.Parents.OfType<Command>().SelectMany(c => c.Arguments))
            {
                argument.Hidden = true;
            }

            var result = help.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(Below.GetValueOrDefault(Name(command), ""));
            return result;
        }

        // As it is typed, for verbs below others may have the names of verbs.
        private static string Name(Command command) =>
            command is RootCommand ? ""
            : command.Parents.FirstOrDefault() is Command parent and not RootCommand ? $"{Name(parent)} {command.Name}"
            : command.Name;
    }
}
