using System.Collections.Immutable;
using System.Globalization;

namespace Rejoinder.Reading.Figures;

/// <summary>
/// Finds money, per cent and measured or counted quantities with their noun. The quantity alone is taken, without "more than" or "nearly".
/// Numbers that are names ("Article 5", "COVID-19"), dates and list markers are left out. Thread-safe.
/// </summary>
internal static partial class AmountFinder
{
    private static readonly WordList Currencies = WordList.Load("currencies");
    private static readonly WordList CurrencyCountries = WordList.Load("currency-countries");
    private static readonly WordList Numbering = WordList.Load("numbering-nouns");

    /// <summary>The amounts in the given stretches, in order; numbers inside a date are none.</summary>
    public static ImmutableArray<AmountFound> Find(Document document, ImmutableArray<TextSpan> within, ImmutableArray<DateFound> dates)
    {
        var found = ImmutableArray.CreateBuilder<AmountFound>();
        var date = 0;
        foreach (var span in within)
        {
            var tokens = new FigureTokens(document.Prose, span);
            for (var i = 0; i < tokens.Count; )
            {
                var at = tokens[i].Span;
                while (date < dates.Length && dates[date].Span.End <= at.Start)
                {
                    date++;
                }

                if (date < dates.Length && dates[date].Span.Overlaps(at) || Read(tokens, i) is not { } amount)
                {
                    i++;
                    continue;
                }

                var (next, value) = amount;
                var words = tokens.SpanOf(i, next);
                if (date < dates.Length && dates[date].Span.Overlaps(words))
                {
                    i++;
                    continue;
                }

                found.Add(value with { Span = words });
                i = next;
            }
        }

        return found.ToImmutable();
    }

    private static (int Next, AmountFound Amount)? Read(FigureTokens tokens, int i)
    {
        // A sign of "about" tied to the number belongs to it: ~9 years.
        if (tokens.IsSymbol(i, '~') && tokens.IsGlued(i + 1))
        {
            return Read(tokens, i + 1);
        }

        return Bounds(tokens, i) ?? Money(tokens, i) ?? MultiMoney(tokens, i) ?? Quantity(tokens, i);
    }

    private static (int, AmountFound)? Money(FigureTokens tokens, int i)
    {
        if (CurrencyBefore(tokens, i) is not { } currency || Numeral.Read(tokens, currency.Next) is not { } number || number.IsVague)
        {
            return null;
        }

        if (!tokens.IsDigits(currency.Next))
        {
            return null;
        }

        var next = number.Next;
        var upper = number.High;

        // "$50–$100"
        if (
            upper is null
            && (tokens.IsDash(next) || tokens.Is(next, "to"))
            && CurrencyBefore(tokens, next + 1) is { } other
            && other.Code == currency.Code
            && Numeral.Read(tokens, other.Next) is { IsVague: false, High: null } last
            && last.Low > number.Low
        )
        {
            upper = last.Low;
            next = last.Next;
        }

        if (
            CurrencyAfter(tokens, next) is { } again
            && (tokens.Is(next, "dollars") || again.Code == currency.Code && !tokens.Is(next, "dollar"))
        )
        {
            next = again.Next;
        }

        return (Rate(tokens, next), Amount(number with { High = upper }, currency.Code));
    }

    // "multi-billion dollar"
    private static (int, AmountFound)? MultiMoney(FigureTokens tokens, int i)
    {
        if (!tokens.Is(i, "multi") || !tokens.IsGluedDash(i + 1) || Numeral.Read(tokens, i) is not null)
        {
            return null;
        }

        return
            tokens.IsAny(i + 2, "million", "billion", "trillion")
            && CurrencyAfter(tokens, tokens.IsGluedDash(i + 3) ? i + 4 : i + 3) is { } currency
            ? (
                currency.Next,
                new AmountFound(
                    default,
                    tokens.Is(i + 2, "million") ? "1000000"
                        : tokens.Is(i + 2, "billion") ? "1000000000"
                        : "1000000000000",
                    currency.Code,
                    null,
                    true
                )
            )
            : null;
    }

