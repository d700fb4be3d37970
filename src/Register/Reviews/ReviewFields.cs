using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Rejoinder.Register.Reviews;

/// <summary>The fields of a review as a file gives them: made clean, and kept within bounds.</summary>
internal static partial class ReviewFields
{
    private const int MostWords = 5_000;
    private const int MostOthers = 1_000;

    /// <summary>Makes a review of its fields.</summary>
    /// <param name="review">The fields as given; its origin is what the file names it by, or empty.</param>
    /// <param name="why">Why there is none.</param>
    /// <returns>Null where something is missing or past all bounds.</returns>
    public static NewReview? Of(NewReview review, out string why)
    {
        var address = Web(review.Address);
        var host = address is null ? null : new Uri(address).Host;
        var publisher = Clean(review.Publisher) is { Length: > 0 } named ? named : Clean(review.Site) ?? host;
        var (words, rating) = (Clean(review.Words) ?? "", Clean(review.Rating) ?? "");
        why =
            words.Length == 0 ? "it does not say which claim was reviewed"
            : rating.Length == 0 ? "it has no rating in words or figures"
            : string.IsNullOrEmpty(publisher) ? "it does not say who reviewed the claim"
            : words.Length > MostWords ? $"the claim has more than {MostWords} characters"
            : rating.Length > MostOthers || publisher.Length > MostOthers ? $"rating or publisher have more than {MostOthers} characters"
            : "";
        return why.Length > 0
            ? null
            : new NewReview(
                OriginOf(review.Origin.Length > 0 ? review.Origin : $"{address ?? publisher}\n{words.ToUpperInvariant()}"),
                words,
                Short(review.Speaker),
                Date(review.SaidAt),
                publisher!,
                Short(review.Site) ?? host,
                rating,
                Date(review.ReviewedAt),
                address,
                Short(review.Title),
                Short(review.Language)
            );
    }

    /// <summary>What makes a thing the same when it comes again, without its words.</summary>
    public static string OriginOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A text without control characters, each run of white space one space; null for nothing.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else
            {
                clean.Append(rune.ToString());
            }
        }

        var trimmed = clean.ToString().TrimEnd();
        return trimmed.Length == 0 ? null : trimmed;
    }

    // A name or title that is past all bounds is none.
    private static string? Short(string? text) => Clean(text) is { Length: <= MostOthers } clean ? clean : null;

    private static string? Web(string? text) =>
        Short(text) is { } clean && Uri.TryCreate(clean, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? clean : null;

    private static string? Date(string? text) => text is not null && Iso().Match(text.Trim()) is { Success: true } date ? date.Value : null;

    [GeneratedRegex(@"\A[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?(?=\z|T)", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
