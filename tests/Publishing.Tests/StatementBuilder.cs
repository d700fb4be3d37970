using System.Collections.Immutable;
using System.Text.Json;
using Rejoinder.Reading;

namespace Rejoinder.Publishing.Tests;

/// <summary>Makes records by hand: every span is found by its words, from where the last claim began.</summary>
internal sealed class StatementBuilder(string text)
{
    private readonly CodePoints _points = new(text);
    private readonly List<Claim> _claims = [];
    private readonly List<Party> _parties = [];
    private int _from;

    public Quote Quote(string words, int from = 0)
    {
        var at = text.IndexOf(words, from, StringComparison.Ordinal);
        return at >= 0
            ? _points.Quote(new TextSpan(at, at + words.Length))
            : throw new InvalidOperationException($"The text has no “{words}”.");
    }

    public string Party(string name, PartyKind kind = PartyKind.Person, params string[] shortForms)
    {
        var known = _parties.Find(p => p.Name == name);
        if (known is not null)
        {
            return known.Id;
        }

        var id = $"p{_parties.Count + 1}";
        var mentions = new List<Quote>();
        var at = -1;
        foreach (var form in shortForms.Append(name))
        {
            while ((at = text.IndexOf(form, at + 1, StringComparison.Ordinal)) >= 0)
            {
                if (!mentions.Exists(m => m.Start <= _points.At(at) && _points.At(at) < m.End))
                {
                    mentions.Add(_points.Quote(new TextSpan(at, at + form.Length)));
                }
            }
        }

        _parties.Add(new Party(id, name, kind, [.. mentions.OrderBy(m => m.Start)]));
        return id;
    }

    public StatementBuilder Claim(
        ClaimKind kind,
        string words,
        string? by = null,
        string[]? about = null,
        Citation? cites = null,
        params Flag[] flags
    )
    {
        var at = text.IndexOf(words, _from, StringComparison.Ordinal);
        _from = at >= 0 ? at : throw new InvalidOperationException($"The text has no “{words}” from {_from}.");
        var claim = new Claim(
            $"c{_claims.Count + 1}",
            _points.Quote(new TextSpan(at, at + words.Length)),
            kind,
            new Attribution(by ?? Attribution.Declarants, by is null ? null : "says"),
            [.. about ?? []],
            cites,
            [.. flags],
            null
        )
        {
            KindCue = "hand",
        };
        _claims.Add(claim);
        return this;
    }

    public StatementRecord Build() =>
        new()
        {
            Source = new Source("statement.txt", "text/plain", text.Length, new string('a', 64)),
            Text = text,
            Language = "en",
            Claims = [.. _claims],
            Parties = [.. _parties],
        };

    /// <summary>The record that a perfect reader would make of one of the samples.</summary>
    public static StatementRecord OfSample(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples", "golds", name);
        var text = File.ReadAllText(Directory.GetFiles(folder, "original.*").Single());
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "gold.json")));
        var gold = json.RootElement;
        var builder = new StatementBuilder(text);
        foreach (var person in Strings(gold, "persons_mentioned"))
        {
            builder.Party(person, PartyKind.Person, person.Split(' ')[^1]);
        }

        foreach (var body in Strings(gold, "organisations_mentioned"))
        {
            builder.Party(body, PartyKind.Organisation);
        }

        foreach (var claim in gold.GetProperty("claims").EnumerateArray())
        {
            var by = Text(claim, "attributed_to");
            builder.Claim(
                Enum.Parse<ClaimKind>(Text(claim, "kind")!, ignoreCase: true),
                Text(claim, "quote")!,
                by == "declarants" ? null : by,
                [.. Strings(claim, "about").Select(n => builder.Party(n, PartyKind.Place))],
                Text(claim, "cites") is { } cites
                    ? new Citation(builder.Quote(cites), cites.Any(char.IsAsciiDigit) ? "locatable" : "vague")
                    : null
            );
        }

        return builder.Build() with
        {
            Source = new Source($"{name}.txt", "text/plain", text.Length, new string('5', 64)),
            Title = Text(gold, "title"),
            Issued = Text(gold, "issued"),
            Answers = Text(gold, "answers") is { } answers ? builder.Quote(answers) : null,
            Addressees = [.. Strings(gold, "addressees").Select(a => new Addressee(a, builder.Quote(a)))],
            Declarants =
            [
                .. gold.GetProperty("declarants")
                    .EnumerateArray()
                    .Select(d => new Declarant(
                        Text(d, "name")!,
                        null,
                        Text(d, "role"),
                        Text(d, "organisation"),
                        PartyKind.Person,
                        builder.Quote(Text(d, "name")!)
                    )),
            ],
            Signatories = [.. gold.GetProperty("signatories").EnumerateArray().Select(s => Signatory(s, builder))],
            Terms = [.. Strings(gold, "terms").Select(t => new Term(t, "disputed", builder.Quote(t)))],
            Amounts = [.. Strings(gold, "amounts").Select(a => new Amount(builder.Quote(a), "1", "unit"))],
            Dates = [.. Strings(gold, "dates").Select(d => new DateMention(builder.Quote(d), null))],
        };
    }

    private static Signatory Signatory(JsonElement signer, StatementBuilder builder) =>
        new(
            signer.GetProperty("ordinal") is { ValueKind: JsonValueKind.Number } ordinal ? ordinal.GetInt32() : null,
            Text(signer, "honorific"),
            Text(signer, "name")!,
            Text(signer, "role"),
            Text(signer, "organisation"),
            Text(signer, "country"),
            Text(signer, "group"),
            PartyKind.Person,
            Signs.Answered,
            builder.Quote(Text(signer, "name")!)
        );

    private static string? Text(JsonElement element, string key) => element.GetProperty(key).GetString();

    private static ImmutableArray<string> Strings(JsonElement element, string key) =>
        [.. element.GetProperty(key).EnumerateArray().Select(e => e.GetString()!)];
}
