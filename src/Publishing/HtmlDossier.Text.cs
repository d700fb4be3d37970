namespace Rejoinder.Publishing;

// The text, set for reading, with a margin.
public static partial class HtmlDossier
{
    /// <summary>A signature list longer than this is folded where it stands; the table of signatories has it in full.</summary>
    private const int ListShown = 30;

    internal static void WriteText(HtmlWriter html, DossierView view)
    {
        html.Write("<section class=\"statement\" aria-labelledby=\"text\"><h2 id=\"text\">The text, as its authors wrote it</h2>");
        if (view.Claims.Length > 0)
        {
            WriteFilters(html, view);
        }

        var blocks = TextBlocks.Of(view);
        var marks = new MarkedText(html, view);
        html.Write("<div class=\"page\"");
        WriteLanguage(html, view.Record.Language);
        html.Write(">");
        for (var i = 0; i < blocks.Count; i++)
        {
            var run = RunOfSignatures(blocks, i);
            if (LinesOf(view.Record.Text, blocks, i, run) is > ListShown and var lines)
            {
                html.Write(
                    $"<details class=\"folded\"><summary>{lines} lines of the signature list (the table below has them too)</summary>"
                );
                for (var end = i + run; i < end; i++)
                {
                    WriteBlock(html, view, marks, blocks[i]);
                }

                i--;
                html.Write("</details>");
            }
            else
            {
                WriteBlock(html, view, marks, blocks[i]);
            }
        }

        WriteMargin(html, view, marks.WriteRest());
        html.Write("</div></section>");
    }

    private static int RunOfSignatures(List<TextBlock> blocks, int from)
    {
        if (from > 0 && blocks[from - 1].Style == TextBlocks.Signature)
        {
            // Inside a run that was looked at before.
            return 0;
        }

        var to = from;
        while (to < blocks.Count && blocks[to].Style == TextBlocks.Signature)
        {
            to++;
        }

        return to - from;
    }

    // A list may be a block a name, or one block with a line a name.
    private static int LinesOf(string text, List<TextBlock> blocks, int from, int run)
    {
        var lines = run;
        for (var i = from; i < from + run; i++)
        {
            lines += text.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length).Trim('\n').Count('\n');
        }

        return lines;
    }

    private static void WriteBlock(HtmlWriter html, DossierView view, MarkedText marks, TextBlock block)
    {
        html.Write($"<div class=\"row\"><p dir=\"auto\" class=\"{block.Style}\">");
        var begun = marks.Write(block.Span);
        html.Write("</p>");
        WriteMargin(html, view, begun);
        html.Write("</div>\n");
    }

    private static void WriteMargin(HtmlWriter html, DossierView view, List<ClaimView> claims)
    {
        if (claims.Count == 0)
        {
            return;
        }

        html.Write("<ul class=\"margin\" lang=\"en\">");
        foreach (var claim in claims)
        {
            WriteMarginNote(html, view, claim);
        }

        html.Write("</ul>");
    }

    // A tag of a record may hold anything.
    internal static void WriteLanguage(HtmlWriter html, string language)
    {
        if (language is not ("" or "und") && language.Length <= 35 && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            html.Write($" lang=\"{language}\"");
        }
    }
}
