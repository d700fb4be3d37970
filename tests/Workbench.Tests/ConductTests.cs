using System.Net;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Claims;
using Xunit;

namespace Rejoinder.Workbench.Tests;

/// <summary>What holds whoever comes: headers, addresses, health, and that nobody's edit is lost.</summary>
public sealed class ConductTests(Served served) : IClassFixture<Served>
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/public")]
    [InlineData("/public/statements/s-nothing")]
    [InlineData("/page/workbench.css")]
    public async Task EveryAnswerForbidsWhatThePagesDoWithout(string path)
    {
        using var client = served.Stranger();
        using var answer = await client.GetAsync(path);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:7373", false, true)]
    [InlineData("http://[::1]:7373", false, true)]
    [InlineData("http://localhost:7373", false, true)]
    [InlineData("http://0.0.0.0:7373", false, false)]
    [InlineData("http://192.168.1.4:7373", false, false)]
    [InlineData("http://0.0.0.0:7373", true, true)]
    [InlineData("https://0.0.0.0:7373", false, false)]
    [InlineData("harbour", false, false)]
    public void ItBindsElsewhereOnlyWithHttpsOrAnExplicitWord(string address, bool behindProxy, bool isFine) =>
        Assert.Equal(isFine, new WorkbenchOptions { Listen = [address], BehindProxy = behindProxy }.Problem() is null);

    [Fact]
    public async Task HealthAndMetricsAreThereForWhoeverRunsIt()
    {
        using var client = served.Stranger();
        Assert.Equal("Healthy", await client.GetStringAsync("/health/live"));
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
        Assert.Contains("http_server_request_duration_seconds", await client.GetStringAsync("/metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoWhoEditTheSameClaimSeeItAndNeitherEditVanishes()
    {
        var claim = served.Register.Statements.Page(served.Reply).Claims.First(c => c.State == ClaimState.Read);
        var number = claim.Code.Split('.')[1];
        using var anna = await served.SignedIn(Role.Analyst);
        using var edi = await served.SignedIn(Role.Editor);
        var path = $"/statements/{served.Reply}?edit={number}";
        var form = $"edit {claim.Code}";
        var before = await Served.Page(edi, path);
        using var first = await Served.Send(anna, path, form, new() { ["kind"] = "Demand", ["speaker"] = "Anna's speaker" });
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        // Edi's page is the one from before.
        var fields = before.Forms.First(f => f.OuterHtml.Contains($"value=\"{form}\"", StringComparison.Ordinal));
        var sent = fields
            .QuerySelectorAll("input[type=hidden]")
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!))
            .Concat(
                new Dictionary<string, string>
                {
                    ["words"] = claim.Quote.Words,
                    ["kind"] = "Opinion",
                    ["speaker"] = "Edi's speaker",
                    ["about"] = "",
                    ["source"] = "none",
                }
            );
        using var second = await edi.PostAsync(path, new FormUrlEncodedContent(sent));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var told = await second.Content.ReadAsStringAsync();
        Assert.Contains("Anna&#x27;s speaker", told, StringComparison.Ordinal);
        Assert.Contains("Edi&#x27;s speaker", told, StringComparison.Ordinal);
        Assert.Equal("Anna's speaker", served.Register.Claims.Get(claim.Code).Speaker);
    }

    [Fact]
    public async Task AWrongFormLosesNothingThatWasTyped()
    {
        var claim = served.Register.Statements.Page(served.Declaration).Claims[0];
        using var anna = await served.SignedIn(Role.Analyst);
        using var answer = await Served.Send(
            anna,
            $"/statements/{served.Declaration}?edit={claim.Code.Split('.')[1]}",
            $"edit {claim.Code}",
            new() { ["words"] = "words that stand nowhere", ["speaker"] = "Somebody typed" }
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var told = await answer.Content.ReadAsStringAsync();
        Assert.Contains("stand nowhere in the text", told, StringComparison.Ordinal);
        Assert.Contains("Somebody typed", told, StringComparison.Ordinal);
        Assert.Contains("words that stand nowhere", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotThereIsToldAsAPage()
    {
        using var client = await served.SignedIn(Role.Reader);
        using var answer = await client.GetAsync("/statements/s-nothing");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no statement s-nothing", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

/// <summary>A caller who tries too much is slowed down.</summary>
public sealed class LimitTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("rejoinder-limits-").FullName;
    private Register.Register register = null!;
    private Microsoft.AspNetCore.Builder.WebApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        register = Rejoinder.Register.Register.Open(Rejoinder.Register.RegisterAddress.Parse(Path.Combine(folder, "desk.db")));
        app = WorkbenchServer.Make(
            register,
            new WorkbenchOptions
            {
                Listen = ["http://127.0.0.1:0"],
                SignInsAMinute = 3,
                RequestsAMinute = 20,
                UseEncoder = false,
            }
        );
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        register.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task AttemptsToSignInAreLimited()
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var answer = await client.PostAsync(
                "/sign-in",
                new FormUrlEncodedContent([new("name", "x"), new("_handler", "password")])
            );
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, answers[0]);
    }

    [Fact]
    public async Task RequestsAreLimitedAndSayWhenToComeBack()
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        HttpResponseMessage answer = null!;
        for (var i = 0; i < 22; i++)
        {
            answer = await client.GetAsync("/robots.txt");
        }

        using (answer)
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        }
    }

    [Fact]
    public async Task TheFirstAccountNeedsTheCodeOfTheConsole()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        using var wrong = await Served.Send(
            client,
            "/setup",
            "setup",
            new()
            {
                ["code"] = "guess",
                ["desk"] = "D",
                ["name"] = "Eve",
                ["password"] = Served.Password,
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Null(register.Accounts.Find("Eve"));
        var code = ((SignIn.FirstStart)app.Services.GetService(typeof(SignIn.FirstStart))!).Code!;
        using var right = await Served.Send(
            client,
            "/setup",
            "setup",
            new()
            {
                ["code"] = code,
                ["desk"] = "D",
                ["name"] = "Eve",
                ["password"] = Served.Password,
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.Equal(Role.Administrator, register.Accounts.Find("Eve")!.Role);
        using var again = await client.GetAsync("/setup");
        Assert.Equal("/sign-in", new Uri(new Uri(app.Urls.First()), again.Headers.Location!).AbsolutePath);
    }
}
