using System.Text;
using CsCheck;
using Xunit;

namespace Rejoinder.Reading.Tests;

/// <summary>Whatever arrives, a record's anchors hold or there is a failure with a reason.</summary>
public sealed class ReaderPropertyTests
{
    private static readonly Reader Reader = new();

    private static readonly string[] Pieces =
    [
        "The Quay Association",
        "Mr. Tomas Verhane",
        "said that",
        "“We never did,”",
        "according to",
        "\n\n",
        "\n",
        "1. ",
        "2) ",
        "- ",
        "> ",
        "# ",
        "Sincerely,",
        "Dear Madam,",
        "US$5,000",
        "3 May 2024",
        "[words](https://harbour.example/a)",
        "| a | b |",
        "…",
        "\"",
        "”",
        "we demand",
        "all",
        "𝒜lbert",
        "e\u0301",
        "\u202e",
        "\0",
        "Anna Brandt, Norway, SOC",
        "and 34 others",
        "http://x.example",
        "(",
        ")",
        "*",
        "_",
        "<b>",
        "</b>",
        "&amp;",
        "{{ x }}",
        "---",
        "+++",
        "ЖЌ",
        "中文。",
    ];

    private static readonly Gen<string> Statements = Gen.Int[0, Pieces.Length - 1]
        .Select(i => Pieces[i])
        .Array[0, 120]
        .Select(p => string.Join(" ", p));

    [Fact]
    public void AnchorsHoldOnTextMadeOfTroublesomePieces() =>
        Statements.Sample(text => Holds(Encoding.UTF8.GetBytes(text), "text.txt"), iter: 150, threads: 1);

    [Fact]
    public void AnchorsHoldOnMarkdownMadeOfTroublesomePieces() =>
        Statements.Sample(text => Holds(Encoding.UTF8.GetBytes(text), "text.md"), iter: 150, threads: 1);

    [Fact]
    public void AnchorsHoldOnPagesMadeOfTroublesomePieces() =>
        Statements.Sample(text => Holds(Encoding.UTF8.GetBytes("<html><body><p>" + text), "page.html"), iter: 100, threads: 1);

    [Fact]
    public void AnchorsHoldOnAnyCharacters() =>
        Gen.String.Sample(text => Holds(Encoding.UTF8.GetBytes(text), "text.txt"), iter: 200, threads: 1);

    [Fact]
    public void AnyBytesGiveARecordOrAReason() => Gen.Byte.Array[0, 2000].Sample(bytes => Holds(bytes, "file"), iter: 200, threads: 1);

    private static void Holds(byte[] bytes, string name)
    {
        var result = Reader.Read(bytes, name);
        if (result.Value is not { } record)
        {
            Assert.NotEmpty(result.Failure!.What);
            Assert.NotEmpty(result.Failure.Remedy);
            return;
        }

        var points = record.Text.EnumerateRunes().Select(r => r.ToString()).ToArray();
        foreach (var quote in Quotes(record))
        {
            Assert.InRange(quote.Start, 0, quote.End);
            Assert.InRange(quote.End, quote.Start, points.Length);
            Assert.Equal(string.Concat(points[quote.Start..quote.End]), quote.Words);
        }
    }

    private static IEnumerable<Quote> Quotes(StatementRecord record) =>
        record
            .Claims.Select(c => c.Quote)
            .Concat(record.Claims.SelectMany(c => c.Flags).Select(f => f.Quote))
            .Concat(record.Claims.Where(c => c.Cites is not null).Select(c => c.Cites!.Quote))
            .Concat(record.Parties.SelectMany(p => p.Mentions))
            .Concat(record.Signatories.Select(s => s.Quote))
            .Concat(record.Declarants.Select(d => d.Quote))
            .Concat(record.Addressees.Select(a => a.Quote))
            .Concat(record.Terms.Select(t => t.Quote))
            .Concat(record.Amounts.Select(a => a.Quote))
            .Concat(record.Dates.Select(d => d.Quote))
            .Concat(record.Checks.SelectMany(c => c.Spans))
            .Concat(record.Answers is { } answers ? [answers] : []);
}
