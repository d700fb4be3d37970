using Rejoinder.Reading;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Claims;

/// <summary>
/// Carries a statement's claims from one version of its record to the next. An anchor never lies: a claim goes on only where its words stand
/// at the same place of the same text, or unchanged at one place of the new text. What people set right is put over the new reading.
/// </summary>
internal sealed class ClaimCarrier(Session session, KeptStatement statement, StatementRecord record, long version, RecordParties parties)
{
    /// <summary>What was carried.</summary>
    /// <param name="Added">The counts.</param>
    /// <param name="Claims">How many claims the statement has now.</param>
    /// <param name="NextNumber">The number of the next claim.</param>
    public sealed record Carried(VersionAdded Added, int Claims, int NextNumber);

    public Carried Carry()
    {
        var kept = ClaimReader.OfStatement(session, statement.Id);
        var touched = Touched();
        var next = session.One<int>("SELECT next_claim FROM statement WHERE id = @Id", new { statement.Id });
        var isSameText =
            session.One<long>(
                "SELECT count(DISTINCT v.text_sha256) FROM version v JOIN statement s ON s.id = v.statement_id WHERE v.id IN (s.version_id, @version) AND s.id = @Id",
                new { version, statement.Id }
            ) == 1;
        var free = record.Claims.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var atPlace = record.Claims.ToLookup(c => (c.Quote.Start, c.Quote.End, c.Quote.Words));
        var byWords = record.Claims.ToLookup(c => c.Quote.Words, StringComparer.Ordinal);
        var counts = new VersionAdded(0, 0, 0, 0, 0, 0);
        var gone = new List<KeptClaim>();
        foreach (var claim in kept)
        {
            var same = isSameText
                ? atPlace[(claim.Quote.Start, claim.Quote.End, claim.Quote.Words)].FirstOrDefault(c => free.ContainsKey(c.Id))
                : null;
            var place =
                isSameText && !claim.IsOrphaned
                    ? new Place(claim.Quote.Start, claim.Quote.End)
                    : Place.Once(record.Text, claim.Quote.Words);
            var read =
                same
                ?? (
                    place is { } p
                        ? byWords[claim.Quote.Words].FirstOrDefault(c => c.Quote.Start == p.Start && free.ContainsKey(c.Id))
                        : null
                );
            if (read is not null)
            {
                free.Remove(read.Id);
                Update(claim, read, touched[claim.Id]);
                counts = isSameText ? counts with { Kept = counts.Kept + 1 } : counts with { Moved = counts.Moved + 1 };
            }
            else if (IsTouched(claim, touched))
            {
                if (place is { } stands)
                {
                    Stand(claim, stands);
                    counts = isSameText ? counts with { Kept = counts.Kept + 1 } : counts with { Moved = counts.Moved + 1 };
                }
                else
                {
                    Orphan(claim);
                    counts = counts with { Orphaned = counts.Orphaned + 1 };
                }
            }
            else if (claim.State == ClaimState.Read)
            {
                gone.Add(claim);
            }
        }

        Leave(gone);
        var rows = new ClaimRows(session);
        var date = record.Issued ?? Times.Text(statement.ReceivedAt);
        var fresh = record.Claims.Where(c => free.ContainsKey(c.Id)).ToArray();
        foreach (var claim in fresh)
        {
            rows.Add(claim, next++, "machine", new ClaimStatement(statement.Id, version, date), parties);
        }

        rows.Flush();
        counts = counts with { Gone = gone.Count, New = fresh.Length };
        return new Carried(counts, counts.Kept + counts.Moved + fresh.Length, next);
    }

    private ILookup<long, string> Touched() =>
        session
            .Query<(long Claim, string Field)>(
                "SELECT k.claim_id, k.field FROM correction k JOIN claim c ON c.id = k.claim_id WHERE c.statement_id = @Id",
                new { statement.Id }
            )
            .ToLookup(k => k.Claim, k => k.Field);

