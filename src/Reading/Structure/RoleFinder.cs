using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Structure;

/// <summary>Gives each passage its part: what the other finders claimed, and what by its own look is no running text.</summary>
internal static partial class RoleFinder
{
    public static ImmutableArray<PassageRole> Find(
        Document document,
        Dictionary<int, PassageRole> known,
        string language,
        List<string> notes
    )
    {
        var roles = ImmutableArray.CreateBuilder<PassageRole>(document.Passages.Length);
        var rolls = SignerRolls.Find(document);
        var aside = false;
        var foreign = false;
        for (var i = 0; i < document.Passages.Length; i++)
        {
            var passage = document.Passages[i];
            var words = Line.Trim(document.Prose, passage.Span).Of(document.Prose);
            aside |= words.Length < 60 && (Notes().IsMatch(words) || (i * 2 > document.Passages.Length && EndMark().IsMatch(words)));
            var own =
                known.TryGetValue(i, out var found) ? found
                : aside ? PassageRole.Aside
                : rolls.Contains(i) ? PassageRole.Signature
                : Look(passage, words);
            if (
                own == PassageRole.Body
                && words.Length > 120
                && LanguageFinder.Of(words, null) is var spoken
                && spoken != language
                && spoken != "und"
                && IsOtherScript(words, language)
            )
            {
                own = PassageRole.Aside;
                foreign = true;
            }

            roles.Add(own);
        }

        if (foreign)
        {
            notes.Add("A part of the text is in another language and was not read for claims.");
        }

        return roles.MoveToImmutable();
    }

    private static PassageRole Look(Passage passage, string words) =>
        passage.Kind switch
        {
            PassageKind.Title => PassageRole.Title,
            PassageKind.Metadata => PassageRole.Head,
            PassageKind.Preformatted => PassageRole.Aside,
            _ when !words.Any(char.IsLetter) => PassageRole.Aside,
            _ when Contact().IsMatch(words) || Links().IsMatch(words) || Furniture().IsMatch(words) || Wording.IsRedacted(words) =>
                PassageRole.Aside,
            _ when Form().IsMatch(words) => PassageRole.Aside,
            _ when words.Length < 60 && DateAlone().IsMatch(words) => PassageRole.Head,
            _ => PassageRole.Body,
        };

    private static bool IsOtherScript(string words, string language) =>
        language == "en" ? words.Count(char.IsAsciiLetter) * 2 < words.Count(char.IsLetter) : true;

    [GeneratedRegex(
        @"^(notes? (to|for) (the )?editors?|media contacts?|contacts?|press contacts?|references|footnotes|endnotes)\s*:?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Notes();

    [GeneratedRegex(
        @"^(tel|telephone|phone|phone number|fon|fax|e-?mail|mail|web|website|address|name|full name|contacts?|contact information|cell|cellphone|cc|url|media contacts?)\s?:",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Contact();

    [GeneratedRegex(
        @"^(\W{0,3}(https?://|www\.)\S+\s{0,4}){1,}$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Links();

    [GeneratedRegex(
        @"^(click here|read more|share|→|pdf$|#!|\[\S+\]:|see all \d|download|please enable javascript|your browser does not|skip to|back to top|subscribe|follow us|print$|news$|sign the letter)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Furniture();

    // The printed questions of a form, whose answers are the statement.
    [GeneratedRegex(
        @"^(are you|what |do you|does |is there|is the|have you|please (describe|confirm|type|provide|identify)|type \(or copy|if so, |based on (the )?above|so that (we|the complaining))[^\n]{5,600}[?.:]$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();

    [GeneratedRegex(
        @"^(\w+ )?(\d{1,2}(st|nd|rd|th)?,? )?(\w+ )?(\d{1,2}(st|nd|rd|th)?,? )?(1[89]|20)\d\d\.?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DateAlone();

    // The mark that ends a press release; what follows is about the sender.
    [GeneratedRegex(@"^(\\?#( ?\\?#){2,9}|-+ ?(30|ends?) ?-+|ENDS?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex EndMark();
}
