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
        var own = signers.Where(s => s.Signs == Signs.This).ToList();
        var candidates = new Func<List<Speaker>>[]
        {
            () => Named(document, lines),
            () =>
                own.Count is > 0 and <= MostSigners
                    ? [.. own.Select(s => new Speaker(s.Name, s.Honorific, s.Role, s.Organisation ?? s.Group, s.Kind, s.NameSpan))]
                    : [],
            () => title is { } line ? Titled(line) : [],
            () => Collective(document, lines),
            () => Author(document, lines),
            () => Publisher(document),
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

    private static List<Speaker> Titled(Line title)
    {
        if (By().Match(title.Words) is not { Success: true } by)
        {
            return Message().Match(title.Words) is { Success: true } message
                ? [new Speaker("President", null, "President", null, PartyKind.Person, At(title, message.Groups["name"]))]
                : [];
        }

        var found = new List<Speaker>();
        var list = by.Groups["who"];
        var tail = Topic().Match(list.Value);
        var who = tail.Success ? list.Value[..tail.Index] : list.Value;
        var offset = list.Index;
        foreach (Match part in Several().Matches(who))
        {
            var words = part.Value;
            var tokens = words.Split(' ');
            var last = Array.FindLastIndex(tokens, Wording.IsRole);
            var name = string.Join(' ', tokens[(last + 1)..]).Trim(',', ' ');
            var role = last >= 0 ? string.Join(' ', tokens[..(last + 1)]).Trim() : null;
            var shift = words.Length - name.Length;
            if (name.Length == 0 || name.StartsWith("of ", StringComparison.Ordinal))
            {
                name = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
                role = null;
                shift = words.Length - name.Length;
            }

            if (name.Length == 0 || !char.IsUpper(name[0]))
            {
                continue;
            }

            var at = Math.Max(0, words.IndexOf(name, Math.Max(0, shift - 2), StringComparison.Ordinal));
            var start = title.Span.Start + offset + part.Index + at;
            found.Add(
                new Speaker(
                    name,
                    null,
                    role,
                    null,
                    Wording.HasOrganisationWord(name) ? PartyKind.Organisation : PartyKind.Person,
                    new TextSpan(start, start + name.Length)
                )
            );
        }

        return found;
    }

    private static List<Speaker> Collective(Document document, List<Line> lines)
    {
        foreach (var line in lines.Where(l => document.Passages[l.Passage].Kind is PassageKind.Paragraph).Take(25))
        {
            var words = line.Words.Length > 600 ? line.Words[..600] : line.Words;
            foreach (var pattern in new[] { Undersigned(), WeThe(), As() })
            {
                if (pattern.Match(words) is { Success: true } we)
                {
                    return
                    [
                        new Speaker(we.Groups["who"].Value.Trim(), null, null, null, PartyKind.Organisation, At(line, we.Groups["who"])),
                    ];
                }
            }
        }

        return [];
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

        if (document.Prose.Length > 0 && Network().Match(document.Prose[^Math.Min(document.Prose.Length, 1500)..]) is { Success: true } us)
        {
            var start = document.Prose.Length - Math.Min(document.Prose.Length, 1500) + us.Groups["name"].Index;
            return
            [
                new Speaker(
                    us.Groups["name"].Value,
                    null,
                    null,
                    null,
                    PartyKind.Organisation,
                    new TextSpan(start, start + us.Groups["name"].Length)
                ),
            ];
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
        @"(?<=[ ,])(?<name>" + Name + @")( and (?<second>" + Name + @"))? ?(from|representing|[-–—]) ",
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
        @"^(a )?(joint )?(statement|remarks|readout|letter|message|press briefing|briefing|declaration|press statement|speech|address)( as prepared for delivery)? (by|from|of) (the )?(?<who>.{3,300})$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex By();

    [GeneratedRegex(@"\b(?<name>President)ial Message\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Message();

    [GeneratedRegex(
        @" (on|ahead|before|to|at|regarding|about|concerning|in|during|marking|following|after|of the|of \p{Lu}\S+ \p{Lu}\S+ \p{Lu}\S+’s|announc\w+|for)\b.*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Topic();

    // Names part at "and" and at commas, but "Jr." belongs to the name before it, and "Chief and Counsel" is one office.
    [GeneratedRegex(
        @"[^,]+?(, Jr\.?)?(?=, | and (President|Prime|Vice|Secretary|Chancellor|King|NATO|[A-Z][a-z]+ [A-Z][a-z]+ [A-Z])|$)(?<skip>)|(?<=, and |, | and )\S.*?(?=, |$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Several();

    [GeneratedRegex(@"\b(?<who>We, the undersigned( [\p{L} ]{1,60})?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Undersigned();

    [GeneratedRegex(@"^We, (?<who>[^,]{4,150}),", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex WeThe();

    [GeneratedRegex(
        @"\bAs (?!outlined|mentioned|stated|noted|described|a result|you )(?<who>\p{Ll}[^.;]{5,150}?)( concerned [^.;]{0,400}| who [^.;]{0,300})?, we\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex As();

    [GeneratedRegex(
        @"\bThe (?<name>\p{Lu}[\p{L} ]{5,60}?) (\([A-Z]{3,10}\) )?(global )?network of\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Network();
}
