using System.Globalization;
using System.Text;
using Rejoinder.Register.Imports;
using Xunit;

namespace Rejoinder.Register.Tests.Imports;

/// <summary>Claims that others reviewed come in as theirs: in their words, once, and with a way back.</summary>
public sealed class ReviewImportTests
{
    private const string Google = """
        {"claims":[{"text":"The harbour fund is empty.","claimant":"Una Vellacourt","claimDate":"2026-01-05T00:00:00Z",
        "claimReview":[{"publisher":{"name":"Quay Facts","site":"quay.example"},"url":"https://quay.example/1","title":"Is it empty?","reviewDate":"2026-01-09T00:00:00Z","textualRating":"Half true","languageCode":"en"}]}],"nextPageToken":"x"}
        """;

    public static TheoryData<string, string> Files =>
        new()
        {
            { "one", Taking.Review("The quay is closed.") },
            { "a list", $"[{Taking.Review("The quay is closed.")}]" },
            { "lines", Taking.Review("The quay is closed.") + "\n\n" },
            {
                "a graph",
                $$"""{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{{Taking.Review("The quay is closed.")}}]}"""
            },
            {
                "a feed",
                $$"""{"@type":"DataFeed","dataFeedElement":[{"@type":"DataFeedItem","url":"https://x.example","item":[{{Taking.Review("The quay is closed.")}}]}]}"""
            },
            {
                "a graph whose parts are named",
                """
                    {"@graph":[{"@id":"#o","name":"Harbour Checks","url":"https://checks.example"},{"@id":"#r","alternateName":"Mostly false"},
                    {"@type":["http://schema.org/ClaimReview"],"claimReviewed":{"@value":"The quay is closed.","@language":"en"},"url":["https://checks.example/19"],"datePublished":"2026-03-04","author":{"@id":"#o"},"reviewRating":[{"@id":"#r"}],"itemReviewed":[{"@type":"CreativeWork","author":{"name":"Odo Harrowgate"},"datePublished":"2026-02-01"}]}]}
                    """
            },
            { "with a mark of its bytes' order", "\uFEFF" + Taking.Review("The quay is closed.") },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryShapeOfAFeedGivesTheSameReview(string shape, string file)
    {
        using var desk = new Desk("sqlite");
        var run = desk.Take(file);

        Assert.Equal((1, 0, 0, 0), run.Counts());
        var review = Assert.Single(desk.Register.Reviews.Newest());
        Assert.Equal(
            (
                "The quay is closed.",
                "Odo Harrowgate",
                "2026-02-01",
                "Harbour Checks",
                "Mostly false",
                "2026-03-04",
                "https://checks.example/19"
            ),
            (review.Words, review.Speaker, review.SaidAt, review.Publisher, review.Rating, review.ReviewedAt, review.Address)
        );
        Assert.NotEmpty(shape);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AnAnswerOfFactCheckToolsIsTakenInWithItsRatingToTheLetter(string kind)
    {
        using var desk = new Desk(kind);
        desk.Take(Google);

        var review = Assert.Single(desk.Register.Reviews.Search("harbour fund"));
        Assert.Equal(
            ("Quay Facts", "Half true", "Una Vellacourt", "quay.example"),
            (review.Publisher, review.Rating, review.Speaker, review.Site)
        );
        Assert.Equal(review, desk.Register.Reviews.Get(review.Code));
        Assert.Empty(desk.Register.Reviews.Search("lighthouse"));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void TheSameFileTwiceChangesNothingAndAChangedReviewIsUpdated(string kind)
    {
        using var desk = new Desk(kind);
        var file = string.Join(
            '\n',
            Taking.Review("The quay is closed."),
            Taking.Review("The library has no roof."),
            "{\"@type\":\"Article\"}"
        );
        var first = desk.Take(file);
        var before = Everything(desk);
        var again = desk.Take(file);

        Assert.Equal((2, 0, 0, 1), first.Counts());
        Assert.Equal((0, 0, 2, 1), again.Counts());
        Assert.Equal(first.Code, again.Code);
        Assert.Equal(before, Everything(desk));
        Assert.Equal("item 3", first.SkippedTold[0].Place);

        var changed = desk.Take(file.Replace("Mostly false", "False", StringComparison.Ordinal));
        Assert.Equal((0, 2, 0, 1), changed.Counts());
        Assert.All(desk.Register.Reviews.Newest(), r => Assert.Equal("False", r.Rating));
        Assert.Equal(2, desk.Register.Reviews.Newest().Count);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void UndoingGoesBackRunByRunAndSaysWhatStays(string kind)
    {
        using var desk = new Desk(kind);
        var first = desk.Take(Taking.Review("The quay is closed.") + "\n" + Taking.Review("The library has no roof."));
        var second = desk.Take(Taking.Review("The quay is closed.", "Corrected: true"));

        var early = desk.Register.Imports.Undo(first.Code, desk.Analyst);
        Assert.Equal((1, 1), (early.Gone, early.Stayed));
        Assert.Contains("a later import changed it", early.StayedTold[0].Why, StringComparison.Ordinal);
        Assert.Equal("Corrected: true", Assert.Single(desk.Register.Reviews.Newest()).Rating);
        Assert.Throws<RegisterException>(() => desk.Register.Imports.Undo(first.Code, desk.Analyst));

        desk.Register.Imports.Undo(second.Code, desk.Analyst);
        Assert.Equal("Mostly false", Assert.Single(desk.Register.Reviews.Newest()).Rating);
        Assert.Empty(desk.Register.Reviews.Search("library"));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void WhatIsUndoneInOrderIsAsItWasAndComesAgain(string kind)
    {
        using var desk = new Desk(kind);
        var first = desk.Take(Taking.Review("The quay is closed."));
        var second = desk.Take(Taking.Review("The quay is closed.", "True"));
        desk.Register.Imports.Undo(second.Code, desk.Analyst);
        var undone = desk.Register.Imports.Undo(first.Code, desk.Analyst);

        Assert.Equal((1, 0), (undone.Gone, undone.Stayed));
        Assert.Empty(desk.Register.Reviews.Newest());
        Assert.Equal((1, 0, 0, 0), desk.Take(Taking.Review("The quay is closed.")).Counts());
        Assert.Single(desk.Register.Reviews.Search("quay"));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AFileThatIsBrokenOffGoesOnWhereItWas(string kind)
    {
        using var desk = new Desk(kind);
        var file = string.Join(
            '\n',
            Enumerable.Range(0, 1_250).Select(i => Taking.Review($"Claim number {i} of the quay.", url: $"https://checks.example/{i}"))
        );
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => desk.Take(file, progress: _ => stop.Cancel(), stop: stop));
        var broken = Assert.Single(desk.Register.Imports.List());
        Assert.Null(broken.EndedAt);
        Assert.Equal((500, 500), (broken.Position, broken.Taken));

        var seen = new List<long>();
        var whole = desk.Take(file, progress: r => seen.Add(r.Position));

        Assert.Equal((1_250, 0, 0, 0), whole.Counts());
        Assert.Equal([1_000, 1_250], seen);
        Assert.Equal(broken.Code, Assert.Single(desk.Register.Imports.List()).Code);
        Assert.NotNull(desk.Register.Imports.Get(broken.Code).EndedAt);
        Assert.Equal("1250", desk.Place.Texts("SELECT CAST(count(*) AS VARCHAR(9)) FROM review")[0]);
        Assert.Equal((1_250, 0), Undone(desk, broken.Code));
        Assert.Empty(desk.Register.Reviews.Newest());
    }

    [Fact]
    public void ReviewsOfOneNameWithOtherContentInOneFileAreTheSameAtEachImport()
    {
        using var desk = new Desk("sqlite");
        var file = Taking.Review("The quay is closed.") + "\n" + Taking.Review("The quay is closed.", "True");
        Assert.Equal((1, 0, 0, 1), desk.Take(file).Counts());
        Assert.Equal((0, 0, 1, 1), desk.Take(file).Counts());
        Assert.Equal("Mostly false", Assert.Single(desk.Register.Reviews.Newest()).Rating);
    }

    public static TheoryData<string, string> Hostile =>
        new()
        {
            { "no words", Taking.Review("") },
            { "no rating", """{"@type":"ClaimReview","claimReviewed":"x","author":{"name":"y"}}""" },
            { "no publisher", """{"@type":"ClaimReview","claimReviewed":"x","reviewRating":{"alternateName":"y"}}""" },
            { "half a surrogate", Taking.Review("\\ud800 x") },
            { "a novel", Taking.Review(new string('x', 6_000)) },
            { "no object", "42" },
            { "torn", Taking.Review("The quay is closed.")[..^3] },
            { "no JSON", "{\"a\": nonsense}" },
            { "deep", string.Concat(Enumerable.Repeat("{\"item\":", 200)) + "1" + new string('}', 200) },
            { "deep lists", new string('[', 100_000) },
            { "another thing", """{"@type":"Recipe","name":"Soup"}""" },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void WhatCannotBeTakenIsToldAndNothingIsTaken(string what, string file)
    {
        using var desk = new Desk("sqlite");
        var run = desk.Take(file);
        Assert.Equal((0, 0, 0), (run.Taken, run.Updated, run.Known));
        Assert.InRange(run.Skipped, 1, 2);
        Assert.All(run.SkippedTold, t => Assert.True(t.Place.Length > 0 && t.Why.Length > 0, what));
        Assert.Empty(desk.Register.Reviews.Newest());
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://checks.example/1")]
    [InlineData("not an address")]
    public void AnAddressThatIsNoPageIsNone(string address)
    {
        using var desk = new Desk("sqlite");
        desk.Take(Taking.Review("The quay is closed.", url: address));
        Assert.Null(Assert.Single(desk.Register.Reviews.Newest()).Address);
    }

    [Fact]
    public void AWrongLineAmongOthersIsToldAndTheOthersAreTaken()
    {
        using var desk = new Desk("sqlite");
        var run = desk.Take($"{Taking.Review("The quay is closed.")}\nnonsense\n{Taking.Review("The library has no roof.")}\n");
        Assert.Equal((2, 0, 0, 1), run.Counts());
        Assert.Equal("item 2", run.SkippedTold[0].Place);
    }

    [Fact]
    public void OfManySkippedTheFirstHundredAreTold()
    {
        using var desk = new Desk("sqlite");
        var run = desk.Take(string.Join('\n', Enumerable.Repeat("{\"@type\":\"Article\"}", 750)));
        Assert.Equal((750, ImportRun.MostTold), (run.Skipped, run.SkippedTold.Length));
    }

    [Fact]
    public void AFeedLongerThanAnyObjectThatIsHeldIsGoneThroughPieceByPiece()
    {
        using var desk = new Desk("sqlite");
        var padding = new string('x', 4_000);
        var feed = new StringBuilder("""{"@type":"DataFeed","junk":{"item":[1,2,{"a":"b"}]},"dataFeedElement":[""");
        for (var i = 0; i < 2_000; i++)
        {
            feed.Append(i == 0 ? "" : ",\n")
                .Append(
                    CultureInfo.InvariantCulture,
                    $$"""{"item":[{{Taking.Review($"Claim {i} of the feed.", url: $"https://checks.example/{i}")}}],"junk":"{{padding}}"}"""
                );
        }

        Assert.Equal((2_000, 0, 0, 0), desk.Take(feed.Append("]}").ToString()).Counts());
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ReviewsOfClaimsLikeAClaimAreFoundAndOthersAreNot(string kind)
    {
        using var desk = new Desk(kind);
        var claim = desk.AddClaim("The harbour company never paid the dredging invoice of March.");
        desk.Take(
            string.Join(
                '\n',
                Taking.Review("The harbour company paid the dredging invoice of March.", "Three Pinocchios"),
                Taking.Review("The library has no roof.")
            )
        );

        var found = Assert.Single(desk.Register.Reviews.LikeClaim(claim));
        Assert.Equal("Three Pinocchios", found.Review.Rating);
        Assert.Contains("invoice", found.Likeness.WordsInCommon);
        Assert.Equal(found.Review, Assert.Single(desk.Register.Reviews.Like("The company paid the dredging invoice")).Review);
        Assert.Empty(desk.Register.Reviews.Like("zebra crossing"));
    }

    [Fact]
    public void WhoOnlyReadsTakesNothingInAndUndoesNothing()
    {
        using var desk = new Desk("sqlite");
        var run = desk.Take(Taking.Review("The quay is closed."));
        Assert.Equal(ProblemKind.Forbidden, Assert.Throws<RegisterException>(() => desk.Take(Google, by: desk.Reader)).Kind);
        Assert.Equal(ProblemKind.Forbidden, Assert.Throws<RegisterException>(() => desk.Register.Imports.Undo(run.Code, desk.Reader)).Kind);
        Assert.Throws<RegisterException>(() => desk.Register.Imports.Get("b-nothing"));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AnErasedNameIsInNoReviewAndNoImportBringsItBack(string kind)
    {
        using var desk = new Desk(kind);
        var claim = desk.AddClaim("Odo Zquxharrow took the money.", "Odo Zquxharrow");
        var file = Taking.Review("Odo Zquxharrow took it.", speaker: "Odo Zquxharrow", url: "https://checks.example/1");
        desk.Take(file);
        desk.Take(file.Replace("Mostly false", "Zquxharrow: no", StringComparison.Ordinal));
        desk.Take(
            file.Replace("Odo Zquxharrow took it.", "Another.", StringComparison.Ordinal)
                .Replace("claimReviewed", "claimNot", StringComparison.Ordinal)
        );

        desk.Register.Erase(desk.Register.Claims.Get(claim).About[0].Code, desk.Root);

        var review = Assert.Single(desk.Register.Reviews.Newest());
        Assert.DoesNotContain("qux", review.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("zqux", Everything(desk), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(desk.Register.Reviews.Search("Zquxharrow"));
        Assert.Equal((0, 0, 0, 1), desk.Take(file + "\n").Counts());
    }

    private static (long Gone, long Stayed) Undone(Desk desk, string code)
    {
        var run = desk.Register.Imports.Undo(code, desk.Analyst);
        return (run.Gone, run.Stayed);
    }

    private static string Everything(Desk desk)
    {
        using var stream = new MemoryStream();
        desk.Register.Export(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
