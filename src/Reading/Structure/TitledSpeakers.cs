using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Structure;

/// <summary>Reads who speaks out of a title: "Statement by …", "… : …" by an office and a name, several offices that announce together.</summary>
internal static partial class TitledSpeakers
{
    private const int LongestTitle = 400;

    public static List<Speaker> Find(Line title)
    {
        var words = title.Words.Length > LongestTitle ? title.Words[..LongestTitle] : title.Words;
        if (By().Match(words) is { Success: true } by)
        {
            var who = by.Groups["who"];
            return Read(title, who.Index, BeforeTopic(who.Value));
        }

        if (Message().Match(words) is { Success: true } message)
        {
            return [Speak(title, message.Groups["name"].Index, "President", "President", null)];
        }

        var colon = words.IndexOf(": ", StringComparison.Ordinal);
        if (colon is > 0 and < 80 && Read(title, 0, words[..colon]) is [{ Role: not null } speaker] && Wording.IsPerson(speaker.Name))
        {
            return [speaker];
        }

        var together = Together().Match(words);
        if (together.Success)
        {
            var several = Read(title, 0, together.Groups["who"].Value);
            return several.Count > 1 && several.All(s => s.Role is not null) ? several : [];
        }

        return [];
    }

    private static List<Speaker> Read(Line title, int offset, string who)
    {
        var found = new List<Speaker>();
        var start = 0;
        var from = 0;
        while (from < who.Length)
        {
            var parting = Parting().Match(who, from);
            var end = parting.Success ? parting.Index : who.Length;
            var part = who[start..end];
            from = parting.Success ? parting.Index + parting.Length : who.Length;

            // An office alone goes on in the next part: "Chief and Counsel Mara Quill".
            var office = part.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() is { } last && Wording.IsRole(last);
            var junior = Junior().IsMatch(who.AsSpan(from)) || (parting.Success && Junior().IsMatch(parting.Value.TrimStart(',', ' ')));
            if (parting.Success && (office || junior) && from < who.Length)
            {
                continue;
            }

            if (One(title, offset + start, part) is { } speaker)
            {
                found.Add(speaker);
            }

            start = from;
        }

        return found;
    }

    private static Speaker? One(Line title, int offset, string part)
    {
        var lead = part.Length - part.TrimStart().Length;
        if (part.AsSpan(lead).StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            lead += 4;
        }

        var words = part[lead..].TrimEnd(' ', ',', '.');
        words =
            part[lead..].StartsWith(words + ".", StringComparison.Ordinal) && words.EndsWith("Jr", StringComparison.Ordinal)
                ? words + "."
                : words;
        offset += lead;
        if (words.Length == 0)
        {
            return null;
        }

        var tokens = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = Array.FindLastIndex(tokens, Wording.IsRole);
        if (last < 0 || last == tokens.Length - 1)
        {
            return char.IsUpper(words[0]) ? Speak(title, offset, words, null, null) : null;
        }

        var rest = tokens[(last + 1)..];
        if (rest[0] is not ("of" or "for" or "to"))
        {
            var name = string.Join(' ', rest);
            var (body, role) = Office(tokens[..(last + 1)]);
            return char.IsUpper(rest[^1][0]) ? Speak(title, offset + At(words, name), name, role, body) : null;
        }

        // "Chair of the Harbour Board Mara Quill": the last words are the name if they look like one and a body is left before them.
        var length = rest.Length > 3 && rest[^2].EndsWith('.') ? 3 : 2;
        var tail = string.Join(' ', rest[^Math.Min(length, rest.Length)..]);
        var before = rest[1..Math.Max(1, rest.Length - length)].SkipWhile(t => t == "the").ToArray();
        return before.Length > 0 && char.IsUpper(before[^1][0]) && Wording.IsPerson(tail) && !Wording.IsCountry(tail)
            ? Speak(title, offset + At(words, tail), tail, string.Join(' ', tokens[..(last + 1)]), string.Join(' ', before))
            : Speak(title, offset, words, null, null);
    }

    // "Harbour Board Spokesperson": a body before the office is what the speaker speaks for.
    private static (string? Body, string Role) Office(string[] tokens)
    {
        var first = Array.FindIndex(tokens, Wording.IsRole);
        var body = string.Join(' ', tokens[..Math.Max(0, first)]);
        var isBody = Wording.HasOrganisationWord(body) || (body.Length is > 2 and < 12 && body.All(char.IsUpper));
        return isBody ? (body, string.Join(' ', tokens[first..])) : (null, string.Join(' ', tokens));
    }

    private static string BeforeTopic(string who)
    {
        foreach (Match topic in Topic().Matches(who))
        {
            var before = who[..topic.Index].Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
            if (topic.Index > 2 && !(topic.Value is " for" or " to" or " of the" && Wording.IsRole(before)))
            {
                return who[..topic.Index];
            }
        }

        return who;
    }

    private static int At(string words, string name) => Math.Max(0, words.LastIndexOf(name, StringComparison.Ordinal));

    private static Speaker Speak(Line title, int at, string name, string? role, string? body)
    {
        var start = title.Span.Start + at;
        var end = Math.Min(start + name.Length, title.Span.End);
        var organisation =
            role is null && (Wording.HasOrganisationWord(name) || Wording.IsCountry(name) || !name.Contains(' ', StringComparison.Ordinal));
        return new Speaker(
            name,
            null,
            role,
            body,
            organisation ? PartyKind.Organisation : PartyKind.Person,
            new TextSpan(Math.Min(start, end), end)
        );
    }

    [GeneratedRegex(
        @"^(an? )?(joint )?((statement|remarks|letter|message|press briefing|briefing|declaration|press statement|speech|address|op-ed)( as prepared for delivery)? (by|from|of)|readout (by|from)) (?<who>.{3,300})$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex By();

    [GeneratedRegex(@"\b(?<name>President)ial Message\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Message();

    [GeneratedRegex(
        @"^(?<who>.{8,200}?) (Announce|Condemn|Call|Urge|Welcome|Launch|Commit|Agree)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Together();

    [GeneratedRegex(@"(, and |, | and |; )", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parting();

    [GeneratedRegex(@"^(Jr|Sr)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Junior();

    [GeneratedRegex(
        @":| (on|ahead|before|to|at|regarding|about|concerning|in|during|marking|following|after|of the|of (?=[^ ]+ [^ ]+ [^ ]+’s)|announc\w+|for|condemning|welcoming)\b|, (to|dated|January|February|March|April|May|June|July|August|September|October|November|December)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Topic();
}
