using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Rejoinder.Reading;
using Rejoinder.Register;
using Rejoinder.Register.Accounts;
using Xunit;

namespace Rejoinder.Workbench.Tests;

/// <summary>
/// A workbench of its own, served on a free loopback port over a register in a temporary folder, with the harbour statements in it and an
/// account for each role. All that a test does goes over HTTP as a browser's would.
/// </summary>
public class Served : IAsyncLifetime
{
    public const string Password = "a harbour full of boats 7";
    private readonly string folder = Directory.CreateTempSubdirectory("rejoinder-workbench-").FullName;
    private WebApplication? app;
    private Reader? reader;

    public Register.Register Register { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    /// <summary>The statement, and the reply to it.</summary>
    public string Declaration { get; private set; } = "";

    public string Reply { get; private set; } = "";

    public IReadOnlyDictionary<Role, Account> Accounts { get; private set; } = new Dictionary<Role, Account>();

    protected virtual bool HasAccounts => true;

    /// <summary>Whether samples are read with the encoder, as users read them; without it reading takes no second.</summary>
    protected virtual bool UsesEncoder => false;

    public IServiceProvider Services => app!.Services;

    public virtual async ValueTask InitializeAsync()
    {
        Register = Rejoinder.Register.Register.Open(RegisterAddress.Parse(Path.Combine(folder, "desk.db")));
        var options = new WorkbenchOptions
        {
            Listen = ["http://127.0.0.1:0"],
            UseEncoder = UsesEncoder,
            RequestsAMinute = 100_000,
            SignInsAMinute = 100_000,
            Reader = "rejoinder test",
        };
        app = WorkbenchServer.Make(Register, options);
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
        if (HasAccounts)
        {
            var accounts = new Dictionary<Role, Account>
            {
                [Role.Administrator] = Register.Accounts.Add("Ada Admin", Role.Administrator, null),
            };
            foreach (
                var (role, name) in new[] { (Role.Reader, "Rita Reader"), (Role.Analyst, "Anna Analyst"), (Role.Editor, "Edi Editor") }
            )
            {
                accounts[role] = Register.Accounts.Add(name, role, accounts[Role.Administrator]);
            }

            Accounts = accounts;
            var hash = new PasswordHasher<object>().HashPassword(this, Password);
            foreach (var account in accounts.Values)
            {
                Register.Credentials.Keep(new Credential(account.Id, hash, $"stamp of {account.Name}", 0, null));
            }

            Declaration = Keep("the-harbour-declaration.md");
            Reply = Keep("reply-to-the-harbour-declaration.txt");
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        reader?.Dispose();
        Register.Dispose();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A sample as bytes.</summary>
    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", name));

    /// <summary>Keeps a sample.</summary>
    /// <returns>Its code.</returns>
    public string Keep(string name) => Keep(Sample(name), name);

    /// <summary>Keeps a document.</summary>
    /// <returns>Its code.</returns>
    public string Keep(byte[] bytes, string name)
    {
        reader ??= new Reader(ReadingOptions.Default with { UseEncoder = UsesEncoder });
        return Register.Statements.Add(reader.Read(bytes, name).Value!, bytes, "rejoinder test", Accounts[Role.Administrator]).Code;
    }

    /// <summary>A caller without an account.</summary>
    public HttpClient Stranger() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    /// <summary>A caller who signed in through the page.</summary>
    public async Task<HttpClient> SignedIn(Role role)
    {
        var client = Stranger();
        var answer = await Send(client, "/sign-in", "password", new() { ["name"] = Accounts[role].Name, ["password"] = Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>A page, as parsed.</summary>
    public static async Task<IHtmlDocument> Page(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Fills in a form of a page and sends it.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient client, string path, string form, Dictionary<string, string> fields)
    {
        var page = await Page(client, path);
        var found =
            page.Forms.FirstOrDefault(f => (f.QuerySelector("[name=_handler]") as IHtmlInputElement)?.Value == form)
            ?? throw new InvalidOperationException($"{path} has no form “{form}”.");
        var sent = found
            .Elements.OfType<IHtmlInputElement>()
            .Where(i => i.Type is "hidden" or "text" or "url" or "date" or "number" or "search" || i.IsChecked)
            .Where(i => !string.IsNullOrEmpty(i.Name))
            .Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(found.Elements.OfType<IHtmlTextAreaElement>().Select(t => KeyValuePair.Create(t.Name!, t.Value)))
            .Concat(found.Elements.OfType<IHtmlSelectElement>().Select(s => KeyValuePair.Create(s.Name!, s.Value ?? "")))
            .Where(f => !fields.ContainsKey(f.Key))
            .Concat(fields);
        return await client.PostAsync(
            found.GetAttribute("action") is { Length: > 0 } action ? action : path,
            new FormUrlEncodedContent(sent)
        );
    }
}
