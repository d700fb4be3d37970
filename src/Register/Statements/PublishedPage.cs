using Rejoinder.Register.Claims;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Parties;
using Rejoinder.Register.Replies;
using NamesToMask = Rejoinder.Register.Parties.PrivateNames;

namespace Rejoinder.Register.Statements;

/// <summary>All that is published of a statement hangs on this, read at one moment; names of private persons are still in it.</summary>
/// <param name="Page">The statement.</param>
/// <param name="Parties">What the register has on its parties.</param>
/// <param name="PrivateNames">All that it calls its private persons, the longest first: to be masked.</param>
/// <param name="Findings">Findings that were published, the withdrawn with them, the oldest first.</param>
/// <param name="Replies">Who was asked, and what they say.</param>
public sealed record PublishedPage(
    StatementPage Page,
    StatementParties Parties,
    IReadOnlyList<string> PrivateNames,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<ReplyRequest> Replies
)
{
    /// <exception cref="RegisterException">There is no statement of this code.</exception>
    internal static PublishedPage? Of(Session s, string code)
    {
        var head = StatementReader.ByCode(s, code);
        if (!head.IsPublished || head.State == StatementState.Erased)
        {
            return null;
        }

        var page = StatementReader.Page(s, head);
        var parties = StatementPartyReader.Of(s, head.Id);
        return new PublishedPage(
            page,
            parties,
            // Reading the names is dear, and most statements have no private person.
            HasPrivate(s, page, parties) ? NamesToMask.Of(s, code) : [],
            FindingReader.Public(s, "AND c.statement_id = @Id ORDER BY f.id", new { head.Id }),
            ReplyBook.OfStatement(s, head.Id)
        );
    }

    private static bool HasPrivate(Session s, StatementPage page, StatementParties parties)
    {
        var codes = page
            .PartyCodes.Values.Concat(page.Claims.SelectMany(c => c.About))
            .Concat(page.Claims.Select(c => c.SpeakerParty).OfType<PartyName>())
            .Concat(parties.Voices.Select(v => v.Party))
            .Select(p => p.Code)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return s.One<long>($"SELECT count(*) FROM party WHERE is_private = 1 AND {s.Store.In("code", "@codes")}", new { codes }) > 0;
    }
}
