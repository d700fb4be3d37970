using System.Collections.Immutable;
using Rejoinder.Exchanges;
using Rejoinder.Register.Exchanges;
using Rejoinder.Register.Statements;

namespace Rejoinder.Publishing;

/// <summary>An exchange as kept, put over the two records as they stand, so that it is drawn as any exchange is.</summary>
internal static class ExchangeOfPages
{
    /// <param name="kept">The exchange.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="veil">What is done to words about claims before they are shown; null for nothing.</param>
    public static Exchange Of(KeptExchange kept, StatementPage statement, StatementPage reply, Func<string, string>? veil = null) =>
        new()
        {
            Statement = statement.Record,
            Reply = reply.Record,
            ReplyIsLater = true,
            Links = Links(kept, Ids(statement), Ids(reply), veil ?? (w => w)),
            Parties = Answers(statement, reply),
            PartiesOfReply = Answers(reply, statement),
        };

    /// <summary>A relation by its word; a rebuttal where the word is unknown.</summary>
    public static Relation RelationOf(string word) => Array.Find(Enum.GetValues<Relation>(), r => ExchangeJson.Word(r) == word);

    // Parties that people or the register joined are one: the two texts may write them differently.
    private static ImmutableArray<PartyAnswer> Answers(StatementPage of, StatementPage other)
    {
        var there = other.PartyCodes.GroupBy(p => p.Value.Code).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);
        return
        [
            .. of.Record.Parties.Select(p =>
                of.PartyCodes.TryGetValue(p.Id, out var name) && there.TryGetValue(name.Code, out var id)
                    ? new PartyAnswer(p.Id, id, PartyOutcome.Named, [], [])
                    : new PartyAnswer(p.Id, null, PartyOutcome.Absent, [], [])
            ),
        ];
    }

    /// <summary>What each claim as kept is called in the record that counts: both are in the same order.</summary>
    public static Dictionary<string, string> Ids(StatementPage page) =>
        page.InRecord.Zip(page.Record.Claims).ToDictionary(p => p.First.Code, p => p.Second.Id, StringComparer.Ordinal);

    private static ImmutableArray<ClaimLink> Links(
        KeptExchange kept,
        Dictionary<string, string> of,
        Dictionary<string, string> answers,
        Func<string, string> veil
    ) =>
        [
            .. kept
                .Links.Where(l => of.ContainsKey(l.Claim) && answers.ContainsKey(l.ReplyClaim))
                .Select(l => new ClaimLink(
                    of[l.Claim],
                    answers[l.ReplyClaim],
                    RelationOf(l.Relation),
                    l.IsBlanket,
                    [.. l.Reasons.Select(veil), .. l.By is { } by ? [$"drawn by {by}"] : Array.Empty<string>()]
                )),
        ];
}
