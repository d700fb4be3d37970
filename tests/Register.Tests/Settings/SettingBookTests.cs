using Rejoinder.Register.Settings;
using Xunit;

namespace Rejoinder.Register.Tests.Settings;

/// <summary>What a desk says of itself.</summary>
public sealed class SettingBookTests
{
    private static readonly DeskSettings Ours = new("Harbour desk", "We check.", 21, false, true, "https://desk.example", 0);

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void WhoComesSecondIsTold(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Settings;
        Assert.Equal(new DeskSettings("Our desk", "", 14, true, false, null, 0), book.Get());

        book.Set(Ours with { DeskName = " Harbour desk " }, 0, desk.Root);

        Assert.Equal(Ours with { Revision = 1 }, book.Get());
        Assert.Equal(ProblemKind.Conflict, Assert.Throws<RegisterException>(() => book.Set(Ours, 0, desk.Root)).Kind);
        book.Set(Ours with { PublicAddress = " " }, 1, desk.Root);
        Assert.Equal(Ours with { PublicAddress = null, Revision = 2 }, book.Get());
        Assert.Equal(ProblemKind.Forbidden, Assert.Throws<RegisterException>(() => book.Set(Ours, 2, desk.Editor)).Kind);
    }

    [Fact]
    public void WhatCannotBeIsRefused()
    {
        using var desk = new Desk("sqlite");
        DeskSettings[] wrong =
        [
            Ours with
            {
                DeskName = " ",
            },
            Ours with
            {
                DeskName = "two\nlines",
            },
            Ours with
            {
                DeskName = new string('n', 101),
            },
            Ours with
            {
                ReplyDays = 0,
            },
            Ours with
            {
                ReplyDays = 366,
            },
            Ours with
            {
                PublicAddress = "desk.example",
            },
            Ours with
            {
                PublicAddress = "javascript:alert(1)",
            },
        ];
        Assert.All(
            wrong,
            w => Assert.Equal(ProblemKind.Request, Assert.Throws<RegisterException>(() => desk.Register.Settings.Set(w, 0, desk.Root)).Kind)
        );
        Assert.Equal(DeskSettings.Usual, desk.Register.Settings.Get());
    }
}
