using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Rejoinder.Publishing.Embedding;
using Rejoinder.Register.Accounts;
using Xunit;

namespace Rejoinder.Workbench.Tests;

/// <summary>Published statements in other people's pages: the frame, oEmbed, and what a page says of itself to machines.</summary>
public sealed class EmbeddingTests : Served
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Register.Statements.Show(Declaration, true, null, Register.Statements.Get(Declaration).Revision, Accounts[Role.Editor]);
    }

    [Fact]
    public async Task TheFrameIsForEveryPageAndLetsNothingRun()
    {
        using var stranger = Stranger();
        using var answer = await stranger.GetAsync($"/public/statements/{Declaration}/embed");
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(EmbedPage.Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.Equal("cross-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"{Address}public/claims/{Declaration}.1\" target=\"_blank\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryOtherPageIsStillFramedByNobody()
    {
        using var stranger = Stranger();
        using var answer = await stranger.GetAsync($"/public/statements/{Declaration}");
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Contains(
            "frame-ancestors 'none'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task WhatIsNotPublishedIsInNoFrame()
    {
        using var stranger = Stranger();
        foreach (
            var path in new[]
            {
                $"/public/statements/{Reply}/embed",
                Asked(Reply),
                Asked("s-nothing"),
                "/oembed?url=https%3A%2F%2Felsewhere.example%2F",
            }
        )
        {
            using var answer = await stranger.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain(Register.Statements.Get(Reply).Title, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AConsumerGoesFromThePageToTheFrame()
    {
        using var stranger = Stranger();
        var page = await Page(stranger, $"/public/statements/{Declaration}");
        var link = page.QuerySelector("link[rel=alternate][type='application/json+oembed']")!.GetAttribute("href")!;
        using var answer = await stranger.GetAsync(link + "&maxwidth=400&maxheight=5000");
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        var told = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal("1.0 rich 400 600", $"{told["version"]} {told["type"]} {told["width"]} {told["height"]}");
        Assert.Contains(", said by ", told["title"]!.ToString(), StringComparison.Ordinal);
        var frame = new HtmlParser().ParseDocument(told["html"]!.ToString()).QuerySelector("iframe")!;
        Assert.Equal("allow-popups allow-popups-to-escape-sandbox", frame.GetAttribute("sandbox"));
        Assert.Equal(told["title"]!.ToString(), frame.GetAttribute("title"));
        using var framed = await stranger.GetAsync(frame.GetAttribute("src"));
        Assert.Equal(HttpStatusCode.OK, framed.StatusCode);
    }

    [Fact]
    public async Task XmlSaysTheSame()
    {
        using var stranger = Stranger();
        var json = JsonNode.Parse(await stranger.GetStringAsync(Asked(Declaration)))!.AsObject();
        var xml = XDocument.Parse(await stranger.GetStringAsync(Asked(Declaration) + "&format=xml"));
        Assert.Equal(json.Select(f => (f.Key, f.Value!.ToString())), xml.Root!.Elements().Select(e => (e.Name.LocalName, e.Value)));
    }

    [Theory]
    [InlineData("/oembed", HttpStatusCode.BadRequest)]
    [InlineData("&format=yaml", HttpStatusCode.NotImplemented)]
    [InlineData("&maxwidth=0", HttpStatusCode.BadRequest)]
    [InlineData("&maxheight=-4", HttpStatusCode.BadRequest)]
    [InlineData("&maxwidth=many", HttpStatusCode.BadRequest)]
    public async Task WhatCannotBeAnsweredIsToldSo(string query, HttpStatusCode status)
    {
        using var stranger = Stranger();
        using var answer = await stranger.GetAsync(query[0] == '/' ? query : Asked(Declaration) + query);
        Assert.Equal(status, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task PagesSayOfThemselvesInSchemaOrgWhatTheyShow()
    {
        using var stranger = Stranger();
        var statement = Data(await Page(stranger, $"/public/statements/{Declaration}"));
        Assert.Equal($"{Address}public/statements/{Declaration}", statement[0]!["@id"]!.ToString());
        Assert.Equal(Register.Statements.Page(Declaration).InRecord.Length + 1, statement.Count);
        var claim = Assert.Single(Data(await Page(stranger, $"/public/claims/{Declaration}.1")))!;
        Assert.Equal("Claim", claim["@type"]!.ToString());
    }

    private static JsonArray Data(AngleSharp.Html.Dom.IHtmlDocument page) =>
        JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!["@graph"]!.AsArray();

    private string Asked(string code) => $"/oembed?url={Uri.EscapeDataString($"{Address}public/statements/{code}")}";
}
