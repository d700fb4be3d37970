using Rejoinder.Reading;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Claims;

/// <summary>Adds a claim that the reading missed, where no other stands.</summary>
internal static class ClaimAdder
{
    /// <param name="s">The session.</param>
    /// <param name="page">The statement.</param>
    /// <param name="quote">The words and their place in the text of the version that counts.</param>
    /// <param name="kind">What it does.</param>
    /// <param name="cue">Who or what gave the kind.</param>
    /// <param name="more">Speaker, about and source; what is null is in the declarants' own voice, about nobody, without source.</param>
    /// <returns>The claim as kept.</returns>
    public static KeptClaim Add(Session s, StatementPage page, Quote quote, ClaimKind kind, string cue, ClaimChange more)
    {
        var (version, number) = s.Query<(long, long)>(
                "SELECT version_id, CAST(next_claim AS BIGINT) FROM statement WHERE id = @Id",
                new { page.Head.Id }
            )
            .Single();
        var rows = new ClaimRows(s);
        rows.Add(
            new Claim("", quote, kind, new Attribution(Attribution.Declarants, null), [], null, [], null) { KindCue = cue },
            (int)number,
            "person",
            new ClaimStatement(page.Head.Id, version, page.Head.Issued ?? Times.Text(page.Head.ReceivedAt)),
            new RecordParties(new Dictionary<string, long>(), new Dictionary<string, long>(), ClaimChanger.Speakers(s, page.Head.Id))
        );
        rows.Flush();
        s.Execute(
            "UPDATE statement SET next_claim = next_claim + 1, claims = claims + 1, revision = revision + 1 WHERE id = @Id",
            new { page.Head.Id }
        );
        var added = ClaimReader.ByCode(s, Code.Claim(page.Head.Code, (int)number));
        s.Execute("UPDATE claim_place SET record_claim = NULL WHERE claim_id = @Id", new { added.Id });
        var changer = new ClaimChanger(s, added);
        changer.Keep(
            "added",
            null,
            new
            {
                start = quote.Start,
                end = quote.End,
                words = quote.Words,
            }
        );
        changer.Apply(more with { Bounds = null, Kind = null });
        return ClaimReader.ByCode(s, added.Code);
    }
}