    // Findings, evidence and requests for a reply hang on a claim too.
    private bool IsTouched(KeptClaim claim, ILookup<long, string> touched) =>
        claim.IsByPerson
        || claim.State is ClaimState.Confirmed or ClaimState.Struck
        || touched[claim.Id].Any()
        || session.One<long>(
            """
            SELECT (SELECT count(*) FROM finding WHERE claim_id = @Id) + (SELECT count(*) FROM reply_request WHERE claim_id = @Id)
                + (SELECT count(*) FROM bearing WHERE subject = @Code) + (SELECT count(*) FROM exchange_link WHERE origin = 'person' AND (claim_id = @Id OR reply_claim_id = @Id))
            """,
            new { claim.Id, claim.Code }
        ) > 0;

    // The new reading, but for what a person set.
    private void Update(KeptClaim claim, Claim read, IEnumerable<string> fields)
    {
        var set = fields.ToHashSet(StringComparer.Ordinal);
        ClaimFacets.Change(
            session,
            [claim.Id],
            () =>
            {
                var (_, speaker) = ClaimRows.Speaker(read, parties);
                session.Execute(
                    $"""
                    UPDATE claim SET version_id = @version, is_orphaned = 0, start_at = @Start, end_at = @End,
                        state = CASE state WHEN 'gone' THEN 'read' ELSE state END, flags = @flags, worth = @worth
                        {(set.Contains("kind") ? "" : ", kind = @kind, kind_cue = @cue")}
                        {(set.Contains("speaker") ? "" : ", speaker = @name, speaker_cue = @speakerCue, speaker_party = @speaker")}
                        {(set.Contains("cites") ? "" : ", cites_kind = @citesKind, cites_words = @citesWords")}
                    WHERE id = @Id
                    """,
                    new
                    {
                        version,
                        read.Quote.Start,
                        read.Quote.End,
                        flags = ClaimFlags.Write(read.Flags),
                        worth = read.CheckWorthiness,
                        kind = ClaimRows.KindOf(read.Kind),
                        cue = read.KindCue,
                        name = read.AttributedTo.Name,
                        speakerCue = read.AttributedTo.Cue,
                        speaker,
                        citesKind = read.Cites?.Kind,
                        citesWords = read.Cites?.Quote.Words,
                        claim.Id,
                    }
                );
                if (!set.Contains("about"))
                {
                    session.Execute("DELETE FROM claim_about WHERE claim_id = @Id", new { claim.Id });
                    foreach (var party in read.About.Select(p => parties.ByLocalId[p]).Distinct())
                    {
                        session.Execute("INSERT INTO claim_about (claim_id, party_id) VALUES (@Id, @party)", new { claim.Id, party });
                    }
                }
            }
        );
        AddPlace(claim, read.Id, new Place(read.Quote.Start, read.Quote.End));
    }

    private void Stand(KeptClaim claim, Place place)
    {
        session.Execute(
            "UPDATE claim SET version_id = @version, is_orphaned = 0, start_at = @Start, end_at = @End WHERE id = @Id",
            new
            {
                version,
                place.Start,
                place.End,
                claim.Id,
            }
        );
        AddPlace(claim, null, place);
    }

    private void Orphan(KeptClaim claim) => session.Execute("UPDATE claim SET is_orphaned = 1 WHERE id = @Id", new { claim.Id });

    // Nobody touched them: they stay on their old version, and count no more.
    private void Leave(List<KeptClaim> gone)
    {
        var ids = gone.Select(c => c.Id).ToArray();
        ClaimFacets.Change(
            session,
            ids,
            () =>
            {
                foreach (var some in ids.Chunk(400))
                {
                    session.Execute($"UPDATE claim SET state = 'gone' WHERE {session.Store.In("id", "@some")}", new { some });
                }
            }
        );
    }

    private void AddPlace(KeptClaim claim, string? recordClaim, Place place) =>
        session.Execute(
            "INSERT INTO claim_place (version_id, claim_id, record_claim, start_at, end_at) VALUES (@version, @Id, @recordClaim, @Start, @End)",
            new
            {
                version,
                claim.Id,
                recordClaim,
                place.Start,
                place.End,
            }
        );
}
