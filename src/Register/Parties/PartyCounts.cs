using System.Globalization;
using Rejoinder.Reading;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Parties;

/// <summary>
/// Keeps how many statements name each party and how many claims are about it in step with what a session changes: the parties of each
/// statement that it touches are counted before and after, and the difference is written at its end.
/// </summary>
internal sealed class PartyCounts(Session session)
{
    private const int Batch = 400;

    private readonly HashSet<long> touched = [];
    private readonly Dictionary<long, (long Statements, long About)> difference = [];

    /// <summary>To be told before the parties of statements change, or whom their claims are about.</summary>
    public void Changing(IEnumerable<long> statements) => Count([.. statements.Where(touched.Add)], -1);

    /// <summary>A statement that is new: its record tells what a query would, in a register that nobody has analysed yet too.</summary>
    public void Added(StatementRecord record, RecordParties parties)
    {
        foreach (var party in parties.ByLocalId.Values.Distinct())
        {
            Add(party, 1, 0);
        }

        foreach (var party in record.Claims.SelectMany(c => c.About.Select(p => parties.ByLocalId[p]).Distinct()))
        {
            Add(party, 0, 1);
        }
    }

    /// <summary>A party that is new: it is in the list even where nothing names it.</summary>
    public void Made(long party) => difference.TryAdd(party, default);

    /// <summary>Writes the differences.</summary>
    public void Flush()
    {
        Count([.. touched], 1);
        touched.Clear();
        foreach (var some in difference.Chunk(Batch))
        {
            // Numbers alone: as parameters they would be a thousand, and another command for each length.
            var rows = some.Select(d => string.Create(CultureInfo.InvariantCulture, $"({d.Key}, {d.Value.Statements}, {d.Value.About})"));
            using var command = session.Connection.CreateCommand();
            command.Transaction = session.Transaction;
            command.CommandText = $"""
                INSERT INTO party_count (party_id, statements, about) VALUES {string.Join(", ", rows)}
                ON CONFLICT (party_id) DO UPDATE SET statements = party_count.statements + excluded.statements,
                    about = party_count.about + excluded.about
                WHERE excluded.statements <> 0 OR excluded.about <> 0
                """;
            command.ExecuteNonQuery();
        }

        difference.Clear();
    }

    private void Count(long[] statements, int sign)
    {
        foreach (var some in statements.Chunk(Batch))
        {
            Each(
                $"SELECT party_id, count(DISTINCT statement_id) FROM statement_party WHERE {session.Store.In("statement_id", "@some")} GROUP BY party_id",
                (party, count) => Add(party, sign * count, 0)
            );
            Each(
                $"""
                SELECT a.party_id, count(*) FROM claim c JOIN claim_about a ON a.claim_id = c.id
                WHERE {session.Store.In("c.statement_id", "@some")} GROUP BY a.party_id
                """,
                (party, count) => Add(party, 0, sign * count)
            );

            void Each(string sql, Action<long, long> add)
            {
                foreach (var (party, count) in session.Query<(long, long)>(sql, new { some }))
                {
                    add(party, count);
                }
            }
        }
    }

    private void Add(long party, long statements, long about)
    {
        var before = difference.GetValueOrDefault(party);
        difference[party] = (before.Statements + statements, before.About + about);
    }
}
