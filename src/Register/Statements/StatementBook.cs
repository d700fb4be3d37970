using Rejoinder.Journal.Entries;
using Rejoinder.Reading;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Journaling;
using Rejoinder.Register.Parties;

namespace Rejoinder.Register.Statements;

/// <summary>The statements: their bytes as received, and every version of their record. Thread-safe.</summary>
public sealed class StatementBook
{
    private readonly Register register;

    internal StatementBook(Register register) => this.register = register;

    /// <summary>Keeps a statement. The same bytes twice are one statement.</summary>
    /// <param name="record">What was read.</param>
    /// <param name="document">The bytes as received; null where only the record came.</param>
    /// <param name="reader">What read it, such as <c>rejoinder 0.1.0</c>.</param>
    /// <param name="by">Who adds it.</param>
    /// <exception cref="RegisterException">It could not be kept: nothing of it was.</exception>
    public Added Add(StatementRecord record, byte[]? document, string reader, Account by) => AddMany([(record, document)], reader, by)[0];

    /// <summary>Keeps several statements: all or none.</summary>
    public IReadOnlyList<Added> AddMany(IReadOnlyList<(StatementRecord Record, byte[]? Document)> statements, string reader, Account by)
    {
        ArgumentNullException.ThrowIfNull(statements);
        Roles.Need(by, Role.Analyst, "add statements");
        return register.Write(
            by,
            s =>
            {
                var writer = new StatementWriter(s);
                var added = statements.Select(x => writer.Add(x.Record, x.Document, reader)).ToList();
                writer.Flush();
                return added;
            }
        );
    }

    /// <summary>The statement with these bytes; null where there is none.</summary>
    /// <param name="sha256">SHA-256 of the bytes as received, small hexadecimal letters.</param>
    public KeptStatement? WithBytes(string sha256) =>
        register.Read(s =>
            s.First<string>(
                """
                SELECT s.code FROM document d JOIN version v ON v.document_id = d.id JOIN statement s ON s.id = v.statement_id
                WHERE d.sha256 = @sha256 AND d.erased_at IS NULL LIMIT 1
                """,
                new { sha256 }
            )
                is { } code
                ? StatementReader.ByCode(s, code)
                : null
        );

    /// <summary>A statement in short.</summary>
    /// <exception cref="RegisterException">There is none of this code.</exception>
    public KeptStatement Get(string code) => register.Read(s => StatementReader.ByCode(s, code));

    /// <summary>Everything that a page about a statement shows.</summary>
    /// <exception cref="RegisterException">There is none of this code, or it was erased.</exception>
    public StatementPage Page(string code) => register.Read(s => StatementReader.Page(s, code));

    /// <summary>
    /// All that is published of some statements hangs on, of one moment, in the order of their codes; those that are not published are left out.
    /// Some at once cost less than one after the other.
    /// </summary>
    /// <param name="codes">The statements' codes: some dozens at most, for all is held in memory.</param>
    public IReadOnlyList<PublishedPage> PublishedPages(IReadOnlyList<string> codes) => register.Read(s => PublishedPage.Of(s, [.. codes]));

    /// <summary>The newest statements first.</summary>
    /// <param name="before">The code that the page before ended with; null for the first page.</param>
    /// <param name="take">How many.</param>
    public IReadOnlyList<KeptStatement> Newest(string? before = null, int take = 50) =>
        register.Read(s => StatementReader.Newest(s, before, Math.Clamp(take, 1, 1000)));

    /// <summary>Statements whose record no person has confirmed, the newest first.</summary>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<KeptStatement> Waiting(int take = 50) => register.Read(s => StatementReader.Waiting(s, Math.Clamp(take, 1, 1000)));

    /// <summary>How many these are, counted up to 1,000.</summary>
    public int WaitingCount() =>
        register.Read(s => (int)s.One<long>("SELECT count(*) FROM (SELECT 1 FROM statement WHERE state = 'read' LIMIT 1000) waiting"));

    /// <summary>Statements that everybody may see, the newest published first.</summary>
    /// <param name="before">The code that the page before ended with; null for the first page.</param>
    /// <param name="take">How many.</param>
    /// <exception cref="RegisterException">There is no statement <paramref name="before"/>.</exception>
    public IReadOnlyList<KeptStatement> Published(string? before = null, int take = 50) =>
        register.Read(s => StatementReader.Published(s, before, Math.Clamp(take, 1, 1000)));

    /// <summary>Statements that a party makes, signs or is named in, the newest first.</summary>
    public IReadOnlyList<KeptStatement> OfParty(string party, int take = 50) =>
        register.Read(s => StatementReader.OfParty(s, PartyReader.Named(s, party), Math.Clamp(take, 1, 1000)));

    /// <summary>All versions of a statement's record, the oldest first.</summary>
    public IReadOnlyList<StatementVersion> Versions(string code) =>
        register.Read(s => StatementReader.Versions(s, StatementReader.ByCode(s, code)));

