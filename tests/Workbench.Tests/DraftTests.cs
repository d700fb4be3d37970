using System.Net;
using System.Text;
using Rejoinder.Register.Accounts;
using Xunit;

namespace Rejoinder.Workbench.Tests;

public sealed class DraftTests(Served served) : IClassFixture<Served>
{
    private const string Place = "/drafts?place=%2Fadd%20add";

    [Fact]
    public async Task WhatIsTypedIsKeptForItsAuthorAlone()
    {
        using var client = await served.SignedIn(Role.Analyst);
        var token = await Token(client);
        using var kept = await client.SendAsync(Request(HttpMethod.Put, Place, token, """{"text":"half a thought","at":1}"""));
        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        Assert.Contains("half a thought", await client.GetStringAsync(Place), StringComparison.Ordinal);

        using var elsewhere = await served.SignedIn(Role.Analyst);
        Assert.Contains("half a thought", await elsewhere.GetStringAsync(Place), StringComparison.Ordinal);
        using var other = await served.SignedIn(Role.Editor);
        Assert.Equal("", await other.GetStringAsync(Place));

        using var dropped = await client.SendAsync(Request(HttpMethod.Delete, Place, token, null));
        Assert.Equal(HttpStatusCode.NoContent, dropped.StatusCode);
        Assert.Equal("", await elsewhere.GetStringAsync(Place));
    }

    [Theory]
    [InlineData("no json", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.RequestEntityTooLarge)]
    public async Task WhatIsNoDraftIsRefused(string body, HttpStatusCode status)
    {
        using var client = await served.SignedIn(Role.Analyst);
        using var answer = await client.SendAsync(Request(HttpMethod.Put, Place, await Token(client), body));
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task ADraftThatComesFromNoPageOfOursIsRefused()
    {
        using var client = await served.SignedIn(Role.Analyst);
        using var answer = await client.SendAsync(Request(HttpMethod.Put, Place, "", "{}"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static HttpRequestMessage Request(HttpMethod method, string address, string token, string? body)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("RequestVerificationToken", token);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }

    private static async Task<string> Token(HttpClient client)
    {
        var page = await client.GetStringAsync("/add");
        const string before = "name=\"__RequestVerificationToken\" value=\"";
        var from = page.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return page[from..page.IndexOf('"', from)];
    }
}
