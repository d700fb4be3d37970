using Rejoinder.Journal.Entries;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Journaling;
using Rejoinder.Register.Parties;

namespace Rejoinder.Register.Statements;

/// <summary>Puts statements into the register, many in one session; what they need is written when it is flushed.</summary>
internal sealed class StatementWriter(Session session)
{
    private static readonly string[] DocumentColumns = ["id", "sha256", "name", "media_type", "size", "packing", "bytes"];

    private static readonly string[] StatementColumns =
    [
        "id",
        "code",
        "state",
        "title",
        "kind",
        "language",
        "issued",
        "name",
        "received_at",
        "account_id",
        "version_id",
        "next_claim",
        "claims",
    ];

    private readonly PartyLookup parties = new(session);
    private readonly ClaimRows claims = new(session);
    private readonly RecordRows rows = new(session);
    private readonly List<object?[]> documents = [];
    private readonly List<object?[]> statements = [];
    private readonly List<object?[]> versions = [];
    private readonly List<(long Id, string? Title, string Text)> texts = [];
    private readonly Dictionary<string, Added> inThisSession = new(StringComparer.Ordinal);

    /// <summary>Adds a statement, unless its bytes are in the register already.</summary>
    /// <param name="record">What was read.</param>
    /// <param name="document">The bytes as received; null where only the record is there.</param>
    /// <param name="reader">What read it.</param>
    public Added Add(StatementRecord record, byte[]? document, string reader)
    {
        var sha256 = record.Source.Sha256;
        if ((Added(sha256) ?? Kept(sha256)) is { } kept)
        {
            KeepBytes(sha256, document);
            return kept;
        }

        var (documentId, id, versionId) = (session.NextId("document"), session.NextId("statement"), session.NextId("version"));
        var (packing, bytes) = document is null ? (Packed.None, null) : Packed.PackIfShorter(document);
        documents.Add([documentId, sha256, record.Source.Name, record.Source.MediaType, record.Source.Bytes, packing, bytes]);
        var json = RecordBytes.Of(record);
        versions.Add(
            RecordBytes.VersionRow(versionId, id, 1, documentId, document is null ? "imported" : "received", reader, record, json, session)
        );
        var code = Code.New(Code.Statement);
        statements.Add([
            id,
            code,
            "read",
            record.Title,
            record.Kind,
            record.Language,
            record.Issued,
            record.Source.Name,
            session.Now,
            session.Account.Id,
            versionId,
            record.Claims.Length + 1,
            record.Claims.Length,
        ]);
        var voices = rows.Add(record, id, parties);
        claims.Add(record, new ClaimStatement(id, versionId, record.Issued ?? session.Now), voices);
        session.Counts.Added(record, voices);
        texts.Add((id, record.Title, record.Text));
        // Where only the record came, it is what was received.
        var sealedContent = document is null
            ? new Sealed("document", json, FormattableString.Invariant($"version:{versionId}"))
            : new Sealed("document", document, FormattableString.Invariant($"document:{documentId}"));
        session.Journal.Append(Act.StatementReceived, $"statement:{code}", [sealedContent], []);
        return inThisSession[sha256] = new Added(code, true, record.Claims.Length);
    }

    /// <summary>Writes what was added.</summary>
    public void Flush()
    {
        var store = session.Store;
        parties.Flush();
        store.Insert(session, "document", DocumentColumns, documents);
        store.Insert(session, "statement", StatementColumns, statements);
        store.Insert(session, "version", RecordBytes.VersionColumns, versions);
        rows.Flush();
        claims.Flush();
        foreach (var (id, title, text) in texts)
        {
            store.IndexStatement(session, id, title, text);
        }

        documents.Clear();
        statements.Clear();
        versions.Clear();
        texts.Clear();
    }

    private Added? Added(string sha256) => inThisSession.GetValueOrDefault(sha256) is { } added ? added with { IsNew = false } : null;

    private Added? Kept(string sha256) =>
        session
            .Query<(string Code, long Claims)>(
                """
                SELECT s.code, CAST(s.claims AS BIGINT) FROM document d
                JOIN version v ON v.document_id = d.id JOIN statement s ON s.id = v.statement_id
                WHERE d.sha256 = @sha256 AND d.erased_at IS NULL LIMIT 1
                """,
                new { sha256 }
            )
            .Select(k => new Added(k.Code, false, (int)k.Claims))
            .FirstOrDefault();

    // A record that was imported without its document gets it when it comes.
    private void KeepBytes(string sha256, byte[]? document)
    {
        if (document is not null && Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(document)) == sha256)
        {
            var (packing, bytes) = Packed.PackIfShorter(document);
            session.Execute(
                "UPDATE document SET packing = @packing, bytes = @bytes WHERE sha256 = @sha256 AND bytes IS NULL AND erased_at IS NULL",
                new
                {
                    packing,
                    bytes,
                    sha256,
                }
            );
        }
    }
}
