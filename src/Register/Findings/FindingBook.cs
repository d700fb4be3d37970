using Rejoinder.Journal.Entries;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Journaling;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Findings;

/// <summary>What people found of claims: drafted by one, read by another, published under both their names. Thread-safe.</summary>
public sealed class FindingBook
{
    private readonly Register register;

    internal FindingBook(Register register) => this.register = register;

    /// <summary>A finding by its code.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public Finding Get(string code) => register.Read(s => FindingReader.ByCode(s, code));

    /// <summary>All findings of a claim, the oldest first.</summary>
    public IReadOnlyList<Finding> Of(string claim) =>
        register.Read(s => FindingReader.All(s, "WHERE f.claim_id = @Id ORDER BY f.id", new { ClaimReader.ByCode(s, claim).Id }));

    /// <summary>All findings of a statement's claims, whatever their state, the oldest first.</summary>
    /// <param name="statement">The statement's code.</param>
    /// <exception cref="RegisterException">There is no such statement.</exception>
    public IReadOnlyList<Finding> OfStatement(string statement) =>
        register.Read(s =>
            FindingReader.All(s, "WHERE c.statement_id = @Id ORDER BY f.id", new { StatementReader.ByCode(s, statement).Id })
        );

    /// <summary>All findings in a state, the oldest first: what waits for a second reader, say.</summary>
    public IReadOnlyList<Finding> In(FindingState state, int take = 100) =>
        register.Read(s =>
            FindingReader.All(
                s,
                "WHERE f.state = @state ORDER BY f.id LIMIT @take",
                new { state = FindingMoves.Word(state), take = Math.Clamp(take, 1, 1000) }
            )
        );

    /// <summary>
    /// What everybody may see, the newest first: findings published, corrected, or withdrawn after they were published, on claims of published
    /// statements; each as it is public, without its drafts.
    /// </summary>
    /// <param name="take">How many at most.</param>
    /// <param name="before">The code that the page before ended with; null for the first page.</param>
    /// <exception cref="RegisterException">There is no finding <paramref name="before"/>.</exception>
    public IReadOnlyList<Finding> Published(int take = 50, string? before = null) =>
        register.Read(s =>
        {
            var last = before is null ? null : FindingReader.ByCode(s, before);
            var at = last?.PublishedAt is { } published ? Times.Text(published) : null;
            return FindingReader.Public(
                s,
                $"""
                AND st.is_published = 1 {(
                    at is null ? "" : "AND (f.published_at, f.id) < (@at, (SELECT id FROM finding WHERE code = @before))"
                )}
                ORDER BY f.published_at DESC, f.id DESC LIMIT @take
                """,
                new
                {
                    at,
                    before,
                    take = Math.Clamp(take, 1, 1000),
                }
            );
        });

    /// <summary>Findings of a statement's claims that were published, the withdrawn with them, the oldest first; each as it is public, without its drafts.</summary>
    /// <param name="statement">The statement's code.</param>
    /// <exception cref="RegisterException">There is no such statement.</exception>
    public IReadOnlyList<Finding> PublishedOf(string statement) =>
        register.Read(s =>
            FindingReader.Public(s, "AND c.statement_id = @Id ORDER BY f.id", new { StatementReader.ByCode(s, statement).Id })
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
                return FindingReader.ByCode(s, code);
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
                    """
                    UPDATE finding SET second_reader_id = @by, published_at = @now, published_version = version_number, first_public = version_number
                    WHERE id = @id
                    """,
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
                var finding = FindingReader.ByCode(s, code);
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
                return FindingReader.ByCode(s, code);
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
}
