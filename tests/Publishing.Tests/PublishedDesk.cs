using Rejoinder.Exchanges;
using Rejoinder.Reading;
using Rejoinder.Register;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Findings;

namespace Rejoinder.Publishing.Tests;

/// <summary>
/// A register in a temporary folder with all that can be published: every sample published but one, an exchange, findings as published, corrected
/// and withdrawn, evidence for and against, an answer, a silence, terms, a private person. Made once, read by all tests of formats.
/// </summary>
public sealed class PublishedDesk : IDisposable
{
    /// <summary>A private person, named in the declaration: nowhere in anything published.</summary>
    public const string PrivatePerson = "Tilda Marshgate";

    /// <summary>Words of the one statement that is not published.</summary>
    public const string Unpublished = "Quillfeather";

    private readonly string folder = Directory.CreateTempSubdirectory("rejoinder-publishing-").FullName;
    private readonly Reader reader = new(ReadingOptions.Default with { UseEncoder = false });

    public PublishedDesk()
    {
        Register = Rejoinder.Register.Register.Open(RegisterAddress.Parse(Path.Combine(folder, "desk.db")));
        Admin = Register.Accounts.Add("Ada Admin", Role.Administrator, null);
        Analyst = Register.Accounts.Add("Anna Analyst", Role.Analyst, Admin);
        Editor = Register.Accounts.Add("Edi Editor", Role.Editor, Admin);
        Register.Settings.Set(
            Register.Settings.Get() with
            {
                DeskName = "Harbour Research Desk",
                PublicAddress = "https://desk.example",
            },
            0,
            Admin
        );
        Declaration = Keep("the-harbour-declaration.md");
        Reply = Keep("reply-to-the-harbour-declaration.txt");
        string[] others =
        [
            Keep("open-letter-river-data.html"),
            Keep("takedown-notice.txt"),
            Keep("takedown-counter-notice.txt"),
            Keep("joint-communique.md"),
            Keep("press-statement.eml"),
        ];
        Secret = Keep(
            System.Text.Encoding.UTF8.GetBytes($"Not for print\n\nThe {Unpublished} Council took money from the port of Port Aldis.\n"),
            "secret.txt"
        );
        Published = [Declaration, Reply, .. others];
        foreach (var code in Published)
        {
            Register.Statements.Show(code, true, null, Register.Statements.Get(code).Revision, Editor);
        }

        Judge();
        using var comparer = new Comparer(useEncoder: false);
        Exchange = Register.Exchanges.Compare(comparer, Declaration, Reply, Analyst).Code;
        Register.Terms.Import(null, Analyst);
        var person = Register.Parties.Get(PrivatePerson);
        Register.Parties.Change(person.Code, null, true, person.Revision, Editor);
        Register.Journal.Sign();
    }

    public Register.Register Register { get; }

    public Account Admin { get; }

    public Account Analyst { get; }

    public Account Editor { get; }

    public string Declaration { get; }

    public string Reply { get; }

    /// <summary>Kept, not published.</summary>
    public string Secret { get; }

    public string Exchange { get; }

    /// <summary>Claims of the declaration: with a finding that was corrected, and with one that was withdrawn.</summary>
    public string Found { get; private set; } = "";

    public string TakenBack { get; private set; } = "";

    /// <summary>Codes of all that is published.</summary>
    public IReadOnlyList<string> Published { get; }

    /// <summary>All that is published, as everybody may see it.</summary>
    public IReadOnlyList<PublishedStatement> Statements => [.. Published.Select(c => PublishedStatement.Of(Register, c))];

    public void Dispose()
    {
        reader.Dispose();
        Register.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A statement as a format writes it.</summary>
    public static byte[] Written(PublishedStatement statement, string format)
    {
        using var stream = new MemoryStream();
        PublishingFormats.Find(format)!.Write(statement, stream);
        return stream.ToArray();
    }

    private void Judge()
    {
        var claims = Register.Statements.Page(Declaration).InRecord.Where(c => c.About.Length > 0).ToList();
        Found = claims[0].Code;
        TakenBack = claims[1].Code;
        Register.Evidence.Add(
            new NewEvidence("Minutes of the council", $"The council heard {PrivatePerson} on it.", "https://harbour.example/minutes"),
            Found,
            false,
            Analyst
        );
        Register.Evidence.Add(
            new NewEvidence("Invoice 4471", "Paid in full on 3 February.", null, "Invoice 4471"u8.ToArray(), "text/plain"),
            Found,
            true,
            Analyst
        );
        var corrected = Publish(Found, Register.Ratings[1], $"What {PrivatePerson} said bears it out in part.");
        Register.Findings.Correct(
            corrected.Code,
            Register.Ratings[2],
            $"The ledger does not bear it out, and {PrivatePerson} was not there.",
            corrected.Revision,
            Editor
        );
        var withdrawn = Publish(TakenBack, Register.Ratings[0], "Both ledgers have it.");
        Register.Findings.Withdraw(withdrawn.Code, "The second ledger was of another port.", withdrawn.Revision, Editor);
        var asked = Ask(claims[0].Code, claims[0].About[0].Code);
        Register.Replies.Receive(asked.Code, $"We paid what was due, and {PrivatePerson} has the receipt.", asked.Revision, Editor);
        Ask(claims[1].Code, claims[1].About[0].Code);
    }

    private Register.Replies.ReplyRequest Ask(string claim, string party) =>
        Register.Replies.Ask(
            claim,
            party,
            "office@harbour.example",
            "mail",
            "Dear all, what do you say to it?",
            DateTimeOffset.UtcNow.AddDays(14),
            Editor
        );

    private Finding Publish(string claim, string rating, string reasons)
    {
        var draft = Register.Findings.Draft(claim, rating, reasons, Analyst);
        draft = Register.Findings.Submit(draft.Code, draft.Revision, Analyst);
        return Register.Findings.Publish(draft.Code, draft.Revision, Editor);
    }

    private string Keep(string name) => Keep(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", name)), name);

    private string Keep(byte[] bytes, string name) =>
        Register.Statements.Add(reader.Read(bytes, name).Value!, bytes, "rejoinder test", Admin).Code;
}
