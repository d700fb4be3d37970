using System.CommandLine;
using System.Globalization;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;
using Rejoinder.Register.Searching;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder search WORDS</c>: claims of the register by words and filters.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = "Words that must all occur; \"several in a row\" in quotes, -word must not occur, word* is a beginning.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var party = Text("--party", "About this party or said by it.", "ID|NAME");
        var about = Text("--about", "About this party.", "ID|NAME");
        var by = Text("--by", "Said by this party.", "ID|NAME");
        var statement = Text("--statement", "Of this statement.", "ID");
        var kind = Text("--kind", "Of this kind.", "KIND");
        kind.AcceptOnlyFromAmong("factual", "allegation", "opinion", "demand", "commitment", "definition");
        var source = Text("--source", "By the source that it gives: none, any, locatable or vague.", "none|any|locatable|vague");
        source.AcceptOnlyFromAmong("none", "any", "locatable", "vague");
        var from = new Option<DateOnly?>("--from") { Description = "Issued on this day or later.", HelpName = "YYYY-MM-DD" };
        var until = new Option<DateOnly?>("--until") { Description = "Issued on this day or earlier.", HelpName = "YYYY-MM-DD" };
        var newest = new Option<bool>("--newest") { Description = "The newest first, and not those that fit best." };
        var take = new Option<int>("--take")
        {
            Description = "How many; 20 unless told.",
            DefaultValueFactory = _ => 20,
            HelpName = "N",
        };
        var skip = new Option<int>("--skip") { Description = "How many to pass over: the pages before.", HelpName = "N" };
        var json = JsonLines.Option();
        var command = new Command("search", "Finds claims by words and filters.")
        {
            words,
            party,
            about,
            by,
            statement,
            kind,
            source,
            from,
            until,
            newest,
            take,
            skip,
            json,
        };
        // A word with a minus in front is a word here.
        command.TreatUnmatchedTokensAsErrors = false;
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                var query = new SearchQuery
                {
                    Words = string.Join(' ', (parsed.GetValue(words) ?? []).Concat(parsed.UnmatchedTokens).Select(Phrase)),
                    Party = parsed.GetValue(party),
                    About = parsed.GetValue(about),
                    SaidBy = parsed.GetValue(by),
                    Statement = parsed.GetValue(statement),
                    Kind = parsed.GetValue(kind),
                    Source = parsed.GetValue(source),
                    From = parsed.GetValue(from),
                    Until = parsed.GetValue(until),
                    NewestFirst = parsed.GetValue(newest),
                    Skip = Math.Max(0, parsed.GetValue(skip)),
                    Take = parsed.GetValue(take),
                };
                using var opened = register.Open(parsed);
                var result = opened.Claims.Search(query);
                Print(result, query, parsed.GetValue(json) == "json");
                return ExitCode.Done;
            })
        );
        return command;
    }

    // The shell took the quotes away from a phrase.
    private static string Phrase(string argument) => argument.Contains(' ') && !argument.Contains('"') ? $"\"{argument}\"" : argument;

    private static Option<string?> Text(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help };

    private static void Print(SearchResult result, SearchQuery query, bool isJson)
    {
        foreach (var hit in result.Hits)
        {
            if (isJson)
            {
                Console.WriteLine(
                    JsonLines.Line(json => ClaimLines.Write(json, hit.Claim, hit.Title, hit.Issued, hit.Speakers, hit.Marks))
                );
            }
            else
            {
                ClaimLines.Print(hit.Claim, hit.Title, hit.Issued, hit.Speakers, hit.Marks);
            }
        }

        foreach (var statement in isJson ? [] : result.Statements.Take(query.Skip == 0 ? 5 : 0))
        {
            Console.WriteLine(
                $"in the text of {statement.Code}  {Words.Short(statement.Title, 70)}{(statement.Issued is { } day ? $", {day}" : "")}"
            );
        }

        Console.Error.WriteLine(Count(result, query));
    }

    private static string Count(SearchResult result, SearchQuery query)
    {
        if (result.Count == 0)
        {
            return "No claim fits.";
        }

        var count = string.Create(CultureInfo.InvariantCulture, $"{result.Count:#,0}");
        var all = result.IsAtLeast
            ? $"More than {count} claims fit; the newest {count} were put in order. A rarer word or a filter narrows it."
            : $"{count} {(result.Count == 1 ? "claim fits" : "claims fit")}.";
        var next = query.Skip + result.Hits.Length;
        return next < result.Count ? $"{all} Next page: --skip {next}" : all;
    }
}
