using Rejoinder.Exchanges;
using Rejoinder.Naming.Rosters;
using Rejoinder.Reading;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Imports;
using Rejoinder.Workbench.Tests;

namespace Rejoinder.EndToEnd.Tests.Workbench;

/// <summary>A desk in the middle of its work: something of everything that a page can show.</summary>
public class FilledDesk : Served
{
    protected override bool UsesEncoder => true;

    public string Claim { get; private set; } = "";

    public string Exchange { get; private set; } = "";

    public string Party { get; private set; } = "";

    public string Term { get; private set; } = "";

    public string Case { get; private set; } = "";

    /// <summary>Reviews by others; one of a claim like <see cref="Claim"/>.</summary>
    public string Import { get; private set; } = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var (admin, editor, analyst) = (Accounts[Role.Administrator], Accounts[Role.Editor], Accounts[Role.Analyst]);
        Register.Settings.Set(
            Register.Settings.Get() with
            {
                DeskName = "Harbour Research Desk",
                About = "We read what is said of the harbour, and ask those it is said of.",
            },
            0,
            admin
        );
        foreach (
            var sample in new[]
            {
                "open-letter-river-data.html",
                "takedown-notice.txt",
                "takedown-counter-notice.txt",
                "joint-communique.md",
                "press-statement.eml",
            }
        )
        {
            Keep(sample);
        }

        var claims = Register.Statements.Page(Declaration).Claims;
        var claim = claims.First(c => c.Kind == ClaimKind.Allegation && c.About.Length > 0);
        Claim = claim.Code;
        Party = claim.About[0].Code;
        foreach (var read in claims.Take(6))
        {
            Register.Claims.Change(read.Code, new ClaimChange { State = ClaimState.Confirmed }, read.Revision, analyst);
        }

        foreach (var statement in new[] { Declaration, Reply })
        {
            Register.Statements.Show(statement, true, null, Register.Statements.Get(statement).Revision, editor);
        }

        Register.Evidence.Add(
            new NewEvidence(
                "Minutes of the harbour council, 12 March",
                "The council took note of the invoice and put off its decision.",
                "https://harbour.example/minutes/12-march"
            ),
            Claim,
            false,
            analyst
        );
        Register.Evidence.Add(
            new NewEvidence(
                "Invoice 4471, as filed with the court",
                "Paid in full on 3 February.",
                null,
                "Invoice 4471"u8.ToArray(),
                "text/plain"
            ),
            Claim,
            true,
            analyst
        );
        var finding = Register.Findings.Draft(
            Claim,
            Register.Ratings[2],
            "The invoice was paid, and the minutes show that nothing was decided on it. What the declarants say of the date is not borne out by either.",
            analyst
        );
        finding = Register.Findings.Submit(finding.Code, finding.Revision, analyst);
        Register.Findings.Publish(finding.Code, finding.Revision, editor);
        var other = claims.First(c => c.Kind == ClaimKind.Factual && c.Code != Claim);
        var waiting = Register.Findings.Draft(other.Code, Register.Ratings[0], "Both ledgers have it.", analyst);
        Register.Findings.Submit(waiting.Code, waiting.Revision, analyst);
        var asked = Register.Replies.Ask(
            Claim,
            Party,
            "office@harbour.example",
            "mail",
            "Dear …,\n\nwhat do you say to it?",
            DateTimeOffset.UtcNow.AddDays(14),
            editor
        );
        Register.Replies.Receive(
            asked.Code,
            "We paid what was due on the day on which it was due, and the council has the receipt.",
            asked.Revision,
            editor
        );
        if (claims.FirstOrDefault(c => c.About.Length > 0 && c.Code != Claim) is { } accused)
        {
            Register.Replies.Ask(
                accused.Code,
                accused.About[0].Code,
                "press@example.org",
                "letter",
                "Dear …,",
                DateTimeOffset.UtcNow.AddDays(3),
                editor
            );
        }

