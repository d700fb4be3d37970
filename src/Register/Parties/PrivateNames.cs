using Rejoinder.Reading;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Parties;

/// <summary>All that a statement calls its private persons.</summary>
internal static class PrivateNames
{
    public static IReadOnlyList<string> Of(Session s, string statement)
    {
        var head = StatementReader.ByCode(s, statement);
        var values = new { head.Id, own = Attribution.Declarants };
        var names = s.Query<(string Here, string Own, string Root)>(
                """
                WITH here AS (
                    SELECT party_id, name FROM statement_party WHERE statement_id = @Id
                    UNION SELECT party_id, name FROM voice WHERE statement_id = @Id
                    UNION SELECT speaker_party, speaker FROM claim WHERE statement_id = @Id AND speaker_party IS NOT NULL AND speaker <> @own
                    UNION SELECT a.party_id, p.name FROM claim c JOIN claim_about a ON a.claim_id = c.id JOIN party p ON p.id = a.party_id
                        WHERE c.statement_id = @Id
                )
                SELECT here.name, p.name, coalesce(r.name, p.name) FROM here JOIN party p ON p.id = here.party_id
                    LEFT JOIN party r ON r.id = p.merged_into WHERE coalesce(r.is_private, p.is_private) = 1
                """,
                values
            )
            .SelectMany(n => new[] { n.Here, n.Own, n.Root })
            .ToHashSet(StringComparer.Ordinal);
        if (names.Count > 0 && head.State != StatementState.Erased)
        {
            names.UnionWith(Mentions(s, head));
        }

        // The longest first: a surname alone is masked after the name that it is a part of.
        return [.. names.Where(n => n.Length > 0).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Mentions(Session s, KeptStatement head)
    {
        var hidden = s.Query<string>(
                """
                SELECT sp.local_id FROM statement_party sp JOIN party p ON p.id = sp.party_id LEFT JOIN party r ON r.id = p.merged_into
                WHERE sp.statement_id = @Id AND coalesce(r.is_private, p.is_private) = 1
                """,
                new { head.Id }
            )
            .ToHashSet(StringComparer.Ordinal);
        return StatementReader.Record(s, head).Parties.Where(p => hidden.Contains(p.Id)).SelectMany(p => p.Mentions).Select(m => m.Words);
    }
}
