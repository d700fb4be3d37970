using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rejoinder.Reading;

namespace Rejoinder.Register.Bench.Generating;

/// <summary>
/// Records of made-up statements, for measuring and for tests: nothing in them means anything, but words, names, kinds, sources and dates are
/// as common and as rare as in a register. The same number of the same seed gives the same record, in any order. Thread-safe.
/// </summary>
internal sealed class StatementGenerator(int seed)
{
    private static readonly DateOnly First = new(2011, 11, 1);
    private static readonly string[] Kinds =
    [
        StatementKinds.Declaration,
        StatementKinds.PressStatement,
        StatementKinds.OpenLetter,
        StatementKinds.Reply,
        StatementKinds.Speech,
        StatementKinds.Resolution,
        StatementKinds.Communique,
        StatementKinds.Petition,
        StatementKinds.Letter,
        StatementKinds.Other,
    ];

    private readonly Zipf kindRanks = new(Kinds.Length, 0.8, 2);
    private readonly Zipf termRanks = new(500, 1, 2);

    public Vocabulary Words { get; } = new(seed);

    public NamePool Names { get; } = new(seed + 1);

    /// <summary>The record of a statement.</summary>
    /// <param name="number">Its number, from 0.</param>
    /// <param name="claims">How many claims it has.</param>
    public StatementRecord Record(int number, int claims)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var text = new AnchoredText();
        var issued = First.AddDays(random.Next(15 * 365));
        var title = MadeUpWords.Capitalised(Phrase(random, 3 + random.Next(6)));
        text.Add(title);
        text.Add("\n\n");
        var dateWords = issued.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var date = new DateMention(text.Add(dateWords), issued.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        text.Add("\n\n");
        var parties = Names.Draw(random, 4 + random.Next(13)).Select((p, i) => new GeneratedParty($"p{i + 1}", p.Name, p.Kind)).ToArray();
        var voice = parties.FirstOrDefault(p => p.Kind != PartyKind.Place) ?? parties[0];
        var declarant = new Declarant(voice.Name, null, null, null, voice.Kind, text.Add(voice.Name));
        voice.Mentions.Add(declarant.Quote);
        text.Add(" declares:\n\n");
        var writer = new ClaimWriter(random, Words, text, parties);
        var made = ImmutableArray.CreateBuilder<Claim>(claims);
        for (var i = 1; i <= claims; i++)
        {
            made.Add(writer.Claim(i));
            text.Add(random.Next(4) == 0 ? "\n\n" : " ");
        }

        var terms = Enumerable
            .Range(0, random.Next(3))
            .Select(_ =>
            {
                var name = Words.Content(40 + termRanks.Draw(random));
                text.Add("What is meant by ");
                var quote = text.Add(name);
                text.Add(" is contested here. ");
                return new Term(name, "disputed", quote);
            })
            .ToImmutableArray();
        text.Add("\n\nSigned by");
        var signatories = Names
            .Draw(random, random.Next(3) == 0 ? random.Next(40) : random.Next(4))
            .Where(n => n.Kind != PartyKind.Place)
            .Select(
                (n, i) =>
                {
                    text.Add("\n");
                    return new Signatory(i + 1, null, n.Name, null, null, null, null, n.Kind, Signs.This, text.Add(n.Name));
                }
            )
            .ToImmutableArray();
        var whole = text.ToString();
        var bytes = Encoding.UTF8.GetBytes(whole);
        return new StatementRecord
        {
            Source = new Source(
                string.Create(CultureInfo.InvariantCulture, $"statement-{number:D6}.txt"),
                "text/plain",
                bytes.Length,
                Convert.ToHexStringLower(SHA256.HashData(bytes))
            ),
            Text = whole,
            Title = title,
            Kind = Kinds[kindRanks.Draw(random)],
            Language = "en",
            Issued = date.Iso,
            Declarants = [declarant],
            Signatories = signatories,
            Parties = [.. parties.Where(p => p.Mentions.Count > 0).Select(p => new Party(p.Id, p.Name, p.Kind, [.. p.Mentions]))],
            Claims = made.MoveToImmutable(),
            Terms = terms,
            Dates = [date],
        };
    }

    private string Phrase(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words.Word(random)));
}

/// <summary>A party while its statement is being written.</summary>
internal sealed record GeneratedParty(string Id, string Name, PartyKind Kind)
{
    public List<Quote> Mentions { get; } = [];
}
