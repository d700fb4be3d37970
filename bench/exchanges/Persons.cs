using System.Text;
using System.Text.Json;
using Rejoinder.Reading;

namespace Rejoinder.Exchanges.Bench;

/// <summary>
/// Names of persons of a declaration whose text is not at hand, against a statement that answers it: how many are found named, ambiguous or
/// not named as the gold says (<c>persons: [{in_declaration, in_seed, ambiguous}]</c>).
/// </summary>
internal static class Persons
{
    public static int Run(string gold, string statement)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(gold));
        var persons = json
            .RootElement.GetProperty("persons")
            .EnumerateArray()
            .Select(p => (Name: p.GetProperty("in_declaration").GetString()!, Wanted: Outcome(p)))
            .ToArray();
        using var reader = new Reader();
        var reply = reader.Read(File.ReadAllBytes(statement), Path.GetFileName(statement));
        if (reply.Value is not { } record)
        {
            Console.Error.WriteLine(reply.Failure);
            return 2;
        }

        using var comparer = new Comparer(useEncoder: false);
        var answers = comparer.Compare(Declaration([.. persons.Select(p => p.Name)]), record).Parties;
        var right = 0;
        foreach (var (person, answer) in persons.Zip(answers))
        {
            right += person.Wanted == answer.Outcome ? 1 : 0;
            var mark = person.Wanted == answer.Outcome ? " " : "x";
            Console.WriteLine($"{mark} {person.Name}: {answer.Outcome}: {string.Join("; ", answer.Reasons)}");
        }

        Console.WriteLine($"{right} of {persons.Length} right");
        return 0;
    }

    private static PartyOutcome Outcome(JsonElement person) =>
        person.TryGetProperty("ambiguous", out var ambiguous) && ambiguous.GetBoolean() ? PartyOutcome.Ambiguous
        : person.GetProperty("in_seed").ValueKind == JsonValueKind.Null ? PartyOutcome.Absent
        : PartyOutcome.Named;

    private static StatementRecord Declaration(string[] names)
    {
        var text = new StringBuilder();
        var parties = new List<Party>();
        foreach (var name in names)
        {
            parties.Add(
                new Party($"p{parties.Count + 1}", name, PartyKind.Person, [new Quote(name, text.Length, text.Length + name.Length)])
            );
            text.Append(name).Append('\n');
        }

        return new StatementRecord
        {
            Source = new Source("declaration", "text/plain", text.Length, new string('0', 64)),
            Text = text.ToString(),
            Parties = [.. parties],
        };
    }
}
