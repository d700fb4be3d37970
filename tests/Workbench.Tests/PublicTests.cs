using System.Net;
using System.Text;
using System.Xml.Linq;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Findings;
using Xunit;

namespace Rejoinder.Workbench.Tests;

/// <summary>Without an account one sees what is published, and nothing else.</summary>
public sealed class PublicTests : Served
{
    [Fact]
    public async Task WhatIsNotPublishedIsNotThere()
    {
        using var stranger = Stranger();
        foreach (
            var path in new[]
            {
                $"/public/statements/{Declaration}",
                $"/public/claims/{Declaration}.1",
                $"/public/statements/{Declaration}/record",
                $"/public/statements/{Declaration}/dossier",
            }
        )
        {
            using var answer = await stranger.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        var title = Register.Statements.Get(Declaration).Title;
        Assert.DoesNotContain(title, (await Page(stranger, "/public")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(title, await stranger.GetStringAsync("/public/feed.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProtectedNameIsInNoByteOfThePublicSide()
    {
        var page = Register.Statements.Page(Declaration);
        // A signatory too: whoever a person says to be private is veiled everywhere.
        var signatory = page.Record.Signatories[0].Name;
        var party = Register.Parties.Get(signatory);
        var claim = page.Claims[0];
        Publish(Declaration, Reply);
        var finding = Register.Findings.Draft(
            claim.Code,
            Register.Ratings[0],
            $"We asked {signatory}, who confirmed it.",
            Accounts[Role.Analyst]
        );
        finding = Register.Findings.Submit(finding.Code, finding.Revision, Accounts[Role.Analyst]);
        Register.Findings.Publish(finding.Code, finding.Revision, Accounts[Role.Editor]);
        Register.Evidence.Add(
            new NewEvidence($"Letter of {signatory}", $"I, {signatory}, saw it.", "https://letters.example/1"),
            claim.Code,
            true,
            Accounts[Role.Analyst]
        );
        using var comparer = new Rejoinder.Exchanges.Comparer(useEncoder: false);
        var exchange = Register.Exchanges.Compare(comparer, Declaration, Reply, Accounts[Role.Analyst]).Code;
        string[] paths =
        [
            "/public",
            "/public/feed.atom",
            "/public/terms",
            "/public/journal",
            $"/public/statements/{Declaration}",
            $"/public/statements/{Declaration}/dossier",
            $"/public/statements/{Declaration}/record",
            $"/public/statements/{Reply}",
            $"/public/claims/{claim.Code}",
            $"/public/exchanges/{exchange}",
            $"/public/statements/{Declaration}/embed",
            $"/public/statements/{Declaration}/jsonld",
            $"/public/statements/{Declaration}/annotations",
            $"/oembed?url={Uri.EscapeDataString($"{Address}public/statements/{Declaration}")}",
        ];
        using var stranger = Stranger();
        Assert.Contains(signatory, await stranger.GetStringAsync(paths[4]), StringComparison.Ordinal);
        Register.Parties.Change(party.Code, null, true, party.Revision, Accounts[Role.Editor]);
        var surname = signatory.Split(' ')[^1];
        foreach (var path in paths)
        {
            var bytes = await stranger.GetByteArrayAsync(path);
            Assert.DoesNotContain(surname, Encoding.UTF8.GetString(bytes), StringComparison.OrdinalIgnoreCase);
        }

        using var own = await stranger.GetAsync($"/public/parties/{party.Code}");
        Assert.Equal(HttpStatusCode.NotFound, own.StatusCode);
    }

    [Fact]
    public async Task TheFeedIsAtomAndSaysWhoSays()
    {
        Publish(Declaration);
        using var stranger = Stranger();
        var feed = XDocument.Parse(await stranger.GetStringAsync("/public/feed.atom"));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = Assert.Single(feed.Root!.Elements(atom + "entry"));
        Assert.Contains(", said by ", entry.Element(atom + "title")!.Value, StringComparison.Ordinal);
        Assert.NotNull(entry.Element(atom + "updated"));
    }

    [Fact]
    public async Task APublicSideThatIsOffShowsNothing()
    {
        Publish(Declaration);
        var settings = Register.Settings.Get();
        Register.Settings.Set(settings with { IsPublicSideOn = false }, settings.Revision, Accounts[Role.Administrator]);
        using var stranger = Stranger();
        using var answer = await stranger.GetAsync($"/public/statements/{Declaration}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task PublicSearchFindsWhatIsPublishedAndNothingElse()
    {
        var hidden = Word(Reply, Declaration);
        var open = Word(Declaration, Reply);
        Publish(Declaration);
        using var stranger = Stranger();
        var found = (await Page(stranger, $"/public/search?words={open}")).QuerySelectorAll(".claimline");
        Assert.NotEmpty(found);
        Assert.All(found, f => Assert.Contains("said", f.QuerySelector(".turn")!.TextContent, StringComparison.Ordinal));
        Assert.All(
            found,
            f => Assert.StartsWith("/public/claims/", f.QuerySelector(".quoted a")!.GetAttribute("href"), StringComparison.Ordinal)
        );
        Assert.Equal(open, found[0].QuerySelector("mark")!.TextContent, ignoreCase: true);
        Assert.Empty((await Page(stranger, $"/public/search?words={hidden}")).QuerySelectorAll(".claimline"));
    }

    [Fact]
    public async Task AVeiledPersonIsNotFoundByNameInThePublicSearch()
    {
        var page = Register.Statements.Page(Declaration);
        var (claim, about) = page
            .Claims.SelectMany(c => c.About.Select(p => (Claim: c, Party: p)))
            .First(p => p.Claim.Quote.Words.Contains(p.Party.Name.Split(' ')[^1], StringComparison.Ordinal));
        var surname = about.Name.Split(' ')[^1];
        Publish(Declaration);
        using var stranger = Stranger();
        Assert.Contains(
            (await Page(stranger, $"/public/search?words={surname}")).QuerySelectorAll(".quoted a"),
            a => a.GetAttribute("href") == $"/public/claims/{claim.Code}"
        );
        var party = Register.Parties.Get(about.Code);
        Register.Parties.Change(party.Code, null, true, party.Revision, Accounts[Role.Editor]);
        Assert.Empty((await Page(stranger, $"/public/search?words={surname}")).QuerySelectorAll(".claimline"));
        using var asked = await stranger.GetAsync($"/public/search?about={Uri.EscapeDataString(about.Name)}");
        Assert.DoesNotContain("claimline", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    // A word of a claim of the one statement that the other has not.
    private string Word(string statement, string other)
    {
        var text = Register.Statements.Page(other).Record.Text;
        return Register
            .Statements.Page(statement)
            .Claims.SelectMany(c => c.Quote.Words.Split(' '))
            .First(w => w.Length > 5 && w.All(char.IsAsciiLetterLower) && !text.Contains(w[..5], StringComparison.OrdinalIgnoreCase));
    }

    private void Publish(params string[] statements)
    {
        foreach (var statement in statements)
        {
            Register.Statements.Show(statement, true, null, Register.Statements.Get(statement).Revision, Accounts[Role.Editor]);
        }
    }
}
