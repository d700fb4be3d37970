using System.Text;
using Xunit;

namespace Rejoinder.Reading.Tests.Hostile;

/// <summary>
/// Two hundred thousand characters of one thing over and over, the shape in which a search that goes back at each step never ends; in text, in
/// Markdown and on a page. bench/Reading/hostile has many more, at full length.
/// </summary>
public sealed class RepeatedShapeTests
{
    private const int Length = 200_000;
    private static readonly Reader Reader = new(ReadingOptions.Default with { UseEncoder = false });

    public static TheoryData<string> Shapes =>
        [
            "a",
            " ",
            "a\n",
            "a\n\n",
            "A. ",
            ".",
            "“a ",
            "\"a ",
            "(a ",
            "(",
            "[a](",
            "[a](b) ",
            "[a][b] ",
            "*a **b ",
            "`",
            "> ",
            "> a\n",
            "- a\n",
            "1. a\n",
            "# A\n",
            "A\n=\n",
            "| a | b |\n",
            "| a | b |\n|---|---|\n\n",
            "<",
            "<b>",
            "<p>a",
            "<a href=b>a",
            "<table><tr><td>a",
            "<div>\n\n",
            "&",
            "<!-- ",
            "<script>",
            "Ada Brook ",
            "Ada Brook, Harbour Council\n",
            "ADA BROOK\n\n",
            "1,000 ",
            "US$5,000 ",
            "two hundred and ",
            "3 March 2021 ",
            "between 2019 and ",
            "https://a.example/b ",
            "e\u0301",
            "\u0301",
            "\u202ea\u202c",
            "\ud83d\udc69\u200d",
            "中文。",
            "Sincerely,\nAda Brook\n\n",
            "Signers include Ada Brook, ",
            "and 34 others ",
            "said that ",
            "according to ",
        ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void OneThingOverAndOverIsReadInBoundedTime(string part)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, Length / part.Length)));
        foreach (var name in new[] { "a.txt", "a.md", "a.html" })
        {
            var whole = name == "a.html" ? [.. "<html><body><p>"u8, .. bytes] : bytes;
            if (Sound.Holds(Reader, whole, name) is { } record)
            {
                Assert.True(Written(record) < 40 * Length, $"{part} as {name} gives a record of {Written(record)} bytes.");
            }
        }
    }

    // A quote is no longer than the text, but quotes that overlap could make a record of any size.
    private static long Written(StatementRecord record)
    {
        using var stream = new MemoryStream();
        RecordJson.Write(record, stream);
        return stream.Length;
    }
}
