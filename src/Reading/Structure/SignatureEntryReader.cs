using System.Globalization;

namespace Rejoinder.Reading.Structure;

/// <summary>Reads one entry of a signature list: "1. Ms. Ada Byrne, Chair, Institute of Tides, Ireland".</summary>
internal static class SignatureEntryReader
{
    private const int LongestPostNominal = 8;
    private const int ShortestSeats = 8;

    /// <summary>The style of most of the entries.</summary>
    public static SignatureStyle StyleOf(Document document, List<Line> block)
    {
        int people = 0,
            bodies = 0,
            brackets = 0,
            columns = 0;
        foreach (var line in block)
        {
            var words = line.Words.TrimEnd(',', ';', ' ');
            people += Wording.IsPerson(SignatureWording.FirstPart(words)) ? 1 : 0;
            bodies += Wording.HasOrganisationWord(SignatureWording.FirstPart(words)) ? 1 : 0;
            brackets += words.EndsWith(')') ? 1 : 0;
            var parts = words.Split(", ");
            columns += parts.Length >= 4 && SignatureWording.IsState(parts[^1]) ? 1 : 0;
        }

        return people * 2 < block.Count && bodies * 4 > block.Count && !block.Any(l => Titled(l.Words) > 0) ? SignatureStyle.Bodies
            : AreSeats(block) ? SignatureStyle.Seats
            : block.Count >= 10 && columns * 2 > block.Count ? SignatureStyle.Columns
            : block.Count >= 10 && brackets * 3 > block.Count && columns == 0 ? SignatureStyle.Brackets
            : SignatureStyle.Loose;
    }

    // "Ada Byrne, Northmark, Blue Shore": few countries and few groups over many entries, and no office or body among them.
    private static bool AreSeats(List<Line> block)
    {
        if (block.Count < ShortestSeats)
        {
            return false;
        }

        var seats = block.Select(l => l.Words.TrimEnd(',', ';', '.', ' ').Split(", ")).Where(p => p.Length == 3).ToList();
        return seats.Count * 10 >= block.Count * 9
            && !seats.Any(p => SignatureWording.HasRole(p[1]) || Wording.HasOrganisationWord(p[1]) || SignatureWording.HasRole(p[2]))
            && seats.DistinctBy(p => p[1]).Count() * 2 <= seats.Count
            && seats.DistinctBy(p => p[2]).Count() * 2 <= seats.Count;
    }

    public static SignatureEntry? Read(Document document, Line line, SignatureStyle style)
    {
        var passage = document.Passages[line.Passage];
        int? ordinal = null;
        if (
            passage.Marker is { } marker
            && int.TryParse(marker.Trim('(', ')', '.'), NumberStyles.None, CultureInfo.InvariantCulture, out var printed)
        )
        {
            ordinal = printed;
        }

        if (passage.Cells.Length > 1)
        {
            string[] cells = [.. passage.Cells.Select(c => c.Of(document.Prose).Trim('*', ' ', '\u00A0')).Where(c => c.Length > 0)];
            return FromParts(document, line, ordinal, cells, style);
        }

        var words = LeadingNumber(SignatureWording.Printed(document, line).TrimEnd(',', ';', ' '), ref ordinal);
        if (
            style is SignatureStyle.Brackets
            || style is SignatureStyle.Loose && BracketStart(words) is > 0 and var open && NameOnly(words[..open])
        )
        {
            return Bracketed(document, line, ordinal, words);
        }

        var parts = Parts(words, style);
        return FromParts(document, line, ordinal, parts, style);
    }

    private static SignatureEntry? FromParts(Document document, Line line, int? ordinal, string[] parts, SignatureStyle style)
    {
        if (parts.Length > 1 && int.TryParse(parts[0].TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var first))
        {
            ordinal = first;
            parts = parts[1..];
        }

        return parts.Length == 0 || parts[0].Length == 0 ? null
            : style is SignatureStyle.Bodies ? Body(document, line, ordinal, parts)
            : Person(document, line, ordinal, parts[0], [.. parts[1..]], style);
    }

    private static string LeadingNumber(string words, ref int? ordinal)
    {
        var digits = 0;
        while (digits < words.Length && digits < 6 && char.IsAsciiDigit(words[digits]))
        {
            digits++;
        }

        if (digits is 0 or 6 || digits >= words.Length || words[digits] is not ('.' or ')' or ' ' or ','))
        {
            return words;
        }

        ordinal = int.Parse(words[..digits], CultureInfo.InvariantCulture);
        return words[(digits + 1)..].Trim();
    }