    private static (int, AmountFound)? Quantity(FigureTokens tokens, int i)
    {
        if (IsName(tokens, i) || tokens.Is(i - 1, "per"))
        {
            return null;
        }

        if (HalfUnit(tokens, i) is { } half)
        {
            return half;
        }

        if (Numeral.Read(tokens, i) is not { } number)
        {
            return null;
        }

        // "ten (10) days"
        var next =
            tokens.IsSymbol(number.Next, '(')
            && tokens.IsDigits(number.Next + 1)
            && tokens.IsSymbol(number.Next + 2, ')')
            && Numeral.Value(tokens.Text(number.Next + 1)) == number.Low
                ? number.Next + 3
                : number.Next;
        if (tokens.IsSymbol(next, '%') || tokens.Is(next, "percent") || tokens.Is(next, "pct"))
        {
            return (Base(tokens, next + 1), Amount(number, "percent"));
        }

        if (tokens.Is(next, "per") && tokens.IsAny(next + 1, "cent", "centum"))
        {
            return (Base(tokens, next + 2), Amount(number, "percent"));
        }

        if (Measured(tokens, next) is { } measured)
        {
            return (measured.Next, Amount(number, measured.Unit));
        }

        if (tokens.IsAny(next, "percentage", "basis") && tokens.IsAny(next + 1, "points", "point"))
        {
            return (next + 2, Amount(number, tokens.Is(next, "basis") ? "basis point" : "percentage point"));
        }

        var noun = number.IsVague && tokens.Is(next, "of") ? AfterDeterminer(tokens, next + 1) : next;
        if (CurrencyAfter(tokens, tokens.IsGluedDash(noun) ? noun + 1 : noun) is { } currency)
        {
            return (Rate(tokens, currency.Next), Amount(number, currency.Code));
        }

        // "27.3 per 100,000 residents"
        if (
            tokens.Is(next, "per")
            && tokens.IsDigits(next + 1)
            && Numeral.Read(tokens, next + 1) is { } many
            && CountedNoun.Read(tokens, many.Next) is { } heads
        )
        {
            return (heads.Next, Amount(number, "per " + Format(many.Low) + " " + heads.Singular));
        }

        if (Share(tokens, i, number) is { } share)
        {
            return share;
        }

        if (tokens.IsGluedDash(next))
        {
            // "20-plus years"
            if (tokens.Is(next + 1, "plus") && CountedNoun.Read(tokens, next + 2) is { } plus)
            {
                return (plus.Next, Amount(number, plus.Singular));
            }

            // "a two-state solution" counts nothing, and so do most numbers that a hyphen ties, but not "a 20-hour week".
            return Tied(tokens, next + 1) is { } tied ? (tied.Next, Amount(number, tied.Unit)) : null;
        }

        if (number is { Low: 1, High: null, IsLarge: false })
        {
            return !tokens.IsAny(next, "day", "time") && CountedNoun.ReadUnit(tokens, next) is { } unit
                ? (unit.Next, Amount(number, unit.Singular))
                : null;
        }

        if (!tokens.IsGlued(noun) && CountedNoun.Read(tokens, noun) is { } counted)
        {
            // "the two Presidents", "all three pillars" point at what was named; "two years ago" is a time.
            var isSmall = number is { Low: <= 10, High: null, IsLarge: false };
            if (
                isSmall
                    && tokens.IsAny(i - 1, "the", "these", "those", "our", "your", "their", "its", "his", "her", "all")
                    && !CountedNoun.IsMeasure(counted.Singular)
                || tokens.IsAny(counted.Next, "ago", "later")
            )
            {
                return null;
            }

            return (Rate(tokens, counted.Next), Amount(number, counted.Singular));
        }

        // Without a noun only what can be nothing but a quantity, and stands in a sentence.
        return
            number.IsLarge
            && !(i == 0 && next == tokens.Count)
            && !(number.IsVague && number.Next == i + 1)
            && !IsOrdinalAfter(tokens, next)
            && !IsGluedWord(tokens, next)
            ? (next, Amount(number, "number"))
            : null;
    }

    // "two hundred and fiftieth" counts nothing.
    private static bool IsOrdinalAfter(FigureTokens tokens, int i) =>
        tokens.Is(i, "and") && tokens.IsWord(i + 1) && tokens.Text(i + 1).EndsWith("th");

    // "half a century", "a year and a half"
    private static (int, AmountFound)? HalfUnit(FigureTokens tokens, int i)
    {
        if (tokens.Is(i, "half") && tokens.IsAny(i + 1, "a", "an") && CountedNoun.ReadUnit(tokens, i + 2) is { } half)
        {
            return (half.Next, new AmountFound(default, "0.5", half.Singular));
        }

        return
            tokens.IsAny(i, "a", "an")
            && CountedNoun.ReadUnit(tokens, i + 1) is { } unit
            && tokens.Is(unit.Next, "and")
            && tokens.Is(unit.Next + 1, "a")
            && tokens.Is(unit.Next + 2, "half")
            ? (unit.Next + 3, new AmountFound(default, "1.5", unit.Singular))
            : null;
    }

    // "one in four", "four out of five people"
    private static (int, AmountFound)? Share(FigureTokens tokens, int i, Numeral number)
    {
        var at = number.Next;
        var of =
            tokens.IsGluedDash(at) && tokens.Is(at + 1, "in") && tokens.IsGluedDash(at + 2) ? at + 3
            : tokens.Is(at, "in") ? at + 1
            : tokens.Is(at, "out") && tokens.Is(at + 1, "of") ? at + 2
            : -1;
        if (of < 0 || number.High is not null || number.IsLarge || Numeral.Read(tokens, of) is not { High: null, IsVague: false } whole)
        {
            return null;
        }

        if (number.Low < 1 || whole.Low <= number.Low || whole.Low > 1000 || number.Low > 100)
        {
            return null;
        }

        var next = tokens.Is(of - 1, "of") && CountedNoun.Read(tokens, whole.Next) is { } counted ? counted.Next : whole.Next;
        return (next, new AmountFound(default, Format(decimal.Round(number.Low / whole.Low, 4)), "share"));
    }

