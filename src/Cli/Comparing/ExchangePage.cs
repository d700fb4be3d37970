using Rejoinder.Cli.Summary;
using Rejoinder.Cli.Terminal;
using Rejoinder.Exchanges;
using Rejoinder.Reading;

namespace Rejoinder.Cli.Comparing;

/// <summary>An exchange as a page of text: the summary line, answered claims with their answers and reasons, and what is passed over.</summary>
internal static class ExchangePage
{
    private const int Quoted = 200;
    private const int ReasonsShown = 3;

    public static string Of(Exchange exchange, SummaryStyle style)
    {
        using var page = new PageWriter(style);
        page.Title("A statement beside the reply to it");
        page.Entry("statement", [Title(exchange.Statement)]);
        page.Entry("reply", [Title(exchange.Reply)]);
        page.Blank();
        page.Line(ExchangeCounts.Of(exchange).ToString());
        var statement = ById(exchange.Statement);
        var reply = ById(exchange.Reply);
        WriteAnswered(page, exchange, statement, reply);
        WriteClaims(page, "Passed over: nothing in the reply was found that answers them", exchange.PassedOver, statement);
        WriteClaims(page, "New in the reply: answers nothing in the statement", exchange.NewInReply, reply);
        WriteParties(page, exchange);
        WriteDifferences(page, exchange);
        if (exchange.Notes.Length > 0)
        {
            page.Section("How it was compared");
            page.Bullets(exchange.Notes);
        }

        if (exchange.Corrected.Length > 0)
        {
            page.Section("Corrected");
            page.Bullets(exchange.Corrected);
        }

        page.Blank();
        page.Faint("Found and ordered by a machine; nothing here says who is right. --format json has every reason.");
        return page.ToString();
    }

    /// <summary>Who says what, in a line.</summary>
    public static string Title(StatementRecord record) =>
        $"{Words.Short(record.Title ?? record.Source.Name, 120)}{(record.Issued is { } issued ? $" ({issued})" : "")}";

    private static void WriteAnswered(
        PageWriter page,
        Exchange exchange,
        Dictionary<string, Claim> statement,
        Dictionary<string, Claim> reply
    )
    {
        if (exchange.Links.Length == 0)
        {
            return;
        }

        page.Section("Answered");
        foreach (var claim in exchange.Links.GroupBy(l => l.StatementClaim))
        {
            page.Entry(claim.Key, [Quote(statement[claim.Key])]);
            foreach (var link in claim)
            {
                page.Entry(
                    $"by {link.ReplyClaim}",
                    [
                        $"{RelationWords.Noun(link.Relation)}{(link.IsBlanket ? " (of the whole class)" : "")}: {Quote(reply[link.ReplyClaim])}",
                        $"{string.Join("; ", link.Reasons.Take(ReasonsShown))}.",
                    ]
                );
            }
        }
    }

    private static void WriteClaims(PageWriter page, string heading, IReadOnlyCollection<string> ids, Dictionary<string, Claim> claims)
    {
        if (ids.Count == 0)
        {
            return;
        }

        page.Section($"{heading} ({ids.Count})");
        foreach (var id in ids)
        {
            page.Entry(id, [Quote(claims[id])]);
        }
    }

    private static void WriteParties(PageWriter page, Exchange exchange)
    {
        var (mine, others) = (Names(exchange.Statement), Names(exchange.Reply));
        foreach (var outcome in Enum.GetValues<PartyOutcome>())
        {
            PartyAnswer[] parties = [.. exchange.Parties.Where(p => p.Outcome == outcome)];
            if (parties.Length == 0)
            {
                continue;
            }

            page.Section(
                outcome switch
                {
                    PartyOutcome.Named => $"Named in both ({parties.Length})",
                    PartyOutcome.Absent => $"Named in the statement, not in the reply ({parties.Length})",
                    _ => $"Ambiguous ({parties.Length})",
                }
            );
            // Where both write the same there is nothing to explain.
            PartyAnswer[] plain = [.. parties.Where(p => outcome == PartyOutcome.Absent || IsPlain(p, mine, others))];
            if (plain.Length > 0)
            {
                page.Line(string.Join("; ", plain.Select(p => mine[p.Party])));
            }

            foreach (var party in parties.Except(plain))
            {
                var other = party.InOther is { } id ? [id] : party.Candidates.ToArray();
                page.Entry(
                    mine[party.Party],
                    [string.Join(", ", other.Select(o => others[o])), $"{string.Join("; ", party.Reasons.Take(ReasonsShown))}."]
                );
            }
        }
    }

    private static bool IsPlain(PartyAnswer party, Dictionary<string, string> mine, Dictionary<string, string> others) =>
        party.InOther is { } other && string.Equals(mine[party.Party], others[other], StringComparison.OrdinalIgnoreCase);

    private static void WriteDifferences(PageWriter page, Exchange exchange)
    {
        if (exchange.Differences.Length == 0)
        {
            return;
        }

        page.Section($"Figures and dates that differ ({exchange.Differences.Length})");
        foreach (var difference in exchange.Differences)
        {
            page.Entry(difference.What, [$"statement: “{difference.InStatement.Words}”", $"reply: “{difference.InReply.Words}”"]);
        }
    }

    private static string Quote(Claim claim) => $"“{Words.Short(claim.Quote.Words, Quoted)}”";

    private static Dictionary<string, Claim> ById(StatementRecord record) =>
        record.Claims.DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.Ordinal);

    private static Dictionary<string, string> Names(StatementRecord record) =>
        record.Parties.DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
}
