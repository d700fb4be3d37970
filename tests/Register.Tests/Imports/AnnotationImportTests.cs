using Rejoinder.Reading;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Imports;
using Xunit;

namespace Rejoinder.Register.Tests.Imports;

/// <summary>Annotations become claims at the one place where their words stand, and nowhere else.</summary>
public sealed class AnnotationImportTests
{
    private const string Text = "The fund is empty. Odo said so.\n\nThe fund is empty. Una said\u00a0so. The 𝔣und has a keeper, Odo.";

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AnAnnotationBecomesAClaimWhereItsWordsStand(string kind)
    {
        using var desk = new Desk(kind);
        var code = Keep(desk);
        var run = desk.Take(Taking.Annotation("a1", $"https://desk.example/statements/{code}", "has a keeper"), ImportForm.Annotations);

        Assert.Equal((1, 0, 0, 0), run.Counts());
        var claim = Assert.Single(desk.Page(code).Claims);
        Assert.Equal(("has a keeper", ClaimKind.Allegation, true), (claim.Quote.Words, claim.Kind, claim.IsByPerson));
        Assert.Equal("h", Text.EnumerateRunes().Skip(claim.Quote.Start).First().ToString());
        Assert.Equal(1, desk.Register.Claims.Search(new() { Words = "keeper" }).Count);
    }

    public static TheoryData<string, string, string> Anchors =>
        new()
        {
            { "at several places", Taking.Annotation("a", "{s}", "The fund is empty."), "at 2 places" },
            { "one by what is before it", Taking.Annotation("a", "{s}", "said so", prefix: "Odo "), "23..30" },
            { "white space differs", Taking.Annotation("a", "{s}", "Una  said so", suffix: "."), "52..63" },
            { "a place that tells two apart", Taking.Annotation("a", "{s}", "The fund is empty.", start: 33), "33..51" },
            { "a place that is no help", Taking.Annotation("a", "{s}", "The fund is empty.", start: 5), "at 2 places" },
            { "beside other words", Taking.Annotation("a", "{s}", "has a keeper", prefix: "boat "), "beside others" },
            { "not there", Taking.Annotation("a", "{s}", "The fund is full."), "not in the text" },
            { "another letter", Taking.Annotation("a", "{s}", "the fund is empty."), "not in the text" },
            { "words after a letter of two units", Taking.Annotation("a", "{s}", "und has"), "70..77" },
            { "no kind", Taking.Annotation("a", "{s}", "has a keeper", kind: null), "does not say what the claim does" },
            { "no kind of ours", Taking.Annotation("a", "{s}", "has a keeper", kind: "lie"), "does not say what the claim does" },
            { "no statement of ours", Taking.Annotation("a", "https://example.org/page", "has a keeper"), "no statement of a register" },
            {
                "a statement that is not there",
                Taking.Annotation("a", "https://x.example/statements/s-0000000000", "has a keeper"),
                "no statement"
            },
            {
                "a position alone",
                """{"id":"a","type":"Annotation","target":{"source":"{s}","selector":{"type":"TextPositionSelector","start":0,"end":5}}}""",
                "position without words"
            },
            { "no words", """{"id":"a","type":"Annotation","target":"{s}"}""", "quotes no words" },
            { "two targets", """{"id":"a","type":"Annotation","target":["{s}","{s}"]}""", "several places" },
        };