    private static int AfterDeterminer(FigureTokens tokens, int i) =>
        tokens.IsAny(i, "the", "its", "their", "our", "these", "those", "his", "her") ? i + 1 : i;

    private static bool IsGluedWord(FigureTokens tokens, int i) =>
        tokens.IsGlued(i) && (tokens.IsWord(i) || tokens.IsDigits(i) || tokens.IsSymbol(i, '/'));

    /// <summary>A number that names something: tied to a word, marked by "No.", "#" or "Article", or the marker of a list.</summary>
    private static bool IsName(FigureTokens tokens, int i)
    {
        if (!tokens.IsDigits(i))
        {
            return tokens.IsGlued(i) && tokens.IsDash(i - 1);
        }

        if (
            tokens.IsGlued(i)
            && i > 0
            && (
                tokens.IsDash(i - 1) && tokens.IsGlued(i - 1)
                || tokens.First(i - 1) is '#' or '§' or '/' or ':' or '_' or '.' or '=' or '&'
                || tokens.IsWord(i - 1)
            )
        )
        {
            return true;
        }

        if (i == 0 && tokens.IsGlued(1) && tokens.First(1) is '.' or ')' && !tokens.IsDigits(2))
        {
            return true;
        }

        // "Big 3 companies", "America 250": a capital inside the sentence makes one name of both.
        if (
            i > 1
            && tokens.IsCapitalised(i - 1)
            && !tokens[i].AfterBreak
            && !tokens[i - 1].AfterBreak
            && tokens.IsWord(i - 2)
            && tokens.Text(i).Length <= 3
        )
        {
            return true;
        }

        var before = tokens.IsSymbol(i - 1, '.') ? i - 2 : i - 1;
        return tokens.IsWord(before) && !tokens[i].AfterBreak && Numbering.Contains(tokens.Text(before));
    }

    private static (int Next, string Code)? CurrencyBefore(FigureTokens tokens, int i)
    {
        if (tokens.IsGlued(i) && i > 0 && (tokens.IsWord(i - 1) || tokens.IsDigits(i - 1)))
        {
            return null;
        }

        // "US$", "CA$"
        if (tokens.IsWord(i) && tokens.IsGlued(i + 1) && tokens.IsSymbol(i + 1, '$') && tokens.Text(i).Length <= 3)
        {
            Span<char> sign = stackalloc char[4];
            tokens.Text(i).CopyTo(sign);
            sign[tokens.Text(i).Length] = '$';
            return Currencies.ValueOf(sign[..(tokens.Text(i).Length + 1)]) is { } country ? (i + 2, country) : null;
        }

        if (tokens.Text(i) is { Length: > 0 } text && Currencies.ValueOf(text) is { } code)
        {
            // A name before the number ("euro 5") is no price; a code or a sign is.
            var isCode =
                tokens[i].Kind == FigureTokenKind.Symbol
                || text.Length <= 3 && text[^1] is >= 'A' and <= 'Z' or 's' && char.IsUpper(text[0]);
            var next = tokens.Is(i, "Rs") && tokens.IsSymbol(i + 1, '.') ? i + 2 : i + 1;
            return isCode && tokens.IsDigits(next) ? (next, code) : null;
        }

        return null;
    }

    private static (int Next, string Code)? CurrencyAfter(FigureTokens tokens, int i)
    {
        // "U.S. dollars"
        if (tokens.Is(i, "U") && tokens.IsSymbol(i + 1, '.') && tokens.Is(i + 2, "S") && tokens.IsSymbol(i + 3, '.'))
        {
            return CurrencyName(tokens, i + 4);
        }

        if (CurrencyName(tokens, i) is { } plain)
        {
            return plain;
        }

        return tokens.IsWord(i) && CurrencyCountries.ValueOf(tokens.Text(i)) is { } country && CurrencyName(tokens, i + 1) is { } named
            ? (named.Next, country.Length == 0 ? named.Code : country)
            : null;
    }

    private static (int Next, string Code)? CurrencyName(FigureTokens tokens, int i)
    {
        if (tokens.Is(i, "pounds") && tokens.Is(i + 1, "sterling"))
        {
            return (i + 2, "GBP");
        }

        if (tokens[i].AfterBreak || tokens.Text(i) is not { Length: > 0 } text || Currencies.ValueOf(text) is not { } code)
        {
            return null;
        }

        // A sign after the number stands for itself only where it is tied or alone ("5 €", not "5 $10").
        return tokens[i].Kind == FigureTokenKind.Symbol && tokens.IsDigits(i + 1) && tokens.IsGlued(i + 1) ? null
            : text.Length == 3 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? null
            : (i + 1, code);
    }

    private static AmountFound Amount(Numeral number, string unit) =>
        new(default, Format(number.Low), unit, number.High is { } high ? Format(high) : null, number.IsVague);

    private static string Format(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
