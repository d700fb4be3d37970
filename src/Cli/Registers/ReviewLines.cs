using Rejoinder.Cli.Terminal;
using Rejoinder.Register.Reviews;

namespace Rejoinder.Cli.Registers;

/// <summary>Reviews by others, in lines for people and as JSON: always as theirs, in their words.</summary>
internal static class ReviewLines
{
    public static void Print(SimilarReview found, bool isJson)
    {
        var review = found.Review;
        if (!isJson)
        {
            Console.WriteLine(
                review.Code
                    + "  "
                    + Words.Clean($"{review.Publisher} rated it “{review.Rating}”{Dated(review.ReviewedAt)}: “{review.Words}”")
            );
            Console.WriteLine("  " + Words.Clean($"{Said(review)}; {SimilarCommand.Why(found.Likeness)}"));
            if (review.Address is { } address)
            {
                Console.WriteLine("  " + Words.Clean(address));
            }

            return;
        }

        Console.WriteLine(
            JsonLines.Line(json =>
            {
                json.WriteString("review", review.Code);
                json.WriteString("words", review.Words);
                json.WriteString("speaker", review.Speaker);
                json.WriteString("saidAt", review.SaidAt);
                json.WriteString("publisher", review.Publisher);
                json.WriteString("rating", review.Rating);
                json.WriteString("reviewedAt", review.ReviewedAt);
                json.WriteString("address", review.Address);
                json.WriteNumber("score", Math.Round(found.Likeness.Score, 3));
                json.WriteString("polarity", ClaimLines.Lower(found.Likeness.Polarity.Polarity));
            })
        );
    }

    private static string Said(Review review) =>
        review.Speaker is { } speaker ? $"said by {speaker}{Dated(review.SaidAt)}, as they have it" : "they do not tell who said it";

    private static string Dated(string? date) => date is null ? "" : $", {date}";
}
