using Rejoinder.Register.Accounts;
using Rejoinder.Register.Parties;

namespace Rejoinder.Register.Links;

/// <summary>Links between parties. Thread-safe.</summary>
public sealed class LinkBook
{
    private const string Columns = """
        SELECT l.code, a.code AS PartyFrom, a.name AS FromName, b.code AS PartyTo, b.name AS ToName, l.kind, l.since, l.until, l.note, c.name AS MadeBy,
            l.made_at AS MadeAt, l.withdrawn_at AS WithdrawnAt
        FROM party_link l JOIN party a0 ON a0.id = l.party_id JOIN party a ON a.id = coalesce(a0.merged_into, a0.id)
        JOIN party b0 ON b0.id = l.other_id JOIN party b ON b.id = coalesce(b0.merged_into, b0.id) JOIN account c ON c.id = l.account_id
        """;

    private readonly Register register;

    internal LinkBook(Register register) => this.register = register;

    /// <summary>All links of a party that stand, in both directions, the oldest first.</summary>
    public IReadOnlyList<PartyLink> Of(string party) =>
        register.Read(s =>
            Read(
                s,
                $"{Columns} WHERE l.withdrawn_at IS NULL AND ({s.Store.In("l.party_id", "@ids")} OR {s.Store.In("l.other_id", "@ids")}) ORDER BY l.id",
                new { ids = PartyReader.WithMerged(s, [PartyReader.One(s, party)]).ToArray() }
            )
        );

    /// <summary>Links two parties.</summary>
    /// <exception cref="RegisterException">They are one party, the kind is empty, a date is none, or <paramref name="by"/> may not.</exception>
    public PartyLink Add(string from, string to, string kind, string? since, string? until, string note, Account by)
    {
        Roles.Need(by, Role.Analyst, "link parties");
        return register.Write(
            by,
            s =>
            {
                var (party, other) = (PartyReader.One(s, from), PartyReader.One(s, to));
                if (party == other || string.IsNullOrWhiteSpace(kind))
                {
                    throw new RegisterException(
                        ProblemKind.Request,
                        "A link is between two parties, and says what they have to do with each other."
                    );
                }

                Dates.Need(since);
                Dates.Need(until);
                var code = Code.New(Code.Link);
                s.Execute(
                    """
                    INSERT INTO party_link (id, code, party_id, other_id, kind, since, until, note, made_at, account_id)
                    VALUES (@id, @code, @party, @other, @kind, @since, @until, @note, @now, @account)
                    """,
                    new
                    {
                        id = s.NextId("party_link"),
                        code,
                        party,
                        other,
                        kind,
                        since,
                        until,
                        note,
                        now = s.Now,
                        account = by.Id,
                    }
                );
                s.Deed("link-added", code);
                return Read(s, $"{Columns} WHERE l.code = @code", new { code })[0];
            }
        );
    }

    /// <summary>Takes a link back: it stays on record, and counts no more.</summary>
    public void Withdraw(string code, Account by)
    {
        Roles.Need(by, Role.Analyst, "link parties");
        register.Write(
            by,
            s =>
            {
                if (
                    s.Execute(
                        "UPDATE party_link SET withdrawn_at = @now WHERE code = @code AND withdrawn_at IS NULL",
                        new { now = s.Now, code }
                    ) == 0
                )
                {
                    throw RegisterException.NotFound("link that stands", code);
                }

                s.Deed("link-withdrawn", code);
                return true;
            }
        );
    }

    /// <summary>Links of a condition, in the order in which they were made.</summary>
    internal static IReadOnlyList<PartyLink> Where(Session s, string condition, object values) =>
        Read(s, $"{Columns} WHERE {condition} ORDER BY l.id", values);

    private static List<PartyLink> Read(Session s, string sql, object values) =>
        [
            .. s.Query<LinkRow>(sql, values)
                .Select(l => new PartyLink(
                    l.Code,
                    l.PartyFrom,
                    l.FromName,
                    l.PartyTo,
                    l.ToName,
                    l.Kind,
                    l.Since,
                    l.Until,
                    l.Note,
                    l.MadeBy,
                    Times.Read(l.MadeAt),
                    l.WithdrawnAt is null ? null : Times.Read(l.WithdrawnAt)
                )),
        ];

    private sealed class LinkRow
    {
        public string Code { get; set; } = "";
        public string PartyFrom { get; set; } = "";
        public string FromName { get; set; } = "";
        public string PartyTo { get; set; } = "";
        public string ToName { get; set; } = "";
        public string Kind { get; set; } = "";
        public string? Since { get; set; }
        public string? Until { get; set; }
        public string Note { get; set; } = "";
        public string MadeBy { get; set; } = "";
        public string MadeAt { get; set; } = "";
        public string? WithdrawnAt { get; set; }
    }
}
