using Rejoinder.Reading;

namespace Rejoinder.Cli.Summary;

/// <summary>What a statement's claims amount to, in numbers. Counts, never a judgement.</summary>
internal sealed record EvidenceMap
{
    /// <summary>How many claims there are.</summary>
    public required int Claims { get; init; }

    /// <summary>How many of each kind, in the kinds' order, those that occur.</summary>
    public required IReadOnlyList<(ClaimKind Kind, int Count)> Kinds { get; init; }

    /// <summary>With a source that one could look up.</summary>
    public required int Locatable { get; init; }

    /// <summary>With a source that one could not look up.</summary>
    public required int Vague { get; init; }

    /// <summary>Attributed to others than those who speak.</summary>
    public required int OfOthers { get; init; }

    /// <summary>How many named persons claims are about.</summary>
    public required int PersonsNamed { get; init; }

    /// <summary>How many organisations and public bodies claims are about.</summary>
    public required int OrganisationsNamed { get; init; }

    /// <summary>Wording: how many claims carry each flag, most first.</summary>
    public required IReadOnlyList<(string Flag, int Claims)> Flags { get; init; }

    /// <summary>Whom the allegations are about and who makes them, most first.</summary>
    public required IReadOnlyList<Accusations> Accusations { get; init; }

    /// <summary>Without any source.</summary>
    public int Unsourced => Claims - Locatable - Vague;

    public static EvidenceMap Of(StatementRecord record)
    {
        var parties = record.Parties.DistinctBy(p => p.Id).ToDictionary(p => p.Id, StringComparer.Ordinal);
        var about = record.Claims.SelectMany(c => c.About).Distinct(StringComparer.Ordinal).Where(parties.ContainsKey).ToArray();
        return new EvidenceMap
        {
            Claims = record.Claims.Length,
            Kinds =
            [
                .. Enum.GetValues<ClaimKind>().Select(kind => (kind, record.Claims.Count(c => c.Kind == kind))).Where(k => k.Item2 > 0),
            ],
            Locatable = record.Claims.Count(c => c.Cites?.Kind == "locatable"),
            Vague = record.Claims.Count(c => c.Cites is { Kind: not "locatable" }),
            OfOthers = record.Claims.Count(c => c.AttributedTo.Name != Attribution.Declarants),
            PersonsNamed = about.Count(id => parties[id].Kind == PartyKind.Person),
            OrganisationsNamed = about.Count(id => parties[id].Kind == PartyKind.Organisation),
            Flags =
            [
                .. record
                    .Claims.SelectMany(c => c.Flags.Select(f => f.Name).Distinct(StringComparer.Ordinal))
                    .CountBy(f => f, StringComparer.Ordinal)
                    .OrderByDescending(f => f.Value)
                    .ThenBy(f => f.Key, StringComparer.Ordinal)
                    .Select(f => (f.Key, f.Value)),
            ],
            Accusations = Accuse(record, parties),
        };
    }

    private static Accusations[] Accuse(StatementRecord record, Dictionary<string, Party> parties)
    {
        var voice = Voice.Of(record);
        return
        [
            .. record
                .Claims.Where(c => c.Kind == ClaimKind.Allegation)
                .SelectMany(c => c.About.Where(parties.ContainsKey).Select(id => (parties[id].Name, Speaker: voice.Speaker(c))))
                .GroupBy(a => a.Name, a => a.Speaker, StringComparer.Ordinal)
                .Select(g => new Accusations(g.Key, [.. g.CountBy(s => s, StringComparer.Ordinal).OrderByDescending(s => s.Value)]))
                .OrderByDescending(a => a.By.Sum(s => s.Value)),
        ];
    }
}

/// <summary>Allegations about one party: how many, and by whom. The one is never shown without the other.</summary>
internal sealed record Accusations(string About, IReadOnlyList<KeyValuePair<string, int>> By);
