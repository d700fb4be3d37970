using System.Text;
using CsCheck;
using Rejoinder.Reading.Tests.Hostile;
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

    private static void Holds(byte[] bytes, string name) => Sound.Holds(Reader, bytes, name);
}
