namespace Rejoinder.Reading.Figures;

/// <content>Months and years without a day: "May 2021", "this January", "2014-2016", "the 1990s", "early 2021".</content>
internal sealed partial class DateReader
{
    private static readonly WordList Seasons = WordList.Load("seasons");

    // "May 2021", "May of 2021", "Aug-Sept 99", "last October", "in March"
    private DateReading? MonthAlone(int i)
    {
        var lead = tokens.IsAny(i, "last", "next", "this", "early", "late", "mid") ? 1 : 0;
        if (lead == 1 && (tokens.Is(i, "this") && tokens.Is(i + 1, "past") || tokens.IsGluedDash(i + 1)))
        {
            lead = 2;
        }

        var at = i + lead;
        if (Month(at) is not { } month || tokens[at].AfterBreak && lead > 0)
        {
            return null;
        }

        var next = month.Next;
        int? last = null;
        if (tokens.IsDash(next) && Month(next + 1) is { } other)
        {
            last = other.Value;
            next = other.Next;
        }

        if (YearAfter(next) is { } year && !(tokens.Is(next, "in")))
        {
            var first = new CalendarDate(year.Value, month.Value).Iso;
            return new DateReading(i, year.Next, last is { } l ? $"{first}/{new CalendarDate(year.Value, l).Iso}" : first);
        }

        if (last is not null || IsShortMonth(at) || IsInName(at))
        {
            return last is not null ? new DateReading(i, next, null) : null;
        }

        // "may" the verb and "March" the walk: those two need a word that only stands before a time.
        if (lead == 0 && !IsTimeWord(at - 1) && tokens.IsAny(at, "May", "March", "August"))
        {
            return null;
        }

        if (tokens.Text(at) is var name && char.IsUpper(name[^1]) && lead == 0)
        {
            return null;
        }

        var own = issue?.Year;
        if (own is { } y && issue?.Month is { } m)
        {
            own =
                tokens.Is(i, "last") && month.Value >= m ? y - 1
                : tokens.Is(i, "next") && month.Value <= m ? y + 1
                : y;
        }

        return new DateReading(i, next, new CalendarDate(own, month.Value).Iso, own is not null);
    }

    private bool IsTimeWord(int i) =>
        tokens.IsAny(
            i,
            "in",
            "since",
            "until",
            "till",
            "by",
            "from",
            "of",
            "during",
            "through",
            "to",
            "before",
            "after",
            "every",
            "each",
            "past",
            "and",
            "late",
            "early",
            "between"
        );

    // "January Six", "June Smith": a capital beside it makes a name of it, unless the word before opens the sentence.
    private bool IsInName(int i) =>
        tokens.IsCapitalised(i + 1) && !tokens[i + 1].AfterBreak && !tokens.IsAny(i + 1, "I", "The")
        || tokens.IsGluedDash(i + 1)
        || tokens.IsGluedDash(i - 1)
        || tokens.IsCapitalised(i - 1) && !IsTimeWord(i - 1) && !tokens[i].AfterBreak && !tokens.IsAny(i - 1, "This", "Last", "Next");

    private DateReading? Years(int i)
    {
        if (tokens.IsWord(i))
        {
            return PartOfYear(i);
        }

        if (FourDigits(i) is not { } year || IsNoYear(i, year))
        {
            return null;
        }

        var next = i + 1;

        // "1990s"
        if (tokens.IsGlued(next) && tokens.IsWord(next))
        {
            return tokens.Is(next, "s") && year % 10 == 0
                ? new DateReading(i, next + 1, $"{year}/{(year % 100 == 0 ? year + 99 : year + 9)}")
                : null;
        }

        if (
            (tokens.First(next) is '\'' or '’')
            && tokens.IsGlued(next)
            && tokens.Is(next + 1, "s")
            && tokens.IsGlued(next + 1)
            && year % 10 == 0
        )
        {
            return new DateReading(i, next + 2, $"{year}/{year + 9}");
        }

        if (tokens.IsDash(next) || tokens.IsSymbol(next, '/') && tokens.IsGlued(next))
        {
            if (FourDigits(next + 1) is { } last && last > year && !tokens.IsGluedDash(next + 2))
            {
                return new DateReading(i, next + 2, $"{year}/{last}");
            }

            if (tokens.IsGlued(next) && tokens.IsGlued(next + 1) && tokens.IsDigits(next + 1) && tokens.Text(next + 1).Length == 2)
            {
                var two = Number(tokens.Text(next + 1));
                return two > year % 100 && (two > 12 || two == (year % 100) + 1)
                        ? new DateReading(i, next + 2, $"{year}/{(year / 100 * 100) + two}")
                    : two is >= 1 and <= 12 && !tokens.IsGluedDash(next + 2) ? new DateReading(i, next + 2, new CalendarDate(year, two).Iso)
                    : null;
            }
        }

        return new DateReading(i, next, new CalendarDate(year).Iso);
    }

