using Rejoinder.Journal.Entries;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Journaling;
using Rejoinder.Register.Parties;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Replies;

/// <summary>The right of reply: whoever is accused is asked, and what they say, or their silence, stands beside the claim. Thread-safe.</summary>
public sealed class ReplyBook
{
    private const string Columns = """
        SELECT r.id, r.code, st.code AS Statement, c.number, p.code AS Party, p.name, r.state, r.sent_to AS SentTo, r.way, r.letter,
            r.asked_at AS AskedAt, r.deadline, r.answer, r.answered_at AS AnsweredAt, r.entry_index AS EntryIndex, r.revision
        FROM reply_request r JOIN claim c ON c.id = r.claim_id JOIN statement st ON st.id = c.statement_id
        JOIN party p0 ON p0.id = r.party_id JOIN party p ON p.id = coalesce(p0.merged_into, p0.id)
        """;

    private readonly Register register;

    internal ReplyBook(Register register) => this.register = register;

    /// <summary>A request by its code.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public ReplyRequest Get(string code) => register.Read(s => Row(s, code).ToRequest());

    /// <summary>All requests about a claim, the oldest first.</summary>
    public IReadOnlyList<ReplyRequest> Of(string claim) =>
        register.Read(s =>
            s.Query<RequestRow>($"{Columns} WHERE r.claim_id = @Id ORDER BY r.id", new { ClaimReader.ByCode(s, claim).Id })
                .Select(r => r.ToRequest())
                .ToList()
        );

    /// <summary>All requests about claims of a statement, the oldest first.</summary>
    /// <param name="statement">The statement's code.</param>
    /// <exception cref="RegisterException">There is no such statement.</exception>
    public IReadOnlyList<ReplyRequest> OfStatement(string statement) =>
        register.Read(s => Where(s, "c.statement_id = @Id ORDER BY r.id", new { StatementReader.ByCode(s, statement).Id }));

    internal static List<ReplyRequest> Where(Session s, string condition, object values) =>
        [.. s.Query<RequestRow>($"{Columns} WHERE {condition}", values).Select(r => r.ToRequest())];

    /// <summary>Requests that wait for an answer, those whose time ends first.</summary>
    public IReadOnlyList<ReplyRequest> Due(int take = 100) =>
        register.Read(s =>
            s.Query<RequestRow>(
                    $"{Columns} WHERE r.state = 'asked' ORDER BY r.deadline, r.id LIMIT @take",
                    new { take = Math.Clamp(take, 1, 1000) }
                )
                .Select(r => r.ToRequest())
                .ToList()
        );

    /// <summary>Notes that somebody was asked.</summary>
    /// <param name="claim">The claim's code.</param>
    /// <param name="party">Code or name of who is asked.</param>
    /// <param name="sentTo">Where the letter went.</param>
    /// <param name="way">How.</param>
    /// <param name="letter">What was asked.</param>
    /// <param name="deadline">Until when; after now.</param>
    /// <param name="by">Who asks.</param>
    /// <exception cref="RegisterException">The deadline is past, the letter is empty, or <paramref name="by"/> may not.</exception>
    public ReplyRequest Ask(string claim, string party, string sentTo, string way, string letter, DateTimeOffset deadline, Account by)
    {
        Roles.Need(by, Role.Editor, "ask for replies");
        return register.Write(
            by,
            s =>
            {
                if (deadline <= s.Time)
                {
                    throw new RegisterException(ProblemKind.Request, "The deadline is past: give those who are asked time to answer.");
                }

                if (string.IsNullOrWhiteSpace(letter) || string.IsNullOrWhiteSpace(sentTo))
                {
                    throw new RegisterException(ProblemKind.Request, "Say what was asked, and where it was sent.");
                }

                var (id, code) = (s.NextId("reply_request"), Code.New(Code.Reply));
                s.Execute(
                    """
                    INSERT INTO reply_request (id, code, claim_id, party_id, state, sent_to, way, letter, asked_at, deadline, entry_index, account_id)
                    VALUES (@id, @code, @claim, @party, 'asked', @sentTo, @way, @letter, @now, @deadline, -1, @account)
                    """,
                    new
                    {
                        id,
                        code,
                        claim = ClaimReader.ByCode(s, claim).Id,
                        party = PartyReader.One(s, party),
                        sentTo,
                        way,
                        letter,
                        now = s.Now,
                        deadline = Times.Text(deadline),
                        account = by.Id,
                    }
                );
                Enter(s, id, code, Act.ReplyAsked, [SealedRows.Request(s, id)], []);
                s.Deed("reply-asked", code);
                return Row(s, code).ToRequest();
            }
        );
    }

