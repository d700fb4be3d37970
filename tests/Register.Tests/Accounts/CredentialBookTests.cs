using Rejoinder.Register.Accounts;
using Xunit;

namespace Rejoinder.Register.Tests.Accounts;

/// <summary>Passwords and passkeys, and that they go with their account.</summary>
public sealed class CredentialBookTests
{
    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ACredentialIsKeptInPlaceOfTheOneBefore(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Credentials;
        Assert.Null(book.Of(desk.Analyst.Id));
        Assert.False(desk.Register.Accounts.Any);

        book.Keep(new Credential(desk.Analyst.Id, null, "first", 0, null));
        Assert.False(desk.Register.Accounts.Any);
        var locked = new Credential(desk.Analyst.Id, "hash", "second", 5, desk.Clock.GetUtcNow().AddMinutes(5));
        book.Keep(locked);

        Assert.Equal(locked, book.Of(desk.Analyst.Id));
        Assert.True(desk.Register.Accounts.Any);
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void APasskeyIsOfOneAccountAndIsRenewedInPlace(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Credentials;
        byte[] id = [1, 2, 255, 0];
        book.KeepPasskey(new KeptPasskey(desk.Analyst.Id, id, "Laptop", "{\"counter\":1}"));
        book.KeepPasskey(new KeptPasskey(desk.Analyst.Id, id, "Laptop", "{\"counter\":2}"));

        var kept = book.Passkey(id)!;
        Assert.Equal((desk.Analyst.Id, "Laptop", "{\"counter\":2}"), (kept.Account, kept.Name, kept.Data));
        Assert.Equal(id, Assert.Single(book.Passkeys(desk.Analyst.Id)).CredentialId);
        Assert.True(desk.Register.Accounts.Any);
        Assert.Equal(
            ProblemKind.Conflict,
            Assert.Throws<RegisterException>(() => book.KeepPasskey(new KeptPasskey(desk.Editor.Id, id, "Mine", "{}"))).Kind
        );
        book.RemovePasskey(desk.Editor.Id, id);
        Assert.NotNull(book.Passkey(id));
        book.RemovePasskey(desk.Analyst.Id, id);
        Assert.Null(book.Passkey(id));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void NobodySignsInToAClosedAccount(string kind)
    {
        using var desk = new Desk(kind);
        var (book, id) = (desk.Register.Credentials, desk.Analyst.Id);
        book.Keep(new Credential(id, "hash", "stamp", 0, null));
        book.KeepPasskey(new KeptPasskey(id, [1], "Laptop", "{}"));
        var (_, secret) = desk.Register.ApiKeys.Make("script", ["read"], null, desk.Analyst);
        var reset = desk.Register.Invitations.MakeReset("Ann", TimeSpan.FromDays(1), desk.Root);

        desk.Register.Accounts.Change("Ann", null, desk.Root);

        Assert.Null(book.Of(id));
        Assert.Empty(book.Passkeys(id));
        Assert.Null(desk.Register.ApiKeys.Find(secret));
        Assert.Null(desk.Register.Invitations.Find(reset));
        Assert.False(desk.Register.Accounts.Any);
        Assert.Throws<RegisterException>(() => book.Keep(new Credential(id, "hash", "stamp", 0, null)));
        Assert.Throws<RegisterException>(() => book.KeepPasskey(new KeptPasskey(id, [1], "Laptop", "{}")));
    }
}
