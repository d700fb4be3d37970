using Rejoinder.Reading;

namespace Rejoinder.Publishing;

// What stands beside a claim: its kind, who says it, of whom, on what source.
public static partial class HtmlDossier
{
    private const int AboutShown = 5;

    private static void WriteMarginNote(HtmlWriter html, DossierView view, ClaimView claim)
    {
        html.Write(
            $"<li class=\"n {claim.Style}\" id=\"n-{claim.Anchor}\"><a class=\"to\" href=\"#{claim.Anchor}\"><span class=\"vh\">Claim </span>{claim.Number}</a> "
        );
        html.Write(
            $"<b class=\"kind\" title=\"{(claim.Claim.KindCue.Length > 0 ? "Kind found by " + claim.Claim.KindCue : "")}\">{claim.Words.Label}</b> "
        );
        WriteSaidBy(html, claim);
        if (claim.About.Length > 0)
        {
            WriteAbout(html, claim.About);
        }

        WriteCitation(html, claim.Claim.Cites);
        foreach (var flags in claim.Claim.Flags.GroupBy(f => f.Name))
        {
            html.Write($"<span class=\"part flag\"><span class=\"flagname\">{FlagWord(flags.Key)}</span> ");
            var first = true;
            foreach (var flag in flags.DistinctBy(f => f.Quote.Words).Take(8))
            {
                html.Write($"{(first ? "" : ", ")}<q dir=\"auto\">{Shortened(flag.Quote.Words, 80)}</q>");
                first = false;
            }

            html.Write("</span> ");
        }

        view.Beside?.Invoke(html, claim.Claim);
        html.Write("</li>");
    }

    private static void WriteAbout(HtmlWriter html, PartyView[] about)
    {
        // One name more than is shown would be no saving.
        var most = about.Length <= AboutShown + 1 ? about.Length : AboutShown;
        html.Write("<span class=\"part\">about ");
        for (var i = 0; i < most; i++)
        {
            html.Write($"{(i == 0 ? "" : i == about.Length - 1 ? " and " : ", ")}");
            WritePartyLink(html, about[i]);
        }

        if (most < about.Length)
        {
            html.Write($" and {about.Length - most} more named in it");
        }

        html.Write("</span> ");
    }

    private static void WriteSaidBy(HtmlWriter html, ClaimView claim)
    {
        html.Write("<span class=\"part said\">said by ");
        if (claim.IsOwn)
        {
            html.Write("<a href=\"#speakers\">the declarants</a></span> ");
            return;
        }

        if (claim.Speaker is { } speaker)
        {
            WritePartyLink(html, speaker);
        }
        else
        {
            html.Write($"<bdi>{Shortened(claim.Claim.AttributedTo.Name, 120)}</bdi>");
        }

        html.Write(", as the declarants report");
        // Only words of the text stand in quotation marks; a speaker whom a model found has none.
        if (claim.Claim.AttributedTo.Cue is { Length: > 0 } cue && !cue.StartsWith("model:", StringComparison.Ordinal))
        {
            html.Write($" (<q dir=\"auto\">{Shortened(cue, 60)}</q>)");
        }

        html.Write("</span> ");
    }

    private static void WriteCitation(HtmlWriter html, Citation? cites)
    {
        if (cites is null)
        {
            html.Write("<span class=\"part source s-none\">no source given</span> ");
            return;
        }

        var (style, label) = cites.Kind == "locatable" ? ("s-locatable", "source to look up") : ("s-vague", "vague source");
        html.Write($"<span class=\"part source {style}\">{label}: <q dir=\"auto\">{Shortened(cites.Quote.Words, 200)}</q>");
        if (cites.Address is { } address && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            html.Write($" at <a href=\"{uri.AbsoluteUri}\" rel=\"noopener noreferrer nofollow ugc\">{Shortened(uri.Host, 80)}</a>");
        }
        else if (HostOf(cites.Quote.Words) is { } host)
        {
            html.Write($" at {Shortened(host, 80)}");
        }

        html.Write("</span> ");
    }

    private static void WritePartyLink(HtmlWriter html, PartyView party) =>
        html.Write($"<a href=\"#{party.Anchor}\"><bdi>{Shortened(party.Party.Name, 120)}</bdi></a>");

    private static string FlagWord(string flag) =>
        flag switch
        {
            "absolute" => "absolute wording",
            "hedged" => "hedged",
            "loaded" => "loaded wording",
            "unnamed" => "names no one",
            _ => flag,
        };

    // Bounds what is repeated of a text, so that a page stays linear in the record's size. Links keep their words, as in the text.
    internal static string Shortened(string words, int most)
    {
        if (words.Contains("](", StringComparison.Ordinal))
        {
            words = WithoutTargets(words.Length > 8 * most + 4096 ? words[..(8 * most + 4096)] : words);
        }

        if (words.Length <= most)
        {
            return words;
        }

        var end = char.IsLowSurrogate(words[most]) ? most - 1 : most;
        return string.Concat(words.AsSpan(0, end).TrimEnd(), "…");
    }

    private static string WithoutTargets(string words)
    {
        var plain = new System.Text.StringBuilder(words.Length);
        var done = 0;
        foreach (var link in TextLinks.Find(words))
        {
            plain.Append(words, done, link.Whole.Start - done).Append(words, link.Words.Start, link.Words.Length);
            done = link.Whole.End;
        }

        return plain.Append(words, done, words.Length - done).ToString();
    }

    // Where a link of the source leads, when its words do not tell.
    private static string? HostOf(string words) =>
        words.Length <= 8192 && TextLinks.Find(words).Find(l => l.Whole != l.Words && l.Target.Length > 0) is { Target: var address }
            ? new Uri(address).Host
            : null;
}
