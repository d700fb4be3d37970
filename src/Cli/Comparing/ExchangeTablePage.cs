using Rejoinder.Cli.Summary;
using Rejoinder.Cli.Terminal;
using Rejoinder.Exchanges;

namespace Rejoinder.Cli.Comparing;

/// <summary>
/// One statement with many replies, or one reply to many statements, as a page of text: a summary line a pair, then each claim with what
/// each reply does with it.
/// </summary>
internal static class ExchangeTablePage
{
    private const int Quoted = 160;

    public static string Of(IReadOnlyList<Exchange> exchanges, SummaryStyle style)
    {
        using var page = new PageWriter(style);
        page.Title(
            exchanges.Select(e => e.Statement).Distinct().Count() == 1
                ? $"A statement beside {exchanges.Count} replies to it"
                : $"A reply beside the {exchanges.Count} statements that it answers"
        );
        for (var i = 0; i < exchanges.Count; i++)
        {
            page.Entry(
                $"{i + 1}",
                [
                    $"{ExchangePage.Title(exchanges[i].Statement)} / {ExchangePage.Title(exchanges[i].Reply)}",
                    ExchangeCounts.Of(exchanges[i]).ToString(),
                ]
            );
        }

        foreach (var statement in exchanges.Select((e, i) => (Exchange: e, Number: i + 1)).GroupBy(e => e.Exchange.Statement))
        {
            page.Section(ExchangePage.Title(statement.Key));
            foreach (var claim in statement.Key.Claims.DistinctBy(c => c.Id))
            {
                page.Entry(
                    claim.Id,
                    [
                        $"“{Words.Short(claim.Quote.Words, Quoted)}”",
                        .. statement.Select(e => $"{(exchanges.Count > 1 ? $"{e.Number}: " : "")}{Met(e.Exchange, claim.Id)}"),
                    ]
                );
            }
        }

        page.Blank();
        page.Faint("Found and ordered by a machine; nothing here says who is right. --format json has every reason.");
        return page.ToString();
    }

    private static string Met(Exchange exchange, string claim)
    {
        var answers = exchange
            .Links.Where(l => l.StatementClaim == claim)
            .GroupBy(l => (l.Relation, l.IsBlanket))
            .Select(g =>
                $"{RelationWords.Noun(g.Key.Relation)}{(g.Key.IsBlanket ? " (of the whole class)" : "")} {string.Join(", ", g.Select(l => l.ReplyClaim))}"
            )
            .ToArray();
        return answers.Length == 0 ? "passed over" : string.Join("; ", answers);
    }
}
