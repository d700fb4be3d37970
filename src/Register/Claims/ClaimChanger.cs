using System.Text.Encodings.Web;
using System.Text.Json;
using Rejoinder.Reading;
using Rejoinder.Register.Parties;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Claims;

/// <summary>Puts a person's change into a claim's row, and keeps what was before and after.</summary>
internal sealed class ClaimChanger(Session session, KeptClaim claim)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Apply(ClaimChange change)
    {
        ClaimFacets.Change(
            session,
            [claim.Id],
            () =>
            {
                SetBounds(change);
                SetKind(change);
                SetSpeaker(change);
                SetAbout(change);
                SetSource(change);
                SetState(change);
                session.Execute("UPDATE claim SET revision = revision + 1 WHERE id = @Id", new { claim.Id });
            }
        );
        // What was confirmed as a whole is no longer what was confirmed.
        session.Execute(
            "UPDATE statement SET state = 'read', revision = revision + 1 WHERE code = @Statement AND state = 'confirmed'",
            claim
        );
        session.Deed("claim-changed", claim.Code);
    }

    public void Keep(string field, object? before, object? after) =>
        session.Execute(
            "INSERT INTO correction (id, claim_id, field, before_value, after_value, account_id, at) VALUES (@id, @claim, @field, @before, @after, @account, @now)",
            new
            {
                id = session.NextId("correction"),
                claim = claim.Id,
                field,
                before = JsonSerializer.Serialize(before, Json),
                after = JsonSerializer.Serialize(after, Json),
                account = session.Account.Id,
                now = session.Now,
            }
        );

    /// <summary>The words of a text at a place.</summary>
    /// <exception cref="RegisterException">The place is not in the text.</exception>
    public static string Words(string text, int start, int end)
    {
        var runes = text.EnumerateRunes().Skip(start).Take(end - start).ToArray();
        return start >= 0 && end > start && runes.Length == end - start
            ? string.Concat(runes.Select(r => r.ToString()))
            : throw new RegisterException(
                ProblemKind.Request,
                FormattableString.Invariant($"The text has no place {start} to {end}: give code points within it.")
            );
    }

    /// <summary>Those who make a statement.</summary>
    public static IReadOnlyList<long> Speakers(Session session, long statement) =>
        [
            .. session.Query<long>(
                "SELECT party_id FROM voice WHERE statement_id = @statement AND (part = 'declarant' OR (part = 'signatory' AND signs = 'this')) ORDER BY part, number",
                new { statement }
            ),
        ];

    private void SetBounds(ClaimChange change)
    {
        if (change.Bounds is not { } bounds)
        {
            return;
        }

        session.ChangedWords.Add(claim.Id);
        var page = StatementReader.ByCode(session, claim.Statement);
        var words = Words(StatementReader.Record(session, page).Text, bounds.Start, bounds.End);
        session.Execute(
            """
            UPDATE claim SET start_at = @Start, end_at = @End, words = @words, flags = '[]', is_orphaned = 0,
                version_id = (SELECT version_id FROM statement WHERE code = @Statement)
            WHERE id = @Id
            """,
            new
            {
                bounds.Start,
                bounds.End,
                words,
                claim.Statement,
                claim.Id,
            }
        );
        session.Execute(
            "DELETE FROM claim_place WHERE claim_id = @Id AND version_id = (SELECT version_id FROM claim WHERE id = @Id)",
            new { claim.Id }
        );
        session.Execute(
            "INSERT INTO claim_place (version_id, claim_id, record_claim, start_at, end_at) SELECT version_id, id, NULL, start_at, end_at FROM claim WHERE id = @Id",
            new { claim.Id }
        );
        Keep(
            "bounds",
            new
            {
                start = claim.Quote.Start,
                end = claim.Quote.End,
                words = claim.Quote.Words,
            },
            new
            {
                start = bounds.Start,
                end = bounds.End,
                words,
            }
        );
    }

    private void SetKind(ClaimChange change)
    {
        if (change.Kind is { } kind)
        {
            session.Execute(
                "UPDATE claim SET kind = @kind, kind_cue = @cue WHERE id = @Id",
                new
                {
                    kind = ClaimRows.KindOf(kind),
                    cue = $"person: {session.Account.Name}",
                    claim.Id,
                }
            );
            Keep("kind", ClaimRows.KindOf(claim.Kind), ClaimRows.KindOf(kind));
        }
    }

    private void SetSpeaker(ClaimChange change)
    {
        if (change.Speaker is not { } speaker)
        {
            return;
        }

        long? party = null;
        if (speaker != Attribution.Declarants)
        {
            party = PartyFor(speaker);
        }

        session.Execute(
            "UPDATE claim SET speaker = @speaker, speaker_cue = NULL, speaker_party = @party WHERE id = @Id",
            new
            {
                speaker,
                party,
                claim.Id,
            }
        );
        Keep("speaker", claim.Speaker, speaker);
    }

    private void SetAbout(ClaimChange change)
    {
        if (change.About is not { } about)
        {
            return;
        }

        session.Counts.Changing([session.One<long>("SELECT statement_id FROM claim WHERE id = @Id", new { claim.Id })]);
        session.Execute("DELETE FROM claim_about WHERE claim_id = @Id", new { claim.Id });
        foreach (var party in about.Select(PartyFor).Distinct())
        {
            session.Execute("INSERT INTO claim_about (claim_id, party_id) VALUES (@Id, @party)", new { claim.Id, party });
        }

        Keep("about", claim.About.Select(p => p.Code), about);
    }

    private void SetSource(ClaimChange change)
    {
        if (change.Source is not { } source)
        {
            return;
        }

        if (source.Kind is not ("none" or "locatable" or "vague") || (source.Kind == "none") != (source.Words is null))
        {
            throw new RegisterException(ProblemKind.Request, "A source is locatable or vague and has words, or is none and has no words.");
        }

        session.Execute(
            "UPDATE claim SET cites_kind = @kind, cites_words = @Words WHERE id = @Id",
            new
            {
                kind = source.Kind == "none" ? null : source.Kind,
                source.Words,
                claim.Id,
            }
        );
        Keep("cites", new { kind = claim.CitesKind ?? "none", words = claim.CitesWords }, new { kind = source.Kind, words = source.Words });
    }

    private void SetState(ClaimChange change)
    {
        if (change.State is not { } state || state == claim.State)
        {
            return;
        }

        if (state == ClaimState.Gone || claim.State == ClaimState.Gone)
        {
            throw new RegisterException(ProblemKind.State, "Only a newer reading makes a claim gone, or finds it again.");
        }

        session.Execute("UPDATE claim SET state = @state WHERE id = @Id", new { state = state.ToString().ToLowerInvariant(), claim.Id });
        var (before, after) = (Counts(claim.State), Counts(state));
        session.Execute(
            "UPDATE statement SET claims = claims + @change WHERE code = @Statement",
            new { change = after - before, claim.Statement }
        );
        Keep("state", claim.State.ToString().ToLowerInvariant(), state.ToString().ToLowerInvariant());
    }

    private static int Counts(ClaimState state) => state == ClaimState.Struck ? 0 : 1;

    // A party that the statement names, any that the register has, or a new one of this name.
    private long PartyFor(string given)
    {
        var here = session.First<long>(
            "SELECT coalesce(p.merged_into, p.id) FROM statement_party sp JOIN statement s ON s.id = sp.statement_id JOIN party p ON p.id = sp.party_id WHERE s.code = @Statement AND (sp.name = @given OR p.code = @given)",
            new { claim.Statement, given }
        );
        if (here != 0)
        {
            return here;
        }

        if (session.First<long>("SELECT coalesce(merged_into, id) FROM party WHERE code = @given", new { given }) is var byCode and not 0)
        {
            return byCode;
        }

        var lookup = new PartyLookup(session);
        var statement = session.One<long>("SELECT id FROM statement WHERE code = @Statement", new { claim.Statement });
        var id = lookup.Of(given, KindOf(given), statement);
        lookup.Flush();
        return id;
    }

    private static PartyKind KindOf(string name) =>
        Naming.Name.Parse(name).Kind == Naming.NameKind.Organisation ? PartyKind.Organisation : PartyKind.Person;
}
