using System.Diagnostics;
using System.Text;
using CsCheck;
using Xunit;

namespace Rejoinder.Naming.Tests;

public sealed class NamePropertyTests
{
    private static readonly string[] Words =
    [
        "Marek",
        "Jana",
        "DOLINSKY",
        "Dolinský",
        "al-",
        "bin",
        "van",
        "der",
        "Abdulrahman",
        "O'Neil",
        "J.",
        "Ltd",
        "GmbH",
        "Bank",
        "Мария",
        "Громова",
        "Γεώργιος",
        "金",
        "世淵",
        "محمد",
        "III",
        "Jr",
        "Kwang",
        "Ho",
        "Pak",
        "Mc",
        "Donald",
        "4",
        "Dr",
        ",",
        "(",
        "’",
        "of",
        "the",
        "مريم",
        "ʻ",
        "É",
        "e\u0301",
    ];

    private static readonly Gen<string> AnyName = Gen.OneOf(
        Gen.OneOf(Words).Array[1, 7].Select(w => string.Join(' ', w)),
        Gen.String[0, 30],
        Gen.Char.Array[0, 40].Select(c => new string(c))
    );

    [Fact]
    public void TheScoreIsTheSameInBothDirections() =>
        Gen.Select(AnyName, AnyName).Sample((a, b) => NameMatcher.Compare(a, b).Score == NameMatcher.Compare(b, a).Score, iter: 20_000);

    [Fact]
    public void ANameMatchesItself() => AnyName.Sample(a => NameMatcher.Compare(a, a).Score == 1, iter: 10_000);

    [Fact]
    public void TheScoreLiesBetweenNoughtAndOne() =>
        Gen.Select(AnyName, AnyName).Sample((a, b) => NameMatcher.Compare(a, b).Score is >= 0 and <= 1, iter: 20_000);

    [Fact]
    public void TheFastPathGivesTheSameScore() =>
        Gen.Select(AnyName, AnyName)
            .Sample((a, b) => NameMatcher.Score(Name.Parse(a), Name.Parse(b)) == NameMatcher.Compare(a, b).Score, iter: 10_000);

    [Fact]
    public void TheNormalFormOfANameDoesNotMatter() =>
        Gen.OneOf(Words)
            .Array[1, 7]
            .Select(w => string.Join(' ', w))
            .Sample(
                a => Score(a.Normalize(NormalizationForm.FormC), a.Normalize(NormalizationForm.FormD)) >= NameWeights.SpellingLikeness,
                iter: 5_000
            );

    [Fact]
    public void NoScoreRisesWhenAWordIsExchangedForOneThatContradicts()
    {
        // Any pair, not only one that agrees: the word taken away is one that the two share. No initials, familiar forms and other scripts: freed, such a word may fit another.
        var word = Gen.OneOf("Marek", "Jana", "Elin", "Robert", "Sofia", "Yusuf", "Dolinsky", "Sundqvist", "Okonjo");
        Gen.Select(word.Array[2, 4], word.Array[2, 4], Gen.OneOf("Xqz", "Wrtpl", "Bvgmn"), Gen.Int[0, 3])
            .Sample(
                (left, right, contradiction, at) =>
                {
                    at %= right.Length;
                    if (!left.Contains(right[at]) || left.Count(w => w == right[at]) > 1 || right.Count(w => w == right[at]) > 1)
                    {
                        return true;
                    }

                    var changed = right.ToArray();
                    changed[at] = contradiction;
                    return Score(string.Join(' ', left), string.Join(' ', right)) + 1e-9
                        >= Score(string.Join(' ', left), string.Join(' ', changed));
                },
                iter: 20_000
            );
    }

    [Fact]
    public void NoPairTakesLong() =>
        Gen.Select(AnyName, AnyName)
            .Sample((a, b) => Enumerable.Range(0, 5).Any(_ => Milliseconds(() => NameMatcher.Compare(a, b)) < 10), iter: 5_000, threads: 1);

    [Fact]
    public void TheScoreNeverRisesWhenAPartIsContradicted()
    {
        var given = Gen.OneOf("Marek", "Jana", "Elin", "Robert", "Sofia", "Yusuf");
        var family = Gen.OneOf("Dolinsky", "Sundqvist", "Lambrakou", "Fairweather", "Okonjo", "Bakhtiyar");
        var other = Gen.OneOf("Xqz", "Wrtpl", "Bvgmn");
        Gen.Select(given, given, family, other)
            .Sample(
                (first, middle, last, contradiction) =>
                {
                    var whole = Score($"{first} {middle} {last}", $"{first} {middle} {last}");
                    return whole >= Score($"{first} {middle} {last}", $"{contradiction} {middle} {last}")
                        && whole >= Score($"{first} {middle} {last}", $"{first} {contradiction} {last}")
                        && whole >= Score($"{first} {middle} {last}", $"{first} {middle} {contradiction}")
                        && Score($"{first} {last}", $"{first} {middle} {last}")
                            >= Score($"{first} {contradiction} {last}", $"{first} {middle} {last}");
                },
                iter: 2_000
            );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void NoNameTakesLong(int kind)
    {
        var hostile = kind switch
        {
            0 => new string('a', 1_000_000),
            1 => string.Concat(Enumerable.Repeat("ab ", 300_000)),
            2 => string.Concat(Enumerable.Repeat("e\u0301\u0301\u0301", 100_000)),
            _ => string.Concat(Enumerable.Repeat("سشص ", 100_000)),
        };
        NameMatcher.Compare(hostile, "Marek Dolinsky");

        // The least of several runs: a machine that does other work at the same time must not decide.
        var least = Enumerable.Range(0, 20).Min(_ => Milliseconds(() => NameMatcher.Compare(hostile, hostile + "x")));

        Assert.InRange(least, 0, 10);
    }

    private static double Milliseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Score(string a, string b) => NameMatcher.Compare(a, b).Score;
}
