using Rejoinder.Register.Accounts;
using Xunit;

namespace Rejoinder.Register.Tests.Accounts;

/// <summary>Keys of programs: not more than the person may, and closed when they say so.</summary>
public sealed class ApiKeyBookTests
{
    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AKeyIsFoundByItsSecretWhichIsNowhere(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.ApiKeys;
        var (key, secret) = book.Make(" nightly ", ["write", "read"], desk.Clock.GetUtcNow().AddDays(1), desk.Analyst);

        var found = book.Find(secret);

        Assert.Equal(("nightly", "Ann", "read write"), (key.Name, key.AccountName, string.Join(' ', key.Scopes)));
        Assert.Equal((key.Code, desk.Analyst), (found?.Key.Code, found?.Account));
        Assert.StartsWith("rj_", secret, StringComparison.Ordinal);
        Assert.Empty(desk.Place.Texts($"SELECT code FROM api_key WHERE secret_sha256 = '{secret}'"));
        Assert.Null(book.Find(secret + "x"));
        Assert.Equal([key.Code], book.Of(desk.Analyst.Id).Select(k => k.Code));
        Assert.Empty(book.Of(desk.Editor.Id));
        Assert.Single(book.All());
        desk.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Null(book.Find(secret));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AClosedKeyOpensNothing(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.ApiKeys;
        var (first, one) = book.Make("one", ["read"], null, desk.Analyst);
        var (second, two) = book.Make("two", ["read"], null, desk.Analyst);
        Assert.Equal(ProblemKind.Forbidden, Assert.Throws<RegisterException>(() => book.Close(first.Code, desk.Editor)).Kind);

        book.Close(first.Code, desk.Analyst);
        book.Close(second.Code, desk.Root);

        Assert.Equal((null, null), (book.Find(one), book.Find(two)));
        Assert.Empty(book.All());
        Assert.Throws<RegisterException>(() => book.Close(first.Code, desk.Analyst));
    }

    [Theory]
    [InlineData(Role.Reader, "read")]
    [InlineData(Role.Analyst, "read write")]
    [InlineData(Role.Editor, "read write publish")]
    [InlineData(Role.Administrator, "read write publish administer")]
    public void AKeyMayNotMoreThanItsAccount(Role role, string most)
    {
        using var desk = new Desk("sqlite");
        var account = desk.Register.Accounts.Add("Somebody", role, desk.Root);
        foreach (var scope in new[] { "read", "write", "publish", "administer" })
        {
            var isMade = Record.Exception(() => desk.Register.ApiKeys.Make("key", [scope], null, account)) is null;
            Assert.Equal(most.Split(' ').Contains(scope), isMade);
        }
    }

    [Fact]
    public void AKeyHasANameAScopeAndTimeLeft()
    {
        using var desk = new Desk("sqlite");
        var book = desk.Register.ApiKeys;
        Assert.Throws<RegisterException>(() => book.Make(" ", ["read"], null, desk.Root));
        Assert.Throws<RegisterException>(() => book.Make("key", [], null, desk.Root));
        Assert.Throws<RegisterException>(() => book.Make("key", ["everything"], null, desk.Root));
        Assert.Throws<RegisterException>(() => book.Make("key", ["read"], desk.Clock.GetUtcNow(), desk.Root));
    }
}
