using Rejoinder.Register.Reviews;

namespace Rejoinder.Register.Imports;

/// <summary>A review as it stands in the register.</summary>
internal sealed record ReviewState(long Id, string Code, bool IsErased, long Revision, NewReview Review);

/// <summary>The rows of reviews, for imports.</summary>
internal static class ReviewRows
{
    private const string Columns = """
        SELECT id, code, erased_at AS ErasedAt, revision, origin, words, speaker, said_at AS SaidAt, publisher, site, rating,
            reviewed_at AS ReviewedAt, address, title, language FROM review
        """;

    public static Dictionary<string, ReviewState> ByOrigin(Session s, IReadOnlyCollection<string> origins)
    {
        var found = new Dictionary<string, ReviewState>(StringComparer.Ordinal);
        foreach (var some in origins.Chunk(400))
        {
            foreach (var row in s.Query<Row>($"{Columns} WHERE {s.Store.In("origin", "@some")}", new { some }))
            {
                found[row.Origin] = row.ToState();
            }
        }

        return found;
    }

    public static ReviewState? ByCode(Session s, string code) => s.First<Row>($"{Columns} WHERE code = @code", new { code })?.ToState();

    /// <summary>Every review, a page at a time.</summary>
    public static IEnumerable<ReviewState> All(Session s)
    {
        for (var last = 0L; ; )
        {
            var page = s.Query<Row>($"{Columns} WHERE id > @last ORDER BY id LIMIT 1000", new { last }).ToList();
            foreach (var row in page)
            {
                yield return row.ToState();
            }

            if (page.Count == 0)
            {
                yield break;
            }

            last = page[^1].Id;
        }
    }

    public static void Update(Session s, long id, NewReview review) =>
        s.Execute(
            """
            UPDATE review SET words = @Words, speaker = @Speaker, said_at = @SaidAt, publisher = @Publisher, site = @Site, rating = @Rating,
                reviewed_at = @ReviewedAt, address = @Address, title = @Title, language = @Language, revision = revision + 1 WHERE id = @id
            """,
            new
            {
                review.Words,
                review.Speaker,
                review.SaidAt,
                review.Publisher,
                review.Site,
                review.Rating,
                review.ReviewedAt,
                review.Address,
                review.Title,
                review.Language,
                id,
            }
        );

    private sealed class Row : ReviewRow
    {
        public string? ErasedAt { get; set; }
        public long Revision { get; set; }
        public string Origin { get; set; } = "";

        public ReviewState ToState() =>
            new(
                Id,
                Code,
                ErasedAt is not null,
                Revision,
                new NewReview(Origin, Words, Speaker, SaidAt, Publisher, Site, Rating, ReviewedAt, Address, Title, Language)
            );
    }
}