    // "early 2021", "early in 2021", "mid-2020", "spring of 2021", "first half of 2026"
    private DateReading? PartOfYear(int i)
    {
        if (tokens.Is(i, "first") || tokens.Is(i, "second"))
        {
            var at = tokens.Is(i + 1, "half")
                ? tokens.Is(i + 2, "of")
                    ? i + 3
                    : i + 2
                : -1;
            return at > 0 && FourDigits(at) is { } halved && !IsNoYear(at, halved)
                ? new DateReading(i, at + 1, tokens.Is(i, "first") ? $"{halved}-01/{halved}-06" : $"{halved}-07/{halved}-12")
                : null;
        }

        if (!Seasons.Contains(tokens.Text(i)))
        {
            return null;
        }

        var year = tokens.IsAny(i + 1, "of", "in") || tokens.IsGluedDash(i + 1) ? i + 2 : i + 1;
        return FourDigits(year) is { } value && !IsNoYear(year, value) && !(tokens.IsGlued(year + 1) && tokens.IsWord(year + 1))
            ? new DateReading(i, year + 1, new CalendarDate(value).Iso)
            : null;
    }

    // "'21" after a word that only stands before a time.
    private DateReading? ShortYear(int i)
    {
        if (
            tokens.First(i) is not ('\'' or '’' or '‘')
            || !tokens.IsGlued(i + 1)
            || !tokens.IsDigits(i + 1)
            || tokens.Text(i + 1).Length != 2
        )
        {
            return null;
        }

        return IsTimeWord(i - 1) && !tokens.IsGlued(i) && Year(tokens.Text(i + 1)) is { } year
            ? new DateReading(i, i + 2, new CalendarDate(year).Iso)
            : null;
    }

    /// <summary>Four digits that count, price or number something.</summary>
    private bool IsNoYear(int i, int year)
    {
        if (
            tokens.IsGlued(i)
            && (
                tokens.IsDash(i - 1) && !tokens.IsDigits(i - 2) && !tokens.Is(i - 2, "mid") && tokens.IsGlued(i - 1)
                || tokens.First(i - 1) is '/' or '.' or ':' or '$' or '€' or '£'
            )
        )
        {
            return true;
        }

        if (
            tokens.First(i + 1) is '%'
            || tokens.IsGlued(i + 1) && tokens.First(i + 1) is '+'
            || tokens.IsAny(i + 1, "percent", "dollars", "euros", "million", "billion", "thousand")
        )
        {
            return true;
        }

        // "Act of 1962", "Agenda 2030", "the 2030 Agenda", "the 2023 Amended Compact" are names.
        if (tokens.Is(i - 1, "of") && tokens.IsCapitalised(i - 2) && tokens.IsAny(i - 2, "Act", "Law", "Code", "Treaty", "Regulations"))
        {
            return true;
        }

        if (tokens.IsCapitalised(i + 1) && !tokens[i + 1].AfterBreak && tokens.IsWord(i - 1) && !IsTimeWord(i - 1) && !tokens[i].AfterBreak)
        {
            return true;
        }

        if (
            tokens.IsCapitalised(i - 1)
            && !tokens[i].AfterBreak
            && tokens.IsWord(i - 2)
            && !tokens[i - 1].AfterBreak
            && !IsTimeWord(i - 1)
            && !tokens.IsAny(i - 1, "Spring", "Summer", "Autumn", "Fall", "Winter")
        )
        {
            return true;
        }

        var isRange = tokens.IsDash(i + 1) && FourDigits(i + 2) is not null;
        if (IsNumbered(i) || !isRange && tokens.IsAny(i - 1, "over", "nearly", "almost", "approximately", "about", "than", "least", "some"))
        {
            return true;
        }

        // A count: "2000 people", and before 1900 anything in the plural.
        return !tokens.IsAny(i - 1, "in", "since", "during", "until")
            && CountedNoun.IsPlural(tokens, i + 1)
            && !tokens[i + 1].AfterBreak
            && (
                year < 1900
                || tokens.IsAny(
                    i + 1,
                    "people",
                    "persons",
                    "men",
                    "women",
                    "children",
                    "years",
                    "days",
                    "hours",
                    "names",
                    "signatures",
                    "km",
                    "miles",
                    "workers",
                    "members"
                )
            );
    }
}
