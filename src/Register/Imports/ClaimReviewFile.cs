using System.Text.Json;
using Rejoinder.Register.Reviews;

namespace Rejoinder.Register.Imports;

/// <summary>
/// Reviews of a file of schema.org ClaimReview: one, a <c>@graph</c>, a DataFeed as Data Commons publishes it, a list, lines; and an answer of
/// Google's Fact Check Tools API (<c>claims</c>).
/// </summary>
internal static class ClaimReviewFile
{
    private static readonly string[] Lists = ["@graph", "dataFeedElement", "item", "claims", "itemListElement", "mainEntity", "hasPart"];
    private static readonly HashSet<string> Wrappers = new(Lists, StringComparer.Ordinal);

    public static IEnumerable<ImportedItem> Read(Stream stream) =>
        new JsonItems(stream, Wrappers).Read(
            root => Within(root, LinkedJson.Nodes(root)),
            "ClaimReview",
            (place, review) => new ReviewItem(place, review)
        );

    private static IEnumerable<(NewReview? Review, string Why)> Within(JsonElement element, Dictionary<string, JsonElement> nodes)
    {
        if (LinkedJson.Is(element, "ClaimReview"))
        {
            yield return (Review(element, nodes, out var why), why);
            yield break;
        }

        foreach (var review in LinkedJson.Values(element, "claimReview"))
        {
            yield return (OfTools(element, review, out var why), why);
        }

        foreach (var found in Lists.SelectMany(l => LinkedJson.Values(element, l)).SelectMany(e => Within(e, nodes)))
        {
            yield return found;
        }
    }

    private static NewReview? Review(JsonElement review, Dictionary<string, JsonElement> nodes, out string why)
    {
        JsonElement Node(JsonElement of, string property) =>
            LinkedJson.First(of, property) is { } value ? LinkedJson.Resolved(value, nodes) : default;
        string? Name(JsonElement of) => of.ValueKind == JsonValueKind.Object ? LinkedJson.Text(of, "name") : LinkedJson.TextOf(of);

        var (claim, author, rating) = (Node(review, "itemReviewed"), Node(review, "author"), Node(review, "reviewRating"));
        if (Name(author) is null)
        {
            author = Node(review, "publisher");
        }

        var id = LinkedJson.Text(review, "@id") is { } named && Uri.TryCreate(named, UriKind.Absolute, out _) ? named : "";
        return ReviewFields.Of(
            new NewReview(
                id,
                LinkedJson.Text(review, "claimReviewed") ?? LinkedJson.Text(claim, "text") ?? "",
                Name(Node(claim, "author")),
                LinkedJson.Text(claim, "datePublished"),
                Name(author) ?? "",
                LinkedJson.Text(author, "url"),
                Rating(rating),
                LinkedJson.Text(review, "datePublished"),
                LinkedJson.Text(review, "url"),
                LinkedJson.Text(review, "headline") ?? LinkedJson.Text(review, "name"),
                LinkedJson.Text(review, "inLanguage")
            ),
            out why
        );
    }

    // In their words; where they have but a number, the number with its scale.
    private static string Rating(JsonElement rating)
    {
        if ((LinkedJson.Text(rating, "alternateName") ?? LinkedJson.Text(rating, "name")) is { } words)
        {
            return words;
        }

        var value = LinkedJson.Text(rating, "ratingValue") ?? LinkedJson.TextOf(rating) ?? "";
        return LinkedJson.Text(rating, "worstRating") is { } worst && LinkedJson.Text(rating, "bestRating") is { } best && value.Length > 0
            ? $"{value} (worst {worst}, best {best})"
            : value;
    }

    private static NewReview? OfTools(JsonElement claim, JsonElement review, out string why)
    {
        var publisher = LinkedJson.First(review, "publisher") ?? default;
        return ReviewFields.Of(
            new NewReview(
                "",
                LinkedJson.Text(claim, "text") ?? "",
                LinkedJson.Text(claim, "claimant"),
                LinkedJson.Text(claim, "claimDate"),
                LinkedJson.Text(publisher, "name") ?? "",
                LinkedJson.Text(publisher, "site"),
                LinkedJson.Text(review, "textualRating") ?? "",
                LinkedJson.Text(review, "reviewDate"),
                LinkedJson.Text(review, "url"),
                LinkedJson.Text(review, "title"),
                LinkedJson.Text(review, "languageCode")
            ),
            out why
        );
    }
}
