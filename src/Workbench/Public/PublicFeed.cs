using System.Globalization;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Rejoinder.Publishing;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Statements;
using Rejoinder.Workbench.Page;

namespace Rejoinder.Workbench.Public;

/// <summary>What was published last, as an Atom feed (RFC 4287): findings and statements.</summary>
internal static class PublicFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static IResult Write(HttpContext http, Register.Register register)
    {
        var settings = register.Settings.Get();
        if (!settings.IsPublicSideOn)
        {
            return Results.NotFound();
        }

        var root = settings.PublicAddress?.TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}";
        var entries = Findings(register, root)
            .Concat(PublishedHeads.Of(register, null, 30).Select(s => Of(s, root)))
            .OrderByDescending(e => e.At)
            .Take(50)
            .ToList();
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("title", Atom, Clean(settings.DeskName));
            xml.WriteElementString("id", Atom, $"{root}/public");
            xml.WriteElementString("updated", Atom, At(entries.Count > 0 ? entries[0].At : DateTimeOffset.UnixEpoch));
            Link(xml, $"{root}/public/feed.atom", "self");
            Link(xml, $"{root}/public", "alternate");
            foreach (var entry in entries)
            {
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("id", Atom, entry.Address);
                xml.WriteElementString("title", Atom, Clean(entry.Title));
                xml.WriteElementString("updated", Atom, At(entry.At));
                xml.WriteStartElement("author", Atom);
                xml.WriteElementString("name", Atom, Clean(settings.DeskName));
                xml.WriteEndElement();
                Link(xml, entry.Address, "alternate");
                xml.WriteElementString("summary", Atom, Clean(entry.Summary));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return Results.Bytes(stream.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static IEnumerable<Entry> Findings(Register.Register register, string root)
    {
        foreach (var kept in register.Findings.Published(30))
        {
            if (
                PublishedStatement.Find(register, kept.Claim[..kept.Claim.LastIndexOf('.')]) is not { } statement
                || statement.Claims.FirstOrDefault(c => c.Code == kept.Claim) is not { } claim
                || statement.Findings[kept.Claim].FirstOrDefault(f => f.Code == kept.Code) is not { } finding
            )
            {
                continue;
            }

            var speaker = statement.SpeakerOf(claim);
            var told =
                finding.State == FindingState.Withdrawn ? "Finding withdrawn" : $"Finding of {finding.Author}: “{finding.Public!.Rating}”";
            yield return new Entry(
                $"{root}/public/claims/{claim.Code}#{finding.Code}",
                $"{told}, on a claim said by {Words.Short(speaker, 80)}",
                $"{speaker} said: “{Words.Short(claim.Quote.Words, 400)}” {finding.Public!.Reasons}",
                finding.WithdrawnAt ?? finding.Public.At
            );
        }
    }

    private static Entry Of(KeptStatement s, string root) =>
        new(
            $"{root}/public/statements/{s.Code}",
            $"“{Words.Short(s.Title, 160)}”, said by {Words.Short(Words.Speakers(s.Speakers), 100)}",
            $"{Words.StatementKind(s.Kind)} with {Words.Count(s.Claims, "claim")}.",
            s.ReceivedAt
        );

    private static void Link(XmlWriter xml, string address, string relation)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string At(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // A text may hold characters that XML has no place for.
    private static string Clean(string words) =>
        string.Concat(
            words.EnumerateRunes().Select(r => r.Value is 9 or 10 or 13 or >= 0x20 and not (0xFFFE or 0xFFFF) ? r.ToString() : "\ufffd")
        );

    private sealed record Entry(string Address, string Title, string Summary, DateTimeOffset At);
}
