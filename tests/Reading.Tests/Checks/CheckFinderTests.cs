using System.Collections.Immutable;
using CsCheck;
using Rejoinder.Reading.Checks;
using Rejoinder.Reading.Figures;
using Rejoinder.Reading.Structure;
using Rejoinder.Reading.Tests.Figures;
using Xunit;

namespace Rejoinder.Reading.Tests.Checks;

public sealed class CheckFinderTests
{
    [Theory]
    [InlineData("product", "He got monthly gifts of US$4,000 each, totaling US$110,000.", "27.5")]
    [InlineData("product", "They made 12 payments of $500 each, totalling $7,000.", "6,000")]
    [InlineData("sum", "The boat carried 20 people, 12 men and 9 women.", "21")]
    [InlineData("sum", "They gave $3 million to the pier and $4 million to the school, for a total of $8 million.", "7,000,000")]
    [InlineData("percentages", "Of the members, 60% said yes, 30% said no and the remaining 20% were silent.", "110")]
    [InlineData("percentages", "The motion was backed by 120% of the members.", "more than all")]
    [InlineData("part-and-whole", "The fire killed 20 people, including 25 children.", "larger than the whole")]
    [InlineData("part-and-whole", "It was signed by 25 of the 20 members present.", "larger than the whole")]
    [InlineData("two-currencies", "He lost US$1,000 (450,000 tenge) there.", "1 USD = 450 KZT")]
    [InlineData("words-and-digits", "Answer within ten (12) days.", "12")]
    [InlineData("count-and-list", "We ask for the following three steps:\n\n- one step\n- a second step", "has 2")]
    [InlineData("numbering", "1. a\n2. b\n3. c\n5. d\n6. e", "number 4 is missing")]
    [InlineData("date-order", "He worked there from May 2021 to March 2019.", "ends before it begins")]
    [InlineData("date-order", "On 5 May 2021 he was elected, and later, on 3 May 2020, he resigned.", "is earlier than")]
    [InlineData("weekday", "We met on Friday, 5 May 2021.", "Wednesday")]
    [InlineData(
        "universal-with-examples",
        "In fact, all of the boats you named are wrecks. For example:\n\nThe Heron sank.",
        "not every one is shown"
    )]
    public void WhatDoesNotAddUpIsToldWithTheReckoning(string check, string text, string says)
    {
        var found = Assert.Single(Find(text));
        Assert.Equal(check, found.Name);
        Assert.Contains(says, found.Message, StringComparison.Ordinal);
        Assert.NotEmpty(found.Spans);
    }

    [Theory]
    [InlineData("He got monthly gifts of US$4,000 each, totaling US$112,000.")]
    [InlineData("He got monthly gifts of about US$4,000 each, totaling US$110,000.")]
    [InlineData("They made 12 payments of $500 each, totalling $6,000.")]
    [InlineData("The boat carried 21 people, 12 men and 9 women.")]
    [InlineData("More than 20 people, including 25 children, came.")]
    [InlineData("Some 36% were tried, 30% are waiting, and the remaining 34% went home.")]
    [InlineData("Prices are 120% of the level of last year.")]
    [InlineData("We ask for the following two steps:\n\n- one step\n- a second step")]
    [InlineData("In our two years of work we saw:\n\n- one thing\n- another\n- a third")]
    [InlineData("1. a\n\nAnd then\n\n1. b\n2. c\n3. d")]
    [InlineData("1. a\n1. b\n1. c\n1. d\n1. e")]
    [InlineData("He worked there from March 2019 to May 2021.")]
    [InlineData("We met on Wednesday, 5 May 2021.")]
    [InlineData("All of the boats are safe. The Heron sailed.")]
    [InlineData("Within ten (10) days, or fifty (3) of them.")]
    [InlineData("They spent $5, €6 and £7.")]
    public void OrdinaryTextIsLeftAlone(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("On 9 May 2021 they met and voted.", "2021-05-05", "after-issue")]
    [InlineData("On 9 May 2021 they will meet and vote.", "2021-05-05", null)]
    [InlineData("They met on 9 May 2021.", "2021-05-05", "after-issue")]
    [InlineData("They met on 9 April 2021.", "2021-05-05", null)]
    [InlineData("Please answer no later than January 5, 2021.", "2021-05-05", "past-deadline")]
    [InlineData("Please answer no later than June 5, 2021.", "2021-05-05", null)]
    public void DatesAreHeldAgainstTheDateOfIssue(string text, string issued, string? check) =>
        Assert.Equal(check, Find(text, issued).SingleOrDefault()?.Name);

