using System.Globalization;
using Rejoinder.Cli.Terminal;
using Rejoinder.Reading;

namespace Rejoinder.Cli.Summary;

/// <summary>
/// One page about a statement: whose it is, what its claims amount to, who signed, what does not add up, what reading had to forgive. Counts
/// and names, no verdicts; an allegation is never shown without who makes it.
/// </summary>
internal static class SummaryPage
{
    private const int MostNames = 12;
    private const int MostAccused = 10;
    private const int MostChecks = 15;
    private const int MostTerms = 12;

    public static string Of(StatementRecord record, SummaryStyle style)
    {
        using var page = new PageWriter(style);
        Head(page, record);
        Speakers(page, record);
        Evidence(page, record);
        SignatoryLists.Write(page, record);
        RosterMatches.WriteLeads(page, record);
        Checks(page, record);
        if (record.Notes.Length > 0)
        {
            page.Section("What reading had to forgive");
            page.Bullets(record.Notes);
        }

        page.Blank();
        page.Faint(
            $"{record.Source.Name} · {record.Source.MediaType} · sha256 {record.Source.Sha256[..Math.Min(12, record.Source.Sha256.Length)]}…"
        );
        page.Faint("Counts and quotations, no verdicts: whether a claim is true, people must say.");
        return page.ToString();
    }

    private static void Head(PageWriter page, StatementRecord record)
    {
        page.Title(record.Title is { } title ? $"“{Words.Clean(title)}”" : Words.Clean(Path.GetFileName(record.Source.Name)));
        var words = record.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        string?[] facts =
        [
            record.Kind == StatementKinds.Other ? "statement" : record.Kind.Replace('-', ' '),
            record.Issued is { } issued ? $"issued {issued}" : null,
            Languages.Name(record.Language),
            Words.Count(words, "word"),
        ];
        page.Faint(string.Join(" · ", facts.Where(f => f is not null)));
    }

    private static void Speakers(PageWriter page, StatementRecord record)
    {
        page.Blank();
        page.Entry("Who speaks", Few(record.Declarants.Select(Told), MostNames, Unnamed(record)));
        page.Entry("Addressed to", Few(record.Addressees.Select(a => a.Name), MostNames, "nobody named"));
        page.Entry("Answers", record.Answers is { } answers ? [$"“{answers.Words}”"] : ["no other statement"]);
    }

    private static string Unnamed(StatementRecord record) =>
        record.Signatories.Any(s => s.Signs == Signs.This) ? "those who signed it" : "nobody named";

    private static string Told(Declarant declarant) =>
        string.Join(
            ", ",
            new[] { $"{declarant.Honorific} {declarant.Name}".Trim(), declarant.Role, declarant.Organisation }.Where(p =>
                !string.IsNullOrEmpty(p)
            )
        );

    private static void Evidence(PageWriter page, StatementRecord record)
    {
        var map = EvidenceMap.Of(record);
        page.Section(Words.Count(map.Claims, "claim"));
        if (map.Claims == 0)
        {
            return;
        }

        page.Bars([.. map.Kinds.Select(k => (k.Kind.ToString().ToLowerInvariant(), k.Count))]);
        page.Blank();
        page.Entry("Said by", [$"{map.Claims - map.OfOthers} by {Voice.Of(record).Own}", $"{map.OfOthers} attributed to others"]);
        page.Entry("Sources", [$"{map.Locatable} one could look up, {map.Vague} vague, {map.Unsourced} without any"]);
        page.Entry("About", [$"{Words.Count(map.PersonsNamed, "named person")}, {Words.Count(map.OrganisationsNamed, "organisation")}"]);
        if (map.Flags.Count > 0)
        {
            page.Entry("Wording", [string.Join(", ", map.Flags.Select(f => $"{f.Flag} in {f.Claims}"))]);
        }

        if (record.Terms.Length > 0)
        {
            var terms = record.Terms.Select(t => $"“{Words.Clean(t.Name)}” ({t.Status.Replace('-', ' ')})");
            page.Entry("Terms", [string.Join(", ", Few(terms, MostTerms, ""))]);
        }

        if (map.Accusations.Count > 0)
        {
            page.Section("Whom allegations are about, and who makes them");
            page.Entries([
                .. map
                    .Accusations.Take(MostAccused)
                    .Select(a =>
                        (a.About, string.Join("; ", a.By.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Value} by {b.Key}"))))
                    ),
            ]);

            page.More(map.Accusations.Count - MostAccused);
        }
    }

    private static void Checks(PageWriter page, StatementRecord record)
    {
        page.Section("What does not add up in the text");
        if (record.Checks.Length == 0)
        {
            page.Line("Nothing was found. That is no proof that everything adds up.");
            return;
        }

        page.Bullets(record.Checks.Take(MostChecks).Select(c => c.Message));
        page.More(record.Checks.Length - MostChecks);
    }

    private static string[] Few(IEnumerable<string> items, int most, string none)
    {
        var all = items.ToArray();
        return all.Length == 0 ? [none]
            : all.Length <= most ? all
            : [.. all.Take(most), string.Create(CultureInfo.InvariantCulture, $"and {all.Length - most} more")];
    }
}