        using var comparer = new Comparer(useEncoder: false);
        Exchange = Register.Exchanges.Compare(comparer, Declaration, Reply, analyst).Code;
        Register.Terms.Import(null, analyst);
        var term = Register.Terms.List()[0];
        Term = term.Code;
        Case = Register.Terms.Open(Party, term.Definitions[0].Code, analyst).Code;
        var parties = Register.Parties.List();
        Register.Links.Add(
            Party,
            parties.First(p => p.Code != Party).Code,
            "is a member of",
            "2019",
            null,
            "as its own register has it",
            analyst
        );
        var name = Register.Parties.Get(Party).Name;
        Register.Rosters.Keep(
            "harbour-council",
            [
                new RosterEntry
                {
                    Id = "1",
                    Name = name,
                    Countries = ["Halden"],
                },
                new RosterEntry { Id = "2", Name = "Mara Quist" },
            ],
            admin
        );
        Register.Identities.LookUp(Party, analyst);
        Import = Register
            .Imports.Take(
                new MemoryStream(
                    System.Text.Encoding.UTF8.GetBytes(
                        $"claim;rating;publisher;url;date\n\"{claim.Quote.Words.Replace("\"", "\"\"", StringComparison.Ordinal)}\";Missing context;Quay Facts;https://quay.example/1;2026-03-04\n;x;y;;\n"
                    )
                ),
                new ImportRequest(ImportForm.Csv, "quay-facts.csv"),
                analyst
            )
            .Code;
        Register.Invitations.Make("Nora New", Role.Reader, TimeSpan.FromDays(7), admin);
        Register.Journal.Sign();
    }

    /// <summary>Every page, by a short name, with the role that looks at it.</summary>
    public IReadOnlyList<(string Name, string Path, Role? Role)> Pages =>
        [
            ("sign-in", "/sign-in", null),
            ("desk", "/desk", Role.Editor),
            ("add", "/add", Role.Editor),
            ("statements", "/statements", Role.Editor),
            ("statement", $"/statements/{Declaration}", Role.Editor),
            ("statement-correcting", $"/statements/{Declaration}?edit={Claim.Split('.')[1]}", Role.Editor),
            ("statement-history", $"/statements/{Declaration}/history", Role.Editor),
            ("claim", $"/claims/{Claim}", Role.Editor),
            ("exchanges", "/exchanges", Role.Editor),
            ("exchange", $"/exchanges/{Exchange}", Role.Editor),
            ("exchange-new", "/exchanges/new", Role.Editor),
            ("parties", "/parties", Role.Editor),
            ("party", $"/parties/{Party}", Role.Editor),
            ("terms", "/terms", Role.Editor),
            ("term", $"/terms/{Term}", Role.Editor),
            ("case", $"/cases/{Case}", Role.Editor),
            ("rosters", "/rosters", Role.Editor),
            ("roster", "/rosters/harbour-council", Role.Editor),
            ("imports", "/imports", Role.Editor),
            ("import", $"/imports/{Import}", Role.Editor),
            ("search", "/search?words=harbour", Role.Editor),
            ("journal", "/journal", Role.Editor),
            ("journal-entry", "/journal/1", Role.Editor),
            ("account", "/account", Role.Editor),
            ("accounts", "/accounts", Role.Administrator),
            ("settings", "/settings", Role.Administrator),
            ("erasing", $"/erasing/{Declaration}", Role.Administrator),
            ("public", "/public", null),
            ("public-statement", $"/public/statements/{Declaration}", null),
            ("public-claim", $"/public/claims/{Claim}", null),
            ("public-exchange", $"/public/exchanges/{Exchange}", null),
            ("public-party", $"/public/parties/{Party}", null),
            ("public-search", "/public/search?words=harbour", null),
            ("public-terms", "/public/terms", null),
            ("public-term", $"/public/terms/{Term}", null),
            ("public-journal", "/public/journal", null),
            ("not-found", "/public/statements/s-nothing", null),
        ];
}
