using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Structure;

/// <summary>
/// Finds who speaks, by the first of these that the text has: people named as declaring in its opening, the title ("Statement by …"), ten or
/// fewer signatories, a collective ("We, the undersigned"), the author that the format gives, the publishing body.
/// </summary>
internal static partial class DeclarantFinder
{
    private const int MostSigners = 10;
    private const int LongestOpening = 4000;
    private static readonly WordList Publishers = WordList.Load("publishers");

    public static List<Speaker> Find(Document document, List<Line> lines, Line? title, IReadOnlyList<SignatureEntry> signers)
    {
        var candidates = new Func<List<Speaker>>[]
        {
            () => Named(document, lines),
            () => Presented(lines),
            () => Signers(document, signers),
            () => CollectiveSpeakers.Opening(document),
            () => title is { } line ? TitledSpeakers.Find(line) : [],
            () => CollectiveSpeakers.Own(document, lines),
            () => Author(document, lines),
            () => Publisher(document),
            () => CollectiveSpeakers.Told(document),
            () => Closing(lines),
            () => Network(document),
            () => CollectiveSpeakers.Headed(lines),
            () => Staff(document),
        };
        foreach (var candidate in candidates)
        {
            if (candidate() is { Count: > 0 } speakers)
            {
                return speakers;
            }
        }

        return [];
    }

    private static List<Speaker> Named(Document document, List<Line> lines)
    {
        var found = new List<Speaker>();
        foreach (var line in lines.Take(12))
        {
            var words = line.Words.Length > LongestOpening ? line.Words[..LongestOpening] : line.Words;
            var start = words.IndexOf("including ", StringComparison.OrdinalIgnoreCase);
            if (start < 0 || !Declares().IsMatch(words))
            {
                continue;
            }

            var anchors = Anchor().Matches(words, start + "including ".Length - 1).ToList();
            for (var i = 0; i < anchors.Count; i++)
            {
                var from = anchors[i].Index + anchors[i].Length;
                var to = i + 1 < anchors.Count ? anchors[i + 1].Index : End(words, from);
                var body = words[from..to].Trim().TrimEnd(',', ' ');
                body = body.EndsWith(" and", StringComparison.Ordinal) ? body[..^4].TrimEnd(',', ' ') : body;
                string? role = null;
                if (Office().Match(body) is { Success: true } office)
                {
                    role = office.Groups["role"].Value;
                    body = body[office.Length..];
                }

                body = body.StartsWith("the ", StringComparison.Ordinal) ? body[4..] : body;
                foreach (var name in new[] { anchors[i].Groups["name"], anchors[i].Groups["second"] })
                {
                    if (name.Success)
                    {
                        found.Add(new Speaker(name.Value, null, role, body, PartyKind.Person, At(line, name)));
                    }
                }
            }

            if (found.Count > 1)
            {
                return found;
            }

            found.Clear();
        }

        return found;
    }

    // The last body named ends before the verb of the sentence, or at the comma that closes the list.
    private static int End(string words, int from)
    {
        var verb = Declares().Match(words, from);
        return verb.Success ? verb.Index : words.Length;
    }

