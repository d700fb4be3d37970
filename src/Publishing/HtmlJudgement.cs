using Rejoinder.Register.Claims;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Replies;

namespace Rejoinder.Publishing;

/// <summary>What people found of a claim, on what evidence, and what those accused say: each under the name of who says it.</summary>
internal static class HtmlJudgement
{
    /// <summary>A claim's findings and replies in a few words, for the note beside it.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="whole">Where the whole of it stands: an address up to the number of the claim.</param>
    /// <param name="end">The rest of the address.</param>
    public static void WriteNote(HtmlWriter html, PublishedStatement statement, KeptClaim claim, string whole, string end = "")
    {
        var number = PublishedStatement.NumberOf(claim.Code);
        foreach (var finding in statement.Findings[claim.Code])
        {
            html.Write($"<span class=\"part finding\">finding of {finding.Author}: <a href=\"{whole}{number}{end}\">");
            html.Write($"{(finding.State == FindingState.Withdrawn ? "withdrawn" : $"“{finding.Rating}”")}</a></span> ");
        }

        foreach (var reply in statement.Replies[claim.Code])
        {
            html.Write($"<span class=\"part finding\">reply of <bdi>{reply.Name}</bdi>: <a href=\"{whole}{number}{end}\">");
            html.Write($"{InShort(reply.State)}</a></span> ");
        }
    }

    /// <summary>All findings and replies of a statement: a section, empty where there are none.</summary>
    public static void WriteSection(HtmlWriter html, PublishedStatement statement)
    {
        var judged = statement.Claims.Where(c => statement.Findings[c.Code].Any() || statement.Replies[c.Code].Any()).ToList();
        if (judged.Count == 0)
        {
            return;
        }

        html.Write(
            "<section class=\"judged\" aria-labelledby=\"judged\"><h2 id=\"judged\">What people found, and what those accused say</h2>"
        );
        html.Write("<p class=\"lead\">Found by people, under their name. No machine judges a claim.</p>");
        foreach (var claim in judged)
        {
            var number = PublishedStatement.NumberOf(claim.Code);
            html.Write(
                $"<article class=\"entry found\" id=\"found-{number}\"><div class=\"who\"><h3><a href=\"#c{number}\">Claim {number}</a></h3>"
            );
            html.Write($"<p>said by <bdi>{statement.SpeakerOf(claim)}</bdi></p></div><div class=\"lines\">");
            html.Write($"<blockquote dir=\"auto\">{claim.Quote.Words}</blockquote>");
            Write(html, statement, claim);
            html.Write("</div></article>");
        }

        html.Write("</section>");
    }

    /// <summary>The findings, evidence and replies of one claim.</summary>
    public static void Write(HtmlWriter html, PublishedStatement statement, KeptClaim claim)
    {
        foreach (var finding in statement.Findings[claim.Code])
        {
            WriteFinding(html, finding);
        }

        var evidence = statement.Evidence[claim.Code].ToList();
        if (evidence.Count > 0)
        {
            WriteEvidence(html, [.. evidence.Where(e => Speaks(e, claim, true))], "Evidence for what is claimed");
            WriteEvidence(html, [.. evidence.Where(e => Speaks(e, claim, false))], "Evidence against what is claimed");
        }

        foreach (var reply in statement.Replies[claim.Code])
        {
            WriteReply(html, reply);
        }
    }

    private static void WriteFinding(HtmlWriter html, Finding finding)
    {
        html.Write(
            $"<div class=\"findingcard\" id=\"{finding.Code}\"><h4>“{finding.Rating}” <span class=\"hint\">found by {finding.Author}"
        );
        html.Write(
            $"{(finding.SecondReader is { } second ? $", second reader {second}" : "")}{Day(", ", finding.PublishedAt)}</span></h4>"
        );
        if (finding.State == FindingState.Withdrawn)
        {
            html.Write($"<p class=\"late\">Withdrawn{Day(" ", finding.WithdrawnAt)}: {finding.Withdrawal}</p>");
        }

        html.Write($"<p class=\"reasons\" dir=\"auto\">{finding.Reasons}</p>");
        if (finding.History.Length > 1)
        {
            html.Write($"<details><summary>Corrected: {finding.History.Length} versions were public</summary><ol>");
            foreach (var version in finding.History)
            {
                html.Write($"<li>“{version.Rating}”{Day(", ", version.At)}: <span dir=\"auto\">{version.Reasons}</span></li>");
            }

            html.Write("</ol></details>");
        }

        if (finding.Entry is { } entry)
        {
            html.Write($"<p class=\"hint\">Entry {entry} of the journal</p>");
        }

        html.Write("</div>");
    }

    private static void WriteEvidence(
        HtmlWriter html,
        EvidenceItem[] items,
        [System.Diagnostics.CodeAnalysis.ConstantExpected] string label
    )
    {
        html.Write("<h5>");
        html.Write(label);
        html.Write("</h5>");
        if (items.Length == 0)
        {
            html.Write("<p class=\"none\">None on record.</p>");
            return;
        }

        html.Write("<ul>");
        foreach (var item in items)
        {
            html.Write("<li>");
            if (Uri.TryCreate(item.Address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            {
                html.Write($"<a href=\"{item.Address}\" rel=\"noopener noreferrer nofollow\">{item.Title}</a> ");
            }
            else
            {
                html.Write($"<b>{item.Title}</b> ");
            }

            if (item.Excerpt.Length > 0)
            {
                html.Write($"<q dir=\"auto\">{HtmlDossier.Shortened(item.Excerpt, 400)}</q>");
            }

            if (item.Sha256 is { } hash)
            {
                html.Write($" <span class=\"hint\">archived: SHA-256 <code>{hash}</code></span>");
            }

            html.Write("</li>");
        }

        html.Write("</ul>");
    }

    private static void WriteReply(HtmlWriter html, ReplyRequest reply)
    {
        html.Write($"<div class=\"replycard\"><h4><bdi>{reply.Name}</bdi> <span class=\"hint\">{InWords(reply.State)}</span></h4>");
        html.Write($"<p class=\"hint\">Asked{Day(" ", reply.AskedAt)}, deadline{Day(" ", reply.Deadline)}");
        html.Write($"{(reply.AnsweredAt is { } at && reply.Answer is not null ? $", answered{Day(" ", at)}" : "")}</p>");
        if (reply.Answer is { } answer)
        {
            html.Write($"<blockquote class=\"reasons\" dir=\"auto\">{answer}</blockquote>");
        }

        html.Write("</div>");
    }

    private static bool Speaks(EvidenceItem item, KeptClaim claim, bool isFor) =>
        item.Bearings.Any(b => b.Subject == claim.Code && b.IsFor == isFor);

    private static string InShort(ReplyState state) =>
        state switch
        {
            ReplyState.Received => "on record",
            ReplyState.Silence => "none came",
            _ => "asked for",
        };

    private static string InWords(ReplyState state) =>
        state switch
        {
            ReplyState.Received => "answered",
            ReplyState.Silence => "was asked and did not answer",
            _ => "was asked",
        };

    private static string Day(string before, DateTimeOffset? at) => at is { } when ? before + JudgementWords.Day(when) : "";
}
