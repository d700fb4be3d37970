using System.Security.Cryptography;
using Rejoinder.Journal.Entries;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Journaling;
using Rejoinder.Register.Parties;

namespace Rejoinder.Register.Statements;

/// <summary>Puts a newer version of a statement's record into the register, and carries its claims over.</summary>
internal sealed class VersionWriter(Session session)
{
    public VersionAdded Write(KeptStatement statement, StatementRecord record, byte[]? document, string reader)
    {
        if (statement.State == StatementState.Erased)
        {
            throw new RegisterException(ProblemKind.State, $"{statement.Code} was erased; what comes again is a new statement.");
        }

        session.Counts.Changing([statement.Id]);
        var (documentId, isNewDocument) = Document(statement, record, document);
        var id = session.NextId("version");
        var json = RecordBytes.Of(record);
        var number = session.One<int>("SELECT max(number) + 1 FROM version WHERE statement_id = @Id", new { statement.Id });
        var row = RecordBytes.VersionRow(
            id,
            statement.Id,
            number,
            documentId,
            isNewDocument ? "changed" : "re-read",
            reader,
            record,
            json,
            session
        );
        session.Store.Insert(session, "version", RecordBytes.VersionColumns, [row]);
        var parties = Rows(statement.Id, record);
        var carried = new ClaimCarrier(session, statement, record, id, parties).Carry();
        session.Execute(
            """
            UPDATE statement SET version_id = @id, state = 'read', title = @Title, kind = @Kind, language = @Language, issued = @Issued,
                claims = @claims, next_claim = @next, revision = revision + 1
            WHERE id = @statement
            """,
            new
            {
                id,
                record.Title,
                record.Kind,
                record.Language,
                record.Issued,
                claims = carried.Claims,
                next = carried.NextNumber,
                statement = statement.Id,
            }
        );
        session.Store.IndexStatement(session, statement.Id, record.Title, record.Text);
        if (isNewDocument)
        {
            session.Journal.Append(
                Act.StatementReceived,
                $"statement:{statement.Code}",
                [
                    document is null
                        ? new Sealed("document", json, FormattableString.Invariant($"version:{id}"))
                        : new Sealed("document", document, FormattableString.Invariant($"document:{documentId}")),
                ],
                []
            );
        }

        session.Deed("statement-read-again", statement.Code);
        return carried.Added with { Number = number };
    }

    /// <summary>Keeps a record that a person confirmed as a version of its own.</summary>
    public long Confirmed(StatementPage page)
    {
        var (document, reader) = session
            .Query<(long, string)>(
                "SELECT v.document_id, v.reader FROM version v JOIN statement s ON s.version_id = v.id WHERE s.id = @Id",
                new { page.Head.Id }
            )
            .Single();
        var id = session.NextId("version");
        var number = session.One<int>("SELECT max(number) + 1 FROM version WHERE statement_id = @Id", new { page.Head.Id });
        session.Store.Insert(
            session,
            "version",
            RecordBytes.VersionColumns,
            [
                RecordBytes.VersionRow(
                    id,
                    page.Head.Id,
                    number,
                    document,
                    "confirmed",
                    reader,
                    page.Record,
                    RecordBytes.Of(page.Record),
                    session
                ),
            ]
        );
        return id;
    }

    private (long Id, bool IsNew) Document(KeptStatement statement, StatementRecord record, byte[]? document)
    {
        var sha256 = document is null ? record.Source.Sha256 : Convert.ToHexStringLower(SHA256.HashData(document));
        var (id, of) = session
            .Query<(long, long)>(
                "SELECT d.id, v.statement_id FROM document d JOIN version v ON v.document_id = d.id WHERE d.sha256 = @sha256 LIMIT 1",
                new { sha256 }
            )
            .FirstOrDefault();
        if (id != 0)
        {
            return of == statement.Id
                ? (id, false)
                : throw new RegisterException(ProblemKind.Conflict, "These bytes are those of another statement in the register.");
        }

        id = session.NextId("document");
        var (packing, bytes) = document is null ? (Packed.None, null) : Packed.PackIfShorter(document);
        session.Store.Insert(
            session,
            "document",
            ["id", "sha256", "name", "media_type", "size", "packing", "bytes"],
            [
                [id, sha256, record.Source.Name, record.Source.MediaType, record.Source.Bytes, packing, bytes],
            ]
        );
        return (id, true);
    }

    // Who a name is, a person may have said: the same name keeps the party that it was given.
    private RecordParties Rows(long statement, StatementRecord record)
    {
        var decided = session
            .Query<(string Name, string Kind, long Party, long By)>(
                "SELECT name, kind, party_id, decided_by FROM statement_party WHERE statement_id = @statement AND decided_by IS NOT NULL",
                new { statement }
            )
            .GroupBy(d => (d.Name, d.Kind))
            .ToDictionary(g => g.Key, g => (g.First().Party, g.First().By));
        session.Execute("DELETE FROM statement_party WHERE statement_id = @statement", new { statement });
        session.Execute("DELETE FROM voice WHERE statement_id = @statement", new { statement });
        session.Execute("DELETE FROM statement_term WHERE statement_id = @statement", new { statement });
        var (rows, lookup) = (new RecordRows(session), new PartyLookup(session));
        var said = record
            .Parties.Where(p => decided.ContainsKey((p.Name, PartyKey.Word(p.Kind))))
            .ToDictionary(p => p.Id, p => decided[(p.Name, PartyKey.Word(p.Kind))]);
        var parties = rows.Add(record, statement, lookup, said);
        lookup.Flush();
        rows.Flush();
        return parties;
    }
}