    // Where the bracket opens that closes at the end of the words, or -1.
    private static int BracketStart(string words)
    {
        if (!words.EndsWith(')'))
        {
            return -1;
        }

        var depth = 0;
        for (var i = words.Length - 1; i >= 0; i--)
        {
            depth += words[i] switch
            {
                ')' => 1,
                '(' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    // No comma, or one before letters after a name: "Ada Byrne, PhD".
    private static bool NameOnly(string words)
    {
        var comma = words.IndexOf(", ", StringComparison.Ordinal);
        return comma < 0 || (words.Length - comma - 2 <= LongestPostNominal && words[(comma + 2)..].Count(char.IsUpper) > 1);
    }

    private static SignatureEntry Bracketed(Document document, Line line, int? ordinal, string words)
    {
        var open = BracketStart(words);
        var name = open > 0 ? words[..open].Trim().TrimEnd(',') : words;
        var inside = open > 0 ? words[(open + 1)..^1].Trim() : "";
        string? role = null,
            organisation = null,
            country = null;
        if (inside.Length > 0 && !SignatureWording.IsHandle(inside))
        {
            var commas = inside.Split(", ");
            (role, organisation) =
                !SignatureWording.HasRole(inside) ? (null, inside)
                : commas.Length == 2 && SignatureWording.HasRole(commas[0]) && !SignatureWording.HasRole(commas[1]) ? (commas[0], commas[1])
                : (inside, (string?)null);
            if (organisation is not null && SignatureWording.IsState(organisation))
            {
                (country, organisation) = (organisation, null);
            }
        }

        var (honorific, bare) = Named(name);
        return Make(document, line, ordinal, honorific, bare, role, organisation, country, null, PartyKind.Person);
    }

    private static string[] Parts(string words, SignatureStyle style)
    {
        var dash = words.LastIndexOf(" - ", StringComparison.Ordinal);
        if (style is SignatureStyle.Bodies && dash > 0 && SignatureWording.IsState(words[(dash + 3)..]))
        {
            return [words[..dash].Trim(), words[(dash + 3)..].Trim()];
        }

        return words.Split(
            style is SignatureStyle.Bodies ? [", ", " | "]
                : style is SignatureStyle.Columns ? [", "]
                : Titled(words) > 0 ? [", ", " | "]
                : [", ", " | ", " – ", " — ", " - "],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
    }

    private static SignatureEntry Body(Document document, Line line, int? ordinal, string[] parts)
    {
        var country = parts.Length > 1 && SignatureWording.IsState(parts[^1]) ? parts[^1] : null;
        var name = string.Join(", ", country is null ? parts : parts[..^1]);
        var open = name.LastIndexOf(" (", StringComparison.Ordinal);
        if (country is null && open > 0 && name.EndsWith(')') && SignatureWording.IsState(name[(open + 2)..^1]))
        {
            country = name[(open + 2)..^1];
            name = name[..open];
        }

        return Make(document, line, ordinal, null, name.TrimEnd(' ', '-', ','), null, null, country, null, PartyKind.Organisation);
    }

    private static SignatureEntry Person(Document document, Line line, int? ordinal, string named, List<string> rest, SignatureStyle style)
    {
        var (honorific, name) = Named(named);
        rest.RemoveAll(SignatureWording.IsHandle);
        string? role = null,
            organisation = null,
            country = null,
            group = null;
        if (Titled(name) is > 0 and var title)
        {
            role = name[..title];
            name = name[(title + 1)..];
            if (SurnameEnd(name) is > 0 and var end && end < name.Length)
            {
                rest.Insert(0, name[end..].Trim());
                name = name[..end];
            }

            // What stands beside a member's name is the group he or she sits in.
            group = rest.Count > 0 ? WithoutMember(rest[0]) : null;
            return Make(document, line, ordinal, honorific, name, role, null, null, group, PartyKind.Person);
        }

        if (style is SignatureStyle.Seats && rest.Count == 2)
        {
            return Make(document, line, ordinal, honorific, name, null, null, rest[0], rest[1], PartyKind.Person);
        }

        TakeGroup(rest, ref group);
        if (rest.Count > 0 && SignatureWording.IsState(rest[^1]))
        {
            country = rest[^1];
            rest.RemoveAt(rest.Count - 1);
        }

        if (style is SignatureStyle.Columns && rest.Count >= 2 && (country is not null || rest.Count >= 3))
        {
            if (country is null && !Wording.HasOrganisationWord(rest[^1]) && rest[^1].Count(c => c == ' ') < 3)
            {
                country = rest[^1];
                rest.RemoveAt(rest.Count - 1);
            }

            role = rest[0];
            organisation = string.Join(", ", rest.Skip(1));
        }
        else if (rest.Count > 0)
        {
            // "…, Portland, OR": a place of two parts.
            if (rest.Count > 1 && rest[^1].Length == 2 && rest[^1].All(char.IsUpper))
            {
                rest[^2] += ", " + rest[^1];
                rest.RemoveAt(rest.Count - 1);
            }

            if (
                rest.Count == 1
                && rest[0].LastIndexOf(" at ", StringComparison.Ordinal) is var at and > 0
                && SignatureWording.HasRole(rest[0][..at])
                && Wording.HasOrganisationWord(rest[0][(at + 4)..])
            )
            {
                var body = rest[0][(at + 4)..];
                rest[0] = rest[0][..at];
                rest.Add(body.IndexOf(" in ", StringComparison.Ordinal) is var place and > 0 ? body[..place] : body);
                rest[1] = rest[1].StartsWith("the ", StringComparison.Ordinal) ? rest[1][4..] : rest[1];
                return Make(document, line, ordinal, honorific, name, rest[0], rest[1], country, group, PartyKind.Person);
            }

            var roles = rest.TakeWhile(
                    (r, i) =>
                        SignatureWording.HasRole(r)
                        && (i == 0 || !Wording.HasOrganisationWord(r) || r.StartsWith("and ", StringComparison.Ordinal))
                )
                .Count();
            role = roles > 0 ? string.Join(", ", rest.Take(roles)) : null;
            organisation = rest.Count > roles ? Trimmed(string.Join(", ", rest.Skip(roles))) : null;
            country ??= role is null ? null : SignatureClosing.CountryOf(role);
        }

        var kind =
            country == name || SignatureWording.IsState(name) || Wording.HasOrganisationWord(name)
                ? PartyKind.Organisation
                : PartyKind.Person;
        return Make(document, line, ordinal, honorific, name, role, organisation, country, group, kind);
    }

    // "Ireland", "SOC" or "Ireland SOC"
    private static void TakeGroup(List<string> rest, ref string? group)
    {
        if (rest.Count > 1 && Wording.IsGroup(rest[^1]) && !Wording.IsCountry(rest[^1]) && Wording.IsCountry(rest[^2]))
        {
            group = rest[^1];
            rest.RemoveAt(rest.Count - 1);
        }
        else if (
            rest.Count > 0
            && rest[^1].LastIndexOf(' ') is var space and > 0
            && Wording.IsGroup(rest[^1][(space + 1)..])
            && Wording.IsCountry(rest[^1][..space])
        )
        {
            group = rest[^1][(space + 1)..];
            rest[^1] = rest[^1][..space];
        }
    }

    // An initial is no form of address: "M. Olle Lind", but "M. Lind".
    public static (string? Honorific, string Name) Named(string words)
    {
        var (honorific, name) = Wording.WithoutHonorific(words);
        var initial = honorific is "M." && name.Contains(' ', StringComparison.Ordinal);
        var capitals = honorific is { Length: > 1 } && !honorific.Contains('.', StringComparison.Ordinal) && honorific.All(char.IsUpper);
        return initial || capitals ? (null, words.Trim()) : (honorific, name);
    }

    // The length of an office in capitals before a name, "MEP" or "MP": no name is written so.
    private static int Titled(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        return space is >= 2 and <= 4 && words[..space].All(char.IsUpper) && Wording.IsRole(words[..space]) ? space : 0;
    }

    // Where the words in capitals after the first end: "Anna CAVALLI Group of …".
    private static int SurnameEnd(string name)
    {
        var at = 0;
        var end = 0;
        foreach (var word in name.Split(' '))
        {
            at += word.Length;
            if (word.Length > 1 && word.All(c => char.IsUpper(c) || c is '-' or '’' or '\''))
            {
                end = at;
            }
            else if (end > 0)
            {
                break;
            }

            at++;
        }

        return Math.Min(end, name.Length);
    }

    private static string WithoutMember(string group) =>
        group.EndsWith(" Member", StringComparison.Ordinal) && group.Contains("roup", StringComparison.Ordinal) ? group[..^7] : group;

    // A body without its site in brackets and without what a new clause adds.
    private static string Trimmed(string organisation)
    {
        foreach (var cut in new[] { "; ", ", and " })
        {
            var at = organisation.IndexOf(cut, StringComparison.Ordinal);
            organisation = at > 0 ? organisation[..at] : organisation;
        }

        var open = BracketStart(organisation);
        return
            open > 0
            && organisation[open..].Contains('.', StringComparison.Ordinal)
            && !organisation[open..].Contains(' ', StringComparison.Ordinal)
            ? organisation[..open].TrimEnd()
            : organisation;
    }

    public static SignatureEntry Make(
        Document document,
        Line line,
        int? ordinal,
        string? honorific,
        string name,
        string? role,
        string? organisation,
        string? country,
        string? group,
        PartyKind kind
    )
    {
        name = name.Trim('*', ' ', '\u00A0');
        var at = document.Text.IndexOf(name, line.Span.Start, line.Span.Length, StringComparison.Ordinal);
        at = at < 0 ? document.Prose.IndexOf(name, line.Span.Start, line.Span.Length, StringComparison.Ordinal) : at;
        var place = at < 0 ? line.Span : new TextSpan(at, at + name.Length);
        return new SignatureEntry(ordinal, honorific, name, role, organisation, country, group, kind, Signs.This, line.Span, place);
    }
}
