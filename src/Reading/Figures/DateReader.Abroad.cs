namespace Rejoinder.Reading.Figures;

/// <content>Full dates as other languages write them: "5. Mai 2021", "1er janvier 2021", "9 de marzo de 2021", "2021年9月9日".</content>
internal sealed partial class DateReader
{
    private static readonly WordList MonthsAbroad = WordList.Load("months-abroad");

    private DateReading? Abroad(int i)
    {
        if (FourDigits(i) is { } before && tokens.IsGlued(i + 1) && tokens.First(i + 1) is '年')
        {
            return EastAsian(i, before);
        }

        if (!tokens.IsDigits(i) || tokens.Text(i).Length > 2)
        {
            return null;
        }

        var next = i + 1;
        if (tokens.IsGlued(next) && (tokens.First(next) is '.' or 'º' or '°' || tokens.Is(next, "er")))
        {
            next++;
        }

        next = tokens.Is(next, "de") ? next + 1 : next;
        if (!tokens.IsWord(next) || tokens[next].AfterBreak || MonthsAbroad.ValueOf(tokens.Text(next)) is not { } month)
        {
            return null;
        }

        next++;
        next = tokens.IsAny(next, "de", "del") ? next + 1 : next;
        return FourDigits(next) is { } year && !tokens[next].AfterBreak
            ? Exact(i, next + 1, year, Number(month), Number(tokens.Text(i)))
            : null;
    }

    // The rest of the date is one word: 年9月9日.
    private DateReading? EastAsian(int i, int year)
    {
        var rest = tokens.Text(i + 1)[1..];
        var month = rest.IndexOf('月');
        var day = rest.IndexOf('日');
        return month is 1 or 2 && day > month + 1 && day == rest.Length - 1
            ? Exact(i, i + 2, year, Number(rest[..month]), Number(rest[(month + 1)..day]))
            : null;
    }
}
