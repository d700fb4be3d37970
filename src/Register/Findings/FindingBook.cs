using System.Collections.Immutable;
using Rejoinder.Journal.Entries;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Journaling;

namespace Rejoinder.Register.Findings;

/// <summary>What people found of claims: drafted by one, read by another, published under both their names. Thread-safe.</summary>
public sealed class FindingBook
{
    private readonly Register register;

    internal FindingBook(Register register) => this.register = register;

    /// <summary>A finding by its code.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public Finding Get(string code) => register.Read(s => Read(s, code));

    /// <summary>All findings of a claim, the oldest first.</summary>
    public IReadOnlyList<Finding> Of(string claim) =>
        register.Read(s =>
            s.Query<string>("SELECT code FROM finding WHERE claim_id = @Id ORDER BY id", new { ClaimReader.ByCode(s, claim).Id })
                .ToList()
                .ConvertAll(c => Read(s, c))
        );

    /// <summary>All findings in a state, the oldest first: what waits for a second reader, say.</summary>
    public IReadOnlyList<Finding> In(FindingState state, int take = 100) =>
        register.Read(s =>
            s.Query<string>(
                    "SELECT code FROM finding WHERE state = @state ORDER BY id LIMIT @take",
                    new { state = FindingMoves.Word(state), take = Math.Clamp(take, 1, 1000) }
                )
                .ToList()
                .ConvertAll(c => Read(s, c))
        );

    /// <summary>Drafts a finding.</summary>
    /// <param name="claim">The claim's code.</param>
    /// <param name="rating">A rating of the desk's scale.</param>
    /// <param name="reasons">Why; not empty.</param>
    /// <param name="by">Its author.</param>
    /// <exception cref="RegisterException">The rating is not of the scale, or <paramref name="by"/> may not.</exception>
    public Finding Draft(string claim, string rating, string reasons, Account by)
    {
        Roles.Need(by, Role.Analyst, "draft findings");
        return register.Write(
            by,
            s =>
            {
                var of = ClaimReader.ByCode(s, claim);
                Check(s, rating, reasons);
                var (id, code) = (s.NextId("finding"), Code.New(Code.Finding));
                s.Execute(
                    "INSERT INTO finding (id, code, claim_id, state, author_id, version_number, made_at) VALUES (@id, @code, @claim, 'draft', @author, 1, @now)",
                    new
                    {
                        id,
                        code,
                        claim = of.Id,
                        author = by.Id,
                        now = s.Now,
                    }
                );
                AddVersion(s, id, 1, rating, reasons);
                s.Deed("finding-drafted", code);
                return Read(s, code);
            }
        );
    }

    /// <summary>Rewrites a draft.</summary>
    public Finding Rewrite(string code, string rating, string reasons, int revision, Account by)
    {
        Roles.Need(by, Role.Analyst, "draft findings");
        return Move(
            code,
            revision,
            by,
            "finding-rewritten",
            (s, finding, id) =>
            {
                if (finding.State != FindingState.Draft)
                {
                    throw new RegisterException(
                        ProblemKind.State,
                        $"The finding {code} is {FindingMoves.Word(finding.State)}: only a draft is rewritten."
                    );
                }

                Check(s, rating, reasons);
                Next(s, finding, id, rating, reasons);
            }
        );
    }

    /// <summary>Gives a draft to a second reader.</summary>
    public Finding Submit(string code, int revision, Account by)
    {
        Roles.Need(by, Role.Analyst, "draft findings");
        return Move(code, revision, by, "finding-submitted", (s, finding, id) => To(s, finding, id, FindingState.SecondReading));
    }

    /// <summary>Gives a finding back to its author.</summary>
    public Finding Return(string code, int revision, Account by)
    {
        Roles.Need(by, Role.Editor, "second-read findings");
        return Move(code, revision, by, "finding-returned", (s, finding, id) => To(s, finding, id, FindingState.Draft));
    }

    /// <summary>Publishes a finding; who publishes it is its second reader, and cannot be its author.</summary>
    public Finding Publish(string code, int revision, Account by)
    {
        Roles.Need(by, Role.Editor, "publish findings");
        return Move(
            code,
            revision,
            by,
            "finding-published",
            (s, finding, id) =>
            {
                To(s, finding, id, FindingState.Published);
                NeedSecond(s, finding, id, by);
                s.Execute(
                    "UPDATE finding SET second_reader_id = @by, published_at = @now, published_version = version_number WHERE id = @id",
                    new
                    {
                        by = by.Id,
                        now = s.Now,
                        id,
                    }
                );
                Enter(s, id, code, Act.FindingPublished, []);
            }
        );
    }

    /// <summary>Publishes a newer version in a published one's place. The older one stays on record.</summary>
    public Finding Correct(string code, string rating, string reasons, int revision, Account by)
    {
        Roles.Need(by, Role.Editor, "correct findings");
        return Move(
            code,
            revision,
            by,
            "finding-corrected",
            (s, finding, id) =>
            {
                To(s, finding, id, FindingState.Corrected);
                Check(s, rating, reasons);
                Next(s, finding, id, rating, reasons);
                s.Execute("UPDATE finding SET published_version = version_number WHERE id = @id", new { id });
                Enter(s, id, code, Act.FindingCorrected, [finding.Entry!.Value]);
            }
        );
    }

