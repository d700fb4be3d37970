using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Rejoinder.Register.Accounts;
using Xunit;

namespace Rejoinder.Workbench.Tests;

public sealed class ApiTests(Served served) : IClassFixture<Served>
{
    private HttpClient Client(Role role, params string[] scopes)
    {
        var client = served.Stranger();
        client.DefaultRequestHeaders.Authorization = new(
            "Bearer",
            served.Register.ApiKeys.Make("test", scopes, null, served.Accounts[role]).Secret
        );
        return client;
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    [Theory]
    [InlineData(null)]
    [InlineData("rj_wrong")]
    [InlineData("")]
    public async Task WithoutAKeyNothingIsAnsweredAndTheProblemIsTold(string? key)
    {
        using var client = served.Stranger();
        client.DefaultRequestHeaders.Authorization = key is null ? null : new("Bearer", key);
        using var answer = await client.GetAsync("/api/v1/statements");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task ACookieIsNoKey()
    {
        using var client = await served.SignedIn(Role.Administrator);
        using var answer = await client.GetAsync("/api/v1/statements");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task AKeyMayNoMoreThanItsScopesWhateverItsAccount()
    {
        using var client = Client(Role.Administrator, "read");
        using var answer = await client.GetAsync("/api/v1/accounts");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("reader", (await client.GetFromJsonAsync<JsonElement>("/api/v1/me")).GetProperty("role").GetString());
    }

    [Fact]
    public async Task AClosedKeyIsNoKey()
    {
        var (key, secret) = served.Register.ApiKeys.Make("short", ["read"], null, served.Accounts[Role.Reader]);
        served.Register.ApiKeys.Close(key.Code, served.Accounts[Role.Reader]);
        using var client = served.Stranger();
        client.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        using var answer = await client.GetAsync("/api/v1/me");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task ADocumentIsReadKeptAndKnownAgain()
    {
        using var client = Client(Role.Analyst, "read", "write");
        using var first = await client.PostAsync(
            "/api/v1/statements?name=letter.txt",
            new ByteArrayContent("An open letter\n\nWe, the undersigned, say that the dam leaks.\n\nIlo Marn\nTessa Quill\n"u8.ToArray())
        );
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        using var again = await client.PostAsync(
            "/api/v1/statements?name=letter.txt",
            new ByteArrayContent("An open letter\n\nWe, the undersigned, say that the dam leaks.\n\nIlo Marn\nTessa Quill\n"u8.ToArray())
        );
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal((await Json(first)).GetProperty("code").GetString(), (await Json(again)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task WhatCannotBeReadIsToldWithWhatToDo()
    {
        using var client = Client(Role.Analyst, "read", "write");
        using var answer = await client.PostAsync("/api/v1/statements?name=x.pdf", new ByteArrayContent("%PDF-1.7 broken"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotEqual("", (await Json(answer)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task AChangeGivesBackWhatWasLookedAtAndALateOneIsRefused()
    {
        using var client = Client(Role.Analyst, "read", "write");
        var code = served.Register.Statements.Page(served.Declaration).Claims[1].Code;
        using var looked = await client.GetAsync($"/api/v1/claims/{code}");
        Assert.True(looked.Headers.ETag is not null, $"{looked.StatusCode} {looked.Headers} {await looked.Content.ReadAsStringAsync()}");
        var tag = looked.Headers.ETag!;
        using var without = await Patch(null);
        Assert.Equal((HttpStatusCode)428, without.StatusCode);
        using var done = await Patch(tag);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.NotEqual(tag, done.Headers.ETag);
        Assert.Equal("opinion", (await Json(done)).GetProperty("kind").GetString());
        using var late = await Patch(tag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        using var known = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/claims/{code}");
        known.Headers.IfNoneMatch.Add(done.Headers.ETag!);
        using var unchanged = await client.SendAsync(known);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        Task<HttpResponseMessage> Patch(EntityTagHeaderValue? seen)
        {
            var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/claims/{code}")
            {
                Content = JsonContent.Create(new { kind = "opinion" }),
            };
            if (seen is not null)
            {
                request.Headers.IfMatch.Add(seen);
            }

            return client.SendAsync(request);
        }
    }

    [Fact]
    public async Task PagesOfAListLeadToEachOtherAndToTheEnd()
    {
        using var client = Client(Role.Reader, "read");
        var seen = new List<string>();
        for (string? next = "/api/v1/statements?take=1"; next is not null; )
        {
            var page = await client.GetFromJsonAsync<JsonElement>(next);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("code").GetString()!));
            next = page.TryGetProperty("next", out var n) ? n.GetString() : null;
        }

        Assert.Contains(served.Declaration, seen);
        Assert.Contains(served.Reply, seen);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task AFindingGoesFromDraftToPublicationOverTheApi()
    {
        using var analyst = Client(Role.Analyst, "read", "write");
        using var editor = Client(Role.Editor, "read", "write", "publish");
        var claim = served.Register.Statements.Page(served.Reply).Claims[2].Code;
        using var drafted = await analyst.PostAsJsonAsync(
            $"/api/v1/claims/{claim}/findings",
            new { rating = served.Register.Ratings[0], reasons = "Seen in both ledgers." }
        );
        var code = (await Json(drafted)).GetProperty("code").GetString();
        using var submitted = await Post(analyst, $"/api/v1/findings/{code}/submission", drafted.Headers.ETag!);
        using var own = await Post(analyst, $"/api/v1/findings/{code}/publication", submitted.Headers.ETag!);
        Assert.Equal(HttpStatusCode.Forbidden, own.StatusCode);
        using var published = await Post(editor, $"/api/v1/findings/{code}/publication", submitted.Headers.ETag!);
        Assert.Equal("published", (await Json(published)).GetProperty("state").GetString());

        static Task<HttpResponseMessage> Post(HttpClient client, string path, EntityTagHeaderValue seen)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path);
            request.Headers.IfMatch.Add(seen);
            return client.SendAsync(request);
        }
    }

    [Theory]
    [InlineData("/api/v1/claims/s-nothing.4", 404)]
    [InlineData("/api/v1/nothing/of/this", 404)]
    [InlineData("/api/v1/search?from=yesterday", 400)]
    public async Task WhatIsWrongIsToldAsProblemDetails(string path, int status)
    {
        using var client = Client(Role.Reader, "read");
        using var answer = await client.GetAsync(path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task TheOpenApiDocumentNamesEveryOperation()
    {
        using var client = served.Stranger();
        var document = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var operations = document
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject().Select(o => (p.Name, o)))
            .ToList();
        Assert.True(operations.Count > 60, $"{operations.Count} operations");
        Assert.All(operations, o => Assert.True(o.o.Value.TryGetProperty("summary", out _), $"{o.o.Name} {o.Name} has no summary"));
    }

    [Fact]
    public async Task ThePageToTryItComesWithAllItNeeds()
    {
        using var client = served.Stranger();
        var page = await client.GetStringAsync("/api");
        Assert.Contains("/openapi/v1.json", page, StringComparison.Ordinal);
        using var script = await client.GetAsync("/api/reference/scalar.js");
        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
    }
}
