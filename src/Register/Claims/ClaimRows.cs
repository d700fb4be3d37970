using Rejoinder.Reading;
using Rejoinder.Register.Searching;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Claims;

/// <summary>A claim's statement: its id, the version that has it, and the date that claims are filtered by.</summary>
internal sealed record ClaimStatement(long Id, long VersionId, string Date);

/// <summary>Rows of a record's claims.</summary>
internal sealed class ClaimRows(Session session)
{
    public static readonly string[] Columns =
    [
        "id",
        "statement_id",
        "number",
        "state",
        "origin",
        "version_id",
        "is_orphaned",
        "start_at",
        "end_at",
        "words",
        "facets",
        "kind",
        "kind_cue",
        "speaker",
        "speaker_cue",
        "speaker_party",
        "cites_kind",
        "cites_words",
        "flags",
        "worth",
    ];

    private readonly List<object?[]> claimRows = [];
    private readonly List<object?[]> aboutRows = [];
    private readonly List<object?[]> placeRows = [];

    /// <summary>Adds all claims of a record, numbered from 1.</summary>
    public void Add(StatementRecord record, ClaimStatement statement, RecordParties parties)
    {
        for (var i = 0; i < record.Claims.Length; i++)
        {
            Add(record.Claims[i], i + 1, "machine", statement, parties);
        }
    }

    /// <summary>Adds a claim.</summary>
    /// <param name="claim">The claim as in the record.</param>
    /// <param name="number">Its number in the statement.</param>
    /// <param name="origin"><c>machine</c> or <c>person</c>.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="parties">The record's parties in the register.</param>
    /// <returns>Its id.</returns>
    public long Add(Claim claim, int number, string origin, ClaimStatement statement, RecordParties parties)
    {
        var id = session.NextId("claim");
        var about = claim.About.Select(p => parties.ByLocalId[p]).Distinct().ToArray();
        var (isOwn, speaker) = Speaker(claim, parties);
        claimRows.Add([
            id,
            statement.Id,
            number,
            "read",
            origin,
            statement.VersionId,
            0,
            claim.Quote.Start,
            claim.Quote.End,
            claim.Quote.Words,
            Facets.Of(
                statement.Id,
                statement.Date,
                KindOf(claim.Kind),
                claim.Cites?.Kind,
                about,
                isOwn ? parties.Speakers.Take(MostSpeakers)
                    : speaker is { } one ? [one]
                    : []
            ),
            KindOf(claim.Kind),
            claim.KindCue,
            claim.AttributedTo.Name,
            claim.AttributedTo.Cue,
            speaker,
            claim.Cites?.Kind,
            claim.Cites?.Quote.Words,
            ClaimFlags.Write(claim.Flags),
            claim.CheckWorthiness,
        ]);
        aboutRows.AddRange(about.Select(p => new object?[] { id, p }));
        placeRows.Add([statement.VersionId, id, claim.Id, claim.Quote.Start, claim.Quote.End]);
        return id;
    }

    /// <summary>Writes what was added.</summary>
    public void Flush()
    {
        if (claimRows.Count == 0)
        {
            return;
        }

        var (first, last) = ((long)claimRows[0][0]!, (long)claimRows[^1][0]!);
        session.Store.Insert(session, "claim", Columns, claimRows);
        session.Store.Insert(session, "claim_about", ["claim_id", "party_id"], aboutRows);
        session.Store.Insert(session, "claim_place", ["version_id", "claim_id", "record_claim", "start_at", "end_at"], placeRows);
        session.Store.IndexClaims(session, first, last);
        claimRows.Clear();
        aboutRows.Clear();
        placeRows.Clear();
    }

    // A claim of three thousand signatories would be indexed under each of them.
    internal const int MostSpeakers = 40;

    internal static string KindOf(ClaimKind kind) => kind.ToString().ToLowerInvariant();

    internal static (bool IsOwn, long? Party) Speaker(Claim claim, RecordParties parties) =>
        claim.AttributedTo.Name == Attribution.Declarants
            ? (true, null)
            : (false, parties.ByName.TryGetValue(claim.AttributedTo.Name, out var id) ? id : null);
}