    [Theory]
    [MemberData(nameof(Anchors))]
    public void AnAnchorIsKeptWhereItHoldsAndToldWhereItDoesNot(string what, string file, string expected)
    {
        using var desk = new Desk("sqlite");
        var code = Keep(desk);
        var run = desk.Take(
            file.Replace("{s}", $"https://desk.example/public/statements/{code}", StringComparison.Ordinal),
            ImportForm.Annotations
        );

        if (expected.Contains("..", StringComparison.Ordinal))
        {
            var quote = Assert.Single(desk.Page(code).Claims).Quote;
            Assert.Equal(expected, $"{quote.Start}..{quote.End}");
        }
        else
        {
            Assert.Contains(expected, Assert.Single(run.SkippedTold).Why, StringComparison.Ordinal);
            Assert.True(desk.Page(code).Claims.Length == 0, what);
        }
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AnExportOfHypothesisIsTakenInForAStatementThatIsNamed(string kind)
    {
        using var desk = new Desk(kind);
        var code = Keep(desk);
        const string Rows = """
            {"total":3,"rows":[
            {"id":"h1","uri":"https://page.example/","user":"acct:x@hypothes.is","created":"2026-01-01T00:00:00Z","text":"Hm.","tags":["Opinion","later"],"target":[{"source":"https://page.example/","selector":[{"type":"RangeSelector","startContainer":"/p[1]"},{"type":"TextPositionSelector","start":900,"end":910},{"type":"TextQuoteSelector","exact":"has a keeper","prefix":"und\n   ","suffix":", Odo"}]}]},
            {"id":"h2","uri":"https://page.example/","tags":[],"target":[{"source":"https://page.example/","selector":[{"type":"TextQuoteSelector","exact":"Odo said so"}]}]},
            {"id":"h3","uri":"https://page.example/","references":["h1"],"tags":[],"target":[{"source":"https://page.example/"}]}]}
            """;
        var run = desk.Take(Rows, ImportForm.Annotations, r => r with { Statement = code });

        Assert.Equal((1, 0, 0, 2), run.Counts());
        Assert.Equal(ClaimKind.Opinion, Assert.Single(desk.Page(code).Claims).Kind);
        Assert.Contains("replies to another", run.SkippedTold[1].Why, StringComparison.Ordinal);
        var kinded = desk.Take(Rows, ImportForm.Annotations, r => r with { Statement = code, Kind = ClaimKind.Factual });
        Assert.Equal((1, 0, 1, 1), kinded.Counts());
    }

    [Fact]
    public void AnAnnotationOfAnotherDesksStatementIsTakenForTheOneThatIsNamed()
    {
        using var desk = new Desk("sqlite");
        var (code, other) = (Keep(desk), "https://other.example/public/statements/s-0000000000");
        var file = Taking.Annotation("a1", other, "has a keeper");
        Assert.Contains("s-0000000000", Assert.Single(desk.Take(file, ImportForm.Annotations).SkippedTold).Why, StringComparison.Ordinal);
        Assert.Equal((1, 0, 0, 0), desk.Take(file, ImportForm.Annotations, r => r with { Statement = code }).Counts());
        Assert.Equal("has a keeper", Assert.Single(desk.Page(code).Claims).Quote.Words);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void WhatTheDeskHasIsKnownInCollectionsAndPagesAndAnotherKindIsLeftToPeople(string kind)
    {
        using var desk = new Desk(kind);
        var claim = desk.AddClaim("The quay is closed.");
        var source = $"urn:rejoinder:statement:{claim.Split('.')[0]}";
        var file =
            $$$"""{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationCollection","total":1,"first":{"type":"AnnotationPage","items":[{{{Taking.Annotation($"urn:rejoinder:claim:{claim}", source, "The quay is closed.", "factual", start: 0)}}}]}}""";
        Assert.Equal((0, 0, 1, 0), desk.Take(file, ImportForm.Annotations).Counts());

        var other = desk.Take(file.Replace("factual", "opinion", StringComparison.Ordinal), ImportForm.Annotations);
        Assert.Contains("set it right by hand", Assert.Single(other.SkippedTold).Why, StringComparison.Ordinal);
        Assert.Equal((1, ClaimKind.Factual), (desk.Register.Claims.Get(claim).Revision, desk.Register.Claims.Get(claim).Kind));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AChangedAnnotationChangesItsClaimUnlessPeopleDid(string kind)
    {
        using var desk = new Desk(kind);
        var code = Keep(desk);
        var source = $"https://desk.example/statements/{code}";
        desk.Take(Taking.Annotation("a1", source, "has a keeper"), ImportForm.Annotations);
        var second = desk.Take(Taking.Annotation("a1", source, "has a keeper, Odo", "opinion"), ImportForm.Annotations);

        Assert.Equal((0, 1, 0, 0), second.Counts());
        var claim = Assert.Single(desk.Page(code).Claims);
        Assert.Equal(("has a keeper, Odo", ClaimKind.Opinion), (claim.Quote.Words, claim.Kind));
        Assert.Equal(
            (0, 0, 1, 0),
            desk.Take(Taking.Annotation("a1", source, "has a keeper, Odo", "opinion"), ImportForm.Annotations).Counts()
        );

        desk.Register.Imports.Undo(second.Code, desk.Analyst);
        claim = Assert.Single(desk.Page(code).Claims);
        Assert.Equal(("has a keeper", ClaimKind.Allegation), (claim.Quote.Words, claim.Kind));

        desk.Register.Claims.Change(claim.Code, new() { Kind = ClaimKind.Demand }, claim.Revision, desk.Analyst);
        var third = desk.Take(Taking.Annotation("a1", source, "has a keeper, Odo", "commitment"), ImportForm.Annotations);
        Assert.Contains("people changed the claim", Assert.Single(third.SkippedTold).Why, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void UndoingStrikesWhatNobodyUsedAndTheSameFileBringsItBack(string kind)
    {
        using var desk = new Desk(kind);
        var code = Keep(desk);
        var source = $"https://desk.example/statements/{code}";
        var file = string.Join(
            '\n',
            Taking.Annotation("a1", source, "has a keeper"),
            Taking.Annotation("a2", source, "Odo said so."),
            Taking.Annotation("a3", source, "keeper, Odo")
        );
        var run = desk.Take(file, ImportForm.Annotations);
        var claims = desk.Page(code).Claims.ToDictionary(c => c.Quote.Words);
        desk.Register.Evidence.Add(
            new NewEvidence("Minutes", "page 3", "https://example.org"),
            claims["Odo said so."].Code,
            true,
            desk.Analyst
        );
        desk.Register.Claims.Change(claims["keeper, Odo"].Code, new() { State = ClaimState.Confirmed }, 2, desk.Analyst);

        var undone = desk.Register.Imports.Undo(run.Code, desk.Analyst);

        Assert.Equal((1, 2), (undone.Gone, undone.Stayed));
        Assert.Contains(undone.StayedTold, t => t.Why.Contains("evidence hang on it", StringComparison.Ordinal));
        Assert.Equal(ClaimState.Struck, desk.Register.Claims.Get(claims["has a keeper"].Code).State);
        Assert.Equal(ClaimState.Confirmed, desk.Register.Claims.Get(claims["keeper, Odo"].Code).State);
        Assert.Equal(2, desk.Register.Statements.Get(code).Claims);

        Assert.Equal((1, 0, 2, 0), desk.Take(file, ImportForm.Annotations).Counts());
        var back = desk.Register.Claims.Get(claims["has a keeper"].Code);
        Assert.Equal(ClaimState.Read, back.State);
        desk.Register.Claims.Change(back.Code, new() { State = ClaimState.Struck }, back.Revision, desk.Analyst);
        Assert.Contains(
            "somebody struck",
            Assert.Single(desk.Take(file, ImportForm.Annotations).SkippedTold).Why,
            StringComparison.Ordinal
        );
    }

    private static string Keep(Desk desk) => desk.Add(Some.RecordOf("Letter", Text));
}
