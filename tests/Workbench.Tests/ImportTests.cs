using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Rejoinder.Register.Accounts;
using Xunit;

namespace Rejoinder.Workbench.Tests;

/// <summary>Others' files by the API and by the page: the same runs, the same rules.</summary>
public sealed class ImportTests(Served served) : IClassFixture<Served>
{
    [Fact]
    public async Task TheApiTakesInTellsAndUndoes()
    {
        using var client = served.Stranger();
        var key = served.Register.ApiKeys.Make("imports", ["read", "write"], null, served.Accounts[Role.Analyst]).Secret;
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        var claim = served.Register.Statements.Page(served.Declaration).Claims[0];
        var review = JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["@type"] = "ClaimReview",
                ["claimReviewed"] = claim.Quote.Words,
                ["author"] = new { name = "Quay Facts" },
                ["reviewRating"] = new { alternateName = "Missing <context>" },
            }
        );
        async Task<JsonElement> Take()
        {
            using var answer = await client.PostAsync("/api/v1/imports?name=feed.json", new StringContent(review + "\n42"));
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            return await answer.Content.ReadFromJsonAsync<JsonElement>();
        }

        var run = await Take();
        Assert.Equal((1, 1), (run.GetProperty("taken").GetInt32(), run.GetProperty("skipped").GetInt32()));
        Assert.Equal(1, (await Take()).GetProperty("known").GetInt32());
        var found = await client.GetFromJsonAsync<JsonElement>($"/api/v1/claims/{claim.Code}/reviews");
        Assert.Equal("Missing <context>", found[0].GetProperty("review").GetProperty("rating").GetString());
        Assert.Equal(1, (await client.GetFromJsonAsync<JsonElement>("/api/v1/reviews")).GetArrayLength());

        using var browser = await served.SignedIn(Role.Reader);
        var page = await Served.Page(browser, $"/claims/{claim.Code}");
        var shown = page.QuerySelector("section[aria-labelledby=reviews]")!.TextContent;
        Assert.Contains("Quay Facts rated it Missing <context>", shown, StringComparison.Ordinal);

        using var undone = await client.DeleteAsync($"/api/v1/imports/{run.GetProperty("code").GetString()}");
        Assert.Equal(1, (await undone.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("gone").GetInt32());
        Assert.Empty(served.Register.Reviews.Newest());
        using var wrong = await client.PostAsync("/api/v1/imports", new StringContent("{}"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task ThePageTakesInAFileAndItsReportHasTheWayBack()
    {
        using var client = await served.SignedIn(Role.Analyst);
        var page = await Served.Page(client, "/imports");
        var form = page.Forms.Single(f => (f.QuerySelector("[name=_handler]") as IHtmlInputElement)?.Value == "import");
        using var body = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>())
        {
            body.Add(new StringContent(hidden.Value), hidden.Name!);
        }

        body.Add(new StringContent("What=claim\r\nVerdict=rating"), "map");
        body.Add(new StringContent("Vera"), "mapping");
        var file = new ByteArrayContent(
            Encoding.UTF8.GetBytes("What,Verdict,url\n<b>Bold</b> claim.,<i>No</i>,https://quay.example/1\n,x,\n")
        );
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        body.Add(file, "file", "<script>.csv");
        using var answer = await client.PostAsync("/imports", body);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var report = await Served.Page(client, answer.Headers.Location!.ToString());
        Assert.Contains("<script>.csv", report.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("line 3", report.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Vera", Assert.Single(served.Register.Imports.Mappings()).Name);

        using var undo = await Served.Send(client, answer.Headers.Location!.ToString(), "undo", []);
        Assert.Equal(HttpStatusCode.Redirect, undo.StatusCode);
        report = await Served.Page(client, answer.Headers.Location!.ToString());
        Assert.Contains("1 are gone", report.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Forms, f => (f.QuerySelector("[name=_handler]") as IHtmlInputElement)?.Value == "undo");
    }
}
