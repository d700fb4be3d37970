namespace Rejoinder.Register.Reviews;

/// <summary>Reads reviews.</summary>
internal static class ReviewReader
{
    private const string Columns = """
        SELECT id, code, words, speaker, said_at AS SaidAt, publisher, site, rating, reviewed_at AS ReviewedAt, address, title, language,
            taken_at AS TakenAt FROM review
        """;

    /// <summary>The newest, or those that came before one.</summary>
    public static IReadOnlyList<Review> Newest(Session s, string? before, int take) =>
        Read(
            s,
            before is null
                ? $"{Columns} ORDER BY id DESC LIMIT @take"
                : $"{Columns} WHERE id < (SELECT id FROM review WHERE code = @before) ORDER BY id DESC LIMIT @take",
            new { before, take }
        );

    /// <summary>A review by its code.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public static Review ByCode(Session s, string code) =>
        Read(s, $"{Columns} WHERE code = @code", new { code }) is [var one] ? one : throw RegisterException.NotFound("review", code);

    public static IReadOnlyList<Review> ByIds(Session s, IReadOnlyList<long> ids)
    {
        var some = ids.ToArray();
        return Read(s, $"{Columns} WHERE {s.Store.In("id", "@some")}", new { some });
    }

    private static List<Review> Read(Session s, string sql, object values) =>
        [.. s.Query<ReviewRow>(sql, values).Select(r => r.ToReview())];
}
