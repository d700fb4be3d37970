namespace Rejoinder.Reading.Figures;

/// <content>Dates all in digits: 2021-05-04, 23.04.17, 06/21/2022, 9/11.</content>
internal sealed partial class DateReader
{
    private DateReading? Numeric(int i)
    {
        if (!tokens.IsDigits(i) || tokens.IsGlued(i) && (tokens.IsDash(i - 1) || tokens.First(i - 1) is '/' or ':' or '.'))
        {
            return null;
        }

        return Dotted(i) ?? Parted(i);
    }

    // The day stands first where points part the numbers.
    private DateReading? Dotted(int i)
    {
        var text = tokens.Text(i);
        var first = text.IndexOf('.');
        var second = first < 0 ? -1 : text[(first + 1)..].IndexOf('.') + first + 1;
        if (first is < 1 or > 4 || second <= first || IsNumbered(i) || tokens.IsGlued(i + 1) && tokens.IsWord(i + 1))
        {
            return null;
        }

        var a = text[..first];
        var b = text[(first + 1)..second];
        var c = text[(second + 1)..];
        if (a.Length == 4)
        {
            return b.Length == 2 && c.Length == 2 ? Exact(i, i + 1, Number(a), Number(b), Number(c)) : null;
        }

        // "1.2.34" may be a version; two-digit years ask for two-digit days and months.
        var isYear = c.Length == 4 && a.Length <= 2 && b.Length <= 2 || c.Length == 2 && a.Length == 2 && b.Length == 2;
        return isYear && Year(c) is { } year ? Exact(i, i + 1, year, Number(b), Number(a)) : null;
    }

    private DateReading? Parted(int i)
    {
        var sign = tokens.First(i + 1);
        if (!(sign == '/' || tokens.IsDash(i + 1)) || !tokens.IsGlued(i + 1) || !tokens.IsGlued(i + 2) || !tokens.IsDigits(i + 2))
        {
            return null;
        }

        if (tokens.Text(i).SequenceEqual("9") && tokens.Text(i + 2).SequenceEqual("11") && sign == '/' && tokens.First(i + 3) != '/')
        {
            return new DateReading(i, i + 3, "2001-09-11");
        }

        if (tokens.First(i + 3) != sign || !tokens.IsGlued(i + 3) || !tokens.IsGlued(i + 4) || !tokens.IsDigits(i + 4))
        {
            return null;
        }

        var a = tokens.Text(i);
        var b = tokens.Text(i + 2);
        var c = tokens.Text(i + 4);
        if (a.IndexOfAnyExceptInRange('0', '9') >= 0 || b.IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return null;
        }

        if (a.Length == 4 && b.Length <= 2 && c.Length <= 2)
        {
            return Exact(i, i + 5, Number(a), Number(b), Number(c));
        }

        if (a.Length > 2 || b.Length > 2 || c.Length is not (2 or 4) || Year(c) is not { } year || IsNumbered(i))
        {
            return null;
        }

        // Day or month first cannot be told where both could be months: the place is marked, the date left open.
        var (x, y) = (Number(a), Number(b));
        return x > 12 ? Exact(i, i + 5, year, y, x)
            : y > 12 ? Exact(i, i + 5, year, x, y)
            : x == y ? Exact(i, i + 5, year, x, y)
            : x >= 1 && y >= 1 ? new DateReading(i, i + 5, null)
            : null;
    }

    private static DateReading? Exact(int from, int next, int year, int month, int day)
    {
        var date = new CalendarDate(year, month, day);
        return year is >= 1500 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && date.Exists
            ? new DateReading(from, next, date.Iso)
            : null;
    }

    private static int? Year(ReadOnlySpan<char> digits) =>
        Number(digits) is var value && digits.Length == 4 && value is >= 1500 and <= 2099 ? value
        : digits.Length == 2 && value >= 0 ? (value < 50 ? 2000 + value : 1900 + value)
        : null;

    private bool IsNumbered(int i)
    {
        var before = tokens.IsSymbol(i - 1, '.') ? i - 2 : i - 1;
        return tokens.IsWord(before) && Numbering.Contains(tokens.Text(before));
    }
}