    /// <summary>The record of a version, as it was read then.</summary>
    /// <exception cref="RegisterException">There is none of this number.</exception>
    public StatementRecord Version(string code, int number) =>
        register.Read(s =>
        {
            var statement = StatementReader.ByCode(s, code);
            var packed =
                s.First<byte[]>("SELECT record FROM version WHERE statement_id = @Id AND number = @number", new { statement.Id, number })
                ?? throw RegisterException.NotFound("version", FormattableString.Invariant($"{number} of {code}"));
            return RecordBytes.Read(packed, code);
        });

    /// <summary>The bytes as received of the version that counts; null where they never came or were erased.</summary>
    public byte[]? Document(string code) =>
        register.Read(s =>
            s.Query<(string Packing, byte[]? Bytes)>(
                    """
                    SELECT d.packing, d.bytes FROM statement s JOIN version v ON v.id = s.version_id JOIN document d ON d.id = v.document_id
                    WHERE s.code = @code
                    """,
                    new { code }
                )
                .Select(d => d.Bytes is null ? null : Packed.Unpack(d.Packing, d.Bytes))
                .FirstOrDefault()
        );

    /// <summary>Keeps a newer reading of a statement: by a newer reader, or of a document whose text changed.</summary>
    /// <remarks>
    /// Each claim keeps its number where its words stand unchanged at the same place, or at one place of the new text; one that people touched
    /// is never lost: where its words stand nowhere, or at several places, it is orphaned. What people set right stands over the new reading.
    /// </remarks>
    /// <param name="code">The statement.</param>
    /// <param name="record">The new reading.</param>
    /// <param name="document">The bytes it was read from: those that are kept already, or new ones.</param>
    /// <param name="reader">What read it.</param>
    /// <param name="by">Who has it read.</param>
    /// <exception cref="RegisterException">The new bytes are those of another statement, or <paramref name="by"/> may not.</exception>
    public VersionAdded Reread(string code, StatementRecord record, byte[]? document, string reader, Account by)
    {
        Roles.Need(by, Role.Analyst, "add statements");
        return register.Write(by, s => new VersionWriter(s).Write(StatementReader.ByCode(s, code), record, document, reader));
    }

    /// <summary>Says that the record as it stands is what the statement says. The journal keeps it.</summary>
    /// <param name="code">The code of what is meant.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="by">Who does it.</param>
    /// <exception cref="RegisterException">Somebody changed it since, or <paramref name="by"/> may not.</exception>
    public void Confirm(string code, int revision, Account by)
    {
        Roles.Need(by, Role.Analyst, "confirm records");
        register.Write(
            by,
            s =>
            {
                var page = StatementReader.Page(s, code);
                Revisions.Need(
                    s.Execute(
                        "UPDATE statement SET state = 'confirmed', revision = revision + 1 WHERE id = @Id AND revision = @revision",
                        new { page.Head.Id, revision }
                    ),
                    "statement",
                    code
                );
                // What is confirmed is kept as a version of its own: the journal seals these bytes.
                var id = new VersionWriter(s).Confirmed(page);
                var json = RecordBytes.Of(page.Record);
                s.Journal.Append(
                    Act.RecordConfirmed,
                    $"statement:{code}",
                    [new Sealed("record", json, FormattableString.Invariant($"version:{id}"))],
                    []
                );
                s.Deed("record-confirmed", code);
                return true;
            }
        );
    }

    /// <summary>Sets whether everybody may see a statement, and whether its private persons are shown by initials.</summary>
    /// <param name="code">The code of what is meant.</param>
    /// <param name="isPublished">Null leaves it.</param>
    /// <param name="showsInitials">Null leaves it.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="by">Who does it.</param>
    public void Show(string code, bool? isPublished, bool? showsInitials, int revision, Account by)
    {
        Roles.Need(by, Role.Editor, "publish");
        register.Write(
            by,
            s =>
            {
                Revisions.Need(
                    s.Execute(
                        """
                        UPDATE statement SET is_published = coalesce(CAST(@published AS INTEGER), is_published),
                            published_at = CASE WHEN coalesce(CAST(@published AS INTEGER), is_published) = 0 THEN NULL ELSE coalesce(published_at, @now) END,
                            shows_initials = coalesce(CAST(@initials AS INTEGER), shows_initials), revision = revision + 1
                        WHERE code = @code AND revision = @revision AND state <> 'erased'
                        """,
                        new
                        {
                            published = Number(isPublished),
                            initials = Number(showsInitials),
                            now = s.Now,
                            code,
                            revision,
                        }
                    ),
                    "statement",
                    code
                );
                s.Deed("statement-shown", code);
                return true;
            }
        );
    }

    private static int? Number(bool? value) =>
        value is { } v
            ? v
                ? 1
                : 0
            : null;
}
