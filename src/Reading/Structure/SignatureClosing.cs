using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Structure;

/// <summary>Reads a letter's end: a name, then lines of office and body that belong to it; or several such groups.</summary>
internal static partial class SignatureClosing
{
    public static IEnumerable<SignatureEntry> Read(Document document, List<Line> block)
    {
        SignatureEntry? open = null;
        Line? body = null;
        for (var i = 0; i < block.Count; i++)
        {
            var line = block[i];
            var words = SignatureWording.Printed(document, line).TrimEnd(',', ' ');
            if (OnBehalf().Match(words) is { Success: true } both && open is null)
            {
                foreach (var entry in Together(document, line, both))
                {
                    yield return entry;
                }

                continue;
            }

            var redacted = Wording.IsRedacted(words);
            var signer = redacted ? open is null : SignatureWording.IsSigner(words) && !Wording.HasRole(words.Split(',')[0]);
            if (open is not null && !(signer && !Wording.IsRedacted(open.Name)))
            {
                open = redacted ? open : WithAttribute(open, line, words);
                continue;
            }

            // The body may stand before the name.
            if (
                open is null
                && i + 1 < block.Count
                && !signer
                && SignatureWording.HasLegalForm(words)
                && Wording.IsRedacted(block[i + 1].Words)
            )
            {
                body = line;
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = SignatureEntryReader.Read(document, line, SignatureStyle.Loose);
            if (open is not null && body is { } before)
            {
                open = WithAttribute(open, before, SignatureWording.Printed(document, before)) with
                {
                    Span = new TextSpan(before.Span.Start, line.Span.End),
                };
                body = null;
            }
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    // "Ada & Olle on behalf of the Sluice Club"
    private static IEnumerable<SignatureEntry> Together(Document document, Line line, Match both)
    {
        var body = Capitalised().Match(both.Groups["body"].Value) is { Success: true } named ? named.Value.Trim() : null;
        foreach (
            var name in both.Groups["names"]
                .Value.Split([" & ", " and ", ", "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            yield return SignatureEntryReader.Make(document, line, null, null, name, null, body, null, null, PartyKind.Person);
        }
    }

    private static SignatureEntry WithAttribute(SignatureEntry open, Line line, string words)
    {
        var span = new TextSpan(open.Span.Start, line.Span.End);
        if (words.StartsWith("on behalf of ", StringComparison.OrdinalIgnoreCase))
        {
            var body = words[13..];
            body = body.StartsWith("the ", StringComparison.Ordinal) ? body[4..] : body;
            return open.Organisation is null && body.Length > 0 && char.IsUpper(body[0])
                ? open with
                {
                    Organisation = body,
                    Span = span,
                }
                : open;
        }

        if (BehalfTail().Match(words) is { Success: true } tail)
        {
            words = words[..tail.Index].TrimEnd();
        }

        var commas = words.Split(", ", 2);
        var told = commas.Length == 2 && SignatureWording.HasRole(commas[0]) && !SignatureWording.HasLegalForm(commas[0]);
        if (open.Role is null && (told || SignatureWording.HasRole(words) && !SignatureWording.HasLegalForm(words)))
        {
            return commas.Length == 2 && SignatureWording.HasRole(commas[0]) && !SignatureWording.HasRole(commas[1])
                ? open with
                {
                    Role = commas[0],
                    Organisation = commas[1],
                    Span = span,
                }
                : open with
                {
                    Role = words,
                    Country = CountryOf(words),
                    Organisation = open.Organisation ?? BodyOf(words),
                    Span = span,
                };
        }

        var firm = SignatureWording.HasLegalForm(words);
        if (
            firm && open.Organisation is { } other && !SignatureWording.HasLegalForm(other)
            || open.Organisation is null && (firm || Wording.HasOrganisationWord(words) || IsCapital(words))
        )
        {
            var aside = firm && words.IndexOf(" (a ", StringComparison.Ordinal) is var open2 and > 0 ? words[..open2] : words;
            return open with { Organisation = aside, Span = span };
        }

        return open;
    }

    private static bool IsCapital(string words) => words.Length > 0 && char.IsUpper(words[0]);

    /// <summary>"President of the Republic of Atlantis": whose head one is, there one is from.</summary>
    public static string? CountryOf(string role)
    {
        var of = role.IndexOf(" of ", StringComparison.Ordinal);
        if (of < 0)
        {
            return null;
        }

        var state = role[(of + 4)..];
        state = state.StartsWith("the ", StringComparison.Ordinal) ? state[4..] : state;
        return SignatureWording.IsState(state) ? state : null;
    }

    // "Director of the Office of Tides": the body is in the office.
    private static string? BodyOf(string role)
    {
        var of = role.LastIndexOf(" of the ", StringComparison.Ordinal);
        var body = of < 0 ? "" : role[(of + 8)..];
        return IsCapital(body) && Wording.HasOrganisationWord(body) && !SignatureWording.IsState(body) ? body : null;
    }

    [GeneratedRegex(
        @"^(?<names>[^.]{1,120}?),? on behalf of (the )?(entire |whole )?(?<body>.{1,150})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex OnBehalf();

    [GeneratedRegex(
        @" (on|in) (behalf|name) of .{0,200}$| (www\.|https?://)\S{1,200}$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex BehalfTail();

    [GeneratedRegex(
        @"^\p{Lu}\S*( (of|the|for|and|de) \p{Lu}\S*| \p{Lu}\S*){0,10}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Capitalised();
}
