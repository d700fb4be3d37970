using System.Globalization;
using Rejoinder.Naming.Spelling;

namespace Rejoinder.Naming.Parsing;

/// <summary>
/// Text -> words in plain letters: cut at spaces, hyphens and marks, apostrophes dropped. A word of two to four Han or Hangul characters is a
/// whole name and becomes the family name, its first character, and the given name.
/// </summary>
internal ref struct WordCutter(string text, int maxText, int maxWords)
{
    private readonly List<RawWord> _words = new(6);
    private readonly int _end = Math.Min(text.Length, maxText);

    /// <summary>The words in order.</summary>
    public readonly List<RawWord> Cut()
    {
        Span<char> folded = stackalloc char[Word.MaxLength];
        var depth = 0;
        for (var i = 0; i < _end && _words.Count < maxWords; )
        {
            if (IsLetter(text[i]) || char.IsSurrogate(text[i]))
            {
                i = ReadWord(i, folded, depth > 0);
                continue;
            }

            depth = text[i] switch
            {
                '(' or '[' or '“' or '«' => depth + 1,
                ')' or ']' or '”' or '»' => Math.Max(0, depth - 1),
                _ => depth,
            };
            MarkAfter(text[i]);
            i++;
        }

        return _words;
    }

    private static bool IsLetter(char c) =>
        c < 128
            ? char.IsAsciiLetterOrDigit(c)
            : char.IsLetterOrDigit(c)
                || char.GetUnicodeCategory(c)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark
                        or UnicodeCategory.LetterNumber;

    private static bool IsInside(char c) =>
        c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or 'ʻ' or 'ʿ' or 'ʾ' or '′' or '\u200c' or '\u200d' or '\u00ad' or '״' or '׳';

    private readonly int ReadWord(int start, Span<char> folded, bool aside)
    {
        var length = 0;
        var upper = 0;
        var lower = 0;
        var foreign = false;
        var syllabic = 0;
        var at = start;
        for (; at < _end; at++)
        {
            var c = text[at];
            if (c < 128)
            {
                if (char.IsAsciiLetterUpper(c))
                {
                    upper++;
                    Append((char)(c | 0x20), folded, ref length);
                    continue;
                }

                if (char.IsAsciiLetterOrDigit(c))
                {
                    lower++;
                    Append(c, folded, ref length);
                    continue;
                }
            }

            if (IsInside(c))
            {
                continue;
            }

            var letters = "";
            if (char.IsHighSurrogate(c) && at + 1 < _end && char.IsLowSurrogate(text[at + 1]))
            {
                letters = Letters.Of(c, text[at + 1]);
                at++;
            }
            else if (IsLetter(c))
            {
                letters = Letters.Of(c);
            }
            else if (!char.IsSurrogate(c))
            {
                break;
            }

            foreign |= c >= '\u0370' && c is not (>= '\u1e00' and <= '\u1eff');
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsUpper(c) ? 0 : 1;
            if (Letters.IsSyllabic(c) && at - start < 4 && at - start == syllabic)
            {
                syllabic++;
            }

            foreach (var letter in letters)
            {
                Append(letter, folded, ref length);
            }
        }

        if (length == 0)
        {
            return at;
        }

        if (syllabic is >= 2 and <= 4 && at - start == syllabic)
        {
            AddSyllables(start, syllabic, aside);
            return at;
        }

        if (foreign && text[start] is >= '\u0370' and < '\u0400')
        {
            length = GreekDigraphs.Apply(folded, length);
        }

        _words.Add(
            new RawWord
            {
                Text = start == 0 && at == text.Length ? text : text[start..at],
                Folded = folded[..length].ToString(),
                IsCapitals = upper > 1 && lower == 0,
                IsForeign = foreign,
                IsSyllabic = syllabic > 0,
                IsAside = aside,
            }
        );
        return at;
    }

    private readonly void AddSyllables(int start, int count, bool aside)
    {
        // Compound surnames are few; the first character is the family name in all but one name of a hundred.
        var given = "";
        for (var i = 1; i < count; i++)
        {
            given += Letters.Of(text[start + i]);
        }

        var raw = new RawWord
        {
            Text = text.Substring(start, 1),
            Folded = Letters.Of(text[start]),
            IsForeign = true,
            IsSyllabic = true,
            IsAside = aside,
        };
        if (raw.Folded.Length > 0)
        {
            _words.Add(raw);
        }

        if (given.Length > 0)
        {
            raw.Text = text.Substring(start + 1, count - 1);
            raw.Folded = given[..Math.Min(given.Length, Word.MaxLength)];
            _words.Add(raw);
        }
    }

    private readonly void MarkAfter(char mark)
    {
        if (_words.Count == 0)
        {
            return;
        }

        ref var last = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words)[^1];
        last.CommaAfter |= mark is ',' or '،' or '、' or '，' or ';';
        last.DotAfter |= mark == '.';
        last.HyphenAfter |= mark is '-' or '‐' or '‑' or '–' or '־';
    }

    private static void Append(char c, Span<char> folded, ref int length)
    {
        if (length < folded.Length)
        {
            folded[length++] = c;
        }
    }
}
