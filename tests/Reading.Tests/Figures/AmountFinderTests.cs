using CsCheck;
using Xunit;

namespace Rejoinder.Reading.Tests.Figures;

public sealed class AmountFinderTests
{
    [Theory]
    [InlineData("He took 1 million 150 thousand tenge from her.", "1 million 150 thousand tenge", "1150000", "KZT")]
    [InlineData("They paid US$136,000 in all.", "US$136,000", "136000", "USD")]
    [InlineData("That is 50,123,400 tenge.", "50,123,400 tenge", "50123400", "KZT")]
    [InlineData("It cost billions of dollars.", "billions of dollars", "1000000000", "USD")]
    [InlineData("The fund holds €2.5 billion today.", "€2.5 billion", "2500000000", "EUR")]
    [InlineData("The fund holds $5bn today.", "$5bn", "5000000000", "USD")]
    [InlineData("A fine of EUR 4 000 was set.", "EUR 4 000", "4000", "EUR")]
    [InlineData("They lost three and a half million euros.", "three and a half million euros", "3500000", "EUR")]
    [InlineData("They lost 20 Canadian dollars.", "20 Canadian dollars", "20", "CAD")]
    [InlineData("A price of $2.40 per litre is high.", "$2.40 per litre", "2.4", "USD")]
    [InlineData("Turnout was 61.5% there.", "61.5%", "61.5", "percent")]
    [InlineData("Turnout was eight per cent there.", "eight per cent", "8", "percent")]
    [InlineData("Turnout rose by two percentage points.", "two percentage points", "2", "percentage point")]
    [InlineData("The mill employs more than 2,000 employees today.", "2,000 employees", "2000", "employee")]
    [InlineData("It took twenty-five years.", "twenty-five years", "25", "year")]
    [InlineData("It took one year.", "one year", "1", "year")]
    [InlineData(
        "They built 1.6 million construction and manufacturing jobs.",
        "1.6 million construction and manufacturing jobs",
        "1600000",
        "job"
    )]
    [InlineData("We met two hundred and fifty U.S. citizens.", "two hundred and fifty U.S. citizens", "250", "citizen")]
    [InlineData("They fired 40 missiles and drones at it.", "40 missiles and drones", "40", "missile")]
    [InlineData("Tens of thousands of its users left.", "Tens of thousands of its users", "10000", "user")]
    [InlineData("One in four families is poor.", "One in four", "0.25", "share")]
    [InlineData("Within ten (10) days we answer.", "ten (10) days", "10", "day")]
    [InlineData("It took half a century.", "half a century", "0.5", "century")]
    [InlineData("The rate is 27.3 per 100,000 residents.", "27.3 per 100,000 residents", "27.3", "per 100000 resident")]
    [InlineData("It has served ~9 years.", "~9 years", "9", "year")]
    [InlineData("They live on $1.90 a day.", "$1.90 a day", "1.9", "USD")]
    [InlineData("We saw 200 trucks a day there.", "200 trucks a day", "200", "truck")]
    [InlineData("Debt is 3.8% of GDP now.", "3.8% of GDP", "3.8", "percent")]
    [InlineData("It took 17.2% of national income.", "17.2% of national income", "17.2", "percent")]
    [InlineData("It took 17.2% of the votes.", "17.2%", "17.2", "percent")]
    [InlineData("The limit is 1.5 mg/L there.", "1.5 mg/L", "1.5", "mg/L")]
    [InlineData("It lies 100km away.", "100km", "100", "km")]
    [InlineData("Warming of 1.5 degrees Celsius is near.", "1.5 degrees Celsius", "1.5", "degree C")]
    [InlineData("Warming of 1.5°C is near.", "1.5°C", "1.5", "degree C")]
    [InlineData("The 20-hour week is law.", "20-hour", "20", "hour")]
    [InlineData("A ten-year plan was made.", "ten-year", "10", "year")]
    [InlineData("A 50-nation coalition met.", "50-nation", "50", "nation")]
    public void AnAmountIsFoundWithItsValueAndUnit(string text, string quote, string value, string unit)
    {
        var (document, amounts) = FigureSamples.Amounts(text);
        var amount = Assert.Single(amounts);
        Assert.Equal((quote, value, unit), (amount.Span.Of(document.Text), amount.Value, amount.Unit));
    }

