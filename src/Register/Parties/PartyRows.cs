using Rejoinder.Reading;
using Rejoinder.Register.Claims;

namespace Rejoinder.Register.Parties;

/// <summary>Moves what points at one party to another.</summary>
internal static class PartyRows
{
    /// <summary>All statements' parties that are a party: parameter <c>party</c>.</summary>
    public const string AllPlaces =
        "SELECT sp.statement_id AS Statement, sp.local_id AS LocalId FROM statement_party sp WHERE sp.party_id = @party";

    /// <summary>A party of a statement's record.</summary>
    public sealed record Place(long Statement, string LocalId);

    /// <summary>Moves statements' parties, voices and claims from one party to another.</summary>
    /// <returns>All that moved, so that just this can go back.</returns>
    public static PartyMove Move(Session s, IReadOnlyList<Place> places, long from, long to)
    {
        var statements = places.Select(p => p.Statement).Distinct().ToArray();
        var (about, both, speaks, voices) = (new List<long>(), new List<long>(), new List<long>(), new List<PartyMove.Voice>());
        foreach (var some in statements.Chunk(400))
        {
            var values = new
            {
                from,
                to,
                some,
            };
            var claims = s.Query<(long Id, long Has)>(
                $"""
                SELECT c.id, CASE WHEN EXISTS (SELECT 1 FROM claim_about o WHERE o.claim_id = c.id AND o.party_id = @to) THEN 1 ELSE 0 END
                FROM claim c JOIN claim_about a ON a.claim_id = c.id AND a.party_id = @from WHERE {s.Store.In("c.statement_id", "@some")}
                """,
                values
            );
            foreach (var (id, has) in claims)
            {
                (has == 0 ? about : both).Add(id);
            }

            speaks.AddRange(
                s.Query<long>($"SELECT id FROM claim WHERE speaker_party = @from AND {s.Store.In("statement_id", "@some")}", values)
            );
            voices.AddRange(
                s.Query<(long Statement, string Part, long Number)>(
                        $"SELECT statement_id, part, CAST(number AS BIGINT) FROM voice WHERE party_id = @from AND {s.Store.In("statement_id", "@some")}",
                        values
                    )
                    .Select(v => new PartyMove.Voice(v.Statement, v.Part, v.Number))
            );
        }

        var move = new PartyMove(places, about, both, speaks, voices);
        Apply(s, move, from, to, isUndo: false);
        return move;
    }

    /// <summary>Takes a move back.</summary>
    public static void Undo(Session s, PartyMove move, long from, long to) => Apply(s, move, to, from, isUndo: true);

    private static void Apply(Session s, PartyMove move, long from, long to, bool isUndo)
    {
        var by = s.Account.Id;
        s.Counts.Changing(move.Places.Select(p => p.Statement));
        foreach (var place in move.Places)
        {
            s.Execute(
                "UPDATE statement_party SET party_id = @to, decided_by = @by WHERE statement_id = @Statement AND local_id = @LocalId",
                new
                {
                    to,
                    by,
                    place.Statement,
                    place.LocalId,
                }
            );
        }

        foreach (var voice in move.Voices)
        {
            s.Execute(
                "UPDATE voice SET party_id = @to WHERE statement_id = @Statement AND part = @Part AND number = @Number",
                new
                {
                    to,
                    voice.Statement,
                    voice.Part,
                    voice.Number,
                }
            );
        }

        // Those that speak for their statement are in the facets of its claims.
        var claims = move
            .About.Concat(move.Both)
            .Concat(move.Speaks)
            .Concat(ClaimsOf(s, [.. move.Voices.Select(v => v.Statement).Distinct()]))
            .Distinct()
            .ToArray();
        ClaimFacets.Change(
            s,
            claims,
            () =>
            {
                foreach (var ids in move.About.Chunk(400))
                {
                    var these = new
                    {
                        from,
                        to,
                        ids,
                    };
                    s.Execute($"UPDATE claim_about SET party_id = @to WHERE party_id = @from AND {s.Store.In("claim_id", "@ids")}", these);
                }

                foreach (var claim in move.Both)
                {
                    s.Execute(
                        isUndo
                            ? "INSERT INTO claim_about (claim_id, party_id) VALUES (@claim, @to) ON CONFLICT DO NOTHING"
                            : "DELETE FROM claim_about WHERE claim_id = @claim AND party_id = @from",
                        new
                        {
                            claim,
                            from,
                            to,
                        }
                    );
                }

                foreach (var ids in move.Speaks.Chunk(400))
                {
                    s.Execute($"UPDATE claim SET speaker_party = @to WHERE {s.Store.In("id", "@ids")}", new { to, ids });
                }
            }
        );
    }

    private static IEnumerable<long> ClaimsOf(Session s, long[] statements) =>
        statements
            .Chunk(400)
            .SelectMany(some => s.Query<long>($"SELECT id FROM claim WHERE {s.Store.In("statement_id", "@some")}", new { some }));

    /// <summary>Enters the words of a name, by which others find the party.</summary>
    public static void AddWords(Session s, long id, string name, string kind)
    {
        foreach (var word in PartyKey.Of(name, Enum.Parse<PartyKind>(kind, ignoreCase: true)).Words)
        {
            s.Execute("INSERT INTO party_word (word, party_id) VALUES (@word, @id) ON CONFLICT DO NOTHING", new { word, id });
        }
    }
}
