using System.CommandLine;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;
using Rejoinder.Register.Statements;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder list</c>: the statements of the register, the newest first.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var take = new Option<int>("--take")
        {
            Description = "How many at most; 50 unless told.",
            DefaultValueFactory = _ => 50,
            HelpName = "N",
        };
        var before = new Option<string?>("--before")
        {
            Description = "Only those that came before this one: the next page.",
            HelpName = "ID",
        };
        var party = new Option<string?>("--party")
        {
            Description = "Only those that a party makes, signs or is named in.",
            HelpName = "ID|NAME",
        };
        var json = JsonLines.Option();
        var command = new Command("list", "Lists the statements of the register, the newest first.") { take, before, party, json };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                var count = parsed.GetValue(take);
                var statements = parsed.GetValue(party) is { } of
                    ? opened.Statements.OfParty(of, count)
                    : opened.Statements.Newest(parsed.GetValue(before), count);
                foreach (var statement in statements)
                {
                    Print(statement, parsed.GetValue(json) == "json");
                }

                if (statements.Count == 0)
                {
                    Console.Error.WriteLine("No statements. `rejoinder add FILE` keeps one.");
                }
                else if (statements.Count == count && parsed.GetValue(party) is null)
                {
                    Console.Error.WriteLine($"More: rejoinder list --before {statements[^1].Code}");
                }

                return ExitCode.Done;
            })
        );
        return command;
    }

    private static void Print(KeptStatement s, bool isJson) =>
        JsonLines.Print(
            isJson,
            json =>
            {
                json.WriteString("statement", s.Code);
                json.WriteString("state", s.State.ToString().ToLowerInvariant());
                json.WriteString("title", s.Title);
                json.WriteString("kind", s.Kind);
                json.WriteString("issued", s.Issued);
                json.WriteString("receivedAt", s.ReceivedAt);
                json.WriteNumber("claims", s.Claims);
                json.WriteNumber("versions", s.Versions);
                json.WriteStartArray("speakers");
                foreach (var speaker in s.Speakers)
                {
                    json.WriteStringValue(speaker);
                }

                json.WriteEndArray();
            },
            s.State == StatementState.Erased
                ? $"{s.Code}  erased"
                : $"{s.Code}  {s.Issued ?? "undated", -10}  {Words.Count(s.Claims, "claim"), 12}  {Words.Short(s.Title, 60)}{Said(s)}"
        );

    private static string Said(KeptStatement s) =>
        s.Speakers.IsEmpty ? "" : Words.Clean($" ({Words.Short(string.Join(", ", s.Speakers), 60)})").Insert(0, " ");
}