    [Theory]
    [InlineData("It takes 1-2 weeks.", "1-2 weeks", "1", "2")]
    [InlineData("Between us, 80 to 90 percent agree.", "80 to 90 percent", "80", "90")]
    [InlineData("It costs $50–$100 a day.", "$50–$100 a day", "50", "100")]
    [InlineData(
        "He gets not less than three years but not more than seven years.",
        "not less than three years but not more than seven years",
        "3",
        "7"
    )]
    [InlineData("It costs $6-700 billion.", "$6-700 billion", "6000000000", "700000000000")]
    public void ARangeHasBothEnds(string text, string quote, string value, string upper)
    {
        var (document, amounts) = FigureSamples.Amounts(text);
        var amount = Assert.Single(amounts);
        Assert.Equal((quote, value, upper), (amount.Span.Of(document.Text), amount.Value, amount.Upper));
    }

    [Theory]
    [InlineData("Article 5 States agree.")]
    [InlineData("Resolution 1973 passed on 5 May 2021.")]
    [InlineData("Version 1.2.3 of MC12 and COVID-19 and B2B.")]
    [InlineData("See https://example.org/100-million-dollars/5-people for more.")]
    [InlineData("1. No item is a number")]
    [InlineData("The two Presidents met a third time.")]
    [InlineData("Two years ago they left.")]
    [InlineData("A two-state solution is one way.")]
    [InlineData("In 2020 people left.")]
    [InlineData("It is the two hundred and fiftieth time.")]
    [InlineData("Beds per 10,000 people were few.")]
    public void ANumberThatCountsNothingIsNoAmount(string text) => Assert.Empty(FigureSamples.Amounts(text).Amounts);

    [Fact]
    public void AnAmountIsNotReadOverTheAddressOfALink()
    {
        var (document, amounts) = FigureSamples.Amounts("It is [$6,700](https://example.org/a/very/long/address) per person.");
        Assert.Equal("$6,700", Assert.Single(amounts).Span.Of(document.Text));
    }

    [Fact]
    public void AnyTextGivesSpansInOrderInsideTheText() =>
        Pieces()
            .Sample(pieces =>
            {
                var (document, amounts) = FigureSamples.Amounts("x " + string.Concat(pieces));
                var end = 0;
                foreach (var amount in amounts)
                {
                    Assert.True(amount.Span.Start >= end && amount.Span.Length > 0 && amount.Span.End <= document.Text.Length);
                    Assert.True(decimal.TryParse(amount.Value, System.Globalization.CultureInfo.InvariantCulture, out _));
                    end = amount.Span.End;
                }
            });

    [Fact]
    public void TimeIsLinearInLength()
    {
        // A quadratic step would take minutes on these.
        foreach (
            var piece in new[]
            {
                "5 x and ",
                "5 cats, dogs, ",
                "1-",
                "one and ",
                "A.",
                "thousands of ",
                "5 cats, 6 cats, ",
                "$5 - $",
                "million ",
            }
        )
        {
            var text = "x " + string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
            var watch = System.Diagnostics.Stopwatch.StartNew();
            _ = FigureSamples.Amounts(text);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), piece);
        }
    }

    private static readonly string[] Words =
    [
        "5",
        "1,000",
        " ",
        " ",
        " ",
        "million",
        "one",
        "hundred",
        "and",
        "of",
        "$",
        "€",
        "%",
        "-",
        "–",
        ".",
        ",",
        "(",
        ")",
        "people",
        "years",
        "May",
        "2021",
        "'",
        "’",
        "21",
        "\n\n",
        "/",
        "from",
        "to",
        "US",
        "dollars",
        "½",
        "é",
        "😀",
        "third",
        "day",
        "half",
        "a",
        "Monday",
        "th",
        "1.2.3",
        "99999999999999999999999999",
        "in",
        "99",
        "between",
        "each",
        "totalling",
        "“",
        "”",
        "\"",
        "including",
        "- ",
        "7. ",
    ];

    internal static Gen<string[]> Pieces() => Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 60];
}
