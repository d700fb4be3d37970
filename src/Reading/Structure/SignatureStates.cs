using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Structure;

/// <summary>Finds the states that make a joint statement: "Joint Statement from the Governments of A, B and C", "We, the leaders of A and B".</summary>
internal static partial class SignatureStates
{
    private const int LongestOpening = 3000;
    private const int LongestTitle = 1000;
    private const int Leaders = 3;

    public static List<SignatureEntry> Find(Document document, List<Line> lines, string? title)
    {
        var spaced = (title is { Length: > LongestTitle } ? title[..LongestTitle] : title ?? "")
            .Replace("\\_", " ", StringComparison.Ordinal)
            .Replace('\u00A0', ' ');
        if (!Joint().IsMatch(spaced) || lines.Count == 0)
        {
            return [];
        }

        var head = lines.Find(l =>
            document.Passages[l.Passage].Kind is PassageKind.Title or PassageKind.Heading or PassageKind.Metadata
            && l.Words.Contains("oint", StringComparison.Ordinal)
        );
        head = head.Words is null ? lines[0] : head;
        if (Persons(document, head, spaced) is { Count: >= Leaders } leaders)
        {
            return leaders;
        }

        var opening = lines.Find(l =>
            document.Passages[l.Passage].Kind is PassageKind.Paragraph or PassageKind.ListItem && l.Words.Length > 60
        );
        if (opening.Words is { } words && Opening(words) is { Count: > 1 } named)
        {
            return [.. named.Select(n => State(document, opening, n))];
        }

        if (Governments().Match(spaced) is { Success: true } titled && Split(titled.Groups["list"].Value) is { Count: > 1 } states)
        {
            return [.. states.Select(s => State(document, head, s))];
        }

        if (
            Pair().Match(spaced) is { Success: true } pair
            && Full(pair.Groups["one"].Value) is { } one
            && Full(pair.Groups["two"].Value) is { } two
        )
        {
            return [State(document, Naming(lines, one, head), one), State(document, Naming(lines, two, head), two)];
        }

        return [];
    }

    private static Line Naming(List<Line> lines, string state, Line otherwise)
    {
        var line = lines.Find(l => l.Words.Contains(state, StringComparison.Ordinal));
        return line.Words is null ? otherwise : line;
    }

    private static SignatureEntry State(Document document, Line line, string name) =>
        SignatureEntryReader.Make(
            document,
            line,
            null,
            null,
            name,
            null,
            null,
            SignatureWording.IsState(name) ? name : null,
            null,
            PartyKind.Organisation
        );

    private static List<SignatureEntry> Persons(Document document, Line head, string title)
    {
        var found = new List<SignatureEntry>();
        foreach (Match leader in Leader().Matches(title))
        {
            found.Add(
                SignatureEntryReader.Make(
                    document,
                    head,
                    null,
                    null,
                    leader.Groups["name"].Value,
                    leader.Groups["role"].Value,
                    null,
                    null,
                    null,
                    PartyKind.Person
                )
            );
        }

        return found;
    }

    // The first list of states in the first sentence that is its subject or follows "We, the … of".
    private static List<string> Opening(string words)
    {
        var opening = words.Length > LongestOpening ? words[..LongestOpening] : words;
        opening = opening.Replace('\n', ' ').Replace('\u00A0', ' ');
        if (We().Match(opening) is { Success: true } we)
        {
            return Split(we.Groups["list"].Value);
        }

        foreach (Match subject in Subject().Matches(opening))
        {
            if (Split(subject.Groups["list"].Value) is { Count: > 1 } states)
            {
                return states;
            }
        }

        return [];
    }

    // All must be states, or unions of states; else it is no list of them.
    private static List<string> Split(string list)
    {
        var states = new List<string>();
        foreach (var part in Comma().Split(list))
        {
            var state = part.Trim();
            state = state.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? state[4..] : state;
            if (state.Length == 0)
            {
                continue;
            }

            if (!SignatureWording.IsState(state) && state is not ("European Union" or "African Union"))
            {
                return [];
            }

            states.Add(state);
        }

        return states;
    }

    private static string? Full(string state) =>
        state switch
        {
            "U.S." or "US" => "United States",
            "UK" or "U.K." => "United Kingdom",
            "EU" => "European Union",
            _ => Wording.IsCountry(state) ? state : null,
        };

    [GeneratedRegex(
        @"\bjoint\b.{0,40}\b(statement|declaration|communiqu[eé]|letter|pledge|call)\b|\b(leaders|governments)\b.{0,40}\b(statement|declaration)\b|\b(statement|declaration)\b.{0,40}\b(leaders|governments)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"\b(from|by|of|between) (the )?(leaders of |governments of |heads of (state|government) of |foreign ministers of )?(?<list>(the )?\p{Lu}[^.;:]{1,400}?)(?= (on|regarding|about|concerning|at|ahead|following|in|against|condemning)\b|$)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Governments();

    [GeneratedRegex(
        @"(?<![\w.])(?<one>\p{Lu}[\p{L}.]{1,20})[-–—](?<two>\p{Lu}[\p{L}.]{1,20}) ",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pair();

    [GeneratedRegex(
        @"(?<role>President|Prime Minister|Chancellor|King|Emir|Crown Prince|Taoiseach|Premier) (?<name>\p{Lu}[\p{L}’'.-]*( (\p{Lu}[\p{L}’'.-]*|al|bin|de|da|der|van|von|la|el)){1,5})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Leader();

    [GeneratedRegex(
        @"^(Today, )?[Ww]e,? (the )?(\p{L}[\p{L} ]{0,80} )?of (?<list>(the )?\p{Lu}[^.;:()]{3,400}?),? (?=[\p{Ll}]{2,20}\b)(?!and\b|of\b|the\b|de\b)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex We();

    [GeneratedRegex(
        @"(?<=^|, )(the )?(?<list>\p{Lu}[\p{L}.’]*( (of (the )?)?\p{Lu}[\p{L}.’]*)*((, | and (the )?|, and (the )?)(the )?\p{Lu}[\p{L}.’]*( (of (the )?)?\p{Lu}[\p{L}.’]*)*){1,40})(?= \p{Ll})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Subject();

    [GeneratedRegex(@",\s+(?:and\s+)?|\s+and\s+|\s+&\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();
}
