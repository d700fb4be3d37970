namespace Rejoinder.Reading.Figures;

/// <summary>How far a quantity reaches behind its number: units of science, what a share is a share of, the time that a rate is counted in.</summary>
internal static partial class AmountFinder
{
    private static readonly WordList Wholes = WordList.Load("share-wholes");

    // "per year", "per person per month", "$1.90 a day", "200 trucks a day"; "each year" tells when, not how much.
    private static int Rate(FigureTokens tokens, int next)
    {
        while (tokens.IsWord(next + 1) && !tokens[next].AfterBreak && !tokens[next + 1].AfterBreak)
        {
            var isRate =
                tokens.Is(next, "per") && !tokens.Is(next + 1, "cent")
                || tokens.IsAny(next, "a", "an")
                    && tokens.IsAny(next + 1, "second", "minute", "hour", "day", "week", "month", "year", "head", "person");
            if (!isRate || tokens.IsAny(next + 2, "ago", "later", "earlier", "before", "after"))
            {
                break;
            }

            next += 2;
        }

        return next;
    }

    // "3.8% of GDP", "20% of national income": the whole is the unit; of other wholes only the share is taken.
    private static int Base(FigureTokens tokens, int next)
    {
        if (!tokens.Is(next, "of") || tokens[next].AfterBreak)
        {
            return next;
        }

        var at = tokens.Is(next + 1, "the") ? next + 2 : next + 1;
        return !tokens.IsWord(at) ? next
            : Wholes.Contains(tokens.Text(at)) ? at + 1
            : tokens.IsAny(at, "national", "gross", "household") && tokens.IsAny(at + 1, "income", "product", "output") ? at + 2
            : next;
    }

    // "1.5 mg/L", "1.5°C", "1.5 degrees Celsius", "30 km/h"
    private static (int Next, string Unit)? Measured(FigureTokens tokens, int i)
    {
        if (tokens[i].AfterBreak)
        {
            return null;
        }

        if (tokens.IsSymbol(i, '°'))
        {
            return tokens.IsGlued(i + 1) && tokens.IsAny(i + 1, "C", "F")
                ? (i + 2, "degree " + tokens.Text(i + 1).ToString())
                : (i + 1, "degree");
        }

        if (tokens.IsAny(i, "degree", "degrees") && tokens.IsAny(i + 1, "Celsius", "Fahrenheit", "centigrade"))
        {
            return (i + 2, tokens.Is(i + 1, "Fahrenheit") ? "degree F" : "degree C");
        }

        if (!tokens.IsUnitSign(i))
        {
            return null;
        }

        var sign = tokens.Text(i).ToString();
        if (tokens.IsSymbol(i + 1, '/') && tokens.IsGlued(i + 1) && tokens.IsGlued(i + 2) && tokens.IsWord(i + 2))
        {
            return (i + 3, sign + "/" + tokens.Text(i + 2).ToString());
        }

        return (i + 1, sign);
    }

    // "not less than three years but not more than seven years": the measure of a penalty is one range.
    private static (int, AmountFound)? Bounds(FigureTokens tokens, int i)
    {
        if (
            !tokens.Is(i, "not")
            || !tokens.IsAny(i + 1, "less", "fewer")
            || !tokens.Is(i + 2, "than")
            || Quantity(tokens, i + 3) is not { Item2: { Upper: null } least } low
        )
        {
            return null;
        }

        var at = low.Item1;
        at = tokens.IsSymbol(at, ',') ? at + 1 : at;
        at = tokens.IsAny(at, "but", "and", "nor") ? at + 1 : at;
        return
            tokens.IsAny(at, "not", "no")
            && tokens.Is(at + 1, "more")
            && tokens.Is(at + 2, "than")
            && Quantity(tokens, at + 3) is { Item2: { Upper: null } most } high
            && most.Unit == least.Unit
            ? (high.Item1, least with { Upper = most.Value })
            : null;
    }

    // "a 20-hour week", "a 50-nation coalition"; an age, an anniversary and the low of so many years are no quantity.
    private static (int Next, string Unit)? Tied(FigureTokens tokens, int i)
    {
        if (CountedNoun.ReadUnit(tokens, i) is not { } unit && !tokens.IsAny(i, "person", "nation", "member", "seat", "page"))
        {
            return null;
        }

        var isAge = tokens.IsGluedDash(i + 1) && tokens.Is(i + 2, "old") || tokens.Is(i + 1, "old");
        return isAge || tokens.IsAny(i, "time") || tokens.IsAny(i + 1, "anniversary", "low", "high", "mark", "record")
            ? null
            : (i + 1, tokens.Text(i).ToString().ToLowerInvariant());
    }
}
