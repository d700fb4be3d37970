using System.CommandLine;
using Rejoinder.Cli.Registers;
using Rejoinder.Register.Similar;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder similar TEXT|CLAIM</c>: earlier claims like this one.</summary>
internal static class SimilarCommand
{
    // Words and meaning together below which two claims have little more in common than the language.
    private const double Alike = 0.5;

    public static Command Create()
    {
        var text = new Argument<string[]>("TEXT|CLAIM")
        {
            Description = "A sentence, or the code of a claim (s-….12).",
            Arity = ArgumentArity.OneOrMore,
        };
        var context = new Option<string?>("--context")
        {
            Description = "What stands beside the sentence: it tells what its “it” and “that” are.",
            HelpName = "TEXT",
        };
        var take = new Option<int>("--take")
        {
            Description = "How many; 10 unless told.",
            DefaultValueFactory = _ => 10,
            HelpName = "N",
        };
        var json = JsonLines.Option();
        var command = new Command("similar", "Finds earlier claims like a sentence or a claim, and says whether they affirm alike.")
        {
            text,
            context,
            take,
            json,
        };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                var words = string.Join(' ', parsed.GetRequiredValue(text));
                var found = Register.Register.IsClaimCode(words)
                    ? opened.Claims.LikeClaim(words, parsed.GetValue(take))
                    : opened.Claims.Like(words, parsed.GetValue(context), parsed.GetValue(take));
                found = [.. found.Where(f => f.Likeness.Score >= Alike)];
                foreach (var claim in found)
                {
                    Print(claim, parsed.GetValue(json) == "json");
                }

                var reviews = Register.Register.IsClaimCode(words)
                    ? opened.Reviews.LikeClaim(words, parsed.GetValue(take))
                    : opened.Reviews.Like(words, parsed.GetValue(context), parsed.GetValue(take));
                foreach (var review in reviews)
                {
                    ReviewLines.Print(review, parsed.GetValue(json) == "json");
                }

                Console.Error.WriteLine(
                    found.Count + reviews.Count == 0
                        ? "No claim is like it."
                        : "The likest first. That claims are alike says nothing of whether they are true."
                );
                return ExitCode.Done;
            })
        );
        return command;
    }

    private static void Print(EarlierClaim earlier, bool isJson)
    {
        if (!isJson)
        {
            ClaimLines.Print(earlier.Claim, earlier.Title, earlier.Issued, earlier.Speakers, [], Why(earlier.Likeness));
            return;
        }

        Console.WriteLine(
            JsonLines.Line(json =>
            {
                ClaimLines.Write(json, earlier.Claim, earlier.Title, earlier.Issued, earlier.Speakers, []);
                json.WriteNumber("score", Math.Round(earlier.Likeness.Score, 3));
                json.WriteNumber("cosine", Math.Round(earlier.Likeness.Cosine, 3));
                json.WriteString("polarity", ClaimLines.Lower(earlier.Likeness.Polarity.Polarity));
                Words("polarityCues", earlier.Likeness.Polarity.Cues);
                Words("wordsInCommon", earlier.Likeness.WordsInCommon);

                void Words(string key, IReadOnlyList<string> words)
                {
                    json.WriteStartArray(key);
                    foreach (var word in words)
                    {
                        json.WriteStringValue(word);
                    }

                    json.WriteEndArray();
                }
            })
        );
    }

    /// <summary>Why two claims are alike, in words.</summary>
    internal static string Why(SimilarClaim likeness)
    {
        var polarity = likeness.Polarity.Polarity switch
        {
            Polarity.Same => "affirms alike",
            Polarity.Opposed => $"one of the two denies ({string.Join(", ", likeness.Polarity.Cues)})",
            _ => "whether it affirms alike cannot be told",
        };
        return likeness.WordsInCommon.Count == 0 ? polarity : $"{polarity}; in common: {string.Join(", ", likeness.WordsInCommon.Take(6))}";
    }
}
