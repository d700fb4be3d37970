namespace Rejoinder.Naming.Reconciling;

/// <summary>
/// Names to entries, no two names to one entry, the sum of ranks as high as can be: augmenting paths over the few candidates of each name.
/// </summary>
internal static class Assignment
{
    /// <summary>For each name the place of its chosen candidate, or -1.</summary>
    /// <param name="candidates">For each name its candidates as (entry, rank), rank above zero.</param>
    public static int[] Solve(IReadOnlyList<IReadOnlyList<(string Entry, double Rank)>> candidates)
    {
        var chosen = new int[candidates.Count];
        Array.Fill(chosen, -1);
        var holder = new Dictionary<string, int>(StringComparer.Ordinal);

        // Names whose best is surest first: most are settled at once, and the rest move along the best path.
        foreach (
            var name in Enumerable
                .Range(0, candidates.Count)
                .OrderByDescending(n => candidates[n].Select(c => c.Rank).DefaultIfEmpty().Max())
        )
        {
            Place(name, candidates, chosen, holder);
        }

        return chosen;
    }

    /// <summary>The best way to give the name an entry, moving others to their next where the sum gains; found by relaxing from the name.</summary>
    private static void Place(
        int name,
        IReadOnlyList<IReadOnlyList<(string Entry, double Rank)>> candidates,
        int[] chosen,
        Dictionary<string, int> holder
    )
    {
        var gain = new Dictionary<int, double> { [name] = 0 };
        var from = new Dictionary<int, (int Name, int Candidate)>();
        var (bestGain, bestEnd) = (0.0, (Name: -1, Candidate: -1));
        var queue = new Queue<int>([name]);
        for (var steps = 0; queue.TryDequeue(out var at) && steps < 10_000; steps++)
        {
            // A name pushed off its entry may also stay without one.
            if (at != name && gain[at] > bestGain + 1e-9)
            {
                (bestGain, bestEnd) = (gain[at], (at, -1));
            }

            for (var c = 0; c < candidates[at].Count; c++)
            {
                if (c == chosen[at])
                {
                    continue;
                }

                var (entry, rank) = candidates[at][c];
                var reached = gain[at] + rank;
                if (!holder.TryGetValue(entry, out var other))
                {
                    if (reached > bestGain + 1e-9)
                    {
                        (bestGain, bestEnd) = (reached, (at, c));
                    }

                    continue;
                }

                reached -= candidates[other][chosen[other]].Rank;
                if (
                    other != name
                    && (!gain.TryGetValue(other, out var known) || reached > known + 1e-9)
                    && !IsOnPath(other, at, name, from)
                )
                {
                    gain[other] = reached;
                    from[other] = (at, c);
                    queue.Enqueue(other);
                }
            }
        }

        if (bestEnd.Name < 0)
        {
            return;
        }

        // Walk back from the end: each takes what it was found to take, the last one first.
        var (taker, taken) = bestEnd;
        while (true)
        {
            if (chosen[taker] >= 0)
            {
                holder.Remove(candidates[taker][chosen[taker]].Entry);
            }

            chosen[taker] = taken;
            if (taken >= 0)
            {
                holder[candidates[taker][taken].Entry] = taker;
            }

            if (taker == name)
            {
                return;
            }

            (taker, taken) = from[taker];
        }
    }

    private static bool IsOnPath(int name, int at, int start, Dictionary<int, (int Name, int Candidate)> from)
    {
        for (var steps = 0; at != start && steps < 10_000; steps++)
        {
            if (at == name)
            {
                return true;
            }

            at = from[at].Name;
        }

        return false;
    }
}
