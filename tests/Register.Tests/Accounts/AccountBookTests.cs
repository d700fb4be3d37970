using Rejoinder.Register.Accounts;
using Xunit;

namespace Rejoinder.Register.Tests.Accounts;

/// <summary>Who may do what.</summary>
public sealed class AccountBookTests
{
    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void WhoeverHasTheRegisterIsAnAdministratorAndStaysOneAccount(string kind)
    {
        using var desk = new Desk(kind);
        Assert.Equal(desk.Root, desk.Register.Accounts.Acting(" Root "));
        Assert.Equal(Role.Administrator, desk.Root.Role);
        Assert.Equal(["Ann", "Edda", "Rhea", "Root"], desk.Register.Accounts.List().Select(a => a.Name));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void TheLastAdministratorStaysAndAClosedAccountDoesNothing(string kind)
    {
        using var desk = new Desk(kind);
        Assert.Throws<RegisterException>(() => desk.Register.Accounts.Change("Root", Role.Reader, desk.Root));
        desk.Register.Accounts.Change("Ann", null, desk.Root);
        Assert.Equal(ProblemKind.Forbidden, Assert.Throws<RegisterException>(() => desk.Register.Accounts.Acting("Ann")).Kind);
        desk.Register.Accounts.Change("Edda", Role.Administrator, desk.Root);
        desk.Register.Accounts.Change("Root", Role.Reader, desk.Root);
        Assert.Equal(Role.Reader, desk.Register.Accounts.Acting("Root").Role);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AnOpenAccountIsFoundByNameAndById(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Accounts;
        Assert.Equal((desk.Analyst, desk.Analyst), (book.Find(" Ann "), book.ById(desk.Analyst.Id)));
        book.Change("Ann", null, desk.Root);
        Assert.Equal((null, null, null), (book.Find("Ann"), book.ById(desk.Analyst.Id), book.ById(999)));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void WhoeverIsRenamedStaysWhoTheyAre(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Accounts;
        var claim = desk.AddClaim("The sum is wrong.");
        desk.Register.Claims.Change(claim, new() { Kind = Reading.ClaimKind.Opinion }, 1, desk.Analyst);

        var renamed = book.Rename("Ann", " Anna ", desk.Analyst);

        Assert.Equal(desk.Analyst with { Name = "Anna" }, renamed);
        Assert.Equal("Anna", desk.Register.Deeds(claim)[0].By);
        Assert.Equal(ProblemKind.Forbidden, Assert.Throws<RegisterException>(() => book.Rename("Edda", "Eda", renamed)).Kind);
        Assert.Throws<RegisterException>(() => book.Rename("Anna", "Edda", renamed));
        Assert.Equal("Eda", book.Rename("Edda", "Eda", desk.Root).Name);
        Assert.Throws<RegisterException>(() => book.Rename("Eda", " ", desk.Root));
    }

    [Fact]
    public void EverythingThatIsDoneIsDoneBySomebody()
    {
        using var desk = new Desk("sqlite");
        var claim = desk.AddClaim("The sum is wrong.");
        desk.Register.Claims.Change(claim, new() { Kind = Reading.ClaimKind.Opinion }, 1, desk.Editor);
        var deed = desk.Register.Deeds(claim)[0];
        Assert.Equal(("claim-changed", "Edda", desk.Clock.GetUtcNow()), (deed.What, deed.By, deed.At));
    }
}
