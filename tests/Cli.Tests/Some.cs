using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Cli.Tests;

/// <summary>A fictional reply with something of everything that a record can hold.</summary>
internal static class Some
{
    private const string Text = """
        A Reply to the Lantern Coast Declaration

        To the Assembly of the Nine Ports

        We, Ilse Marrow and Tobin Achterberg of the Saltmarsh Residents' Union, answer the Lantern Coast declaration of 3 March 2031.

        Harbour master Dorian Pell took 40,000 crowns from the dredging fund, as court records from several ports show.

        According to the Tidewater Gazette, Dorian Pell sold the lighthouse lease to his cousin.

        All residents know this. The Assembly must open the books. We will publish our own. 🐚 What does "stewardship" mean?

        Eleven households at 5,000 crowns each make 60,000 crowns.

        Those who signed the declaration:
        1. Mr Otto Vane, Westhaven, Reform
        2. Ms Lena Brook, Westhaven, Unity
        3. Ms Ana Torv, Eastmere, Reform
        """;

    public static StatementRecord Record { get; } =
        new()
        {
            Source = new Source("reply.txt", "text/plain", 812, new string('a', 64)),
            Text = Text,
            Title = "A Reply to the Lantern Coast Declaration",
            Kind = StatementKinds.Reply,
            Language = "en",
            Issued = "2031-03",
            Answers = At("the Lantern Coast declaration of 3 March 2031"),
            Addressees = [new Addressee("Assembly of the Nine Ports", At("Assembly of the Nine Ports"))],
            Declarants =
            [
                new Declarant("Ilse Marrow", "Dr", "chair", "Saltmarsh Residents' Union", PartyKind.Person, At("Ilse Marrow")),
                new Declarant("Tobin Achterberg", null, null, "Saltmarsh Residents' Union", PartyKind.Person, At("Tobin Achterberg")),
            ],
            Signatories =
            [
                Signer(1, "Mr", "Otto Vane", "Westhaven", "Reform"),
                Signer(2, "Ms", "Lena Brook", "Westhaven", "Unity") with
                {
                    Match = new RosterMatch(
                        "ports",
                        "17",
                        "Lena Brooke",
                        "matched-by-spelling",
                        0.951,
                        [
                            "given name agrees: Lena",
                            "family name one letter off: Brook, Brooke",
                            "group differs: Unity here, Union in the list",
                        ],
                        []
                    ),
                },
                Signer(3, "Ms", "Ana Torv", "Eastmere", "Reform"),
            ],
            UnnamedSignatories = 34,
            Parties =
            [
                new Party("p1", "Dorian Pell", PartyKind.Person, [At("Dorian Pell")]),
                new Party(
                    "p2",
                    "Assembly of the Nine Ports",
                    PartyKind.Organisation,
                    [At("Assembly of the Nine Ports"), At("The Assembly")]
                ),
            ],
            Claims =
            [
                Claim(
                    1,
                    "Harbour master Dorian Pell took 40,000 crowns from the dredging fund, as court records from several ports show.",
                    ClaimKind.Allegation
                ) with
                {
                    About = ["p1"],
                    Cites = new Citation(At("court records from several ports"), "vague"),
                    CheckWorthiness = 0.91,
                },
                Claim(
                    2,
                    "According to the Tidewater Gazette, Dorian Pell sold the lighthouse lease to his cousin.",
                    ClaimKind.Allegation
                ) with
                {
                    About = ["p1"],
                    AttributedTo = new Attribution("Tidewater Gazette", "According to"),
                },
                Claim(3, "All residents know this.", ClaimKind.Factual) with
                {
                    Flags = [new Flag("absolute", At("All")), new Flag("unnamed", At("residents"))],
                },
                Claim(4, "The Assembly must open the books.", ClaimKind.Demand) with
                {
                    About = ["p2"],
                },
                Claim(5, "We will publish our own.", ClaimKind.Commitment),
                Claim(6, "Eleven households at 5,000 crowns each make 60,000 crowns.", ClaimKind.Factual) with
                {
                    Cites = new Citation(At("60,000 crowns"), "locatable"),
                },
            ],
            Terms = [new Term("stewardship", "definition-asked", At("stewardship"))],
            Amounts = [new Amount(At("40,000 crowns"), "40000", "crown")],
            Dates = [new DateMention(At("3 March 2031"), "2031-03-03")],
            Checks =
            [
                new Check("product", "11 times 5,000 crowns is 55,000 crowns, not 60,000 crowns.", [At("Eleven"), At("60,000 crowns")]),
            ],
            Leads =
            [
                new Lead(
                    LeadSubject.Party,
                    "p1",
                    "Dorian Pell",
                    "watched",
                    "204",
                    "PELL, Dorian",
                    1,
                    null,
                    ["the names agree in every word"],
                    ["country differs: Westhaven here, Eastmere in the list"],
                    ["date of birth: 1961 in the list, nothing here"]
                ),
                new Lead(
                    LeadSubject.Declarant,
                    null,
                    "Ilse Marrow",
                    "watched",
                    "9",
                    "Marrow",
                    0.8,
                    "only one word of the name agrees, and neither country, date of birth nor role agrees beside it: no lead by itself",
                    ["family name agrees: Marrow"],
                    ["only in the first name: Ilse"],
                    []
                ),
            ],
            Notes = ["The character set was guessed as windows-1252.", "A menu of 12 links was left out."],
        };

    /// <summary>The place of words in the text, in code points.</summary>
    public static Quote At(string words)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{words}' is not in the text");
        return new CodePoints(Text).Quote(new TextSpan(at, at + words.Length));
    }

    private static Claim Claim(int number, string words, ClaimKind kind) =>
        new($"c{number}", At(words), kind, new Attribution(Attribution.Declarants, null), [], null, [], null) { KindCue = "test" };

    private static Signatory Signer(int ordinal, string honorific, string name, string country, string group) =>
        new(ordinal, honorific, name, null, null, country, group, PartyKind.Person, Signs.Answered, At(name));
}
