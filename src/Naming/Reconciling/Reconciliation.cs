using System.Globalization;
using Rejoinder.Naming.Rosters;

namespace Rejoinder.Naming.Reconciling;

/// <summary>
/// A list of names against a roster, as a whole: the best total first, and no two names to one entry unless they are one name printed twice.
/// </summary>
public static class Reconciliation
{
    /// <summary>Candidates that are weighed for a name.</summary>
    private const int Weighed = 8;

    /// <summary>Reconciles the names; the answers stand in their order.</summary>
    /// <param name="names">The names, in the order of the list.</param>
    /// <param name="roster">The roster.</param>
    /// <param name="weighed">Entries that are weighed for a name, at least.</param>
    public static IReadOnlyList<Reconciled> Of(IReadOnlyList<NameToMatch> names, Roster roster, int weighed = 0)
    {
        // One name printed twice is one question; both get its answer.
        var groups = names
            .Select((n, i) => (Name: n, Place: i))
            .GroupBy(n => (Naming.Name.Parse(n.Name.Name).Folded, n.Name.Country))
            .ToList();
        var all = groups.Select(g => Weigh(g.First().Name, roster, least: weighed)).ToList();
        var fit = all.Select(w => (IReadOnlyList<(string, double)>)[.. w.Where(Fits).Select(c => (c.Entry.Id, c.Rank))]).ToList();
        var chosen = Assignment.Solve(fit);
        var answers = new Reconciled[names.Count];
        for (var g = 0; g < groups.Count; g++)
        {
            var fitting = all[g].Where(Fits).ToList();
            var answer = Answer(groups[g].First().Name, all[g], fitting, chosen[g] < 0 ? null : fitting[chosen[g]]);
            answer = answer with { Others = [.. all[g].Where(c => !answer.Candidates.Contains(c))] };
            if (groups[g].Count() > 1)
            {
                answer = answer with
                {
                    Reasons =
                    [
                        .. answer.Reasons,
                        $"the name stands {groups[g].Count().ToString(CultureInfo.InvariantCulture)} times in this list",
                    ],
                };
            }

            foreach (var (name, place) in groups[g])
            {
                answers[place] = answer with { Asked = name };
            }
        }

        return answers;
    }

    /// <summary>One name against a roster.</summary>
    public static Reconciled Of(NameToMatch name, Roster roster, int weighed = 0) => Of([name], roster, weighed)[0];

    /// <summary>The entries that a name may be, best first, whatever fits.</summary>
    internal static List<Candidate> Weigh(NameToMatch asked, Roster roster, Func<RosterEntry, NameToMatch>? beside = null, int least = 0)
    {
        var name = Naming.Name.Parse(asked.Name, asked.Kind);
        return
        [
            .. roster
                .Find(name, Math.Max(Weighed, least))
                .Where(h => asked.Kind == NameKind.Unknown || h.Entry.Kind == NameKind.Unknown || h.Entry.Kind == asked.Kind)
                .Select(h => Candidate.Of(beside?.Invoke(h.Entry) ?? asked, name, h))
                .OrderByDescending(c => c.Rank)
                .ThenBy(c => c.Entry.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>True where the names are near enough, given what stands beside them.</summary>
    private static bool Fits(Candidate candidate) =>
        candidate.Match.Score >= (candidate.HasSecondAgreement ? NameWeights.FitsWithSecond : NameWeights.Fits);

    private static Reconciled Answer(NameToMatch asked, List<Candidate> all, List<Candidate> fitting, Candidate? chosen)
    {
        if (chosen is null)
        {
            return Unsettled(asked, all, fitting);
        }

        var rivals = fitting.Where(c => c != chosen && c.Rank > chosen.Rank - NameWeights.RivalDistance).ToList();
        if (rivals.Count > 0 && fitting.IndexOf(chosen) == 0)
        {
            return new Reconciled(
                asked,
                MatchOutcome.Ambiguous,
                null,
                chosen.Match.Score,
                [
                    $"{rivals.Count + 1} entries fit about as well: {string.Join("; ", rivals.Prepend(chosen).Take(5).Select(c => c.Entry.Name))}",
                ],
                [chosen, .. rivals]
            );
        }

        // One word, however alike, is no lead without something beside it that agrees.
        if (
            chosen.Match.AgreeingWords < 2
            && !chosen.HasSecondAgreement
            && !(chosen.Match.Score >= 1 && chosen.Entry.Kind == NameKind.Organisation)
        )
        {
            return new Reconciled(
                asked,
                MatchOutcome.Ambiguous,
                null,
                chosen.Match.Score,
                [.. chosen.Reasons, "a single word agrees, and nothing beside it: too little to take it for this entry"],
                [chosen]
            );
        }

        var outcome =
            asked.On is { } day && chosen.Entry.IsOutOfOffice(day) == true ? MatchOutcome.NotInOffice
            : chosen.Match.IsBySpelling ? MatchOutcome.MatchedBySpelling
            : MatchOutcome.Matched;
        return new Reconciled(
            asked,
            outcome,
            chosen.Entry,
            chosen.Match.Score,
            chosen.Reasons,
            [chosen, .. fitting.Where(c => c != chosen)]
        );
    }

    private static Reconciled Unsettled(NameToMatch asked, List<Candidate> all, List<Candidate> fitting)
    {
        if (fitting.Count > 0)
        {
            return new Reconciled(
                asked,
                MatchOutcome.NotFound,
                null,
                fitting[0].Match.Score,
                [
                    $"the entries that fit are taken by other names of this list: {string.Join("; ", fitting.Take(3).Select(c => c.Entry.Name))}",
                ],
                fitting
            );
        }

        return all.Count == 0 ? new Reconciled(asked, MatchOutcome.NotFound, null, 0, ["no entry shares a word with the name"], [])
            : all[0].Match.Score < NameWeights.Far
                ? new Reconciled(asked, MatchOutcome.NotFound, null, all[0].Match.Score, ["no entry is near"], [])
            : new Reconciled(
                asked,
                MatchOutcome.NotFound,
                null,
                all[0].Match.Score,
                [$"nothing is near enough; the nearest is {all[0].Entry.Name}", .. all[0].Reasons],
                [.. all.Take(3)]
            );
    }
}
