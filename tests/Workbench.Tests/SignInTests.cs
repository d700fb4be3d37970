using System.Net;
using Rejoinder.Register.Accounts;
using Xunit;

namespace Rejoinder.Workbench.Tests;

public sealed class SignInTests(Served served) : IClassFixture<Served>
{
    private static Dictionary<string, string> Given(string name, string password) => new() { ["name"] = name, ["password"] = password };

    [Fact]
    public async Task APasswordOpensTheDesk()
    {
        using var client = await served.SignedIn(Role.Reader);
        var page = await Served.Page(client, "/desk");
        Assert.Contains("Rita Reader", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rita Reader", "wrong password 1")]
    [InlineData("Nobody at all", Served.Password)]
    [InlineData("rita reader", Served.Password)]
    public async Task WhatDoesNotFitIsRefusedInTheSameWords(string name, string password)
    {
        using var client = served.Stranger();
        using var answer = await Served.Send(client, "/sign-in", "password", Given(name, password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Name and password do not fit.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(served.Register.SignInLog.Last(), s => s.What == SignInEvent.WrongPassword);
    }

    [Fact]
    public async Task SigningOutEverywhereEndsEverySession()
    {
        using var one = await served.SignedIn(Role.Analyst);
        using var other = await served.SignedIn(Role.Analyst);
        using var answer = await Served.Send(one, "/account", "everywhere", []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var after = await other.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        Assert.Contains("/sign-in", after.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task SigningInLeadsToNoOtherHost(string to)
    {
        using var client = served.Stranger();
        using var answer = await Served.Send(
            client,
            "/sign-in?to=" + Uri.EscapeDataString(to),
            "password",
            Given("Rita Reader", Served.Password)
        );
        Assert.Equal("/desk", new Uri(served.Address, answer.Headers.Location!).AbsolutePath);
    }

    [Fact]
    public async Task CookiesAreOutOfScriptsReach()
    {
        using var client = served.Stranger();
        using var answer = await Served.Send(client, "/sign-in", "password", Given("Rita Reader", Served.Password));
        var cookie = Assert.Single(
            answer.Headers.GetValues("Set-Cookie"),
            c => c.StartsWith("rejoinder.account", StringComparison.Ordinal)
        );
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AFormWithoutItsTokenDoesNothing()
    {
        using var client = served.Stranger();
        using var answer = await client.PostAsync(
            "/sign-in",
            new FormUrlEncodedContent(Given("Rita Reader", Served.Password).Append(new("_handler", "password")))
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
