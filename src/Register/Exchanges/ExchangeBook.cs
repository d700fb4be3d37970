using System.Text.Json;
using Rejoinder.Exchanges;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Exchanges;

/// <summary>Statements beside the replies to them. Thread-safe.</summary>
public sealed class ExchangeBook
{
    private readonly Register register;

    internal ExchangeBook(Register register) => this.register = register;

    /// <summary>An exchange by its code.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public KeptExchange Get(string code) => register.Read(s => ExchangeReader.ByCode(s, code));

    /// <summary>All exchanges of a statement, as the statement and as the reply, the oldest first.</summary>
    public IReadOnlyList<KeptExchange> Of(string statement) =>
        register.Read(s =>
            s.Query<string>(
                    "SELECT code FROM exchange WHERE statement_id = @Id OR reply_id = @Id ORDER BY id",
                    new { StatementReader.ByCode(s, statement).Id }
                )
                .ToList()
                .ConvertAll(c => ExchangeReader.ByCode(s, c))
        );

    /// <summary>Exchanges in a list, the newest compared first; those with an erased statement left out.</summary>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<ExchangeHead> Newest(int take = 50) =>
        register.Read(s => ExchangeReader.Heads(s, "", new { take = Math.Clamp(take, 1, 1000) }));

    /// <summary>Exchanges of a statement in a list, as the statement and as the reply, the newest compared first.</summary>
    /// <param name="statement">The statement's code.</param>
    /// <exception cref="RegisterException">There is no such statement.</exception>
    public IReadOnlyList<ExchangeHead> HeadsOf(string statement) =>
        register.Read(s =>
            ExchangeReader.Heads(
                s,
                "AND (x.statement_id = @Id OR x.reply_id = @Id)",
                new { StatementReader.ByCode(s, statement).Id, take = 1000 }
            )
        );

    /// <summary>Compares two statements as they stand, corrections and all, and keeps the exchange; what people drew before stays.</summary>
    /// <param name="comparer">Compares.</param>
    /// <param name="statement">The statement's code.</param>
    /// <param name="reply">The reply's code.</param>
    /// <param name="by">Who has them compared.</param>
    /// <param name="cancellation">Stops the comparison.</param>
    /// <exception cref="RegisterException">They are one statement, or <paramref name="by"/> may not.</exception>
    public KeptExchange Compare(Comparer comparer, string statement, string reply, Account by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(comparer);
        Roles.Need(by, Role.Analyst, "compare statements");
        if (statement == reply)
        {
            throw new RegisterException(ProblemKind.Request, "A statement is not the reply to itself.");
        }

        // Outside the transaction: comparing takes time, and nobody should wait for it.
        var (first, second) = register.Read(s => (StatementReader.Page(s, statement), StatementReader.Page(s, reply)));
        var exchange = comparer.Compare(first.Record, second.Record, cancellation);
        return register.Write(by, s => ExchangeReader.ByCode(s, new ExchangeWriter(s).Write(first, second, exchange)));
    }

    /// <summary>Says that a claim answers another, or that it does not.</summary>
    /// <param name="code">The exchange.</param>
    /// <param name="claim">The statement's claim.</param>
    /// <param name="replyClaim">The reply's claim.</param>
    /// <param name="relation">How it answers; null: it does not.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="by">Who says so.</param>
    /// <exception cref="RegisterException">The claims are not of the two statements, somebody changed it since, or <paramref name="by"/> may not.</exception>
    public KeptExchange Link(string code, string claim, string replyClaim, Relation? relation, string reason, int revision, Account by)
    {
        Roles.Need(by, Role.Analyst, "link claims");
        return register.Write(
            by,
            s =>
            {
                var exchange = ExchangeReader.ByCode(s, code);
                var (of, answer) = (ClaimReader.ByCode(s, claim), ClaimReader.ByCode(s, replyClaim));
                if (of.Statement != exchange.Statement || answer.Statement != exchange.Reply)
                {
                    throw new RegisterException(
                        ProblemKind.Request,
                        $"A link goes from a claim of {exchange.Statement} to a claim of {exchange.Reply}."
                    );
                }

                Revisions.Need(
                    s.Execute(
                        "UPDATE exchange SET revision = revision + 1 WHERE code = @code AND revision = @revision",
                        new { code, revision }
                    ),
                    "exchange",
                    code
                );
                ExchangeWriter.AddLink(
                    s,
                    s.One<long>("SELECT id FROM exchange WHERE code = @code", new { code }),
                    new ExchangeWriter.LinkRow(
                        of.Id,
                        answer.Id,
                        relation is { } r ? ExchangeJson.Word(r) : ExchangeWriter.None,
                        false,
                        JsonSerializer.Serialize(string.IsNullOrWhiteSpace(reason) ? [] : new[] { reason }),
                        "person"
                    )
                );
                s.Deed(relation is null ? "claims-unlinked" : "claims-linked", code);
                return ExchangeReader.ByCode(s, code);
            }
        );
    }
}
