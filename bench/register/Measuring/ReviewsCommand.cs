using System.Globalization;
using System.Text;
using System.Text.Json;
using Rejoinder.Register.Bench.Generating;
using Rejoinder.Register.Bench.Measuring;
using Rejoinder.Register.Imports;

namespace Rejoinder.Register.Bench;

/// <summary><c>reviews REGISTER COUNT</c>: takes in made-up reviews by others, then the same file again, finds some like a text, and undoes it.</summary>
internal static class ReviewsCommand
{
    public static int Run(string address, string count)
    {
        var many = int.Parse(count, CultureInfo.InvariantCulture);
        var file = Path.GetTempFileName();
        try
        {
            Generate(file, many);
            using var register = Register.Open(RegisterAddress.Parse(address));
            var by = register.Accounts.Acting("Bench");
            ImportRun Take()
            {
                using var stream = File.OpenRead(file);
                return register.Imports.Take(stream, new ImportRequest(ImportForm.ClaimReview, "reviews"), by);
            }

            ImportRun? run = null;
            Measured.Say("file, MB", new FileInfo(file).Length / 1e6);
            Measured.Rate("reviews taken in, /s", many, () => run = Take());
            Measured.Rate("reviews known, /s", many, () => Take());
            Measured.Memory("reviews, MB");
            var texts = register.Reviews.Newest(take: 200).Select(r => r.Words).ToList();
            register.Reviews.Like(texts[0]);
            Measured.Times("reviews like a text, ms", texts, t => register.Reviews.Like(t));
            Measured.Rate("reviews undone, /s", many, () => register.Imports.Undo(run!.Code, by));
            return run!.Taken == many ? 0 : 1;
        }
        finally
        {
            File.Delete(file);
        }
    }

    // One feed in one line, as Data Commons publishes it.
    private static void Generate(string file, int many)
    {
        var (words, random) = (new Vocabulary(1), new Random(1));
        using var json = new Utf8JsonWriter(File.Create(file));
        json.WriteStartObject();
        json.WriteString("@type", "DataFeed");
        json.WriteStartArray("dataFeedElement");
        for (var i = 0; i < many; i++)
        {
            var text = new StringBuilder();
            for (var word = random.Next(8, 25); word > 0; word--)
            {
                text.Append(words.Word(random)).Append(' ');
            }

            json.WriteStartObject();
            json.WriteStartArray("item");
            json.WriteStartObject();
            json.WriteString("@type", "ClaimReview");
            json.WriteString("claimReviewed", text.ToString());
            json.WriteString("url", $"https://checks.example/{i.ToString(CultureInfo.InvariantCulture)}");
            json.WriteString("datePublished", "2026-03-04");
            json.WriteStartObject("author");
            json.WriteString("name", "Harbour Checks");
            json.WriteEndObject();
            json.WriteStartObject("reviewRating");
            json.WriteString("alternateName", "Mostly false");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
