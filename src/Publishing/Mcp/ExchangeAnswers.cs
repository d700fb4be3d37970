using Rejoinder.Exchanges;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Exchanges;

namespace Rejoinder.Publishing.Mcp;

/// <summary>Answers about exchanges, kept or compared for the answer.</summary>
internal static class ExchangeAnswers
{
    public static ExchangeAnswer Of(KeptExchange kept, PublishedStatement statement, PublishedStatement reply)
    {
        var (of, answers) = (ByCode(statement), ByCode(reply));
        return Of(
            kept.Code,
            statement,
            reply,
            kept.Links.Where(l => of.ContainsKey(l.Claim) && answers.ContainsKey(l.ReplyClaim))
                .Select(l =>
                    (
                        of[l.Claim],
                        l.Relation,
                        answers[l.ReplyClaim],
                        Veiled(statement, reply, [.. l.Reasons, .. l.By is { } by ? [$"drawn by {by}"] : Array.Empty<string>()])
                    )
                )
        );
    }

    public static ExchangeAnswer Of(Exchange exchange, PublishedStatement statement, PublishedStatement reply)
    {
        var (of, answers) = (ById(statement), ById(reply));
        return Of(
            null,
            statement,
            reply,
            exchange.Links.Select(l =>
                (of[l.StatementClaim], ExchangeJson.Word(l.Relation), answers[l.ReplyClaim], Veiled(statement, reply, l.Reasons))
            )
        );
    }

    private static ExchangeAnswer Of(
        string? code,
        PublishedStatement statement,
        PublishedStatement reply,
        IEnumerable<(KeptClaim Claim, string Relation, KeptClaim By, IReadOnlyList<string> Reasons)> links
    )
    {
        var met = links.ToList();
        return new ExchangeAnswer(
            code,
            AnswerWriter.Head(statement),
            AnswerWriter.Head(reply),
            [
                .. met.Select(m => new MetClaim(
                    AnswerWriter.Claim(statement, m.Claim),
                    m.Relation,
                    AnswerWriter.Claim(reply, m.By),
                    m.Reasons
                )),
            ],
            [.. statement.Claims.Except(met.Select(m => m.Claim)).Select(c => AnswerWriter.Claim(statement, c))],
            [.. reply.Claims.Except(met.Select(m => m.By)).Select(c => AnswerWriter.Claim(reply, c))],
            $"Links are leads: a machine found them but where a person drew them. Passed over says that nothing was found. {AnswerWriter.Caveat}"
        );
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1859", Justification = "Part of a tuple of this type.")]
    private static IReadOnlyList<string> Veiled(PublishedStatement statement, PublishedStatement reply, IEnumerable<string> reasons) =>
        [.. reasons.Select(r => reply.Veil.Text(statement.Veil.Text(r)))];

    private static Dictionary<string, KeptClaim> ByCode(PublishedStatement statement) =>
        statement.Claims.ToDictionary(c => c.Code, StringComparer.Ordinal);

    private static Dictionary<string, KeptClaim> ById(PublishedStatement statement) =>
        statement.Record.Claims.ToDictionary(c => c.Id, c => statement.Of(c)!, StringComparer.Ordinal);
}
