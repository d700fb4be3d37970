using CsCheck;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;
using Xunit;

namespace Rejoinder.Register.Tests.Claims;

/// <summary>What becomes of claims when a statement is read anew.</summary>
public sealed class CarryingTests
{
    private static readonly SomeClaim Money = new("Odo Harrowgate took the money.", "Odo Harrowgate");
    private static readonly SomeClaim Inquiry = new("We ask for an inquiry.") { Kind = ClaimKind.Demand };
    private static readonly SomeClaim Quay = new("The quay is closed.");

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ANewReadingOfTheSameTextKeepsNumbersAndWhatPeopleSet(string kind)
    {
        using var desk = new Desk(kind);
        var code = desk.Add(Some.Record("Letter", Money, Inquiry));
        desk.Register.Claims.Change($"{code}.1", new ClaimChange { Kind = ClaimKind.Allegation }, 1, desk.Analyst);
        var again = Some.Record("Letter", Money with { Kind = ClaimKind.Opinion }, Inquiry with { Kind = ClaimKind.Opinion });

        var version = desk.Register.Statements.Reread(code, again, Some.Document(again), "newer", desk.Analyst);

        Assert.Equal((2, 2, 0, 0), (version.Number, version.Kept, version.New, version.Gone));
        Assert.Equal(ClaimKind.Allegation, desk.Register.Claims.Get($"{code}.1").Kind);
        Assert.Equal(ClaimKind.Opinion, desk.Register.Claims.Get($"{code}.2").Kind);
        Assert.Equal(ClaimKind.Factual, desk.Register.Statements.Version(code, 1).Claims[0].Kind);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void WordsThatStandAtOneOtherPlaceOfAChangedTextAreCarriedThere(string kind)
    {
        using var desk = new Desk(kind);
        var code = desk.Add(Some.Record("Letter", Money, Inquiry));
        var changed = Some.Record("Letter", Quay, Money, Inquiry);

        var version = desk.Register.Statements.Reread(code, changed, Some.Document(changed), "newer", desk.Analyst);

        Assert.Equal((2, 0, 1), (version.Moved, version.Orphaned, version.New));
        var claim = desk.Register.Claims.Get($"{code}.1");
        Assert.Equal(changed.Claims[1].Quote, claim.Quote);
        Assert.Equal(2, claim.Version);
    }

    [Theory]
    [InlineData("sqlite", "The money is gone.")]
    [InlineData("sqlite", "Odo Harrowgate took the money. And again: Odo Harrowgate took the money.")]
    [InlineData("postgres", "The money is gone.")]
    public void AConfirmedClaimWhoseWordsStandNowhereOrTwiceIsOrphanedAndStaysOnItsVersion(string kind, string text)
    {
        using var desk = new Desk(kind);
        var code = desk.Add(Some.Record("Letter", Money));
        desk.Register.Claims.Change($"{code}.1", new ClaimChange { State = ClaimState.Confirmed }, 1, desk.Analyst);
        var changed = Some.RecordOf("Letter", text);

        var version = desk.Register.Statements.Reread(code, changed, Some.Document(changed), "newer", desk.Analyst);

        Assert.Equal(1, version.Orphaned);
        var claim = desk.Register.Claims.Get($"{code}.1");
        Assert.True(claim.IsOrphaned);
        Assert.Equal((1, Money.Words), (claim.Version, claim.Quote.Words));
        Assert.Empty(desk.Page(code).Record.Claims);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AClaimThatNobodyTouchedAndTheNewReadingHasNotIsGoneAndMayComeBack(string kind)
    {
        using var desk = new Desk(kind);
        var both = Some.Record("Letter", Money, Inquiry);
        var code = desk.Add(both);
        var fewer = both with { Claims = [both.Claims[0]] };

        desk.Register.Statements.Reread(code, fewer, Some.Document(both), "newer", desk.Analyst);
        Assert.Equal(ClaimState.Gone, desk.Register.Claims.Get($"{code}.2").State);
        Assert.Empty(desk.Register.Claims.Search(new() { Words = "inquiry" }).Hits);

        desk.Register.Statements.Reread(code, both, Some.Document(both), "newest", desk.Analyst);
        Assert.Equal(ClaimState.Read, desk.Register.Claims.Get($"{code}.2").State);
        Assert.Single(desk.Register.Claims.Search(new() { Words = "inquiry" }).Hits);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AStruckClaimStaysStruckWhateverIsReadLater(string kind)
    {
        using var desk = new Desk(kind);
        var record = Some.Record("Letter", Money, Inquiry);
        var code = desk.Add(record);
        desk.Register.Claims.Change($"{code}.1", new ClaimChange { State = ClaimState.Struck }, 1, desk.Analyst);

        desk.Register.Statements.Reread(code, record, Some.Document(record), "newer", desk.Analyst);

        Assert.Equal(ClaimState.Struck, desk.Register.Claims.Get($"{code}.1").State);
        Assert.Equal([Inquiry.Words], desk.Page(code).Record.Claims.Select(c => c.Quote.Words));
    }

    [Fact]
    public void WhateverIsReadAnewEveryAnchorHolds()
    {
        var words = new[]
        {
            "The quay is closed.",
            "Nobody was asked.",
            "Ärger in 🏛 Aldis.",
            "The sum is wrong.",
            "We ask for an inquiry.",
        };
        Gen.Int[0, words.Length - 1]
            .Array[1, 6]
            .Array[2, 4]
            .Sample(
                readings =>
                {
                    using var desk = new Desk("sqlite");
                    string? code = null;
                    foreach (var reading in readings)
                    {
                        var claims = reading.Distinct().Select(i => new SomeClaim(words[i])).ToArray();
                        var text = string.Join("\n\n", reading.Select(i => words[i]));
                        var record = Some.RecordOf("Letter", text, claims);
                        if (code is null)
                        {
                            code = desk.Add(record);
                            desk.Register.Claims.Change($"{code}.1", new ClaimChange { State = ClaimState.Confirmed }, 1, desk.Analyst);
                        }
                        else
                        {
                            desk.Register.Statements.Reread(code, record, Some.Document(record), "newer", desk.Analyst);
                        }
                    }

                    foreach (var claim in desk.Page(code!).Claims)
                    {
                        var text = desk.Register.Statements.Version(code!, claim.Version).Text.EnumerateRunes();
                        Assert.Equal(
                            claim.Quote.Words,
                            string.Concat(text.Skip(claim.Quote.Start).Take(claim.Quote.End - claim.Quote.Start))
                        );
                    }
                },
                iter: 25,
                threads: 1
            );
    }
}