    [Theory]
    [InlineData("Ana Velishkova and Ana Vellishkova came.", "Ana Velishkova", "Ana Vellishkova", true)]
    [InlineData("Ana Velishkova came; Velishkowa left.", "Ana Velishkova", "Velishkowa", true)]
    [InlineData("Ana Velishkova and Iva Vellishkova came.", "Ana Velishkova", "Iva Vellishkova", false)]
    [InlineData("Sasha Markovsk and Sasha Markovska came.", "Sasha Markovsk", "Sasha Markovska", false)]
    [InlineData("Ana Moore and Ana Moose came.", "Ana Moore", "Ana Moose", false)]
    public void OneNameSpelledTwoWaysIsShown(string text, string one, string other, bool shown)
    {
        var material = Material(text, null);
        var names = ImmutableArray.Create(Place(one), Place(other));
        Assert.Equal(shown, CheckFinder.Find(material with { Names = names }).Any(c => c.Name == "name-spelling"));

        (string, TextSpan) Place(string name)
        {
            var at = material.Prose.LastIndexOf(name, StringComparison.Ordinal);
            return (name, new TextSpan(at, at + name.Length));
        }
    }

    [Fact]
    public void TheSignaturesAreCountedAndCompared()
    {
        var material = Material("We, the 3 undersigned members of the crew, agree.\n\n1. Ana Moore\n\n3. Ilse Brandt\n\nAna Moore", null);
        var outline = material.Outline with
        {
            Signatories =
            [
                Entry(1, "Ana Moore"),
                Entry(2, "Ilse Brandt"),
                Entry(2, "Tom Reed"),
                Entry(4, "Eva Lind"),
                Entry(5, "Ana Moore"),
            ],
        };
        var names = CheckFinder.Find(material with { Outline = outline }).Select(c => c.Name).ToList();
        Assert.Contains("numbering", names);
        Assert.Contains("repeated-signatory", names);

        SignatureEntry Entry(int ordinal, string name) =>
            new(
                ordinal,
                null,
                name,
                null,
                null,
                null,
                null,
                PartyKind.Person,
                Signs.This,
                new TextSpan(ordinal, ordinal + 1),
                new TextSpan(ordinal, ordinal + 1)
            );
    }

    [Fact]
    public void AnyTextIsCheckedWithoutFaultAndInsideTheText() =>
        AmountFinderTests
            .Pieces()
            .Sample(pieces =>
            {
                var material = Material("x " + string.Concat(pieces), "2021-05-05");
                Assert.All(
                    CheckFinder.Find(material).SelectMany(c => c.Spans),
                    span => Assert.True(span.Start >= 0 && span.End <= material.Prose.Length && span.Length >= 0)
                );
            });

    private static ImmutableArray<CheckFound> Find(string text, string? issued = null) => CheckFinder.Find(Material(text, issued));

    private static CheckMaterial Material(string text, string? issued)
    {
        var document = FigureSamples.Document(text);
        var spans = FigureSamples.Running(document);
        var dates = DateFinder.Find(document, spans, issued);
        return new CheckMaterial(
            document,
            OutlineFinder.Find(document) with
            {
                Issued = issued,
            },
            SentenceSplitter.Split(document),
            AmountFinder.Find(document, spans, dates),
            dates,
            []
        );
    }
}