    private static List<Speaker> Signers(Document document, IReadOnlyList<SignatureEntry> signers)
    {
        var own = signers.Where(s => s.Signs == Signs.This).ToList();
        if (own.Count is 0 or > MostSigners)
        {
            return [];
        }

        // A redacted name is the signer of a legal notice; what stands around it is office, body and date.
        if (own.Any(s => Wording.IsRedacted(s.Name)))
        {
            own = [.. own.Where(s => Wording.IsRedacted(s.Name)).DistinctBy(s => s.Name)];
        }

        var role = own.Count == 1 && own[0].Role is null ? OwnOffice(document) : null;
        return
        [
            .. own.Where(s => IsName(s.Name))
                .Select(s => new Speaker(s.Name, s.Honorific, s.Role ?? role, s.Organisation ?? s.Group, s.Kind, s.NameSpan)),
        ];
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 100
        && name[0] is not ('+' or '*' or '“' or '"')
        && (name.Length < 60 || !name.EndsWith('.'))
        && name.Count(c => c == ' ') < 10;

    // "By the authority vested in me as Harbour Master": the one signer's office.
    private static string? OwnOffice(Document document)
    {
        var opening = document.Prose[..Math.Min(document.Prose.Length, LongestOpening)];
        return OwnOfficeWords().Match(opening) is { Success: true } office ? office.Groups["role"].Value.Replace('\n', ' ') : null;
    }

    // "we (Mara Quill and Ode Farrow)", "I, Mara Quill," and a line "By Mara Quill".
    private static List<Speaker> Presented(List<Line> lines)
    {
        foreach (var line in lines.Take(12))
        {
            var words = line.Words.Length > 600 ? line.Words[..600] : line.Words;
            if (We().Match(words) is { Success: true } we)
            {
                return [.. we.Groups["name"].Captures.Select(n => Person(n.Value, line.Span.Start + n.Index))];
            }
        }

        return [];
    }

    private static Speaker Person(string name, int at) => new(name, null, null, null, PartyKind.Person, new TextSpan(at, at + name.Length));

    private static Speaker Body(string name, int at) =>
        new(name.Replace('\n', ' '), null, null, null, PartyKind.Organisation, new TextSpan(at, at + name.Length));

    // "—Harbour Board" as the last line.
    private static List<Speaker> Closing(List<Line> lines)
    {
        foreach (var line in lines.TakeLast(3))
        {
            if (line.Words.Length < 60 && Dash().Match(line.Words) is { Success: true } dash)
            {
                return [Body(dash.Groups["name"].Value, line.Span.Start + dash.Groups["name"].Index)];
            }
        }

        return [];
    }

    private static List<Speaker> Network(Document document)
    {
        var tail = Math.Max(0, document.Prose.Length - 1500);
        foreach (var pattern in new[] { NetworkOf(), AboutUs() })
        {
            if (pattern.Match(document.Prose[tail..]) is { Success: true } us)
            {
                return [Body(us.Groups["name"].Value, tail + us.Groups["name"].Index)];
            }
        }

        var opening = document.Prose[..Math.Min(document.Prose.Length, LongestOpening)];
        return WorkingWith().Match(opening) is { Success: true } with ? [Body(with.Groups["name"].Value, with.Groups["name"].Index)] : [];
    }

    // "We … Lantern Guild contributors": who says "we", by the first name it gives its people.
    private static List<Speaker> Staff(Document document)
    {
        var opening = document.Prose[..Math.Min(document.Prose.Length, LongestOpening)];
        return FirstPerson().IsMatch(opening) && People().Match(opening) is { Success: true } people
            ? [Body(people.Groups["name"].Value, people.Groups["name"].Index)]
            : [];
    }

    private static List<Speaker> Author(Document document, List<Line> lines)
    {
        if (document.Metadata.Author is not { Length: > 0 and < 200 } author || author.Contains("://", StringComparison.Ordinal))
        {
            return [];
        }

        return
        [
            .. author
                .Trim('[', ']', ' ')
                .Split([", ", " and ", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(a => a.Trim('"', '\''))
                .Where(a => a.Length > 0)
                .Select(a => new Speaker(
                    a,
                    null,
                    null,
                    null,
                    Wording.HasOrganisationWord(a) ? PartyKind.Organisation : PartyKind.Person,
                    Mentioned(document, a)
                )),
        ];
    }

    private static List<Speaker> Publisher(Document document)
    {
        var addresses = document.Links.Select(l => l.Target).Prepend(document.Source.Name);
        if (document.Metadata.Author is { } author)
        {
            addresses = addresses.Prepend(author);
        }

        foreach (var address in addresses.Take(500))
        {
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri))
            {
                var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
                if (Publishers.ValueOf(host) is { } name)
                {
                    return [new Speaker(name, null, null, null, PartyKind.Organisation, Mentioned(document, name))];
                }
            }
        }

        return [];
    }

    private static TextSpan Mentioned(Document document, string name)
    {
        var at = document.Prose.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? default : new TextSpan(at, at + name.Length);
    }

    private static TextSpan At(Line line, Group group) =>
        new(line.Span.Start + group.Index, line.Span.Start + group.Index + group.Value.TrimEnd().Length);

    private const string Name = @"\p{Lu}[\p{L}’'-]+( \p{Lu}[\p{L}’'.-]*){1,3}";

    [GeneratedRegex(
        @"(?<=[ ,])(?<name>"
            + Name
            + @")( and (?<second>"
            + Name
            + @"))?( ?(from|representing|[-–—]) |, (?=(the )?\p{Ll}[\p{Ll} -]{2,40} of ))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Anchor();

    [GeneratedRegex(
        @"^(the )?(?<role>\p{Ll}[\p{Ll} -]{2,40}) of (the )?(?=\p{Lu})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Office();

    [GeneratedRegex(
        @",? \b(declares?|declared|expressed?|express|states?|stated|issued|address(ed)?|condemn(ed)?|protest(ed)?|appeal(ed)?|responded|call(ed)? (on|upon|for)|made a|adopted|jointly|have (expressed|issued|stated|declared|made|responded|addressed)|strongly)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Declares();

    [GeneratedRegex(
        @"(\b([Ww]e|[Ii]) \((?<name>"
            + Name
            + @")((, | and |, and )(?<name>"
            + Name
            + @")){0,9}\)|^I, (?<name>"
            + Name
            + @"),|^([Bb]y|BY|Author):? (?<name>"
            + Name
            + @")$)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex We();

    [GeneratedRegex(
        @"\b((vested in me|my authority|my responsibilit(y|ies)|my capacity)[^.;]{0,80}? as (the )?(?<role>(President|Commander|Governor|Mayor|Minister|Secretary|Director|Chair)\w*( (in|and) \p{Lu}\w+( \p{Lu}\w+)?){0,3})|I( am|'m|’m) the (?<role>(content|copyright|repository|rights) (owner|holder)))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex OwnOfficeWords();

    [GeneratedRegex(@"^[—–-]{1,2} ?(?<name>\p{Lu}[\p{L}. ]{2,40})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"\b([Ww]e|[Oo]ur|us)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(
        @"\b(?<name>(?!(The|Our|This|These|Most|Some|All|Many)\b)\p{Lu}\p{L}{1,30}([ \n]\p{Lu}\p{L}{1,30}){0,2}[ \n](contributors|maintainers|developers|project|team|staff|community))\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex People();

    [GeneratedRegex(
        @"\bThe (?<name>\p{Lu}[\p{L} ]{5,60}?) (\([A-Z]{3,10}\) )?(global )?network of\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex NetworkOf();

    // What a release says of whoever sends it, on a line of its own at the end: "Pier Watch (PW) is a network of harbour clubs."
    [GeneratedRegex(
        @"(^|\n)(The )?[“""]?(?<name>\p{Lu}[\p{L}’'&]*( (\p{Lu}[\p{L}’'&]*|is|not|for|of|and|the)){1,8}?)[”""]?( \([A-Z]{2,10}\))? is (a|an|the) [^.\n]{0,60}?\b(network|coalition|alliance|union|federation|association|charity|foundation|organi[sz]ation|non-profit|nonprofit|think tank|campaign|platform) (of|for|that|which|working|dedicated|committed|fighting|campaigning|representing|based)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex AboutUs();

    [GeneratedRegex(
        @"\b([Tt]he |with )(global )?(?<name>\p{Lu}\p{L}{1,30}([ \n](\p{Lu}\p{L}{0,30}|is|not|for|of|and)){1,8}?)([ \n]\([A-Z]{3,10}\))?[ \n](global )?(civil society )?network\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex WorkingWith();
}
