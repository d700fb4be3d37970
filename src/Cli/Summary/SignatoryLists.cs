using System.Globalization;
using Rejoinder.Cli.Terminal;
using Rejoinder.Reading;

namespace Rejoinder.Cli.Summary;

/// <summary>Who signed: how many, from which countries and groups; the other side's signatories apart from this statement's.</summary>
internal static class SignatoryLists
{
    private const int MostBars = 8;

    public static void Write(PageWriter page, StatementRecord record)
    {
        var own = record.Signatories.Where(s => s.Signs == Signs.This).ToArray();
        var others = record.Signatories.Where(s => s.Signs == Signs.Answered).ToArray();
        if (own.Length > 0)
        {
            var unnamed =
                record.UnnamedSignatories > 0 ? $", and {Words.Count(record.UnnamedSignatories, "more", "more")} without a name" : "";
            page.Section($"{Words.Count(own.Length, "signatory", "signatories")}{unnamed}");
            Breakdown(page, own);
            RosterMatches.Write(page, own);
        }
        else if (record.UnnamedSignatories > 0)
        {
            page.Section($"{Words.Count(record.UnnamedSignatories, "signatory", "signatories")} without a name");
        }

        if (others.Length > 0)
        {
            page.Section($"{Words.Count(others.Length, "name")} listed as having signed the statement that this one answers");
            Breakdown(page, others);
            RosterMatches.Write(page, others);
        }
    }

    private static void Breakdown(PageWriter page, Signatory[] signatories)
    {
        Bars(page, "by country", signatories.Select(s => s.Country).ToArray());
        Bars(page, "by group", signatories.Select(s => s.Group).ToArray());
        if (signatories.All(s => s.Country is null && s.Group is null))
        {
            var organisations = signatories.Count(s => s.Kind == PartyKind.Organisation);
            var persons = signatories.Length - organisations;
            page.Line($"{Words.Count(persons, "person")}, {Words.Count(organisations, "organisation")}; no country or group is given.");
        }
    }

    private static void Bars(PageWriter page, string heading, string?[] values)
    {
        if (values.All(v => v is null))
        {
            return;
        }

        var counts = values
            .CountBy(v => v is null ? "not given" : Words.Clean(v), StringComparer.Ordinal)
            .OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .ToArray();
        var shown = counts.Length <= MostBars ? counts : counts[..(MostBars - 1)];
        var rest = counts.Skip(shown.Length).ToArray();
        page.Bars(
            [
                .. shown.Select(c => (c.Key, c.Value)),
                .. rest.Length == 0
                    ? []
                    : new[] { (string.Create(CultureInfo.InvariantCulture, $"{rest.Length} others"), rest.Sum(c => c.Value)) },
            ],
            heading
        );
    }
}
