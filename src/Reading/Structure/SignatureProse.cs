using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Structure;

/// <summary>Finds signers that a sentence names: "Signers include Quay Watch, the Sluice Club and others."</summary>
internal static partial class SignatureProse
{
    private const int LongestList = 6000;

    public static List<SignatureEntry> Find(Document document, List<Line> lines)
    {
        var found = new List<SignatureEntry>();
        var letter = lines.Any(l => l.Words.Length < LongestList && Letter().IsMatch(l.Words));
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (document.Passages[line.Passage].Kind is not (PassageKind.Paragraph or PassageKind.ListItem))
            {
                continue;
            }

            // A quote of each signer is the line that names them, and no longer than a list is.
            if (line.Words.Length > LongestList)
            {
                line = line with
                {
                    Span = Line.Trim(document.Prose, new TextSpan(line.Span.Start, line.Span.Start + LongestList)),
                    Words = line.Words[..LongestList],
                };
            }

            var words = line.Words;
            var opens =
                Signers().Match(words) is { Success: true } signers ? signers
                : letter && i < 6 && Callers().Match(words) is { Success: true } callers ? callers
                : null;
            if (opens is not null)
            {
                Read(document, line, words, opens.Index + opens.Length, found);
            }
        }

        return found.Count > 1 ? found : [];
    }

    private static void Read(Document document, Line line, string words, int from, List<SignatureEntry> found)
    {
        var list = words[from..];
        var stop = Stop().Match(list);
        list = (stop.Success ? list[..stop.Index] : list).TrimEnd('.', ' ', ',', ':');
        var first = found.Count;
        foreach (var raw in List().Split(list))
        {
            var item = raw.Trim();
            item = item.StartsWith("and ", StringComparison.Ordinal) ? item[4..] : item;
            item = item.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? item[4..] : item;
            if (item.Length is < 2 or > 200 || item is "others" || item.StartsWith("many ", StringComparison.Ordinal))
            {
                continue;
            }

            // "…, the former mayor of Quayside, …": the office of the name before it.
            if (
                char.IsLower(item[0])
                && SignatureWording.HasRole(item)
                && found.Count > first
                && PersonAfterState(item) == 0
                && found[^1].Role is null
            )
            {
                found[^1] = found[^1] with { Role = item, Country = SignatureClosing.CountryOf(item), Kind = PartyKind.Person };
                continue;
            }

            if (PersonAfterState(item) is > 0 and var split)
            {
                var office = item[..split].Trim();
                Add(item[split..].Trim(), office, SignatureClosing.CountryOf(office));
                continue;
            }

            if (char.IsUpper(item[0]) || char.IsDigit(item[0]))
            {
                var laureate = Title().Match(item);
                Add(laureate.Success ? item[laureate.Length..] : item, laureate.Success ? laureate.Value.Trim().TrimEnd('s') : null, null);
            }
        }

        void Add(string named, string? role, string? country)
        {
            foreach (var one in named.Split(" and Professor ", StringSplitOptions.TrimEntries))
            {
                var (honorific, name) = Wording.WithoutHonorific(one);
                var person = role is not null || Wording.IsPerson(name);
                found.Add(
                    SignatureEntryReader.Make(
                        document,
                        line,
                        null,
                        honorific,
                        name,
                        role,
                        null,
                        country,
                        null,
                        person ? PartyKind.Person : PartyKind.Organisation
                    )
                );
            }
        }
    }

    // "former President of Atlantis Ada Byrne": where the name begins, or 0.
    private static int PersonAfterState(string item)
    {
        var of = item.IndexOf(" of ", StringComparison.Ordinal);
        if (of < 0 || !SignatureWording.HasRole(item[..of]))
        {
            return 0;
        }

        var start = of + 4;
        start += item[start..].StartsWith("the ", StringComparison.Ordinal) ? 4 : 0;
        for (var end = item.LastIndexOf(' '); end > start; end = item.LastIndexOf(' ', end - 1))
        {
            if (SignatureWording.IsState(item[start..end]))
            {
                return Wording.IsPerson(item[(end + 1)..]) ? end : 0;
            }
        }

        return 0;
    }

    [GeneratedRegex(
        @"\b(signers|signatories|endorsers|cosigners|co-signers)( (of|to|on) [^.:;]{1,80}?)? (include|includes|are|were|included):? |\b(was|were|is|has been|have been) (co-?)?(signed|endorsed) by [^.:;]{0,150}?(such as|including):? ",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Signers();

    [GeneratedRegex(
        @"^(More than |Over |Some |Nearly |Almost )?\d[\d,]{0,6} [^.:;,]{3,120}?,? (including|among them):? (?=.{5,1500}\b(called on|call on|urged|urge|wrote|signed|have called)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Callers();

    [GeneratedRegex(
        @"\b(open letter|signers|signatories|signed (a|the) (letter|statement))\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Letter();

    [GeneratedRegex(
        @",? (and (many |\d+ )?others|and more|together with|as well as|among others|which|who|whose|representing|(to)?day called|called on|called for|have called|urged|wrote)\b|\. \p{Lu}|\.$|;|, today\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Stop();

    // "and" parts two where the second begins anew; inside a name it stands between two words of one body.
    [GeneratedRegex(
        @",\s+(?:and\s+)?|\s+and\s+(?=the\s)|\s+and\s+(?=Nobel )|(?<=^[^,]{2,80})\s+and\s+(?=[^,]{2,80}$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex List();

    [GeneratedRegex(@"^(Nobel( Peace| Economics)?( Prize)? Laureates?) ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
