using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Structure;

/// <summary>What a line or a part of one looks like inside a signature list.</summary>
internal static partial class SignatureWording
{
    private const int LongestEntry = 300;

    // The address of its link is blank in the prose.
    private const int LongestCaption = 600;
    private static readonly WordList Roles = WordList.Load("signature-roles");
    private static readonly WordList Ends = WordList.Load("signature-ends");
    private static readonly WordList LeadIns = WordList.Load("signature-lead-ins");
    private static readonly char[] Marks = ['*', '_', '\\', ' ', '\u00A0', '\t'];

    /// <summary>The words of a line as printed, without emphasis around them; link markup is left out.</summary>
    public static string Printed(Document document, Line line)
    {
        var raw = line.Span.Of(document.Text);
        var words = raw.Contains("](", StringComparison.Ordinal) || raw.Contains('<', StringComparison.Ordinal) ? line.Words : raw;
        words = words.Replace("**", "", StringComparison.Ordinal).Trim(Marks);
        return words.Length <= LongestEntry && AndOthers().Match(words) is { Success: true, Index: > 0 } others
            ? words[..others.Index].Trim(Marks).TrimEnd(',')
            : words;
    }

    /// <summary>True where a line may stand in a list of signers.</summary>
    public static bool IsEntry(string words) =>
        words.Length <= LongestEntry
        && words.Any(char.IsLetter)
        && !words.EndsWith(':')
        && !words.EndsWith('?')
        && !words.EndsWith('；')
        && !words.Contains('。', StringComparison.Ordinal)
        && !words.EndsWith('：')
        && !words.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && !words.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        && !words.StartsWith('#')
        && !Contact().IsMatch(words)
        && !(words.EndsWith('.') && words.Count(c => c == ' ') > 6 && !Abbreviation().IsMatch(words));

    /// <summary>A caption between entries: a button, a heading of a kind of signers, a remark in brackets.</summary>
    public static bool IsCaption(string words) =>
        (words.Length < LongestCaption && Button().IsMatch(words))
        || words.Length < 120
            && (
                LeadIns.Contains(words.TrimEnd(':', ',', '.', ' '))
                || (words is ['(', var first, ..] && char.IsLower(first))
                || Remark().IsMatch(words)
            );

    /// <summary>A line after the last signer of a letter: an enclosure, a note, a date, an address.</summary>
    public static bool IsAfter(string words)
    {
        var end = words.IndexOfAny([' ', ':', '.', ',']);
        return Ends.Contains(end > 0 ? words[..end] : words) || (DateLine().IsMatch(words) && !IsSigner(words));
    }

    /// <summary>True where a word names an office or a function.</summary>
    public static bool HasRole(string words) =>
        Wording.HasRole(words)
        || words.Split([' ', '/', '-', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Any(w => Roles.Contains(w));

    /// <summary>A country, also in the long form of its name: "Republic of Atlantis".</summary>
    public static bool IsState(string words)
    {
        if (Wording.IsCountry(words))
        {
            return true;
        }

        var of = words.IndexOf(" of ", StringComparison.Ordinal);
        return of is > 0 and < 40 && Form().IsMatch(words[..of]) && Wording.IsCountry(words[(of + 4)..]);
    }

    /// <summary>"@ada", "`ada`": what somebody is called on a site, and nothing else.</summary>
    public static bool IsHandle(string words) => Handle().IsMatch(words);

    /// <summary>What stands before the first comma, bracket or dash, without number and form of address.</summary>
    public static string FirstPart(string words)
    {
        words = words.Length > LongestEntry ? words[..LongestEntry] : words;
        var end = words.IndexOfAny([',', '(', '|', '–', '—']);
        var dash = words.IndexOf(" - ", StringComparison.Ordinal);
        end = dash > 0 && (end < 0 || dash < end) ? dash : end;
        return Wording
            .WithoutHonorific(
                (end > 0 ? words[..end] : words).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')', ' ', '*')
            )
            .Name.Trim(Marks);
    }

    /// <summary>A person's name, or the mark that stands where one was taken out.</summary>
    public static bool IsSigner(string words) => Wording.IsRedacted(words) || Wording.IsPerson(FirstPart(words));

    /// <summary>A body by its legal form.</summary>
    public static bool HasLegalForm(string words) => LegalForm().IsMatch(words);

    /// <summary>"and 34 others": how many, or 0.</summary>
    public static int Others(string words) =>
        words.Length <= LongestEntry && AndOthers().Match(words) is { Success: true } others
            ? int.Parse(
                others.Groups["count"].ValueSpan.ToString().Replace(",", "", StringComparison.Ordinal),
                System.Globalization.CultureInfo.InvariantCulture
            )
            : 0;

    [GeneratedRegex(
        @"\b(and|plus) (over |more than )?(?<count>\d{1,3}(,\d{3})?|\d{4,6}) (others|more|other)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AndOthers();

    [GeneratedRegex(
        @"^(tel|telephone|telefon|phone|phone number|fon|fax|e-?mail|mail|web|website|address|contacts?|cell|cellphone|date)\b[^:]{0,20}:",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Contact();

    [GeneratedRegex(
        @"^\W{0,6}(click\s{1,500}(here|to)\b|please sign\b|sign (the|this|our|now|here|on)\b|add (your|my)\b|read more\b|load more\b|show (more|all)\b|view (the|all|more)\b|back to\b|share (this|on)\b|subscribe\b|further signatures\b|see (the|all)\b|are you\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Button();

    [GeneratedRegex(
        @"[ ,.](\p{Lu}\.|[Ii]nc\.|[Ll]td\.|[Cc]orp\.|[Jj]r\.|[Ss]r\.|[Cc]o\.|V\.)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Abbreviation();

    [GeneratedRegex(
        @"^\(.{0,100}\b(signatures?|sign|signed|signers?|list|order)\b.{0,100}$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Remark();

    [GeneratedRegex(
        @"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,7}\.?[ ,]{0,2}(\d{1,2}(st|nd|rd|th)?[ ,]{0,2})?(1[89]|20)\d\d\b|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex DateLine();

    [GeneratedRegex(
        @"\b(Republic|State|Kingdom|Emirate|Sultanate|Commonwealth|Principality|Federation|Union|States|Duchy)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();

    [GeneratedRegex(@"^(@[\w.-]{1,60}|`@?[\w.-]{1,60}`|aka @?[\w.-]{1,60})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    [GeneratedRegex(
        @"\b(Inc|LLC|Ltd|Limited|GmbH|UG|AG|Corp|Corporation|LLP|S\.A|B\.V|S\.L|PLC|Pty)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex LegalForm();
}
