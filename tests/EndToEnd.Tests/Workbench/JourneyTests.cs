using Microsoft.Playwright;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Findings;
using Rejoinder.Workbench.Tests;
using Xunit;

namespace Rejoinder.EndToEnd.Tests.Workbench;

/// <summary>Whole journeys through the workbench, as people make them: with a mouse, by keyboard alone, and without script.</summary>
public sealed class JourneyTests(Browser browser) : Served, IClassFixture<Browser>
{
    private const string Letter = """
        Open letter on the Merrow dam

        We, the undersigned engineers, write about the Merrow dam.

        The dam has leaked since 2021. Minister Orla Venn knew of the leak and told nobody. According to the inspection report of 4 May 2022, the seal was broken in three places.

        We call on the ministry to publish the report.

        Ilo Marn, engineer
        Tessa Quill, surveyor
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FromAnUploadToAPublishedFindingWithASecondReader(bool script)
    {
        var analyst = await browser.Visit(this, Role.Analyst, script);
        await analyst.SetInputFilesAsync(
            "#files",
            new FilePayload
            {
                Name = "merrow.txt",
                MimeType = "text/plain",
                Buffer = System.Text.Encoding.UTF8.GetBytes(Letter),
            }
        );
        await analyst.ClickAsync("text=Read and keep");
        await analyst.WaitForURLAsync("**/statements/s-*");
        var statement = new Uri(analyst.Url).AbsolutePath.Split('/')[^1];
        Assert.Contains("Merrow dam", await analyst.InnerTextAsync("h1"), StringComparison.Ordinal);

        // Correct the machine in place.
        var claim = Register
            .Statements.Page(statement)
            .Claims.First(c => c.Quote.Words.Contains("leaked since 2021", StringComparison.Ordinal))
            .Code;
        var number = claim.Split('.')[1];
        await analyst.ClickAsync($"#n-c{number} a:has-text('Correct')");
        await analyst.SelectOptionAsync($"#n-c{number} select[name=kind]", "Allegation");
        await analyst.FillAsync($"#n-c{number} textarea[name=about]", "Orla Venn");
        await analyst.ClickAsync($"#n-c{number} button:has-text('Save and confirm')");
        await analyst.WaitForSelectorAsync($"#n-c{number}.sure");
        Assert.Equal(ClaimState.Confirmed, Register.Claims.Get(claim).State);

        // Evidence and a draft.
        await analyst.ClickAsync($"#n-c{number} .acts a:has-text('Open')");
        await analyst.WaitForURLAsync("**/claims/**");
        await Open(analyst, "Add evidence");
        await analyst.CheckAsync("input[name=side][value=for]");
        await analyst.FillAsync("#etitle", "Inspection report of 4 May 2022");
        await analyst.FillAsync("#eexcerpt", "Seal broken in three places.");
        await analyst.ClickAsync("form:has(#etitle) button:has-text('Add')");
        await analyst.WaitForSelectorAsync("text=Seal broken in three places.");
        await Open(analyst, "Draft a finding");
        await analyst.FillAsync("#dreasons", "The report of the inspectors bears it out.");
        await analyst.ClickAsync("text=Keep as a draft");
        await analyst.WaitForSelectorAsync(".findingcard");
        await analyst.ClickAsync("text=Give to a second reader");
        await analyst.WaitForSelectorAsync("text=Waits for a second reader");

        // Somebody else reads and publishes it.
        var editor = await browser.Visit(this, Role.Editor, script);
        await editor.ClickAsync(".waits a[href*='#findings']");
        await editor.ClickAsync("text=Publish, as its second reader");
        await editor.WaitForSelectorAsync(".findingcard .state:has-text('Published')");
        await editor.To(this, $"/statements/{statement}");
        await editor.CheckAsync("input[name=published]");
        await editor.ClickAsync("form.publish button");
        await editor.WaitForSelectorAsync("text=Public page");

        var stranger = await browser.Visit(this, null, script);
        await stranger.To(this, $"/public/claims/{claim}");
        var told = await stranger.InnerTextAsync("main");
        Assert.Contains("The report of the inspectors bears it out.", told, StringComparison.Ordinal);
        Assert.Contains("found by Anna Analyst, second reader Edi Editor", told, StringComparison.Ordinal);
        await Close(analyst, editor, stranger);
    }

    [Fact]
    public async Task WhatWasTypedAndNotSentIsThereOnAnotherMachine()
    {
        var typed = "We have heard both, and the ledger";
        var claim = Register.Statements.Page(Declaration).InRecord[0].Code;
        var first = await browser.Visit(this, Role.Analyst, true);
        await first.To(this, $"/claims/{claim}");
        await Open(first, "Draft a finding");
        await first.FillAsync("#dreasons", typed);
        await first.WaitForResponseAsync(r => r.Url.Contains("/drafts?", StringComparison.Ordinal) && r.Request.Method == "PUT");

        var second = await browser.Visit(this, Role.Analyst, true);
        await second.To(this, $"/claims/{claim}");
        await Open(second, "Draft a finding");
        await second.WaitForSelectorAsync("text=Brought back: what you had typed here and not sent.");
        Assert.Equal(typed, await second.InputValueAsync("#dreasons"));
        await second.ClickAsync("text=Start anew");
        Assert.Equal("", await second.InputValueAsync("#dreasons"));
        await Close(first, second);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AReplyIsLaidBesideAStatementAndTheExchangeCorrected(bool script)
    {
        var page = await browser.Visit(this, Role.Analyst, script);
        await page.To(this, $"/statements/{Declaration}");
        await page.ClickAsync("text=Lay beside another");
        await page.SelectOptionAsync("#reply", Reply);
        await page.ClickAsync("button:has-text('Compare')");
        await page.WaitForURLAsync("**/exchanges/x-*");
        var code = new Uri(page.Url).AbsolutePath.Split('/')[^1];
        var claims = Register.Statements.Page(Declaration).Claims;
        var answers = Register.Statements.Page(Reply).Claims;
        await Open(page, "Say that a claim of the reply answers");
        await page.SelectOptionAsync("#claim", claims[1].Code);
        await page.SelectOptionAsync("#by", answers[5].Code);
        await page.SelectOptionAsync("#relation", "Concedes");
        await page.FillAsync("#reason", "It grants the number.");
        await page.ClickAsync(".linkform button");
        var attached = new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached };
        await page.WaitForSelectorAsync(".links li:has-text('It grants the number.')", attached);
        var link = Assert.Single(Register.Exchanges.Get(code).Links, l => l.Claim == claims[1].Code && l.ReplyClaim == answers[5].Code);
        Assert.Equal("Anna Analyst", link.By);
        await page.To(this, $"/exchanges/{code}?claim={link.Claim}&by={link.ReplyClaim}&relation=none");
        await Open(page, "Say that a claim of the reply answers");
        await page.ClickAsync(".linkform button");
        await page.WaitForSelectorAsync(".links:not(:has-text('It grants the number.'))", attached);
        Assert.DoesNotContain(Register.Exchanges.Get(code).Links, l => l.Claim == link.Claim && l.ReplyClaim == link.ReplyClaim);
        await Close(page);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task APersonIsProtectedAndGoneFromEveryPublicPage(bool script)
    {
        var name = Register.Statements.Page(Declaration).Record.Signatories[2].Name;
        var surname = name.Split(' ')[^1];
        var party = Register.Parties.Get(name).Code;
        Register.Statements.Show(Declaration, true, null, Register.Statements.Get(Declaration).Revision, Accounts[Role.Editor]);
        var stranger = await browser.Visit(this, null, script);
        await stranger.To(this, $"/public/statements/{Declaration}");
        Assert.Contains(surname, await stranger.InnerTextAsync("main"), StringComparison.Ordinal);

        var editor = await browser.Visit(this, Role.Editor, script);
        await editor.To(this, $"/parties/{party}");
        await Open(editor, "Name, and protection");
        await editor.CheckAsync("input[name=private]");
        await editor.ClickAsync("form:has(#pname) button");
        await editor.WaitForSelectorAsync("text=private: shown by initials");

        await stranger.ReloadAsync();
        Assert.DoesNotContain(surname, await stranger.ContentAsync(), StringComparison.OrdinalIgnoreCase);
        await stranger.To(this, $"/public/parties/{party}");
        Assert.Contains("Nothing is here", await stranger.InnerTextAsync("h1"), StringComparison.Ordinal);
        await Close(stranger, editor);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnAccusationIsAnsweredAndTheAnswerStandsWhereItStands(bool script)
    {
        var claim = Register.Statements.Page(Reply).Claims.First(c => c.About.Length > 0);
        Register.Statements.Show(Reply, true, null, Register.Statements.Get(Reply).Revision, Accounts[Role.Editor]);
        var page = await browser.Visit(this, Role.Editor, script);
        await page.To(this, $"/claims/{claim.Code}");
        await Open(page, "Ask for a reply");
        Assert.Contains(claim.Quote.Words, await page.InputValueAsync("#rletter"), StringComparison.Ordinal);
        await page.FillAsync("#rto", "office@harbour.example");
        await page.ClickAsync("text=Put on record as sent");
        await page.WaitForSelectorAsync(".replycard");
        await Open(page, "Enter the answer");
        await page.FillAsync(".replycard textarea[name=answer]", "We were never asked before.");
        await page.ClickAsync("button:has-text('Put on record'):not(:has-text('sent'))");
        await page.WaitForSelectorAsync("text=We were never asked before.");
        var stranger = await browser.Visit(this, null, script);
        await stranger.To(this, $"/public/statements/{Reply}");
        Assert.Contains("reply of", await stranger.InnerTextAsync($"#n-c{claim.Code.Split('.')[1]}"), StringComparison.Ordinal);
        await stranger.To(this, $"/public/claims/{claim.Code}");
        var told = await stranger.InnerTextAsync("main");
        Assert.Contains("We were never asked before.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("office@harbour.example", told, StringComparison.Ordinal);
        await Close(page, stranger);
    }

    [Fact]
    public async Task AClaimIsFoundConfirmedAndCorrectedByKeyboardAlone()
    {
        var page = await browser.OpenAlone();
        await page.To(this, "/sign-in");
        await page.FocusAsync("#name");
        await page.Keyboard.TypeAsync("Anna Analyst");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/desk");
        await page.To(this, $"/statements/{Declaration}");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        var second = Register.Statements.Page(Declaration).Claims.OrderBy(c => c.Quote.Start).ElementAt(1);
        await page.Keyboard.PressAsync("c");
        await page.WaitForSelectorAsync($"#n-c{second.Code.Split('.')[1]}.sure");
        Assert.Equal(ClaimState.Confirmed, Register.Claims.Get(second.Code).State);
        await page.FocusAsync($"a.r[href$='#n-c{second.Code.Split('.')[1]}']");
        await page.Keyboard.PressAsync("e");
        await page.WaitForSelectorAsync($"#n-c{second.Code.Split('.')[1]} .editor");
        await page.FocusAsync(".n .editor select[name=kind]");
        await page.Keyboard.TypeAsync("Opinion");
        await page.FocusAsync(".n .editor button.main");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync($"#n-c{second.Code.Split('.')[1]} .kind:has-text('Opinion')");
        await Close(page);
    }

    [Fact]
    public async Task APasskeySignsIn()
    {
        var page = await browser.Visit(this, Role.Reader);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        // Passkeys hang on a name, not on a number.
        var account = new UriBuilder(Address) { Host = "localhost" }.Uri;
        await page.GotoAsync(new Uri(account, "/sign-in").AbsoluteUri);
        await page.FillAsync("#name", "Rita Reader");
        await page.FillAsync("#password", Password);
        await page.ClickAsync("button.main");
        await page.WaitForURLAsync("**/desk");
        await page.GotoAsync(new Uri(account, "/account").AbsoluteUri);
        await page.FillAsync("#keyname", "my laptop");
        await page.ClickAsync("text=Add a passkey");
        await page.WaitForSelectorAsync("b:has-text('my laptop'), [role=alert]");
        Assert.True(
            await page.Locator("[role=alert]").CountAsync() == 0,
            string.Join(" ", await page.Locator("[role=alert]").AllInnerTextsAsync())
        );
        await page.ClickAsync("text=Sign out >> nth=0");
        await page.GotoAsync(new Uri(account, "/sign-in").AbsoluteUri);
        await page.ClickAsync("text=Sign in with a passkey");
        await page.WaitForURLAsync("**/desk");
        Assert.Contains("Rita Reader", await page.InnerTextAsync(".bar"), StringComparison.Ordinal);
        await Close(page);
    }

    [Fact]
    public async Task NoScriptOfADocumentOrOfANameEverRuns()
    {
        const string attack = "<script>window.ran = 1</script><img src=x onerror=\"window.ran = 2\"><svg onload=window.ran=3>";
        var html = $$"""
            <html><head><title>{{attack}} letter</title></head><body><article><h1>Open letter {{System.Net.WebUtility.HtmlEncode(
                attack
            )}}</h1>
            <p>We, the undersigned, say that {{System.Net.WebUtility.HtmlEncode(
                attack
            )}} was at the harbour. {{attack}}</p><p><a href="javascript:window.ran=4">According to the report</a> the harbour is closed.</p>
            <p>Signed</p><p>Ilo Marn {{System.Net.WebUtility.HtmlEncode(
                "\"><script>window.ran=5</script>"
            )}}, Harbour</p></article></body></html>
            """;
        var code = Keep(System.Text.Encoding.UTF8.GetBytes(html), "attack.html");
        var claims = Register.Statements.Page(code).Claims;
        foreach (var claim in claims)
        {
            Register.Claims.Change(
                claim.Code,
                new ClaimChange { About = [attack], Speaker = attack },
                claim.Revision,
                Accounts[Role.Analyst]
            );
        }

        Register.Settings.Set(
            Register.Settings.Get() with
            {
                DeskName = "<script>window.ran=6</script>",
                About = attack,
            },
            Register.Settings.Get().Revision,
            Accounts[Role.Administrator]
        );
        Register.Evidence.Add(
            new NewEvidence(attack, attack, "https://example.org/\"onmouseover=\"window.ran=7"),
            claims[0].Code,
            true,
            Accounts[Role.Analyst]
        );
        Register.Statements.Show(code, true, null, Register.Statements.Get(code).Revision, Accounts[Role.Editor]);
        var party = Register.Claims.Get(claims[0].Code).About[0].Code;
        var page = await browser.Visit(this, Role.Administrator);
        var dialogs = 0;
        page.Dialog += (_, _) => dialogs++;
        foreach (
            var path in new[]
            {
                "/desk",
                "/statements",
                $"/statements/{code}",
                $"/statements/{code}?edit={claims[0].Code.Split('.')[1]}",
                $"/claims/{claims[0].Code}",
                $"/parties/{party}",
                "/parties",
                "/search?words=harbour",
                $"/public/statements/{code}",
                "/public",
                $"/public/claims/{claims[0].Code}",
                "/settings",
            }
        )
        {
            await page.To(this, path);
            Assert.Null(await page.EvaluateAsync<int?>("window.ran ?? null"));
            Assert.Equal(
                0,
                await page.EvaluateAsync<int>(
                    "document.querySelectorAll('img, [onerror], [onload], [onmouseover], a[href^=\"javascript:\"], main script').length"
                )
            );
        }

        Assert.Equal(0, dialogs);
        await Close(page);
    }

    // A part that is folded opens by its heading, with script or without.
    private static async Task Open(IPage page, string summary)
    {
        var details = page.Locator($"details:has(> summary:has-text(\"{summary}\"))").First;
        if (await details.GetAttributeAsync("open") is null)
        {
            await details.Locator("> summary").ClickAsync();
        }
    }

    private static async Task Close(params IPage[] pages)
    {
        foreach (var page in pages)
        {
            await page.Context.CloseAsync();
        }
    }
}
