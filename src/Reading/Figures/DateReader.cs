namespace Rejoinder.Reading.Figures;

/// <summary>A date as read: from one token to before another.</summary>
internal readonly record struct DateReading(int From, int Next, string? Iso, bool IsYearGuessed = false);

/// <summary>Reads the date that begins at a token, trying one written form after another, the longest first.</summary>
internal sealed partial class DateReader(FigureTokens tokens, CalendarDate? issue)
{
    private static readonly WordList Months = WordList.Load("months");
    private static readonly WordList Weekdays = WordList.Load("weekdays");
    private static readonly WordList Ordinals = WordList.Load("ordinal-words");
    private static readonly WordList Numbering = WordList.Load("numbering-nouns");

    public FigureTokens Tokens => tokens;

    public DateReading? Read(int i)
    {
        var token = tokens[i];
        if (token.Kind is FigureTokenKind.Address)
        {
            return null;
        }

        if (token.Kind is FigureTokenKind.Symbol)
        {
            return ShortYear(i);
        }

        if (
            token.Glued
            && i > 0
            && (tokens[i - 1].Kind is not FigureTokenKind.Symbol || tokens.First(i - 1) is '#' or '§' or '=' or '_' or '$')
        )
        {
            return null;
        }

        return Numeric(i) ?? WithWeekday(i) ?? MonthFirst(i) ?? DayFirst(i) ?? Abroad(i) ?? DayOf(i) ?? MonthAlone(i) ?? Years(i);
    }

    // "Friday, 5 May 2021"; a weekday alone is a date that the words do not fix.
    private DateReading? WithWeekday(int i)
    {
        var day = tokens.IsAny(i, "last", "next", "this", "past")
            ? tokens.Is(i + 1, "past")
                ? i + 2
                : i + 1
            : i;
        if (!tokens.IsCapitalised(day) || !Weekdays.Contains(tokens.Text(day)))
        {
            return null;
        }

        var next = tokens.IsSymbol(day + 1, ',') ? day + 2 : day + 1;
        next = tokens.Is(next, "the") ? next + 1 : next;
        if (day == i && !tokens[next].AfterBreak && (MonthFirst(next) ?? DayFirst(next) ?? Numeric(next)) is { } date)
        {
            return date with { From = i };
        }

        // "Black Friday" is a name.
        var isName = day == i && tokens.IsCapitalised(i - 1) && !tokens.IsAny(i - 1, "On", "By", "Since", "Last", "Next", "This", "Until");
        return isName || tokens.IsGluedDash(day + 1) ? null : new DateReading(i, day + 1, null);
    }

    // "May 5", "May 5th, 2021", "May 5-7, 2020", "Nov. 30 – Dec. 3", "February 4th and 5th"
    private DateReading? MonthFirst(int i)
    {
        if (Month(i) is not { } month || Day(month.Next) is not { } day || tokens[month.Next].AfterBreak)
        {
            return null;
        }

        var next = day.Next;
        var first = new CalendarDate(null, month.Value, day.Value);
        CalendarDate? last = null;
        var to = Joint(next);
        if (to > 0 && Month(to) is { } otherMonth && Day(otherMonth.Next) is { } otherDay)
        {
            last = new CalendarDate(null, otherMonth.Value, otherDay.Value);
            next = otherDay.Next;
        }
        else if (to > 0 && Day(to) is { } sameMonth && IsSecondDay(to, sameMonth, day.Value))
        {
            last = new CalendarDate(null, month.Value, sameMonth.Value);
            next = sameMonth.Next;
        }

        // "May 30, 2021 to June 2, 2021" stays two dates: a year ends the first.
        return Finish(i, next, first, last);
    }

    // "5 May 2021", "5th of May", "5-7 May 2021", "30 May – 2 June 2021"
    private DateReading? DayFirst(int i)
    {
        if (Day(i) is not { } day)
        {
            return null;
        }

        var next = tokens.Is(day.Next, "of") && IsOrdinal(i) ? day.Next + 1 : day.Next;
        if (Month(next) is { } month && !tokens[next].AfterBreak && tokens.IsCapitalised(next) && !tokens.IsGlued(next))
        {
            var first = new CalendarDate(null, month.Value, day.Value);
            var to = Joint(month.Next);
            if (to > 0 && Day(to) is { } otherDay && Month(otherDay.Next) is { } otherMonth && !tokens.Is(to - 1, "and"))
            {
                return Finish(i, otherMonth.Next, first, new CalendarDate(null, otherMonth.Value, otherDay.Value));
            }

            return Finish(i, month.Next, first, null);
        }

        var joint = Joint(day.Next);
        if (
            joint > 0
            && Day(joint) is { } last
            && last.Value > day.Value
            && Month(last.Next) is { } shared
            && tokens.IsCapitalised(last.Next)
        )
        {
            return Finish(
                i,
                shared.Next,
                new CalendarDate(null, shared.Value, day.Value),
                new CalendarDate(null, shared.Value, last.Value)
            );
        }

        return null;
    }

    // "tenth day of September, in the year of our Lord two thousand twenty-five"
    private DateReading? DayOf(int i)
    {
        var day = Day(i) ?? OrdinalWord(i);
        if (
            day is not { } found
            || !tokens.Is(found.Next, "day")
            || !tokens.Is(found.Next + 1, "of")
            || Month(found.Next + 2) is not { } month
        )
        {
            return null;
        }

        var date = new CalendarDate(null, month.Value, found.Value);
        var next = tokens.IsSymbol(month.Next, ',') ? month.Next + 1 : month.Next;
        if (tokens.Is(next, "in") && tokens.Is(next + 1, "the") && tokens.Is(next + 2, "year"))
        {
            next += 3;
            if (tokens.Is(next, "of") && tokens.Is(next + 1, "our") && tokens.Is(next + 2, "Lord"))
            {
                next += 3;
            }

            if (Numeral.Read(tokens, next) is { High: null, Low: >= 1000 and < 2100 } year)
            {
                return new DateReading(i, year.Next, (date with { Year = (int)year.Low }).Iso);
            }
        }

        return Finish(i, month.Next, date, null);
    }

