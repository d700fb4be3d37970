using System.Globalization;
using Rejoinder.Reading;

namespace Rejoinder.Publishing;

// The evidence map: how many claims, of which kind, on what source.
public static partial class HtmlDossier
{
    internal static void WriteEvidence(HtmlWriter html, DossierView view)
    {
        var claims = view.Claims;
        var locatable = claims.Count(c => c.SourceStyle == "s-locatable");
        var vague = claims.Count(c => c.SourceStyle == "s-vague");
        var others = claims.Count(c => !c.IsOwn);
        var persons = claims.SelectMany(c => c.About).Where(p => p.Party.Kind == PartyKind.Person).DistinctBy(p => p.Number).Count();
        html.Write("<section class=\"evidence\" aria-labelledby=\"evidence\"><h2 id=\"evidence\">Evidence map</h2><ul class=\"tiles\">");
        WriteTile(html, claims.Length, claims.Length == 1 ? "claim" : "claims");
        WriteTile(html, locatable, "with a source one could look up");
        WriteTile(html, vague, "with a vague source");
        WriteTile(html, claims.Length - locatable - vague, "with no source");
        WriteTile(html, others, "attributed to others");
        WriteTile(html, persons, persons == 1 ? "named person spoken of" : "named persons spoken of");
        html.Write("</ul>");
        if (claims.Length > 0)
        {
            WriteEvidenceTable(html, claims);
        }

        html.Write("</section>");
    }

    private static void WriteTile(HtmlWriter html, int number, string label) =>
        html.Write($"<li><b>{number}</b> <span>{label}</span></li>");

    private static void WriteEvidenceTable(HtmlWriter html, ClaimView[] claims)
    {
        html.Write(
            "<div class=\"scroll\" role=\"region\" aria-label=\"Claims by kind and source\" tabindex=\"0\"><table class=\"map\"><caption>Claims by kind and by the source that is given for them</caption><thead><tr><th scope=\"col\">Kind</th>"
        );
        html.Write("<td class=\"bars\"></td>");
        html.Write(
            "<th scope=\"col\" class=\"num\">Claims</th><th scope=\"col\" class=\"num\"><svg class=\"key\" width=\"12\" height=\"12\" aria-hidden=\"true\"><rect class=\"locatable\" width=\"12\" height=\"12\"/></svg> Source to look up</th>"
        );
        html.Write(
            "<th scope=\"col\" class=\"num\"><svg class=\"key\" width=\"12\" height=\"12\" aria-hidden=\"true\"><defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"hatch\" width=\"2.5\" height=\"5\"/></pattern></defs><rect class=\"vague\" x=\".5\" y=\".5\" width=\"11\" height=\"11\" fill=\"url(#hatch)\"/></svg> Vague source</th>"
        );
        html.Write(
            "<th scope=\"col\" class=\"num\"><svg class=\"key\" width=\"12\" height=\"12\" aria-hidden=\"true\"><rect class=\"nosource\" x=\".5\" y=\".5\" width=\"11\" height=\"11\"/></svg> No source</th><th scope=\"col\" class=\"num\">Said by others</th></tr></thead><tbody>"
        );
        var most = ClaimWords.All.Max(w => claims.Count(c => c.Claim.Kind == w.Kind));
        foreach (var words in ClaimWords.All)
        {
            ClaimView[] ofKind = [.. claims.Where(c => c.Claim.Kind == words.Kind)];
            if (ofKind.Length == 0)
            {
                continue;
            }

            var locatable = ofKind.Count(c => c.SourceStyle == "s-locatable");
            var vague = ofKind.Count(c => c.SourceStyle == "s-vague");
            html.Write($"<tr><th scope=\"row\"><span class=\"c {words.Style}\">{words.Label}</span></th><td class=\"bars\">");
            WriteStack(html, locatable, vague, ofKind.Length - locatable - vague, most);
            html.Write($"</td><td class=\"num\">{ofKind.Length}</td><td class=\"num\">{locatable}</td><td class=\"num\">{vague}</td>");
            html.Write(
                $"<td class=\"num\">{ofKind.Length - locatable - vague}</td><td class=\"num\">{ofKind.Count(c => !c.IsOwn)}</td></tr>"
            );
        }

        html.Write("</tbody></table></div>");
    }

    // Drawing only: the numbers stand in the same row.
    private static void WriteStack(HtmlWriter html, int locatable, int vague, int none, int most)
    {
        html.Write("<svg class=\"bar\" width=\"100%\" height=\"14\" aria-hidden=\"true\">");
        var x = 0.0;
        foreach (
            var (count, style) in new[]
            {
                (locatable, "class=\"locatable\""),
                (vague, "class=\"vague\" fill=\"url(#hatch)\""),
                (none, "class=\"nosource\""),
            }
        )
        {
            if (count > 0)
            {
                var width = 100.0 * count / most;
                html.WriteTrusted($"<rect {style} x=\"{Percent(x)}\" y=\"1\" width=\"{Percent(width)}\" height=\"12\"/>");
                x += width;
            }
        }

        html.Write("</svg>");
    }

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
