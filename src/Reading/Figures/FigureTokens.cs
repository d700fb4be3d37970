namespace Rejoinder.Reading.Figures;

/// <summary>What a <see cref="FigureToken"/> is made of.</summary>
internal enum FigureTokenKind
{
    /// <summary>Letters, with digits and apostrophes inside: <c>years</c>, <c>MC12</c>, <c>Kazakhstan's</c>.</summary>
    Word,

    /// <summary>Digits with the separators between them: <c>50,123,400</c>, <c>23.04.17</c>, <c>1 150 000</c>.</summary>
    Digits,

    /// <summary>One sign.</summary>
    Symbol,

    /// <summary>An address of a page or a mailbox; nothing in it is a figure.</summary>
    Address,
}

/// <summary>One word, run of digits or sign; <c>Glued</c> where nothing parts it from the token before, <c>AfterBreak</c> where a line ends between.</summary>
internal readonly record struct FigureToken(TextSpan Span, FigureTokenKind Kind, bool Glued, bool AfterBreak);

/// <summary>The tokens of one stretch of prose, with the questions that finders of figures ask of them. An index outside is an empty sign.</summary>
internal sealed class FigureTokens
{
    private const int LongestGap = 8;

    private static readonly WordList UnitSigns = WordList.Load("measure-signs");

    private readonly string _prose;
    private readonly List<FigureToken> _tokens = [];

    public FigureTokens(string prose, TextSpan within)
    {
        _prose = prose;
        Cut(within);
    }

    public int Count => _tokens.Count;

    public FigureToken this[int i] =>
        (uint)i < (uint)_tokens.Count ? _tokens[i] : new FigureToken(default, FigureTokenKind.Symbol, false, true);

    public ReadOnlySpan<char> Text(int i) => (uint)i < (uint)_tokens.Count ? _prose.AsSpan(this[i].Span.Start, this[i].Span.Length) : [];

    /// <summary>The first character of the token, NUL outside.</summary>
    public char First(int i) => (uint)i < (uint)_tokens.Count ? _prose[_tokens[i].Span.Start] : '\0';

    public bool IsWord(int i) => this[i].Kind == FigureTokenKind.Word && (uint)i < (uint)_tokens.Count;

    public bool IsDigits(int i) => this[i].Kind == FigureTokenKind.Digits;

    public bool IsSymbol(int i, char symbol) => this[i].Kind == FigureTokenKind.Symbol && First(i) == symbol;

    public bool IsGlued(int i) => this[i].Glued;

    /// <summary>A hyphen or dash that stands between two tokens without space.</summary>
    public bool IsGluedDash(int i) => IsDash(i) && IsGlued(i) && IsGlued(i + 1);

    public bool IsDash(int i) => this[i].Kind == FigureTokenKind.Symbol && First(i) is '-' or '–' or '‑' or '‐' or '−';

    public bool Is(int i, string word) => IsWord(i) && Text(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int i, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(i, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sign of a unit: mg, km, GW. A lone letter is one only where it cannot be a name's ("5G").</summary>
    public bool IsUnitSign(int i) => IsWord(i) && UnitSigns.Contains(Text(i)) && (Text(i).Length > 1 || First(i) == 'g' && !IsGlued(i));

    public bool IsCapitalised(int i) => IsWord(i) && char.IsUpper(First(i));

    /// <summary>The span from the first token to before the last.</summary>
    public TextSpan SpanOf(int from, int to) => new(this[from].Span.Start, this[to - 1].Span.End);

    private void Cut(TextSpan within)
    {
        var i = within.Start;
        var glued = false;
        var broken = true;
        var gap = 0;
        var addressFrom = -1;
        while (i < within.End)
        {
            var c = _prose[i];
            if (char.IsWhiteSpace(c))
            {
                glued = false;
                // A long gap is a link's address, blanked: what stands behind it is no part of the words before.
                broken |= c == '\n' || ++gap > LongestGap;
                i++;
                continue;
            }

            if (!glued)
            {
                addressFrom = AddressIn(i, within.End);
            }

            var start = i;
            FigureTokenKind kind;
            if (i == addressFrom)
            {
                kind = FigureTokenKind.Address;
                while (i < within.End && !char.IsWhiteSpace(_prose[i]))
                {
                    i++;
                }
            }
            else if (char.IsAsciiDigit(c))
            {
                kind = FigureTokenKind.Digits;
                i = DigitsEnd(i, within.End);
            }
            else if (char.IsLetter(c))
            {
                kind = FigureTokenKind.Word;
                i = WordEnd(i, within.End);
            }
            else
            {
                kind = FigureTokenKind.Symbol;
                i++;
            }

            _tokens.Add(new FigureToken(new TextSpan(start, i), kind, glued, broken));
            glued = true;
            broken = false;
            gap = 0;
        }
    }

    // Where in the run of signs without space an address begins; the whole run for a mailbox; -1 for none.
    private int AddressIn(int start, int end)
    {
        var stop = start;
        var mailbox = false;
        while (stop < end && !char.IsWhiteSpace(_prose[stop]))
        {
            mailbox |= _prose[stop] == '@';
            stop++;
        }

        var run = _prose.AsSpan(start, stop - start);
        if (mailbox && run.Contains('.'))
        {
            return start;
        }

        var scheme = run.IndexOf("://", StringComparison.Ordinal);
        while (scheme > 0 && char.IsAsciiLetter(run[scheme - 1]))
        {
            scheme--;
        }

        var www = run.IndexOf("www.", StringComparison.OrdinalIgnoreCase);
        var at = scheme < 0 ? www : scheme;
        return at < 0 ? -1 : start + at;
    }

    private int DigitsEnd(int i, int end)
    {
        var start = i;
        while (i < end)
        {
            if (char.IsAsciiDigit(_prose[i]))
            {
                i++;
            }
            else if (_prose[i] is '.' or ',' or '\'' or '’' && i + 1 < end && char.IsAsciiDigit(_prose[i + 1]))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        // Groups of three parted by spaces: 1 150 000.
        if (i - start <= 3)
        {
            while (i + 3 < end && _prose[i] == ' ' && AreThreeDigits(i + 1) && (i + 4 >= end || !char.IsLetterOrDigit(_prose[i + 4])))
            {
                i += 4;
            }
        }

        return i;
    }

    private bool AreThreeDigits(int i) =>
        char.IsAsciiDigit(_prose[i]) && char.IsAsciiDigit(_prose[i + 1]) && char.IsAsciiDigit(_prose[i + 2]);

    private int WordEnd(int i, int end)
    {
        while (i < end)
        {
            var c = _prose[i];
            var inner = c is '\'' or '’' && i + 1 < end && char.IsLetter(_prose[i + 1]);
            if (!inner && !char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                break;
            }

            i++;
            if (c == '日')
            {
                // Chinese and Japanese write on without a space behind a date.
                break;
            }
        }

        return i;
    }
}
