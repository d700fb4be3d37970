using System.Security.Cryptography;
using Rejoinder.Register.Accounts;

namespace Rejoinder.Register.Findings;

/// <summary>Evidence, for and against. Thread-safe.</summary>
public sealed class EvidenceBook
{
    private const string Columns = """
        SELECT e.id, e.code, e.kind, e.address, e.title, e.excerpt, e.sha256, e.media_type AS MediaType, a.name AS AddedBy, e.made_at AS MadeAt,
            e.withdrawn_at AS WithdrawnAt
        FROM evidence e JOIN account a ON a.id = e.account_id
        """;

    private readonly Register register;

    internal EvidenceBook(Register register) => this.register = register;

    /// <summary>Evidence by its code.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public EvidenceItem Get(string code) => register.Read(s => ByCode(s, code));

    /// <summary>What bears on something, the oldest first; withdrawn evidence with it, marked.</summary>
    /// <param name="subject">The code of what it bears on.</param>
    public IReadOnlyList<EvidenceItem> On(string subject) =>
        register.Read(s =>
            Read(
                s,
                $"{Columns} JOIN bearing b ON b.evidence_id = e.id WHERE b.subject = @subject AND e.erased_at IS NULL ORDER BY e.id",
                new { subject }
            )
        );

    /// <summary>The archived copy; null where there is none.</summary>
    public byte[]? Copy(string code) =>
        register.Read(s =>
            s.Query<(string Packing, byte[]? Bytes)>("SELECT packing, bytes FROM evidence WHERE code = @code", new { code })
                .Select(e => e.Bytes is null ? null : Packed.Unpack(e.Packing, e.Bytes))
                .FirstOrDefault()
        );

    /// <summary>Adds evidence.</summary>
    /// <param name="evidence">What it is.</param>
    /// <param name="subject">The code of what it bears on.</param>
    /// <param name="isFor">It speaks for it; false: against.</param>
    /// <param name="by">Who adds it.</param>
    /// <exception cref="RegisterException">Something is missing, the subject is not there, or <paramref name="by"/> may not.</exception>
    public EvidenceItem Add(NewEvidence evidence, string subject, bool isFor, Account by)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Roles.Need(by, Role.Analyst, "add evidence");
        Check(evidence);
        return register.Write(
            by,
            s =>
            {
                Subjects.Need(s, subject);
                var (id, code) = (s.NextId("evidence"), Code.New(Code.Evidence));
                var (packing, bytes) = evidence.Copy is null ? (Packed.None, null) : Packed.PackIfShorter(evidence.Copy);
                s.Store.Insert(
                    s,
                    "evidence",
                    [
                        "id",
                        "code",
                        "kind",
                        "address",
                        "title",
                        "excerpt",
                        "sha256",
                        "media_type",
                        "packing",
                        "bytes",
                        "made_at",
                        "account_id",
                    ],
                    [
                        [
                            id,
                            code,
                            evidence.Copy is null ? "link" : "file",
                            evidence.Address,
                            evidence.Title,
                            evidence.Excerpt,
                            evidence.Copy is null ? null : Convert.ToHexStringLower(SHA256.HashData(evidence.Copy)),
                            evidence.MediaType,
                            packing,
                            bytes,
                            s.Now,
                            by.Id,
                        ],
                    ]
                );
                Bear(s, id, subject, isFor);
                s.Deed("evidence-added", code);
                return ByCode(s, code);
            }
        );
    }

    /// <summary>Says that evidence bears on something else too, or on the other side.</summary>
    public EvidenceItem Bear(string code, string subject, bool isFor, Account by)
    {
        Roles.Need(by, Role.Analyst, "add evidence");
        return register.Write(
            by,
            s =>
            {
                Subjects.Need(s, subject);
                Bear(s, Id(s, code), subject, isFor);
                s.Deed("evidence-bears", code);
                return ByCode(s, code);
            }
        );
    }

    /// <summary>Withdraws evidence: it stays on record, and counts no more.</summary>
    public EvidenceItem Withdraw(string code, Account by)
    {
        Roles.Need(by, Role.Analyst, "withdraw evidence");
        return register.Write(
            by,
            s =>
            {
                if (
                    s.Execute(
                        "UPDATE evidence SET withdrawn_at = @now WHERE code = @code AND withdrawn_at IS NULL",
                        new { now = s.Now, code }
                    ) == 0
                )
                {
                    _ = Id(s, code);
                    throw new RegisterException(ProblemKind.State, $"The evidence {code} is withdrawn already.");
                }

                s.Deed("evidence-withdrawn", code);
                return ByCode(s, code);
            }
        );
    }

    private static void Check(NewEvidence evidence)
    {
        if (string.IsNullOrWhiteSpace(evidence.Title) || string.IsNullOrWhiteSpace(evidence.Excerpt))
        {
            throw new RegisterException(ProblemKind.Request, "Evidence has a title and the passage that matters, word for word.");
        }

        if (evidence.Address is null && evidence.Copy is null)
        {
            throw new RegisterException(ProblemKind.Request, "Evidence is a link or a file: give one.");
        }

        if (evidence.Address is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            throw new RegisterException(ProblemKind.Request, $"“{address}” is no address: one begins with http:// or https://.");
        }
    }

    private static void Bear(Session s, long id, string subject, bool isFor) =>
        s.Execute(
            """
            INSERT INTO bearing (evidence_id, subject, side) VALUES (@id, @subject, @side)
            ON CONFLICT (evidence_id, subject) DO UPDATE SET side = excluded.side
            """,
            new
            {
                id,
                subject,
                side = isFor ? "for" : "against",
            }
        );

    private static long Id(Session s, string code) =>
        s.First<long>("SELECT id FROM evidence WHERE code = @code", new { code }) is var id and not 0
            ? id
            : throw RegisterException.NotFound("evidence", code);

    private static EvidenceItem ByCode(Session s, string code) =>
        Read(s, $"{Columns} WHERE e.code = @code", new { code }).FirstOrDefault() ?? throw RegisterException.NotFound("evidence", code);

    private static List<EvidenceItem> Read(Session s, string sql, object values)
    {
        var rows = s.Query<EvidenceRow>(sql, values).ToList();
        var ids = rows.Select(r => r.Id).ToArray();
        var bearings =
            ids.Length == 0
                ? []
                : s.Query<(long Id, string Subject, string Side)>(
                    $"SELECT evidence_id, subject, side FROM bearing WHERE {s.Store.In("evidence_id", "@ids")} ORDER BY subject",
                    new { ids }
                );
        var byItem = bearings.ToLookup(b => b.Id, b => new Bearing(b.Subject, b.Side == "for"));
        return
        [
            .. rows.Select(r => new EvidenceItem(
                r.Code,
                r.Kind == "file",
                r.Address,
                r.Title,
                r.Excerpt,
                r.Sha256,
                r.MediaType,
                r.AddedBy,
                Times.Read(r.MadeAt),
                r.WithdrawnAt is null ? null : Times.Read(r.WithdrawnAt),
                [.. byItem[r.Id]]
            )),
        ];
    }

    private sealed class EvidenceRow
    {
        public long Id { get; set; }
        public string Code { get; set; } = "";
        public string Kind { get; set; } = "";
        public string? Address { get; set; }
        public string Title { get; set; } = "";
        public string Excerpt { get; set; } = "";
        public string? Sha256 { get; set; }
        public string? MediaType { get; set; }
        public string AddedBy { get; set; } = "";
        public string MadeAt { get; set; } = "";
        public string? WithdrawnAt { get; set; }
    }
}