    private DateReading? Finish(int from, int next, CalendarDate first, CalendarDate? last)
    {
        var guessed = true;
        if (YearAfter(next) is { } year)
        {
            (next, guessed) = (year.Next, false);
            var crosses = last is { Month: { } end } && first.Month > end;
            first = first with { Year = crosses ? year.Value - 1 : year.Value };
            last = last is { } l ? l with { Year = year.Value } : null;
        }
        else if (tokens.Is(next, "of") && tokens.IsAny(next + 1, "last", "this") && tokens.Is(next + 2, "year"))
        {
            var own = issue?.Year - (tokens.Is(next + 1, "last") ? 1 : 0);
            next += 3;
            first = first with { Year = own };
            last = last is { } l ? l with { Year = own } : null;
        }
        else if (issue?.Year is { } own)
        {
            first = first with { Year = own };
            last = last is { } l ? l with { Year = first.Month > l.Month ? own + 1 : own } : null;
        }

        if (!first.Exists || last is { Exists: false })
        {
            return new DateReading(from, next, null);
        }

        return new DateReading(
            from,
            next,
            last is { } end2 && first.Iso is { } start ? $"{start}/{end2.Iso}" : first.Iso,
            guessed && first.Year is not null
        );
    }

    // ", 2021", " 2021", " of 2021", " '21"
    private (int Next, int Value)? YearAfter(int i)
    {
        var at = tokens.IsSymbol(i, ',') || tokens.Is(i, "of") || tokens.Is(i, "in") ? i + 1 : i;
        if (tokens[at].AfterBreak && at == i)
        {
            return null;
        }

        return FourDigits(at) is { } year && !(tokens.IsGlued(at + 1) && tokens.IsWord(at + 1)) ? (at + 1, year) : null;
    }

    // Where the second half of a range begins, or -1.
    private int Joint(int i) =>
        tokens.IsDash(i) || tokens.IsAny(i, "and", "to", "through", "until") || tokens.IsSymbol(i, '&') ? i + 1 : -1;

    private bool IsSecondDay(int i, (int Next, int Value) day, int first)
    {
        if (day.Value <= first || tokens.IsGlued(day.Next) && tokens.First(day.Next) is '%')
        {
            return false;
        }

        // "May 5 and 30 people" and "May 5 to 20 people": a bare number before a word is no day.
        return IsOrdinal(i)
            || tokens.IsDash(i - 1)
            || !tokens.IsWord(day.Next)
            || tokens.IsAny(day.Next, "in", "at", "of", "with", "for", "by", "to", "and");
    }

    private static (int Next, int Value)? None => null;

    private (int Next, int Value)? Month(int i)
    {
        if (!tokens.IsCapitalised(i) || Months.ValueOf(tokens.Text(i)) is not { } number)
        {
            return None;
        }

        var isShort = tokens.Text(i).Length <= 4 && !tokens.IsAny(i, "May", "June", "July");
        var next = isShort && tokens.IsSymbol(i + 1, '.') && tokens.IsGlued(i + 1) ? i + 2 : i + 1;
        return (next, Number(number));
    }

    private bool IsShortMonth(int i) => tokens.Text(i).Length <= 4 && !tokens.IsAny(i, "May", "June", "July");

    private (int Next, int Value)? Day(int i)
    {
        if (!tokens.IsDigits(i) || tokens.Text(i).Length > 2 || Number(tokens.Text(i)) is not (>= 1 and <= 31 and var value))
        {
            return None;
        }

        if (tokens.IsGlued(i + 1) && tokens.IsWord(i + 1))
        {
            return IsOrdinal(i) ? (i + 2, value) : None;
        }

        // "5:30", "5%", "5/6"
        return tokens.IsGlued(i + 1) && tokens.First(i + 1) is ':' or '%' or '/' && tokens.IsGlued(i + 1) ? None : (i + 1, value);
    }

    private bool IsOrdinal(int i) => tokens.IsDigits(i) && tokens.IsGlued(i + 1) && tokens.IsAny(i + 1, "st", "nd", "rd", "th");

    private (int Next, int Value)? OrdinalWord(int i)
    {
        if (
            tokens.IsAny(i, "twenty", "thirty")
            && tokens.IsGluedDash(i + 1)
            && tokens.IsWord(i + 2)
            && Ordinals.ValueOf(tokens.Text(i + 2)) is { } unit
        )
        {
            return Number(unit) < 10 ? (i + 3, (tokens.Is(i, "twenty") ? 20 : 30) + Number(unit)) : None;
        }

        return tokens.IsWord(i) && Ordinals.ValueOf(tokens.Text(i)) is { } value ? (i + 1, Number(value)) : None;
    }

    private int? FourDigits(int i) =>
        tokens.IsDigits(i)
        && tokens.Text(i).Length == 4
        && tokens.Text(i).IndexOfAnyExceptInRange('0', '9') < 0
        && Number(tokens.Text(i)) is >= 1500 and <= 2099 and var year
            ? year
            : null;

    private static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : -1;
}
