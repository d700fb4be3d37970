using System.Text;

namespace Rejoinder.Publishing;

// What to show of the claims. The controls work by style rules alone; script adds a count.
public static partial class HtmlDossier
{
    private static void WriteFilters(HtmlWriter html, DossierView view)
    {
        html.Write(
            "<details class=\"filters\" open><summary>Show claims by kind, source, speaker or person</summary><div class=\"controls\">"
        );
        html.Write("<fieldset><legend>Kind</legend>");
        foreach (var words in ClaimWords.All)
        {
            if (Array.Exists(view.Claims, c => c.Claim.Kind == words.Kind))
            {
                html.Write($"<label><input type=\"checkbox\" id=\"f-{words.Style}\" checked autocomplete=\"off\"> ");
                html.Write($"<span class=\"c {words.Style}\">{words.Label}</span> <span class=\"mark\">{words.Mark}</span></label>");
            }
        }

        html.Write("</fieldset><fieldset><legend>Source given</legend>");
        WriteBox(html, "s-locatable", "One could look it up");
        WriteBox(html, "s-vague", "Vague");
        WriteBox(html, "s-none", "None");
        html.Write("</fieldset><fieldset><legend>Said by</legend>");
        WriteBox(html, "v-own", "The declarants");
        WriteBox(html, "v-other", "Others, as the text reports");
        html.Write("</fieldset>");
        if (view.Filters.Length > 0)
        {
            html.Write(
                "<p class=\"about\"><label for=\"f-about\">About</label> <select id=\"f-about\" autocomplete=\"off\"><option value=\"\">anyone</option>"
            );
            foreach (var party in view.Filters)
            {
                html.Write($"<option value=\"{party.Anchor}\">{party.Party.Name} ({party.About.Count})</option>");
            }

            html.Write("</select></p>");
        }

        html.Write("<p id=\"shown\" role=\"status\"></p></div></details>");
    }

    private static void WriteBox(HtmlWriter html, string style, string label) =>
        html.Write($"<label><input type=\"checkbox\" id=\"f-{style}\" checked autocomplete=\"off\"> {label}</label>");

    /// <summary>One rule a filter: claims that it leaves out lose their mark in the text and their note beside it, never their words.</summary>
    private static string FilterStyle(DossierView view) => FilterStyle(view.Filters.Select(p => p.Anchor));

    /// <summary>The rules of many pages: of the parties with the first numbers, whichever they are on a page.</summary>
    /// <param name="parties">How many.</param>
    internal static string FilterStyle(int parties) =>
        FilterStyle(Enumerable.Range(1, parties).Select(i => FormattableString.Invariant($"p{i}")));

    private static string FilterStyle(IEnumerable<string> parties)
    {
        var style = new StringBuilder();
        foreach (var name in ClaimWords.All.Select(w => w.Style).Concat(["s-locatable", "s-vague", "s-none", "v-own", "v-other"]))
        {
            Add($"#f-{name}:not(:checked)", $".{name}");
        }

        foreach (var party in parties)
        {
            Add($"#f-about option[value={party}]:checked", $":not(.{party})");
        }

        return style.ToString();

        void Add(string when, string which) =>
            style.Append(
                $".statement:has({when}) .row :is(.n,.r){which}{{display:none}}.statement:has({when}) .row .c{which}{{text-decoration:none;background:none}}\n"
            );
    }
}
