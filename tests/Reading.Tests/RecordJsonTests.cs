using System.Text;
using CsCheck;
using Xunit;

namespace Rejoinder.Reading.Tests;

public sealed class RecordJsonTests
{
    // Texts with everything that counts differently in UTF-16, UTF-8 and code points, and what JSON must escape.
    private static readonly Gen<string> Words = Gen.OneOf("a", " ", "\n", "é", "🐚", "\"", "\\", "中", "<", "\u2028", "\u0001", "𝔘")
        .List[1, 40]
        .Select(string.Concat);

    private static readonly Gen<StatementRecord> Records =
        from text in Words
        from cuts in Gen.Int[0, 1000].List[16]
        from number in Gen.Int[0, 9]
        from worth in Gen.Int[0, 1000]
        from set in Gen.Bool
        select Record(text, cuts, number, worth / 1000.0, set);

    [Fact]
    public void WhatIsWrittenIsReadAndWrittenAgainToTheByte() =>
        Records.Sample(record =>
        {
            var written = Written(record);
            var read = RecordJson.Read(new MemoryStream(written));
            Assert.Null(read.Failure);
            Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Written(read.Value!)));
        });

    [Fact]
    public void NoMutationOfARecordThrows() =>
        Gen.Select(Records, Gen.Int[0, 100_000], Gen.Byte)
            .Sample(
                (record, at, value) =>
                {
                    var bytes = Written(record);
                    bytes[at % bytes.Length] = value;
                    var read = RecordJson.Read(new MemoryStream(bytes));
                    Assert.True(read.Value is null ^ read.Failure is null);
                }
            );

    [Fact]
    public void ARecordMadeByHandMayLeaveOutWhereNamesAndSourcesStand()
    {
        var read = Read(
            """
            {"schemaVersion": "1", "source": {"name": "x", "mediaType": "text/plain", "bytes": 1, "sha256": "0"}, "text": "It leaks.",
             "addressees": [{"name": "the council"}], "declarants": [{"name": "Marta"}], "signatories": [{"name": "Marta"}],
             "claims": [{"id": "c1", "quote": "It leaks.", "start": 0, "end": 9, "kind": "factual", "attributedTo": {"name": "declarants"},
                         "cites": {"quote": "a report"}}]}
            """
        ).Value!;
        Assert.Equal(new Quote("", 0, 0), Assert.Single(read.Declarants).Quote);
        Assert.Equal(PartyKind.Person, read.Declarants[0].Kind);
        Assert.Equal("the council", Assert.Single(read.Addressees).Name);
        Assert.Equal("vague", read.Claims[0].Cites!.Kind);
    }

    [Fact]
    public void KeysThatAreNotKnownArePassedOver() =>
        Assert.Equal(
            "Some text.",
            Read(Small.Replace("\"text\":", "\"mood\": {\"x\": [1]}, \"text\":", StringComparison.Ordinal)).Value?.Text
        );

    [Theory]
    [InlineData("\"1\"", "\"2\"", "schemaVersion: The record has schema version \"2\"")]
    [InlineData("\"start\": 5", "\"start\": 4", "claims[0]: The quote is not what stands at 4..9")]
    [InlineData("\"end\": 9", "\"end\": 99", "claims[0]: The quote is not what stands at 5..99")]
    [InlineData("\"end\": 9", "\"end\": \"9\"", "claims[0].end: A whole number is needed.")]
    [InlineData("\"factual\"", "\"fact\"", "claims[0].kind: \"fact\" is none of factual, allegation")]
    [InlineData("\"factual\"", "\"1\"", "claims[0].kind: \"1\" is none of")]
    [InlineData("[\"p1\"]", "[\"p9\"]", "claims[0].about: There is no party \"p9\"")]
    [InlineData("\"text\":", "\"words\":", "The key \"text\" is missing.")]
    [InlineData("\"Some text.\"", "\"\\ud800\"", "text: The string holds half a character.")]
    [InlineData("\"claims\": [", "\"claims\": [3, ", "claims[0]: An object is needed.")]
    [InlineData("}", "", "This is no JSON.")]
    public void WhatIsWrongIsToldWithItsPlace(string found, string instead, string told) =>
        Assert.Contains(told, Read(Small.Replace(found, instead, StringComparison.Ordinal)).Failure?.ToString(), StringComparison.Ordinal);

    private const string Small = """
        {
          "schemaVersion": "1",
          "source": { "name": "a.txt", "mediaType": "text/plain", "bytes": 10, "sha256": "00", "retrievedAt": null },
          "text": "Some text.",
          "parties": [{ "id": "p1", "name": "text", "kind": "place", "mentions": [] }],
          "claims": [{ "id": "c1", "quote": "text", "start": 5, "end": 9, "kind": "factual", "about": ["p1"],
                       "attributedTo": { "name": "declarants", "cue": null }, "cites": null, "flags": [] }]
        }
        """;

    private static ReadingResult<StatementRecord> Read(string json) => RecordJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static byte[] Written(StatementRecord record)
    {
        using var stream = new MemoryStream();
        RecordJson.Write(record, stream);
        return stream.ToArray();
    }

    private static StatementRecord Record(string text, List<int> cuts, int number, double worth, bool set)
    {
        var points = new CodePoints(text);
        var runes = text.EnumerateRunes().Select(r => r.Utf16SequenceLength).ToArray();
        var next = 0;

        Quote Cut()
        {
            var (a, b) = (cuts[next++ % cuts.Count] % (runes.Length + 1), cuts[next++ % cuts.Count] % (runes.Length + 1));
            return points.Quote(new TextSpan(runes.Take(Math.Min(a, b)).Sum(), runes.Take(Math.Max(a, b)).Sum()));
        }

        string? Maybe(string value) => set ? value : null;
        return new StatementRecord
        {
            Source = new Source(text, "text/plain", number, "00", set ? new DateTimeOffset(2031, 5, 4, 3, 2, 1, TimeSpan.Zero) : null),
            Text = text,
            Title = Maybe(text),
            Issued = Maybe("2031"),
            Answers = set ? Cut() : null,
            Addressees = [new Addressee(text, Cut())],
            Declarants = [new Declarant(text, Maybe("Dr"), Maybe("chair"), Maybe("Guild"), (PartyKind)(number % 3), Cut())],
            Signatories =
            [
                new Signatory(
                    set ? number : null,
                    null,
                    text,
                    null,
                    null,
                    Maybe("Westhaven"),
                    null,
                    PartyKind.Person,
                    (Signs)(number % 2),
                    Cut()
                )
                {
                    Match = set
                        ? new RosterMatch("list", null, text, "matched", worth, [text], [new RosterCandidate("e1", text, worth, [])])
                        : null,
                },
            ],
            UnnamedSignatories = number,
            Parties = [new Party("p1", text, PartyKind.Organisation, [Cut(), Cut()])],
            Claims =
            [
                new Claim(
                    "c1",
                    Cut(),
                    (ClaimKind)(number % 6),
                    new Attribution(text, Maybe("said")),
                    ["p1"],
                    set ? new Citation(Cut(), "locatable", "https://pier.example.org/" + number) : null,
                    [new Flag("loaded", Cut())],
                    set ? worth : null
                )
                {
                    KindCue = text,
                },
            ],
            Terms = [new Term(text, "disputed", Cut())],
            Amounts = [new Amount(Cut(), "1.50", "EUR")],
            Dates = [new DateMention(Cut(), Maybe("2031-05"))],
            Checks = [new Check("sum", text, [Cut()])],
            Leads = [new Lead(LeadSubject.Party, "p1", text, "list", "e1", text, worth, Maybe(text), [text], [], [text])],
            Notes = [text],
        };
    }
}
