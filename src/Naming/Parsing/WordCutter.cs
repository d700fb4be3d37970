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

        SplitSyllables();
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

        if (upper + lower > 2 && HasBoth(folded[..length]))
        {
            Unmask(folded[..length]);
        }

        if (foreign && text[start] is >= '\u0370' and < '\u0400')
        {
            length = GreekDigraphs.Apply(folded, length);
        }

        _words.Add(
            new RawWord
            {
                Text = start == 0 && at == text.Length ? text : text[start..at],
                Folded = WordMemory.Of(folded[..length]).Folded,
                IsCapitals = upper > 1 && lower == 0,
                IsForeign = foreign,
                IsSyllabic = syllabic > 0,
                IsAside = aside,
                Readings = syllabic > 0 ? HanReadings.Of(text.AsSpan(start, at - start)) : [],
            }
        );
        return at;
    }

    private static bool HasBoth(ReadOnlySpan<char> word) =>
        char.IsAsciiLetter(word[0]) && word.ContainsAnyInRange('0', '9') && char.IsAsciiLetter(word[^1]);

    /// <summary>Digits between letters are letters in disguise, or a scanner's mistake.</summary>
    private static void Unmask(Span<char> word)
    {
        foreach (ref var c in word)
        {
            c = c switch
            {
                '0' => 'o',
                '1' => 'i',
                '3' => 'e',
                '4' => 'a',
                '5' => 's',
                '7' => 't',
                '9' => 'g',
                _ => c,
            };
        }
    }

    /// <summary>A name of one word of two to four characters: the first is the family name in all but one name of a hundred.</summary>
    private readonly void SplitSyllables()
    {
        if (_words.Count != 1 || _words[0] is not { IsSyllabic: true, Text: { Length: >= 2 and <= 4 } whole } || !AllSyllabic(whole))
        {
            return;
        }

        var cut = whole.Length == 4 ? 2 : 1;
        var family = Syllables(whole[..cut], isFamily: true);
        var given = Syllables(whole[cut..], isFamily: false);
        if (family.Folded.Length > 0 && given.Folded.Length > 0)
        {
            _words[0] = family;
            _words.Add(given);
        }
    }

    private static bool AllSyllabic(string word)
    {
        foreach (var c in word)
        {
            if (!Letters.IsSyllabic(c))
            {
                return false;
            }
        }

        return true;
    }

    private static RawWord Syllables(string characters, bool isFamily)
    {
        var folded = (isFamily ? HanReadings.HangulSurname(characters) : null) ?? string.Concat(characters.Select(Letters.Of));
        return new RawWord
        {
            Text = characters,
            Folded = folded[..Math.Min(folded.Length, Word.MaxLength)],
            IsForeign = true,
            IsSyllabic = true,
            Readings = HanReadings.Of(characters),
        };
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
