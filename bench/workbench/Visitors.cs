using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Parser;
using Rejoinder.Register.Accounts;

namespace Rejoinder.Workbench.Bench;

/// <summary>
/// People at work: readers who open a page every eight seconds or so, editors who open one and confirm a claim every five. A half of the readers
/// has no account and stays on the public side.
/// </summary>
internal sealed class Visitors(LoadedDesk desk, IReadOnlyList<(HttpClient Client, Role Role, bool IsStranger)> people)
{
    private static readonly string[] Words =
    [
        "harbour",
        "report",
        "council",
        "minister",
        "people",
        "court",
        "water",
        "school",
        "inspection",
        "strike",
    ];

    public static async Task<Visitors> SignIn(Uri address, LoadedDesk desk, int readers, int editors)
    {
        var people = new List<(HttpClient, Role, bool)>();
        for (var i = 0; i < readers + editors; i++)
        {
            var role = i < readers ? Role.Reader : Role.Editor;
            var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
            {
                BaseAddress = address,
            };
            var isStranger = role == Role.Reader && i % 2 == 0;
            if (!isStranger)
            {
                using var answer = await Send(
                    client,
                    "/sign-in",
                    "password",
                    new() { ["name"] = LoadedDesk.Name(role, role == Role.Reader ? i : i - readers), ["password"] = LoadedDesk.Password }
                );
                if (answer.StatusCode != HttpStatusCode.Redirect)
                {
                    throw new InvalidOperationException($"{role} {i} cannot sign in: {answer.StatusCode}");
                }
            }

            people.Add((client, role, isStranger));
        }

        return new Visitors(desk, people);
    }

    public Task Run(TimeSpan lasts, Timings? timings) => Task.WhenAll(people.Select((p, i) => Visit(p, new Random(i), lasts, timings)));

    private async Task Visit((HttpClient Client, Role Role, bool IsStranger) person, Random random, TimeSpan lasts, Timings? timings)
    {
        var clock = Stopwatch.StartNew();
        var pause = person.Role == Role.Editor ? 5000 : 8000;
        await Task.Delay(random.Next(pause));
        while (clock.Elapsed < lasts)
        {
            var (name, path) = person.IsStranger ? Public(random) : Inside(random);
            await Timed(name, () => Read(person.Client, path), timings);
            if (person.Role == Role.Editor)
            {
                await Confirm(person.Client, random, timings);
            }

            await Task.Delay(random.Next(pause / 2, pause * 3 / 2));
        }
    }

    private (string, string) Public(Random random) =>
        random.Next(10) switch
        {
            < 2 => ("public front", "/public"),
            < 9 => ("public statement", $"/public/statements/{Any(desk.Published, random)}"),
            _ => ("public feed", "/public/feed.atom"),
        };

    private (string, string) Inside(Random random) =>
        random.Next(20) switch
        {
            < 2 => ("desk", "/desk"),
            < 4 => ("list of statements", "/statements"),
            < 11 => ("statement", $"/statements/{Any(desk.Statements, random)}"),
            < 14 => ("claim, with earlier ones like it", $"/claims/{Any(desk.Statements, random)}.{random.Next(1, 8)}"),
            < 17 => ("search", $"/search?words={Any(Words, random)}+{Any(Words, random)}"),
            < 19 => ("party", $"/parties/{Any(desk.Parties, random)}"),
            _ => ("list of parties", "/parties"),
        };

    private static string Any(IReadOnlyList<string> list, Random random) => list[random.Next(list.Count)];

    private static async Task Timed(string name, Func<Task<HttpStatusCode>> work, Timings? timings)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var status = await work();
            timings?.Add(name, clock.Elapsed.TotalMilliseconds);
            // A claim that somebody struck, and two editors at one claim, are no errors of the workbench.
            if (
                status
                is not (
                    HttpStatusCode.OK
                    or HttpStatusCode.Redirect
                    or HttpStatusCode.Found
                    or HttpStatusCode.Conflict
                    or HttpStatusCode.NotFound
                )
            )
            {
                timings?.Fail($"{name}: {(int)status}");
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or InvalidOperationException)
        {
            timings?.Fail($"{name}: {e.Message}");
        }
    }

    private static async Task<HttpStatusCode> Read(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode;
    }

    // Two requests: the page, and the form on it.
    private async Task Confirm(HttpClient client, Random random, Timings? timings)
    {
        var path = $"/claims/{Any(desk.Statements, random)}.{random.Next(1, 8)}";
        FormUrlEncodedContent? form = null;
        await Timed(
            "claim, with earlier ones like it",
            async () =>
            {
                using var page = await client.GetAsync(path);
                form = await Filled(page, "state", new() { ["to"] = "confirmed" });
                return page.StatusCode;
            },
            timings
        );
        if (form is not null)
        {
            await Timed(
                "an editor confirms a claim",
                async () =>
                {
                    using var answer = await client.PostAsync(path, form);
                    return answer.StatusCode;
                },
                timings
            );
        }
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, string path, string form, Dictionary<string, string> fields)
    {
        using var page = await client.GetAsync(path);
        return await Filled(page, form, fields) is { } content
            ? await client.PostAsync(path, content)
            : new HttpResponseMessage(HttpStatusCode.NotFound);
    }

    private static async Task<FormUrlEncodedContent?> Filled(HttpResponseMessage page, string form, Dictionary<string, string> fields)
    {
        if (!page.IsSuccessStatusCode)
        {
            return null;
        }

        var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync());
        var found = document.Forms.FirstOrDefault(f => f.QuerySelector("[name=_handler]")?.GetAttribute("value") == form);
        return found is null
            ? null
            : new FormUrlEncodedContent(
                found
                    .QuerySelectorAll("input[type=hidden]")
                    .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))
                    .Concat(fields)
            );
    }
}
