using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Checks;

/// <summary>A claim about all of them, followed by a list that is given as examples only.</summary>
internal static partial class UniversalWithExamples
{
    public const string Name = "universal-with-examples";

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        for (var i = 0; i + 1 < material.Sentences.Length; i++)
        {
            var (claim, lead) = (material.Sentences[i].Span, material.Sentences[i + 1].Span);
            if (claim.Length > 500 || lead.Length > 120 || !Examples().IsMatch(material.Words(lead)))
            {
                continue;
            }

            if (Universal().Match(material.Prose[claim.Start..claim.End]) is { Success: true } match)
            {
                var universal = new TextSpan(claim.Start + match.Index, claim.Start + match.Index + match.Length);
                yield return new CheckFound(
                    Name,
                    $"“{material.Words(universal)}” is said of every one; what follows is given as examples (“{material.Words(lead)}”), so not every one is shown.",
                    [claim, lead]
                );
            }
        }
    }

    [GeneratedRegex(
        @"^(for example|for instance|among (them|these|those)|to name (but )?a few|some (of them|examples)( (are|include))?|examples (are|include)|these include|they include)( are)?,? ?(:|—|–)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Examples();

    [GeneratedRegex(
        @"\b((each|every (single )?one|all|none|any) of (the|those|these|them|your|their|his|her|its)( \w+( (you|they|he|she|we|it) \w+)?)?|all (the|those|these|your|their) \w+|without exception|everyone|nobody|no one)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Universal();
}
