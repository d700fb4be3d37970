namespace Rejoinder.Register.Parties;

/// <summary>Reads parties.</summary>
internal static class PartyReader
{
    /// <summary>The ids of the parties that a person means by a code or a name; the old code of a merged party still answers.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public static IReadOnlyList<long> Named(Session session, string given)
    {
        var byCode = session.First<long>("SELECT coalesce(merged_into, id) FROM party WHERE code = @given", new { given });
        if (byCode != 0)
        {
            return WithMerged(session, [byCode]);
        }

        var keys = new[] { Reading.PartyKind.Person, Reading.PartyKind.Organisation, Reading.PartyKind.Place }
            .Select(k => PartyKey.Of(given, k).Key)
            .OfType<string>()
            .ToArray();
        var ids = session
            .Query<long>(
                $"SELECT DISTINCT coalesce(merged_into, id) FROM party WHERE erased_at IS NULL AND ({session.Store.In("name_key", "@keys")} OR name = @given)",
                new { keys, given }
            )
            .ToList();
        if (ids.Count == 0)
        {
            // A surname alone, say: all whose names have all of its words, where they are few.
            ids = [.. Sharing(session, given, 25)];
        }

        return ids.Count > 0 ? WithMerged(session, ids) : throw RegisterException.NotFound("party", $"“{given}”");
    }

    /// <summary>The one party that a person means.</summary>
    /// <exception cref="RegisterException">There is none, or there are several.</exception>
    public static long One(Session session, string given)
    {
        var ids = Named(session, given);
        var roots = session
            .Query<(long Id, string Code, string Name)>(
                $"SELECT DISTINCT r.id, r.code, r.name FROM party p JOIN party r ON r.id = coalesce(p.merged_into, p.id) WHERE {session.Store.In("p.id", "@ids")} ORDER BY r.id",
                new { ids = ids.ToArray() }
            )
            .ToList();
        return roots.Count == 1
            ? roots[0].Id
            : throw new RegisterException(
                ProblemKind.Request,
                $"“{given}” fits several parties: {string.Join("; ", roots.Take(8).Select(r => $"{r.Code} {r.Name}"))}{(roots.Count > 8 ? "; …" : "")}. Give the code of one."
            );
    }

    /// <summary>Parties whose names have all the words of a text.</summary>
    public static IReadOnlyList<long> Sharing(Session session, string text, int limit)
    {
        var words = PartyKey.Of(text, Reading.PartyKind.Person).Words.ToArray();
        return words.Length == 0
            ? []
            :
            [
                .. session.Query<long>(
                    $"""
                    SELECT p.id FROM party_word w JOIN party p ON p.id = w.party_id
                    WHERE {session.Store.In("w.word", "@words")} AND p.merged_into IS NULL AND p.erased_at IS NULL
                    GROUP BY p.id HAVING count(*) = @count ORDER BY p.id LIMIT @limit
                    """,
                    new
                    {
                        words,
                        count = words.Length,
                        limit,
                    }
                ),
            ];
    }

    /// <summary>A party by its code or that of one merged into it.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public static KeptParty ByCode(Session session, string code)
    {
        var id = session.First<long>("SELECT coalesce(merged_into, id) FROM party WHERE code = @code", new { code });
        return id == 0 ? throw RegisterException.NotFound("party", code) : ById(session, id);
    }

    public static KeptParty ById(Session session, long id)
    {
        var row = session.First<PartyRow>(
            "SELECT id, code, name, kind, is_private AS IsPrivate, revision, erased_at AS ErasedAt FROM party WHERE id = @id",
            new { id }
        )!;
        var merged = WithMerged(session, [id]).ToArray();
        var names = session
            .Query<(string Name, long Statements)>(
                $"SELECT name, count(DISTINCT statement_id) FROM statement_party WHERE {session.Store.In("party_id", "@merged")} GROUP BY name ORDER BY 2 DESC, 1",
                new { merged }
            )
            .Select(n => new Spelling(n.Name, (int)n.Statements));
        var codes = session.Query<string>("SELECT code FROM party WHERE merged_into = @id ORDER BY id", new { id });
        long Count(string sql) => session.One<long>(sql, new { merged });
        return new KeptParty(
            row.Code,
            row.Name,
            row.Kind,
            row.IsPrivate != 0,
            row.ErasedAt is not null,
            [.. names],
            [.. codes],
            (int)Count($"SELECT count(DISTINCT statement_id) FROM statement_party WHERE {session.Store.In("party_id", "@merged")}"),
            (int)Count(
                $"SELECT count(DISTINCT statement_id) FROM voice WHERE part <> 'addressee' AND {session.Store.In("party_id", "@merged")}"
            ),
            (int)Count($"SELECT count(DISTINCT claim_id) FROM claim_about WHERE {session.Store.In("party_id", "@merged")}"),
            row.Revision
        );
    }

    /// <summary>The parties and all that were merged into them: claims and statements may still point at those.</summary>
    public static IReadOnlyList<long> WithMerged(Session session, IReadOnlyList<long> ids) =>
        [
            .. ids.Concat(
                    session.Query<long>(
                        $"SELECT id FROM party WHERE {session.Store.In("merged_into", "@ids")}",
                        new { ids = ids.ToArray() }
                    )
                )
                .Distinct(),
        ];

    private sealed class PartyRow
    {
        public long Id { get; set; }
        public string Code { get; set; } = "";
        public string Name { get; set; } = "";
        public string Kind { get; set; } = "";
        public int IsPrivate { get; set; }
        public int Revision { get; set; }
        public string? ErasedAt { get; set; }
    }
}
