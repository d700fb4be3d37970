using System.Globalization;

namespace Rejoinder.Reading.Figures;

/// <summary>A number as written, from one token to before another.</summary>
/// <param name="Low">Its value; the lower end of a range; the least that a vague one says ("millions": a million).</param>
/// <param name="High">The upper end of a range, or null.</param>
/// <param name="Next">The token after it.</param>
/// <param name="IsVague">"hundreds", "tens of thousands".</param>
/// <param name="IsLarge">Written so that it can only be a quantity: with a scale word or grouped digits.</param>
internal readonly record struct Numeral(decimal Low, decimal? High, int Next, bool IsVague, bool IsLarge)
{
    private static readonly WordList Words = WordList.Load("number-words");
    private static readonly WordList Scales = WordList.Load("number-scales");

    // Beyond it nothing is a figure of this world, and decimal arithmetic stays far from its bounds.
    private const decimal Most = 1_000_000_000_000_000m;

    /// <summary>The number that begins at a token, a range included, or null.</summary>
    public static Numeral? Read(FigureTokens tokens, int i)
    {
        if (Single(tokens, i) is not { } first)
        {
            return null;
        }

        var next = first.Next;
        var to =
            tokens.IsDash(next) && (tokens.IsGluedDash(next) || !tokens.IsGlued(next)) || tokens.IsAny(next, "to", "or") ? next + 1 : -1;
        if (to > 0 && !first.IsVague && !tokens[to].AfterBreak && Single(tokens, to) is { IsVague: false } last && IsRange(tokens, i, to))
        {
            // "6-700 billion": the scale word after a range counts for both ends.
            var scale = ScaleBefore(tokens, last.Next);
            var low = scale > 1 && ScaleBefore(tokens, first.Next) == 1 && first.Low < last.Low / scale ? first.Low * scale : first.Low;
            return low < last.Low ? new Numeral(low, last.Low, last.Next, false, first.IsLarge || last.IsLarge) : first;
        }

        return first;
    }

    /// <summary>The value of plain or grouped digits, or null where they are a date, a version or no number.</summary>
    public static decimal? Value(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 24)
        {
            return null;
        }

        Span<char> clean = stackalloc char[digits.Length];
        var length = 0;
        var point = digits.LastIndexOfAny('.', ',');
        var isDecimal = point >= 0 && IsDecimalPoint(digits, point);
        for (var i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i]))
            {
                clean[length++] = digits[i];
            }
            else if (isDecimal && i == point)
            {
                clean[length++] = '.';
            }
            else if (!IsGroup(digits, i, isDecimal ? point : digits.Length))
            {
                return null;
            }
        }

        return
            decimal.TryParse(clean[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < Most
            ? value
            : null;
    }

    // A last separator is a decimal point unless it parts a group of three; "0,926" and "0.926" are decimals all the same.
    private static bool IsDecimalPoint(ReadOnlySpan<char> digits, int point)
    {
        var others = digits[..point].Count(digits[point]);
        var after = digits.Length - point - 1;
        return others == 0 && (after != 3 || digits[0] == '0' || digits[point] == '.' && digits[..point].IndexOfAny(" ,") < 0 && point > 3);
    }

    private static bool IsGroup(ReadOnlySpan<char> digits, int separator, int end)
    {
        if (separator >= end)
        {
            // A group after the decimal point: no number.
            return false;
        }

        var before = digits[..separator].LastIndexOfAnyExceptInRange('0', '9');
        var rest = digits[(separator + 1)..end];
        var after = rest.IndexOfAnyExceptInRange('0', '9');
        return (after < 0 ? rest.Length : after) == 3 && separator - before - 1 is >= 1 and <= 3;
    }

    private static bool IsRange(FigureTokens tokens, int from, int to) =>
        // "from one to two" but not "two to one"; digits and words do not mix in a range.
        tokens.IsDigits(from) == tokens.IsDigits(to);

    private static decimal ScaleBefore(FigureTokens tokens, int next) => Scale(tokens, next - 1) ?? 1;

    private static Numeral? Single(FigureTokens tokens, int i) =>
        tokens.IsDigits(i) ? FromDigits(tokens, i)
        : tokens.IsWord(i) ? FromWords(tokens, i)
        : null;

    private static Numeral? FromDigits(FigureTokens tokens, int i)
    {
        if (Value(tokens.Text(i)) is not { } value)
        {
            return null;
        }

        var large = tokens.Text(i).IndexOfAny(", '’") > 0 && value >= 1000;
        var next = i + 1;
        if (tokens.IsGlued(next) && Fraction(tokens.First(next)) is { } fraction)
        {
            value += fraction;
            next++;
        }

        if (tokens.IsGlued(next) && tokens.IsSymbol(next, '+'))
        {
            next++;
        }

        if (tokens.IsGlued(next) && tokens.IsWord(next))
        {
            if (Abbreviated(tokens.Text(next)) is not { } abbreviated)
            {
                // "100km", "1.5mg"
                return tokens.IsUnitSign(next) ? new Numeral(value, null, next, false, false) : null;
            }

            next++;
            if (tokens.IsGlued(next) && tokens.IsSymbol(next, '+'))
            {
                next++;
            }

            return new Numeral(value * abbreviated, null, next, false, true);
        }

        return Compound(tokens, value, next, large);
    }

    // "1 million 150 thousand": parts of falling scale add up.
    private static Numeral Compound(FigureTokens tokens, decimal value, int next, bool large)
    {
        var smallest = decimal.MaxValue;
        var total = 0m;
        while (true)
        {
            var at = tokens.IsGluedDash(next) ? next + 1 : next;
            if (Scale(tokens, at) is not { } scale || IsPlural(tokens, at) || scale >= smallest || value * scale > Most * 1000)
            {
                return total > 0 ? new Numeral(total, null, next, false, true) : new Numeral(value, null, next, false, large);
            }

            total += value * scale;
            smallest = scale;
            next = at + 1;
            if (
                tokens.IsDigits(next)
                && !tokens[next].AfterBreak
                && Value(tokens.Text(next)) is { } more
                && Scale(tokens, next + 1) < smallest
            )
            {
                value = more;
                next++;
                continue;
            }

            return new Numeral(total, null, next, false, true);
        }
    }

    private static Numeral? FromWords(FigureTokens tokens, int i)
    {
        if (Scale(tokens, i) is not null)
        {
            return IsPlural(tokens, i) ? Vague(tokens, i) : null;
        }

        if (tokens.Is(i, "half"))
        {
            var at =
                tokens.IsAny(i + 1, "a", "an") ? i + 2
                : tokens.IsGluedDash(i + 1) ? i + 2
                : i + 1;
            return Scale(tokens, at) is { } half && !IsPlural(tokens, at) ? new Numeral(half / 2, null, at + 1, false, true) : null;
        }

        if (tokens.IsAny(i, "a", "an"))
        {
            return Scale(tokens, i + 1) is not null && !IsPlural(tokens, i + 1) ? Written(tokens, i + 1, 1) : null;
        }

        return Word(tokens, i) is null ? null : Written(tokens, i, null);
    }

    private static Numeral? Written(FigureTokens tokens, int i, decimal? one)
    {
        decimal total = 0,
            group = one ?? 0;
        var large = false;
        var next = i;
        while (true)
        {
            var at = next;
            if (next > i && (tokens.IsGluedDash(at) || tokens.Is(at, "and")))
            {
                at++;
                if (tokens.IsGluedDash(at) || tokens.IsDash(at))
                {
                    at++;
                }

                if (tokens.Is(at, "a") && tokens.Is(at + 1, "half"))
                {
                    group += 0.5m;
                    next = at + 2;
                    continue;
                }
            }

            if (at > i && tokens[at].AfterBreak)
            {
                break;
            }

            if (Word(tokens, at) is { } word)
            {
                // "two three" are two numbers; "twenty three" is one; "five and six" are two.
                if (
                    group % 100 != 0 && !(group % 100 >= 20 && group % 10 == 0 && word is > 0 and < 10)
                    || at > next && tokens.Is(next, "and") && group % 100 != 0
                )
                {
                    break;
                }

                if (at > next && tokens.Is(next, "and") && group == 0 && total == 0)
                {
                    break;
                }

                group += word;
            }
            else if (Scale(tokens, at) is { } scale && !IsPlural(tokens, at) && group > 0)
            {
                if (scale > 100 || scale == 12)
                {
                    if (total + group * scale > Most)
                    {
                        return null;
                    }

                    total += group * scale;
                    group = 0;
                }
                else
                {
                    if (group > 99)
                    {
                        break;
                    }

                    group *= scale;
                }

                large |= scale > 12;
                if (scale == 12)
                {
                    return new Numeral(total, null, at + 1, false, true);
                }
            }
            else
            {
                break;
            }

            next = at + 1;
            if (next - i > 24)
            {
                break;
            }
        }

        return next == i ? null : new Numeral(total + group, null, next, false, large);
    }

    // "tens of thousands", "hundreds of millions": each word multiplies.
    private static Numeral? Vague(FigureTokens tokens, int i)
    {
        var value = Scale(tokens, i)!.Value;
        var next = i + 1;
        while (tokens.Is(next, "of") && Scale(tokens, next + 1) is { } scale && IsPlural(tokens, next + 1) && value * scale <= Most)
        {
            value *= scale;
            next += 2;
        }

        return tokens.Is(i, "tens") && next == i + 1 ? null : new Numeral(value, null, next, true, true);
    }

    private static decimal? Word(FigureTokens tokens, int i) => tokens.IsWord(i) ? Parse(Words.ValueOf(tokens.Text(i))) : null;

    private static decimal? Scale(FigureTokens tokens, int i) =>
        tokens.IsWord(i) && (!tokens.IsGlued(i) || tokens.IsDash(i - 1) || !tokens.IsDigits(i - 1))
            ? Parse(Scales.ValueOf(tokens.Text(i)))
            : null;

    private static bool IsPlural(FigureTokens tokens, int i) => tokens.Text(i)[^1] is 's' or 'S';

    private static decimal? Parse(string? value) => value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture);

    private static decimal? Abbreviated(ReadOnlySpan<char> suffix) =>
        suffix switch
        {
            "k" or "K" => 1000,
            "m" or "M" or "mn" or "MM" or "mln" => 1_000_000,
            "bn" or "B" or "b" or "Bn" => 1_000_000_000,
            "tn" or "T" or "trn" => 1_000_000_000_000,
            _ => null,
        };

    private static decimal? Fraction(char c) =>
        c switch
        {
            '½' => 0.5m,
            '¼' => 0.25m,
            '¾' => 0.75m,
            _ => null,
        };
}