    /// <summary>Takes a published finding back. It stays on record, with why.</summary>
    public Finding Withdraw(string code, string reasons, int revision, Account by)
    {
        Roles.Need(by, Role.Editor, "withdraw findings");
        return Move(
            code,
            revision,
            by,
            "finding-withdrawn",
            (s, finding, id) =>
            {
                To(s, finding, id, FindingState.Withdrawn);
                NeedReasons(reasons);
                s.Execute(
                    "UPDATE finding SET withdrawn_at = @now, withdrawal = @reasons WHERE id = @id",
                    new
                    {
                        now = s.Now,
                        reasons,
                        id,
                    }
                );
                var index = s.Journal.Append(
                    Act.FindingWithdrawn,
                    $"finding:{code}",
                    [SealedRows.Withdrawal(s, id)],
                    [finding.Entry!.Value]
                );
                s.Execute("UPDATE finding SET entry_index = @index WHERE id = @id", new { index, id });
            }
        );
    }

    private Finding Move(string code, int revision, Account by, string deed, Action<Session, Finding, long> move) =>
        register.Write(
            by,
            s =>
            {
                var finding = Read(s, code);
                Revisions.Need(
                    s.Execute(
                        "UPDATE finding SET revision = revision + 1 WHERE code = @code AND revision = @revision",
                        new { code, revision }
                    ),
                    "finding",
                    code
                );
                move(s, finding, s.One<long>("SELECT id FROM finding WHERE code = @code", new { code }));
                s.Deed(deed, code);
                return Read(s, code);
            }
        );

    private static void To(Session s, Finding finding, long id, FindingState state)
    {
        FindingMoves.Need(finding, state);
        s.Execute("UPDATE finding SET state = @state WHERE id = @id", new { state = FindingMoves.Word(state), id });
    }

    private static void Next(Session s, Finding finding, long id, string rating, string reasons)
    {
        var number = finding.Versions[^1].Number + 1;
        AddVersion(s, id, number, rating, reasons);
        s.Execute("UPDATE finding SET version_number = @number WHERE id = @id", new { number, id });
    }

    private static void AddVersion(Session s, long finding, int number, string rating, string reasons) =>
        s.Execute(
            "INSERT INTO finding_version (id, finding_id, number, rating, reasons, account_id, at) VALUES (@id, @finding, @number, @rating, @reasons, @account, @now)",
            new
            {
                id = s.NextId("finding_version"),
                finding,
                number,
                rating,
                reasons,
                account = s.Account.Id,
                now = s.Now,
            }
        );

    private static void Enter(Session s, long id, string code, Act act, long[] about)
    {
        var version = s.One<long>(
            "SELECT v.id FROM finding_version v JOIN finding f ON f.id = v.finding_id AND f.version_number = v.number WHERE f.id = @id",
            new { id }
        );
        var index = s.Journal.Append(act, $"finding:{code}", [SealedRows.Finding(s, version)], about);
        s.Execute("UPDATE finding SET entry_index = @index WHERE id = @id", new { index, id });
    }

    private static void NeedSecond(Session s, Finding finding, long id, Account by)
    {
        if (s.One<long>("SELECT author_id FROM finding WHERE id = @id", new { id }) == by.Id)
        {
            throw new RegisterException(
                ProblemKind.Forbidden,
                $"{by.Name} wrote the finding {finding.Code}: somebody else must read it before it is published."
            );
        }
    }

    private static void Check(Session s, string rating, string reasons)
    {
        var scale = RatingScale.Of(s);
        if (!scale.Contains(rating, StringComparer.Ordinal))
        {
            throw new RegisterException(ProblemKind.Request, $"“{rating}” is not on the desk's scale: {string.Join(", ", scale)}.");
        }

        NeedReasons(reasons);
    }

    private static void NeedReasons(string reasons)
    {
        if (string.IsNullOrWhiteSpace(reasons))
        {
            throw new RegisterException(ProblemKind.Request, "A finding without reasons is no finding: say why.");
        }
    }

    private static Finding Read(Session s, string code)
    {
        var row =
            s.First<Row>(
                """
                SELECT f.id, st.code AS Statement, c.number, f.state, a.name AS Author, r.name AS SecondReader, f.version_number AS VersionNumber,
                    f.published_at AS PublishedAt, f.withdrawal, f.entry_index AS EntryIndex, f.revision
                FROM finding f JOIN claim c ON c.id = f.claim_id JOIN statement st ON st.id = c.statement_id JOIN account a ON a.id = f.author_id
                LEFT JOIN account r ON r.id = f.second_reader_id WHERE f.code = @code
                """,
                new { code }
            ) ?? throw RegisterException.NotFound("finding", code);
        var versions = s.Query<(long Number, string Rating, string Reasons, string By, string At)>(
                """
                SELECT CAST(v.number AS BIGINT), v.rating, v.reasons, a.name, v.at FROM finding_version v JOIN account a ON a.id = v.account_id
                WHERE v.finding_id = @Id ORDER BY v.number
                """,
                new { row.Id }
            )
            .Select(v => new FindingVersion((int)v.Number, v.Rating, v.Reasons, v.By, Times.Read(v.At)))
            .ToImmutableArray();
        var now = versions.First(v => v.Number == row.VersionNumber);
        return new Finding(
            code,
            Code.Claim(row.Statement, row.Number),
            FindingMoves.Read(row.State),
            now.Rating,
            now.Reasons,
            row.Author,
            row.SecondReader,
            row.PublishedAt is null ? null : Times.Read(row.PublishedAt),
            row.Withdrawal,
            row.EntryIndex,
            versions,
            row.Revision
        );
    }

    private sealed class Row
    {
        public long Id { get; set; }
        public string Statement { get; set; } = "";
        public int Number { get; set; }
        public string State { get; set; } = "";
        public string Author { get; set; } = "";
        public string? SecondReader { get; set; }
        public int VersionNumber { get; set; }
        public string? PublishedAt { get; set; }
        public string? Withdrawal { get; set; }
        public long? EntryIndex { get; set; }
        public int Revision { get; set; }
    }
}
