using Rejoinder.Reading;

namespace Rejoinder.Publishing.Tests;

/// <summary>The first sample as a full record: the gold, and what a gold does not hold (flags, checks, matches, notes).</summary>
internal static class HarbourReply
{
    public static StatementRecord Record { get; } = Make();

    private static StatementRecord Make()
    {
        var record = StatementBuilder.OfSample("reply-to-the-harbour-declaration");
        var words = new StatementBuilder(record.Text);
        return record with
        {
            Kind = StatementKinds.Reply,
            Claims = [.. record.Claims.Select(c => c with { Flags = [.. Flags(c, words)] })],
            Signatories =
            [
                .. record.Signatories.Select(s =>
                    s.Ordinal == 3
                        ? s with
                        {
                            Match = new RosterMatch(
                                "Nine Coasts members",
                                "m-31",
                                "Caspar Lindquay",
                                "matched-by-spelling",
                                0.94,
                                ["given name one letter off: CASPER, Caspar", "country agrees"],
                                []
                            ),
                        }
                        : s
                ),
            ],
            Checks =
            [
                new Check(
                    "product",
                    "US$90,000 is not a multiple of US$4,000: it would be 22.5 payments.",
                    [words.Quote("US$4,000 each"), words.Quote("US$90,000")]
                ),
                new Check(
                    "sum",
                    "23 and 16 make 39, not 41.",
                    [words.Quote("41 witnesses"), words.Quote("23 for the prosecution and 16 for the defence")]
                ),
                new Check(
                    "date-order",
                    "The sentence of 3 May 2023 lies before the deed of 11 October 2023.",
                    [words.Quote("11 October 2023"), words.Quote("3 May 2023")]
                ),
                new Check("count", "Sixteen deputies are announced and 14 are listed.", [words.Quote("sixteen deputies")]),
                new Check("numbering", "The numbering goes from 10 to 12.", [words.Quote("12. Mr. Kasimir")]),
                new Check(
                    "partial-list",
                    "“All of those whom you list” speaks of eight persons; four are described.",
                    [words.Quote("All of those whom you list are common offenders."), words.Quote("eight persons")]
                ),
            ],
            Notes = ["Read without the sentence encoder."],
        };
    }

    private static IEnumerable<Flag> Flags(Claim claim, StatementBuilder words)
    {
        (string Flag, string Words)[] all =
        [
            ("absolute", "Nobody"),
            ("absolute", "All of those"),
            ("absolute", "All of them"),
            ("loaded", "common offenders"),
            ("loaded", "lends its name"),
            ("unnamed", "Some officials"),
            ("unnamed", "well-known figures"),
            ("hedged", "We have every reason to believe"),
        ];
        foreach (var (flag, text) in all)
        {
            var quote = words.Quote(text);
            if (quote.Start >= claim.Quote.Start && quote.End <= claim.Quote.End)
            {
                yield return new Flag(flag, quote);
            }
        }
    }
}