    /// <summary>Notes what they say.</summary>
    /// <exception cref="RegisterException">An answer is noted already, it is empty, or <paramref name="by"/> may not.</exception>
    public ReplyRequest Receive(string code, string answer, int revision, Account by)
    {
        Roles.Need(by, Role.Editor, "note replies");
        if (string.IsNullOrWhiteSpace(answer))
        {
            throw new RegisterException(ProblemKind.Request, "Give the answer word for word.");
        }

        return Move(
            code,
            revision,
            by,
            ReplyState.Received,
            (s, row) =>
            {
                s.Execute(
                    "UPDATE reply_request SET state = 'received', answer = @answer, answered_at = @now WHERE id = @Id",
                    new
                    {
                        answer,
                        now = s.Now,
                        row.Id,
                    }
                );
                Enter(s, row.Id, code, Act.ReplyReceived, [SealedRows.Answer(s, row.Id)], [row.EntryIndex]);
            }
        );
    }

    /// <summary>Notes that the time ended without an answer.</summary>
    /// <exception cref="RegisterException">The time runs still, or <paramref name="by"/> may not.</exception>
    public ReplyRequest NoteSilence(string code, int revision, Account by)
    {
        Roles.Need(by, Role.Editor, "note replies");
        return Move(
            code,
            revision,
            by,
            ReplyState.Silence,
            (s, row) =>
            {
                if (Times.Read(row.Deadline) > s.Time)
                {
                    throw new RegisterException(ProblemKind.State, $"They have until {row.Deadline}: silence can be noted then.");
                }

                s.Execute("UPDATE reply_request SET state = 'silence', answered_at = @now WHERE id = @Id", new { now = s.Now, row.Id });
                Enter(s, row.Id, code, Act.ReplySilence, [], [row.EntryIndex]);
            }
        );
    }

    private ReplyRequest Move(string code, int revision, Account by, ReplyState to, Action<Session, RequestRow> move) =>
        register.Write(
            by,
            s =>
            {
                var row = Row(s, code);
                var from = row.ToRequest().State;
                if (!((from == ReplyState.Asked && to != ReplyState.Asked) || (from == ReplyState.Silence && to == ReplyState.Received)))
                {
                    throw new RegisterException(ProblemKind.State, $"The request {code} is closed: {row.State}.");
                }

                Revisions.Need(
                    s.Execute(
                        "UPDATE reply_request SET revision = revision + 1 WHERE code = @code AND revision = @revision",
                        new { code, revision }
                    ),
                    "request",
                    code
                );
                move(s, row);
                s.Deed($"reply-{to.ToString().ToLowerInvariant()}", code);
                return Row(s, code).ToRequest();
            }
        );

    private static void Enter(Session s, long id, string code, Act act, Sealed[] seals, long[] about)
    {
        var index = s.Journal.Append(act, $"reply:{code}", seals, about);
        s.Execute("UPDATE reply_request SET entry_index = @index WHERE id = @id", new { index, id });
    }

    private static RequestRow Row(Session s, string code) =>
        s.First<RequestRow>($"{Columns} WHERE r.code = @code", new { code }) ?? throw RegisterException.NotFound("request", code);

    private sealed class RequestRow
    {
        public long Id { get; set; }
        public string Code { get; set; } = "";
        public string Statement { get; set; } = "";
        public int Number { get; set; }
        public string Party { get; set; } = "";
        public string Name { get; set; } = "";
        public string State { get; set; } = "";
        public string SentTo { get; set; } = "";
        public string Way { get; set; } = "";
        public string Letter { get; set; } = "";
        public string AskedAt { get; set; } = "";
        public string Deadline { get; set; } = "";
        public string? Answer { get; set; }
        public string? AnsweredAt { get; set; }
        public long EntryIndex { get; set; }
        public int Revision { get; set; }

        public ReplyRequest ToRequest() =>
            new(
                Code,
                ClaimCode(),
                Party,
                Name,
                Enum.Parse<ReplyState>(State, ignoreCase: true),
                SentTo,
                Way,
                Letter,
                Times.Read(AskedAt),
                Times.Read(Deadline),
                Answer,
                AnsweredAt is null ? null : Times.Read(AnsweredAt),
                Revision
            );

        private string ClaimCode() => Rejoinder.Register.Code.Claim(Statement, Number);
    }
}
