using Rejoinder.Register.Accounts;
using Xunit;

namespace Rejoinder.Register.Tests.Accounts;

/// <summary>A link makes one account, once, while it lasts.</summary>
public sealed class InvitationBookTests
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AnInvitationMakesTheAccountOnceAndItsTokenIsNowhere(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Invitations;
        var token = book.Make(" Ivo ", Role.Editor, Week, desk.Root);
        var found = book.Find(token)!;
        Assert.Equal(("Ivo", Role.Editor, "Root", false), (found.Name, found.Role, found.By, found.IsReset));
        Assert.Equal(desk.Clock.GetUtcNow() + Week, found.ExpiresAt);
        Assert.Equal([found], book.Open());
        Assert.Equal(43, token.Length);
        Assert.Empty(desk.Place.Texts($"SELECT code FROM invitation WHERE token_sha256 = '{token}' OR code = '{token}'"));

        var account = book.Accept(token);

        Assert.Equal(account, desk.Register.Accounts.Find("Ivo"));
        Assert.Equal(Role.Editor, account.Role);
        Assert.Null(book.Find(token));
        Assert.Empty(book.Open());
        Assert.Equal(ProblemKind.State, Assert.Throws<RegisterException>(() => book.Accept(token)).Kind);
        Assert.Equal(["Ivo"], desk.Register.Deeds(found.Code).Where(d => d.What == "invitation-accepted").Select(d => d.By));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AnInvitationThatIsExpiredOrWithdrawnOrOlderThanAnotherDoesNothing(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Invitations;
        var (older, newer) = (book.Make("Ivo", Role.Reader, Week, desk.Root), book.Make("Ivo", Role.Analyst, Week, desk.Root));
        var withdrawn = book.Make("Una", Role.Reader, Week, desk.Root);
        book.Withdraw(book.Find(withdrawn)!.Code, desk.Root);
        Assert.Equal((null, null), (book.Find(older), book.Find(withdrawn)));
        Assert.NotNull(book.Find(newer));
        desk.Clock.Pass(Week);
        Assert.Null(book.Find(newer));
        Assert.Throws<RegisterException>(() => book.Accept(newer));
        Assert.Null(desk.Register.Accounts.Find("Ivo"));
        Assert.Null(book.Find("nonsense"));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ANameThatIsTakenIsToldAndTheLinkStays(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Invitations;
        Assert.Throws<RegisterException>(() => book.Make("Ann", Role.Reader, Week, desk.Root));
        var token = book.Make("Ivo", Role.Reader, Week, desk.Root);
        desk.Register.Accounts.Add("Ivo", Role.Reader, desk.Root);
        Assert.Contains("Ivo already", Assert.Throws<RegisterException>(() => book.Accept(token)).Message, StringComparison.Ordinal);
        Assert.NotNull(book.Find(token));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AResetGivesTheAccountThatIsThere(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Invitations;
        var token = book.MakeReset("Ann", TimeSpan.FromHours(1), desk.Root);
        Assert.True(book.Find(token)!.IsReset);
        desk.Register.Accounts.Rename("Ann", "Anna", desk.Analyst);
        Assert.Equal("Anna", book.Find(token)!.Name);

        Assert.Equal(desk.Analyst with { Name = "Anna" }, book.Accept(token));

        Assert.Throws<RegisterException>(() => book.Accept(token));
        Assert.Throws<RegisterException>(() => book.MakeReset("Nobody", Week, desk.Root));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void TheLinksOfWhoIsNoAdministratorAnyMoreDoNothing(string kind)
    {
        using var desk = new Desk(kind);
        var second = desk.Register.Accounts.Add("Second", Role.Administrator, desk.Root);
        var token = desk.Register.Invitations.Make("Ivo", Role.Administrator, Week, second);
        desk.Register.Accounts.Change("Second", Role.Editor, desk.Root);
        Assert.Null(desk.Register.Invitations.Find(token));
    }

    [Fact]
    public void OnlyAnAdministratorInvitesAndForAYearAtMost()
    {
        using var desk = new Desk("sqlite");
        var book = desk.Register.Invitations;
        Assert.Equal(ProblemKind.Forbidden, Assert.Throws<RegisterException>(() => book.Make("Ivo", Role.Reader, Week, desk.Editor)).Kind);
        Assert.Equal(ProblemKind.Forbidden, Assert.Throws<RegisterException>(() => book.MakeReset("Ann", Week, desk.Editor)).Kind);
        Assert.Throws<RegisterException>(() => book.Make("Ivo", Role.Reader, TimeSpan.Zero, desk.Root));
        Assert.Throws<RegisterException>(() => book.Make("Ivo", Role.Reader, TimeSpan.FromDays(400), desk.Root));
        Assert.Throws<RegisterException>(() => book.Withdraw("i-0000000000", desk.Root));
    }
}
