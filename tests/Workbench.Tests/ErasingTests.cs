using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Statements;
using Xunit;

namespace Rejoinder.Workbench.Tests;

public sealed class ErasingTests : Served
{
    [Fact]
    public async Task AnAdministratorErasesAStatementByTypingItsCode()
    {
        using var client = await SignedIn(Role.Administrator);
        var page = await client.GetStringAsync($"/erasing/{Reply}");
        Assert.Contains("What goes, for ever", page, StringComparison.Ordinal);

        using var wrong = await Send(client, $"/erasing/{Reply}", "erase", new() { ["sure"] = "yes" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("Nothing was erased", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEqual(StatementState.Erased, Register.Statements.Get(Reply).State);

        using var done = await Send(client, $"/erasing/{Reply}", "erase", new() { ["sure"] = Reply });
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Contains("the journal has the erasure", await done.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(StatementState.Erased, Register.Statements.Get(Reply).State);
    }

    [Fact]
    public async Task AProgramErasesAName()
    {
        var party = Register.Parties.Get("Tilda Marshgate").Code;
        using var client = Stranger();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            Register.ApiKeys.Make("erasing", ["administer"], null, Accounts[Role.Administrator]).Secret
        );
        using var answer = await client.PostAsJsonAsync("/api/v1/erasures", new { code = party });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("Marshgate", Register.Statements.Page(Declaration).Record.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingElseCanBeErased()
    {
        using var client = await SignedIn(Role.Administrator);
        using var answer = await client.GetAsync("/erasing/x-nothing");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
