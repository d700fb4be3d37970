using System.Globalization;
using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Checks;

/// <summary>The number of signatories as stated against those listed.</summary>
internal static partial class SignatoryCount
{
    public const string Name = "signatory-count";

    public static IEnumerable<CheckFound> Find(CheckMaterial material)
    {
        var listed = material.Outline.Signatories.Length;
        if (listed < 2)
        {
            yield break;
        }

        foreach (var amount in material.Amounts)
        {
            var around =
                material.Before(amount.Span.Start, 40)
                + " | "
                + material.Words(amount.Span).ToLowerInvariant()
                + " | "
                + material.After(amount.Span.End, 30);
            if (!Stated().IsMatch(around) || amount.ExactValue(material) is not { } stated || stated < 2)
            {
                continue;
            }

            var signing = listed + material.Outline.UnnamedSignatories;
            if (stated != signing)
            {
                yield return new CheckFound(
                    Name,
                    string.Create(CultureInfo.InvariantCulture, $"“{material.Words(amount.Span)}” are said to sign; the list has {listed}")
                        + (
                            material.Outline.UnnamedSignatories > 0
                                ? string.Create(
                                    CultureInfo.InvariantCulture,
                                    $" and says that {material.Outline.UnnamedSignatories} more sign."
                                )
                                : "."
                        ),
                    [amount.Span]
                );
            }
        }
    }

    [GeneratedRegex(
        @"\b(we|the),? (the )?(following )?\| \w+ (undersigned|signatories|signers|endorsers)\b|\bundersigned \||\bsigned by the following \||\blist of (the )?\| [\w-]+ ([\w-]+ )?\| who signed\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Stated();
}
