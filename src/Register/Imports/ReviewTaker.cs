using System.Globalization;
using System.Text.Json;
using Rejoinder.Register.Reviews;

namespace Rejoinder.Register.Imports;

/// <summary>Puts reviews by others in the register, many at once.</summary>
internal sealed class ReviewTaker : IItemTaker
{
    private static readonly string[] Columns =
    [
        "id",
        "code",
        "origin",
        "words",
        "speaker",
        "said_at",
        "publisher",
        "site",
        "rating",
        "reviewed_at",
        "address",
        "title",
        "language",
        "taken_at",
        "revision",
    ];

    // Of what came in this file before; a file that has two reviews under one name would else be another at each import.
    private readonly Dictionary<ulong, int> seen = [];

    public void Pass(ImportedItem item)
    {
        if (item is ReviewItem review)
        {
            seen.TryAdd(Key(review.Review), HashCode.Combine(review.Review));
        }
    }

    public IReadOnlyList<Taking> Take(Session session, IReadOnlyList<ImportedItem> items)
    {
        var origins = items.OfType<ReviewItem>().Select(r => r.Review.Origin).Distinct(StringComparer.Ordinal).ToArray();
        var there = ReviewRows.ByOrigin(session, origins);
        var added = new List<object?[]>();
        var takings = new List<Taking>(items.Count);
        foreach (var item in items)
        {
            takings.Add(
                item switch
                {
                    UnusableItem unusable => Taking.Skip(unusable.Why),
                    ReviewItem review => Take(session, review.Review, there.GetValueOrDefault(review.Review.Origin), added),
                    _ => throw new InvalidOperationException($"{item.GetType().Name} is no review."),
                }
            );
        }

        session.Store.Insert(session, "review", Columns, added);
        return takings;
    }

    private Taking Take(Session s, NewReview review, ReviewState? there, List<object?[]> added)
    {
        var content = HashCode.Combine(review);
        if (!seen.TryAdd(Key(review), content))
        {
            return seen[Key(review)] == content
                ? Taking.Known
                : Taking.Skip("the file has this review twice, with other content: the first counts");
        }

        if (there is null)
        {
            var code = Code.New(Code.Review);
            added.Add([
                s.NextId("review"),
                code,
                review.Origin,
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
                s.Now,
                1,
            ]);
            return new Taking(TakingKind.Taken) { Subject = code, Origin = review.Origin };
        }

        if (there.IsErased)
        {
            return Taking.Skip("a name in it was erased at a person's request");
        }

        if (there.Review == review)
        {
            return Taking.Known;
        }

        ReviewRows.Update(s, there.Id, review);
        return new Taking(TakingKind.Updated)
        {
            Subject = there.Code,
            Origin = review.Origin,
            Before = JsonSerializer.Serialize(there.Review, ImportRows.Json),
            Revision = there.Revision + 1,
        };
    }

    // So many bits tell the reviews of one file apart, and take little memory.
    private static ulong Key(NewReview review) =>
        ulong.Parse(review.Origin.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
