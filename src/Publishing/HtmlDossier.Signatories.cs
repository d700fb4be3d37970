using Rejoinder.Reading;

namespace Rejoinder.Publishing;

// Who signs this statement and, where the text lists them, who signed the one that it answers: two tables that are never mixed.
public static partial class HtmlDossier
{
    private sealed record Column(string Label, string Style, Func<Signatory, string?> Of);

    private static readonly Column[] Columns =
    [
        new("No.", "num", s => s.Ordinal?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("Name", "name", s => s.Honorific is { Length: > 0 } honorific ? $"{honorific} {s.Name}" : s.Name),
        new("Role", "role", s => s.Role),
        new("Organisation", "organisation", s => s.Organisation),
        new("Country", "country", s => s.Country),
        new("Group", "group", s => s.Group),
    ];

    internal static void WriteSignatories(HtmlWriter html, DossierView view)
    {
        var record = view.Record;
        if (record.Signatories.Length == 0 && record.UnnamedSignatories == 0)
        {
            return;
        }

        html.Write("<section class=\"signatories\" aria-labelledby=\"signatories\"><h2 id=\"signatories\">Signatories</h2>");
        WriteSignatoryList(html, [.. record.Signatories.Where(s => s.Signs == Signs.This)], "this", "Who signs this statement");
        if (record.UnnamedSignatories > 0)
        {
            html.Write($"<p class=\"lead\">{record.UnnamedSignatories} more sign without being named.</p>");
        }

        WriteSignatoryList(
            html,
            [.. record.Signatories.Where(s => s.Signs == Signs.Answered)],
            "answered",
            "Who signed the statement that this one answers, as this text lists them"
        );
        html.Write("</section>");
    }

    private static void WriteSignatoryList(HtmlWriter html, Signatory[] signatories, string anchor, string label)
    {
        if (signatories.Length == 0)
        {
            return;
        }

        html.Write($"<h3 id=\"signs-{anchor}\">{label} <span class=\"count\">{signatories.Length}</span></h3><div class=\"charts\">");
        WriteShares(html, signatories, s => s.Country, "By country");
        WriteShares(html, signatories, s => s.Group, "By group");
        html.Write(
            $"</div><div class=\"scroll long\" role=\"region\" aria-labelledby=\"signs-{anchor}\" tabindex=\"0\"><table class=\"signers\"><thead><tr>"
        );
        Column[] columns =
        [
            .. Columns.Where(c => c.Style == "name" || Array.Exists(signatories, s => !string.IsNullOrWhiteSpace(c.Of(s)))),
        ];
        var matched = Array.Exists(signatories, s => s.Match is not null);
        foreach (var column in columns)
        {
            html.Write($"<th scope=\"col\" class=\"{column.Style}\">{column.Label}</th>");
        }

        if (matched)
        {
            html.Write("<th scope=\"col\">On the list</th>");
        }

        html.Write("</tr></thead><tbody>");
        foreach (var signatory in signatories)
        {
            html.Write("<tr>");
            foreach (var column in columns)
            {
                if (column.Style == "name")
                {
                    html.Write($"<th scope=\"row\" dir=\"auto\">{column.Of(signatory)}</th>");
                }
                else
                {
                    html.Write($"<td class=\"{column.Style}\" dir=\"auto\">{column.Of(signatory)}</td>");
                }
            }

            if (matched)
            {
                WriteMatch(html, signatory.Match);
            }

            html.Write("</tr>\n");
        }

        html.Write("</tbody></table></div>");
    }

    // A match is a lead: it comes with its reasons and, where several fit, with all of them.
    private static void WriteMatch(HtmlWriter html, RosterMatch? match)
    {
        if (match is null)
        {
            html.Write("<td class=\"match\">not looked up</td>");
            return;
        }

        html.Write($"<td class=\"match\" dir=\"auto\"><b>{match.Outcome.Replace('-', ' ')}</b>");
        if (match.Name is { } name)
        {
            html.Write($": {name}");
        }

        html.Write($" <span class=\"hint\">({match.List})</span>");
        foreach (var reason in match.Reasons)
        {
            html.Write($"<span class=\"reason\">{reason}</span>");
        }

        foreach (var candidate in match.Candidates)
        {
            html.Write($"<span class=\"reason\">might be {candidate.Name}: {string.Join("; ", candidate.Reasons)}</span>");
        }

        html.Write("</td>");
    }

    private const int SharesShown = 12;

    private static void WriteShares(HtmlWriter html, Signatory[] signatories, Func<Signatory, string?> of, string label)
    {
        (string Name, int Count)[] shares =
        [
            .. signatories
                .Select(of)
                .Where(v => !string.IsNullOrWhiteSpace(v))
                .GroupBy(v => v!.Trim(), StringComparer.OrdinalIgnoreCase)
                .Select(g => (g.Key, g.Count()))
                .OrderByDescending(s => s.Item2)
                .ThenBy(s => s.Key, StringComparer.Ordinal),
        ];
        if (shares.Length < 2)
        {
            return;
        }

        html.Write($"<table class=\"shares\"><caption>{label}</caption><tbody>");
        foreach (var (name, count) in shares.Take(SharesShown))
        {
            WriteShare(html, name, count, shares[0].Count);
        }

        if (shares.Length > SharesShown)
        {
            WriteShare(html, $"{shares.Length - SharesShown} others", shares.Skip(SharesShown).Sum(s => s.Count), shares[0].Count);
        }

        var without = signatories.Length - shares.Sum(s => s.Count);
        if (without > 0)
        {
            WriteShare(html, "not given", without, shares[0].Count);
        }

        html.Write("</tbody></table>");
    }

    private static void WriteShare(HtmlWriter html, string name, int count, int most)
    {
        html.Write(
            $"<tr><th scope=\"row\" dir=\"auto\">{name}</th><td class=\"bars\"><svg class=\"bar\" width=\"100%\" height=\"12\" aria-hidden=\"true\">"
        );
        html.WriteTrusted($"<rect class=\"share\" y=\"1\" width=\"{Percent(Math.Min(100, 100.0 * count / most))}\" height=\"10\"/>");
        html.Write($"</svg></td><td class=\"num\">{count}</td></tr>");
    }
}
