using System.Globalization;
using System.Text.RegularExpressions;
using Rejoinder.Reading.Figures;

namespace Rejoinder.Reading.Checks;

/// <summary>Whether an amount is exact enough to reckon with, and how its value is shown.</summary>
internal static partial class Exactness
{
    /// <summary>The value, or null where the amount is vague, a range, or led by "about", "more than", "up to" and the like.</summary>
    public static decimal? ExactValue(this AmountFound amount, CheckMaterial material) =>
        amount.IsVague
        || amount.Upper is not null
        || Approximate().IsMatch(material.Before(amount.Span.Start))
        || material.Prose[amount.Span.Start] == '~'
        || material.Words(amount.Span).Contains('+', StringComparison.Ordinal)
            ? null
            : decimal.Parse(amount.Value, CultureInfo.InvariantCulture);

    public static bool IsMoney(this AmountFound amount) => amount.Unit.Length == 3 && amount.Unit.All(char.IsAsciiLetterUpper);

    public static bool IsPercent(this AmountFound amount) => amount.Unit == "percent";

    /// <summary>A number with grouped thousands and at most two decimals.</summary>
    public static string Show(decimal value) => decimal.Round(value, 2).ToString("#,##0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\b(about|around|approximately|approx\.?|roughly|circa|some|nearly|almost|close to|over|above|under|below|(more|less|fewer|greater) than|at (least|most)|up to|as (many|much|few|little) as|an? estimated|estimated|an average of|averaging|between|minimum of|maximum of|every|first|last|next)( (a|an|the))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Approximate();
}
