using System.Globalization;
using Rejoinder.Cli.Summary;
using Rejoinder.Reading;

namespace Rejoinder.Cli.Outputs;

/// <summary>A table that a CSV can hold: its columns, and its rows of one record. The column <c>statement</c> comes first in all.</summary>
internal sealed record CsvTable(string Name, string[] Columns, Func<StatementRecord, IEnumerable<string?[]>> Rows)
{
    public static CsvTable Claims { get; } =
        new(
            "claims",
            ["id", "said_by", "cue", "kind", "claim", "about", "source", "source_kind", "flags", "check_worthiness", "start", "end"],
            ClaimRows
        );

    public static CsvTable Signatories { get; } =
        new(
            "signatories",
            [
                "ordinal",
                "honorific",
                "name",
                "role",
                "organisation",
                "country",
                "group",
                "kind",
                "signs",
                "list",
                "outcome",
                "entry_id",
                "entry",
                "score",
                "reasons",
                "candidates",
                "start",
                "end",
            ],
            record =>
                record.Signatories.Select(s =>
                    new[]
                    {
                        s.Ordinal?.ToString(CultureInfo.InvariantCulture),
                        s.Honorific,
                        s.Name,
                        s.Role,
                        s.Organisation,
                        s.Country,
                        s.Group,
                        Word(s.Kind),
                        Word(s.Signs),
                        s.Match?.List,
                        s.Match?.Outcome,
                        s.Match?.EntryId,
                        s.Match?.Name,
                        Score(s.Match?.Score),
                        s.Match is { } match ? string.Join("; ", match.Reasons) : null,
                        s.Match is { } several ? string.Join("; ", several.Candidates.Select(c => $"{c.Name} ({c.EntryId})")) : null,
                        Number(s.Quote.Start),
                        Number(s.Quote.End),
                    }
                )
        );

    public static CsvTable Parties { get; } =
        new(
            "parties",
            ["id", "name", "kind", "mentions", "claims_about"],
            record =>
                record.Parties.Select(p =>
                    new[]
                    {
                        p.Id,
                        p.Name,
                        Word(p.Kind),
                        Number(p.Mentions.Length),
                        Number(record.Claims.Count(c => c.About.Contains(p.Id))),
                    }
                )
        );

    public static CsvTable Leads { get; } =
        new(
            "leads",
            ["subject", "party", "name", "list", "entry_id", "entry", "score", "agrees", "differs", "unknown", "no_lead"],
            record =>
                record.Leads.Select(l =>
                    new[]
                    {
                        Word(l.Subject),
                        l.PartyId,
                        l.Name,
                        l.List,
                        l.EntryId,
                        l.EntryName,
                        Score(l.Score),
                        string.Join("; ", l.Agrees),
                        string.Join("; ", l.Differs),
                        string.Join("; ", l.Unknown),
                        l.WhyNone,
                    }
                )
        );

    public static IReadOnlyList<CsvTable> All { get; } = [Claims, Signatories, Parties, Leads];

    private static IEnumerable<string?[]> ClaimRows(StatementRecord record)
    {
        var names = record.Parties.ToLookup(p => p.Id, p => p.Name, StringComparer.Ordinal);
        var voice = Voice.Of(record);
        return record.Claims.Select(c =>
            new[]
            {
                c.Id,
                voice.Speaker(c),
                c.AttributedTo.Cue,
                Word(c.Kind),
                c.Quote.Words,
                string.Join("; ", c.About.SelectMany(id => names[id].Take(1))),
                c.Cites?.Quote.Words,
                c.Cites?.Kind,
                string.Join("; ", c.Flags.Select(f => $"{f.Name}: {f.Quote.Words}")),
                Score(c.CheckWorthiness),
                Number(c.Quote.Start),
                Number(c.Quote.End),
            }
        );
    }

    private static string? Score(double? score) => score?.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
