using System.Text;
using Rejoinder.Naming.Rosters;
using Rejoinder.Register.Reviews;

namespace Rejoinder.Register.Imports;

/// <summary>Reviews of a CSV or TSV file with a header: columns as the mapping names them, else by what headers usually say.</summary>
internal static class ReviewCsv
{
    private static readonly Dictionary<string, string[]> Usual = new(StringComparer.Ordinal)
    {
        ["claim"] = ["claim", "claimreviewed", "claim_reviewed", "claim reviewed", "claim_text", "statement", "text"],
        ["rating"] = ["rating", "textualrating", "textual_rating", "verdict", "alternatename", "reviewrating"],
        ["publisher"] = ["publisher", "publisher_name", "organization", "organisation", "factchecker", "fact_checker", "author"],
        ["speaker"] = ["speaker", "claimant", "claim_author", "said_by", "said by"],
        ["said"] = ["claim_date", "claimdate", "said_at", "said"],
        ["date"] = ["date", "review_date", "reviewdate", "datepublished", "date_published", "published"],
        ["address"] = ["url", "review_url", "link", "address"],
        ["title"] = ["title", "headline", "review_title"],
        ["language"] = ["language", "lang", "inlanguage", "languagecode"],
        ["key"] = ["id", "@id", "key"],
    };

    /// <exception cref="RegisterException">The header lacks a column of the mapping, or of the claim.</exception>
    public static IEnumerable<ImportedItem> Read(Stream stream, IReadOnlyDictionary<string, string> mapping)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false), true, 1 << 16, leaveOpen: true);
        if (reader.ReadLine() is not { } first)
        {
            yield break;
        }

        var delimiter = CsvRows.DelimiterOf(first);
        var header = CsvRows.Read(new StringReader(first), delimiter).Select(r => r.Fields).FirstOrDefault() ?? [];
        var columns = Columns(header, mapping);
        foreach (var (line, row) in CsvRows.Read(reader, delimiter))
        {
            var place = FormattableString.Invariant($"line {line + 1}");
            string Field(string name) => columns.TryGetValue(name, out var at) && at < row.Length ? row[at] : "";
            var review = ReviewFields.Of(
                new NewReview(
                    Field("key") is { Length: > 0 } key ? $"{Field("publisher")}\n{key}" : "",
                    Field("claim"),
                    Field("speaker"),
                    Field("said"),
                    Field("publisher"),
                    null,
                    Field("rating"),
                    Field("date"),
                    Field("address"),
                    Field("title"),
                    Field("language")
                ),
                out var why
            );
            yield return review is null ? new UnusableItem(place, why) : new ReviewItem(place, review);
        }
    }

    private static Dictionary<string, int> Columns(string[] header, IReadOnlyDictionary<string, string> mapping)
    {
        int At(string name) => Array.FindIndex(header, h => string.Equals(h.Trim(), name, StringComparison.OrdinalIgnoreCase));
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in CsvMapping.ReviewFields)
        {
            var at = mapping.TryGetValue(field, out var named) ? At(named) : Usual[field].Select(At).Where(a => a >= 0).FirstOrDefault(-1);
            if (at >= 0)
            {
                found[field] = at;
            }
            else if (named is not null)
            {
                throw new RegisterException(ProblemKind.Request, $"There is no column '{named}'; there are {string.Join(", ", header)}.");
            }
        }

        return found.ContainsKey("claim") && found.ContainsKey("rating")
            ? found
            : throw new RegisterException(
                ProblemKind.Request,
                $"No column looks like the claim, or like the rating: name them, as Column=claim and Column=rating. The columns are {string.Join(", ", header)}. A list of persons or bodies needs the name of a roster."
            );
    }
}
