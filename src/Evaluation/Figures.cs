using System.Globalization;

namespace Rejoinder.Evaluation;

/// <summary>Counts of what was found, what should have been, and what of it is right.</summary>
public sealed class Tally
{
    /// <summary>How many of those found are right.</summary>
    public int Right { get; private set; }

    /// <summary>How many were found.</summary>
    public int Found { get; private set; }

    /// <summary>How many the golds have.</summary>
    public int Gold { get; private set; }

    /// <summary>Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found.</summary>
    public double F1 => Found + Gold > 0 ? 2.0 * Right / (Found + Gold) : 1.0;

    /// <summary>Counts two bags of names against each other.</summary>
    internal void Add(IEnumerable<string> found, IEnumerable<string> gold)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in gold)
        {
            left[name] = left.GetValueOrDefault(name) + 1;
            Gold++;
        }

        foreach (var name in found)
        {
            Found++;
            if (left.TryGetValue(name, out var count) && count > 0)
            {
                left[name] = count - 1;
                Right++;
            }
        }
    }

    /// <summary>Counts what was counted elsewhere.</summary>
    internal void Add(int right, int found, int gold)
    {
        Right += right;
        Found += found;
        Gold += gold;
    }

    /// <summary>The line of the report.</summary>
    public override string ToString()
    {
        var precision = Found > 0 ? (double)Right / Found : 0;
        var recall = Gold > 0 ? (double)Right / Gold : 0;
        return $"F1 {Decimals.Three(F1)}  P {Decimals.Three(precision)}  R {Decimals.Three(recall)}  ({Gold} gold, {Found} found)";
    }
}

/// <summary>How many of those asked are right.</summary>
public sealed class Share
{
    /// <summary>How many are right.</summary>
    public int Right { get; private set; }

    /// <summary>How many were asked.</summary>
    public int Total { get; private set; }

    /// <summary>The part that is right; 0 where nothing was asked.</summary>
    public double Value => Total > 0 ? (double)Right / Total : 0;

    /// <summary>Counts one.</summary>
    internal void Add(bool right)
    {
        Right += right ? 1 : 0;
        Total++;
    }

    /// <summary>The line of the report.</summary>
    public override string ToString() => Total > 0 ? $"{Decimals.Three(Value)}  ({Right} of {Total})" : "nothing to score";
}

/// <summary>Figures as text, ties to even, so that they agree with figures from elsewhere to the digit.</summary>
internal static class Decimals
{
    public static string Three(double value) => Text(value, 3);

    public static string Two(double value) => Text(value, 2);

    // Of the values between two figures of three decimals, only sixteenths are ties in binary; the rest rounds as it stands.
    private static string Text(double value, int digits) =>
        (value * 16 % 1 == 0 ? (double)Math.Round((decimal)value, digits, MidpointRounding.ToEven) : value).ToString(
            digits == 3 ? "F3" : "F2",
            CultureInfo.InvariantCulture
        );
}
