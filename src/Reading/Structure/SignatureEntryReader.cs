using System.Globalization;

namespace Rejoinder.Reading.Structure;

/// <summary>Reads one entry of a signature list: "1. Ms. Ada Byrne, Chair, Institute of Tides, Ireland".</summary>
internal static class SignatureEntryReader
{
    public static SignatureEntry? Read(Document document, Line line, bool bodies)
    {
        var passage = document.Passages[line.Passage];
        var words = line.Words.Trim().TrimEnd(',', ';');
        int? ordinal = null;
        if (
            passage.Marker is { } marker
            && int.TryParse(marker.Trim('(', ')', '.'), NumberStyles.None, CultureInfo.InvariantCulture, out var printed)
        )
        {
            ordinal = printed;
        }

        string[] parts;
        if (passage.Cells.Length > 1)
        {
            parts = [.. passage.Cells.Select(c => c.Of(document.Prose).Trim()).Where(c => c.Length > 0)];
        }
        else
        {
            words = LeadingNumber(words, ref ordinal);
            if (!bodies && Bracketed(words) is { } bracketed)
            {
                return Entry(
                    document,
                    line,
                    ordinal,
                    bracketed.Name,
                    bracketed.Inside.Length == 0 ? [] : [bracketed.Inside],
                    bracket: true
                );
            }

            parts = Parts(words, bodies);
        }

        if (parts.Length > 1 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first))
        {
            ordinal = first;
            parts = parts[1..];
        }

        return parts.Length == 0 || parts[0].Length == 0 ? null
            : bodies ? Body(document, line, ordinal, parts)
            : Entry(document, line, ordinal, parts[0], parts[1..], bracket: false);
    }

    private static string LeadingNumber(string words, ref int? ordinal)
    {
        var digits = 0;
        while (digits < words.Length && digits < 6 && char.IsAsciiDigit(words[digits]))
        {
            digits++;
        }

        if (digits is 0 or 6 || digits >= words.Length || words[digits] is not ('.' or ')' or ' '))
        {
            return words;
        }

        ordinal = int.Parse(words[..digits], CultureInfo.InvariantCulture);
        return words[(digits + 1)..].Trim();
    }

    private static (string Name, string Inside)? Bracketed(string words)
    {
        var open = words.IndexOf(" (", StringComparison.Ordinal);
        if (open <= 0 || !words.EndsWith(')') || words[..open].Contains(',', StringComparison.Ordinal))
        {
            return null;
        }

        return (words[..open].Trim(), words[(open + 2)..^1].Trim());
    }

    private static string[] Parts(string words, bool bodies)
    {
        var dash = words.LastIndexOf(" - ", StringComparison.Ordinal);
        if (bodies && dash > 0 && Wording.IsCountry(words[(dash + 3)..]))
        {
            return [words[..dash].Trim(), words[(dash + 3)..].Trim()];
        }

        return words.Split(
            bodies ? [", ", " | "] : [", ", " | ", " – ", " — ", " - "],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
    }

    private static SignatureEntry Body(Document document, Line line, int? ordinal, string[] parts)
    {
        var country = parts.Length > 1 && Wording.IsCountry(parts[^1]) ? parts[^1] : null;
        var name = string.Join(", ", country is null ? parts : parts[..^1]);
        var open = name.LastIndexOf(" (", StringComparison.Ordinal);
        if (country is null && open > 0 && name.EndsWith(')') && Wording.IsCountry(name[(open + 2)..^1]))
        {
            country = name[(open + 2)..^1];
            name = name[..open];
        }

        return Make(document, line, ordinal, null, name.TrimEnd(' ', '-', ','), null, null, country, null, PartyKind.Organisation);
    }

    private static SignatureEntry Entry(Document document, Line line, int? ordinal, string named, string[] rest, bool bracket)
    {
        var (honorific, name) = Wording.WithoutHonorific(named);
        string? role = null,
            organisation = null,
            country = null,
            group = null;
        if (name.StartsWith("MEP ", StringComparison.Ordinal))
        {
            role = "MEP";
            name = name[4..];
            if (CapitalsEnd(name) is var end and > 0)
            {
                var tail = name[end..].Trim();
                name = name[..end].Trim();
                group = tail.Length > 0 && tail.Contains("roup", StringComparison.Ordinal) ? tail : null;
            }

            if (group is null && rest.Length > 0)
            {
                group = rest[0];
            }

            return Make(document, line, ordinal, honorific, name, role, null, null, Trimmed(group, " Member"), PartyKind.Person);
        }

        var list = rest.Where(r => r.Length > 0 && !r.StartsWith('@') && !r.StartsWith("aka @", StringComparison.Ordinal)).ToList();
        if (bracket)
        {
            if (list.Count == 1)
            {
                var commas = list[0].Split(", ", 2);
                (role, organisation) =
                    !Wording.HasRole(list[0]) ? (null, list[0])
                    : commas.Length == 2 && Wording.HasRole(commas[0]) && !Wording.HasRole(commas[1]) ? (commas[0], commas[1])
                    : (list[0], (string?)null);
                if (organisation is not null && Wording.IsCountry(organisation))
                {
                    (country, organisation) = (organisation, null);
                }
            }

            return Make(document, line, ordinal, honorific, name, role, organisation, country, null, PartyKind.Person);
        }

        if (list.Count > 0 && Wording.IsGroup(list[^1]) && !Wording.IsCountry(list[^1]) && list.Count > 1 && Wording.IsCountry(list[^2]))
        {
            group = list[^1];
            list.RemoveAt(list.Count - 1);
        }
        else if (
            list.Count > 0
            && list[^1].LastIndexOf(' ') is var space and > 0
            && Wording.IsGroup(list[^1][(space + 1)..])
            && Wording.IsCountry(list[^1][..space])
        )
        {
            group = list[^1][(space + 1)..];
            list[^1] = list[^1][..space];
        }

        if (list.Count > 0 && Wording.IsCountry(list[^1]))
        {
            country = list[^1];
            list.RemoveAt(list.Count - 1);
        }

        if (list.Count > 0)
        {
            var roles = list.TakeWhile((r, i) => Wording.HasRole(r) && (i == 0 || !Wording.HasOrganisationWord(r))).Count();
            role = roles > 0 ? string.Join(", ", list.Take(roles)) : null;
            organisation = list.Count > roles ? string.Join(", ", list.Skip(roles)) : null;
        }

        var kind =
            country == name || Wording.IsCountry(name) || Wording.HasOrganisationWord(name) ? PartyKind.Organisation : PartyKind.Person;
        return Make(document, line, ordinal, honorific, name, role, organisation, country, group, kind);
    }

    // Where the words in capitals after the first end: "Anna CAVALLI Group of …".
    private static int CapitalsEnd(string name)
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

    private static string? Trimmed(string? words, string tail) =>
        words?.EndsWith(tail, StringComparison.Ordinal) == true ? words[..^tail.Length] : words;

    private static SignatureEntry Make(
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
        var at = document.Prose.IndexOf(name, line.Span.Start, line.Span.Length, StringComparison.Ordinal);
        var place = at < 0 ? line.Span : new TextSpan(at, at + name.Length);
        return new SignatureEntry(ordinal, honorific, name, role, organisation, country, group, kind, Signs.This, line.Span, place);
    }
}
