using Rejoinder.Reading.Mentions;
using Rejoinder.Reading.Models;

namespace Rejoinder.Reading.Claims;

/// <summary>
/// The words that the model takes for the name of who speaks, with the words that belong to them: "Administration officials", "a traveller
/// at Hale Airport". Immutable; look-ups take logarithmic time.
/// </summary>
internal sealed class SpeakerTags
{
    private const float Likely = 0.5f;
    private const int MostWordsBefore = 3;
    private const int Reach = 40;

    private readonly string _prose;
    private readonly TextSpan[] _runs;
    private readonly int[] _starts;

    public SpeakerTags(Document document, IEnumerable<EncodedSentence> sentences)
    {
        _prose = document.Prose;
        _runs = [.. sentences.SelectMany(Runs).OrderBy(r => r.Start)];
        _starts = [.. _runs.Select(r => r.Start)];
    }

    /// <summary>The first such words between two positions, or null.</summary>
    public TextSpan? FirstIn(int start, int end)
    {
        var at = Array.BinarySearch(_starts, start);
        at = at < 0 ? ~at : at;
        return at < _runs.Length && _runs[at].End <= end ? _runs[at] : null;
    }

    /// <summary>The last such words between two positions, or null.</summary>
    public TextSpan? LastIn(int start, int end)
    {
        var at = Array.BinarySearch(_starts, end);
        at = (at < 0 ? ~at : at) - 1;
        return at >= 0 && _runs[at].Start >= start && _runs[at].End <= end ? _runs[at] : null;
    }

    /// <summary>True where the words before them say that they are called on, asked or told: "called on the Government".</summary>
    public bool IsAddressed(TextSpan run, int from)
    {
        var words = WordPieces.Words(_prose, new TextSpan(Math.Max(from, run.Start - Reach), run.Start));
        var last = words.Count - 1;
        last -= last >= 0 && words[last].Of(_prose) is "the" ? 1 : 0;
        return last >= 0
            && words[last].Of(_prose)
                is "on"
                    or "upon"
                    or "to"
                    or "urge"
                    or "urges"
                    or "urged"
                    or "ask"
                    or "asks"
                    or "asked"
                    or "tell"
                    or "told"
                    or "against";
    }

    /// <summary>The words as a name: without the article of a proper name.</summary>
    public string NameOf(TextSpan run)
    {
        var name = string.Join(' ', run.Of(_prose).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length > 4 && name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && char.IsUpper(name[4]) ? name[4..] : name;
    }

    private IEnumerable<TextSpan> Runs(EncodedSentence sentence)
    {
        for (var w = 0; w < sentence.Words.Length; w++)
        {
            if (sentence.Speaker[w] <= Likely)
            {
                continue;
            }

            var first = w;
            while (w + 1 < sentence.Words.Length && sentence.Speaker[w + 1] > Likely)
            {
                w++;
            }

            var last = w;
            while (last >= first && IsNoName(Word(sentence, last)))
            {
                last--;
            }

            if (last >= first)
            {
                yield return new TextSpan(sentence.Words[Before(sentence, first)].Start, sentence.Words[After(sentence, last)].End);
            }
        }
    }

    // "have repeatedly", of which no name ends.
    private static bool IsNoName(ReadOnlySpan<char> word) =>
        NameLists.IsFunctionWord(word) || (char.IsLower(word[0]) && word.EndsWith("ly", StringComparison.Ordinal));

    private ReadOnlySpan<char> Word(EncodedSentence sentence, int at) =>
        at < sentence.Words.Length ? _prose.AsSpan(sentence.Words[at].Start, sentence.Words[at].Length) : default;

    // "civil society" before "leaders": what stands between a comma, an article or the sentence's start and the noun.
    private int Before(EncodedSentence sentence, int first)
    {
        var at = first;
        while (at > 0 && first - at <= MostWordsBefore && IsNext(sentence, at - 1) && IsPlain(Word(sentence, at - 1)))
        {
            at--;
        }

        if (first - at <= MostWordsBefore)
        {
            return at;
        }

        for (
            at = first;
            at > 0 && IsNext(sentence, at - 1) && IsPlain(Word(sentence, at - 1)) && char.IsUpper(Word(sentence, at - 1)[0]);
            at--
        ) { }

        return at;
    }

    // "at Hale Airport" after "a traveller", and what is left of a name before its verb: "unions" of "harbour unions wrote".
    private int After(EncodedSentence sentence, int last)
    {
        var verb = last + 1;
        while (
            verb - last <= 2
            && IsNext(sentence, verb - 1)
            && IsPlain(Word(sentence, verb))
            && !Word(sentence, verb).EndsWith("ly", StringComparison.Ordinal)
        )
        {
            verb++;
        }

        if (verb - last > 1 && ReportingClauses.IsReporting(Word(sentence, verb)))
        {
            return verb - 1;
        }

        if (!Word(sentence, last + 1).SequenceEqual("at") && !Word(sentence, last + 1).SequenceEqual("of"))
        {
            return last;
        }

        var at = last + 1;
        while (IsNext(sentence, at) && Word(sentence, at + 1) is { Length: > 0 } next && (char.IsUpper(next[0]) || IsTie(next)))
        {
            at++;
        }

        while (at > last && !char.IsUpper(Word(sentence, at)[0]))
        {
            at--;
        }

        return at;
    }

    private static bool IsTie(ReadOnlySpan<char> word) => word is "of" or "the" or "and" or "-" or "–" or "." or "’" or "s";

    private static bool IsPlain(ReadOnlySpan<char> word) => ReportingClauses.IsPlain(word) && !ReportingClauses.IsReporting(word);

    // The next word follows with nothing but blanks and hyphens between.
    private bool IsNext(EncodedSentence sentence, int at)
    {
        if (at + 1 >= sentence.Words.Length)
        {
            return false;
        }

        foreach (var c in _prose.AsSpan(sentence.Words[at].End, sentence.Words[at + 1].Start - sentence.Words[at].End))
        {
            if (!char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return true;
    }
}
