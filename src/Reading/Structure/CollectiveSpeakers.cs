using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Structure;

/// <summary>Reads a group that speaks, as worded: "We, the leaders of …", "As users of …, we", "over 200 associations condemned".</summary>
internal static partial class CollectiveSpeakers
{
    private const int LongestOpening = 900;
    private const int MostLines = 25;

    /// <summary>A group that opens with its own name: "We, the leaders of …".</summary>
    public static List<Speaker> Opening(Document document) => First(document, [WeThe(), WeTherefore(), WeLeaders(), WePlain()]);

    /// <summary>A group that says "we" of itself, or that signs; where that is all it says of itself, who the heading says it is.</summary>
    public static List<Speaker> Own(Document document, List<Line> lines) =>
        First(document, [Undersigned(), As(), Signers()]) switch
        {
            [{ Name: "We, the undersigned" }] when Headed(lines) is { Count: > 0 } headed => headed,
            var own => own,
        };

    /// <summary>A group that the text tells of: how many bodies call or condemn.</summary>
    public static List<Speaker> Told(Document document) => First(document, [Counted(), FromAround()]);

    /// <summary>Who the heading says condemns, urges or announces.</summary>
    public static List<Speaker> Headed(List<Line> lines)
    {
        foreach (var line in lines.Take(3).Where(l => l.Words.Length < 300))
        {
            if (Heading().Match(line.Words) is { Success: true } heading)
            {
                return [Speak(line, heading.Groups["who"])];
            }
        }

        return [];
    }

    private static List<Speaker> First(Document document, Regex[] patterns)
    {
        var opening = Paragraphs(document).Take(MostLines).ToList();
        foreach (var pattern in patterns)
        {
            foreach (var (start, words) in opening)
            {
                if (pattern.Match(words) is { Success: true } match)
                {
                    var who = match.Groups["who"];
                    var name = who.Value.Replace('\n', ' ').Trim();
                    var at = start + who.Index;
                    var of = OfBody().Match(name);
                    var (role, body) = of.Success ? (of.Groups["role"].Value, of.Groups["body"].Value) : (null, null);
                    return [new Speaker(name, null, role, body, PartyKind.Organisation, new TextSpan(at, at + who.Value.TrimEnd().Length))];
                }
            }
        }

        return [];
    }

    private static IEnumerable<(int Start, string Words)> Paragraphs(Document document)
    {
        foreach (var passage in document.Passages)
        {
            if (passage.Kind is PassageKind.Paragraph or PassageKind.ListItem or PassageKind.Quotation)
            {
                var span = passage.Span;
                var cut = Line.Trim(document.Prose, new TextSpan(span.Start, Math.Min(span.End, span.Start + LongestOpening)));
                yield return (cut.Start, cut.Of(document.Prose).Replace('\n', ' '));
            }
        }
    }

    private static Speaker Speak(Line line, Group who) =>
        new(
            who.Value.Trim(),
            null,
            null,
            null,
            PartyKind.Organisation,
            new TextSpan(line.Span.Start + who.Index, line.Span.Start + who.Index + who.Value.TrimEnd().Length)
        );

    [GeneratedRegex(@"\b(?<who>We, the undersigned( [\p{L} ]{1,60})?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Undersigned();

    [GeneratedRegex(
        @"^(\d{1,2}[.)] *)?We, (?!the undersigned)(?<who>[^,.;]{4,150}),",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex WeThe();

    [GeneratedRegex(
        @"\bWe, therefore, (?<who>the [^.;]{4,150}), (appeal|declare|solemnly|do|call|urge|demand)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex WeTherefore();

    [GeneratedRegex(
        @"^(\d{1,2}[.)] *)?We (?<who>the ([Ll]eaders|[Hh]eads|[Mm]inisters|[Rr]epresentatives) [^.;]{4,120}?) (are|have|call|declare|met|urge|write|stand|remain|condemn|welcome|express|reaffirm)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex WeLeaders();

    [GeneratedRegex(
        @"^(\d{1,2}[.)] *)?We the (?<who>[^.;]{4,120}?) (are|have|call|declare|met|urge|write|stand|remain|condemn|welcome|express|reaffirm)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex WePlain();

    // The group is many: its first words hold a plural, or a word for many.
    [GeneratedRegex(
        @"\bAs (?=([^ .;,]+ ){0,4}([^ .;,]{3,}[^s]s|staff|people|citizens|scientists|the community)\b)(?!(a|an|part|long|soon|previously|always|many|it|this|you|outlined|mentioned|noted)\b)(?<who>\p{Ll}[^.;]{5,150}?)( \([^()]{1,20}\), which [^.;]{0,200}?| concerned [^.;]{0,500}?|, who [^.;]{0,300}?| who [^.;]{0,300}?)?, we\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex As();

    [GeneratedRegex(
        @"\b(?<who>[Tt]he (signatories|signers|signees|undersigned)( below| of this (document|letter|statement|declaration|manifesto)))\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Signers();

    private const string Bodies =
        @"(organi[sz]ations|groups|NGOs|associations|unions|companies|networks|scholars|experts|scientists|academics|researchers)";

    [GeneratedRegex(
        @"(?<who>((over|more than|nearly|some|almost) )?\b\d[\d,]{0,7} ([\p{L}’'-]+,? ){0,9}?"
            + Bodies
            + @")( [^.;]{0,60}?)? (condemn(ed)?|call(ed)?|sign(ed)?|urged?|express(ed)?|denounced?|demand(ed)?|sent|wrote|endorsed?|today)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"(^|[-–—)] ?)(?<who>\p{Lu}[\p{L} ]{3,50}"
            + Bodies
            + @"( \([A-Z][A-Za-z]{1,9}\))?( from [\p{L} ]{3,40}?)?) (are|have|today|condemn|call|urge|denounce|demand)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex FromAround();

    [GeneratedRegex(
        @"^(?<who>\p{Lu}.{2,150}?) (Announces?|Decry|Condemns?|Denounces?|Urges?|Demands?|Calls? (on|for)|Opposes?|Protests?|Rejects?|Welcomes?)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^(the )?(?<role>[Ll]eaders|[Hh]eads of [Ss]tate|[Mm]inisters) of (the )?(?<body>\p{Lu}.*?)( \([^()]{1,20}\))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex OfBody();
}
