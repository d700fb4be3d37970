using System.Globalization;

namespace Rejoinder.Naming.Comparing;

/// <summary>An alignment -> the evidence in it -> a score.</summary>
internal static class Weighing
{
    /// <summary>Adds up the pairings.</summary>
    public static Evidence Of(NamePart[] left, NamePart[] right, ReadOnlySpan<Pairing> pairs, uint usedLeft, uint usedRight)
    {
        var e = default(Evidence);
        foreach (var p in pairs)
        {
            var a = left[p.Left];
            var b = right[p.Right];
            var wa = a.Weight + (p.LeftIsTwo ? left[p.Left + 1].Weight : 0);
            var wb = b.Weight + (p.RightIsTwo ? right[p.Right + 1].Weight : 0);
            if (p.Relation == Relation.Initial)
            {
                e.Initials++;
                e.Agreed += NameWeights.Initial * p.Likeness;
                e.Missing += NameWeights.InitialMissing;
                continue;
            }

            var weight = (wa + wb) / 2;
            var value =
                a.IsForeign == b.IsForeign
                    ? Curve(p.Likeness, NameWeights.LikeZero, NameWeights.LikeFull)
                    : Curve(p.Likeness, NameWeights.LikeZeroAcross, NameWeights.LikeFullAcross);
            if (value > 0)
            {
                e.Agreed += weight * value;
                e.Contradicted += weight * (1 - value) * NameWeights.Doubt;
                e.Words++;
            }
            else
            {
                // A word contradicts with the weight of the lesser of the two; what is over is missing.
                var lesser = Math.Min(wa, wb);
                var role = Role(a, b);
                e.Contradicted += lesser * -value * role;
                e.Missing += (Math.Max(wa, wb) - lesser) + (lesser * (1 + value));
            }
        }

        e.Missing += Unused(left, usedLeft) + Unused(right, usedRight);
        (e.OutOfOrder, e.IsTurned) = OutOfOrder(pairs);
        e.IsTurned &= !ShowsOrder(left) && !ShowsOrder(right);
        return e;
    }

    /// <summary>The score, 0 to 1.</summary>
    public static double Score(in Evidence e, NameKind kind)
    {
        if (e.Agreed <= 0)
        {
            return 0;
        }

        return Math.Max(0, e.Agreed - (NameWeights.ContradictionCancels * e.Contradicted)) / (e.Agreed + Against(e) + Thin(e, kind));
    }

    /// <summary>The reckoning of a score in one line.</summary>
    public static string Told(in Evidence e, NameKind kind, double besides)
    {
        var order = (NameWeights.OrderCost * e.OutOfOrder) + (e.IsTurned ? NameWeights.TurnedCost : 0);
        var score = Score(e, kind);
        var told = string.Create(
            CultureInfo.InvariantCulture,
            $"({e.Agreed:0.##} agrees - {e.Contradicted:0.##} contradicts) / ({e.Agreed:0.##} + {NameWeights.ContradictionCost:0.##} x {e.Contradicted:0.##} contradicts + {NameWeights.MissingCost:0.##} x {e.Missing:0.##} missing + {order:0.##} order + {Thin(e, kind):0.##} too few words) = {score:0.###}"
        );
        return besides > score
            ? string.Create(CultureInfo.InvariantCulture, $"{told}; the names as wholes give more: {besides:0.###}")
            : told;
    }

    private static double Against(in Evidence e) =>
        (NameWeights.ContradictionCost * e.Contradicted)
        + (NameWeights.MissingCost * e.Missing)
        + (NameWeights.OrderCost * e.OutOfOrder)
        + (e.IsTurned ? NameWeights.TurnedCost : 0);

    /// <summary>One word alone, or initials alone, cannot carry a name.</summary>
    private static float Thin(in Evidence e, NameKind kind) =>
        e.Words > 1 ? 0
        : kind == NameKind.Organisation
            ? (e.Missing < NameWeights.LittleMissing ? NameWeights.ThinOrganisation : NameWeights.ThinAndMissing)
        : NameWeights.Thin;

    private static float Role(NamePart a, NamePart b) =>
        a.Role == NamePartRole.Middle && b.Role == NamePartRole.Middle ? NameWeights.MiddleContradiction
        : a.Role == NamePartRole.Type && b.Role == NamePartRole.Type ? NameWeights.TypeContradiction
        : 1;

    private static float Curve(float likeness, float zero, float full) =>
        likeness >= full ? Math.Max(likeness, NameWeights.LikeFull)
        : likeness >= zero ? NameWeights.LikeFull * (likeness - zero) / (full - zero)
        : Math.Max(-1, (likeness - zero) / NameWeights.LikeFall);

    private static float Unused(NamePart[] parts, uint used)
    {
        var sum = 0f;
        for (var i = 0; i < parts.Length; i++)
        {
            if (i >= Alignment.MaxWords || (used >> i & 1) == 0)
            {
                sum += parts[i].Weight * MissingFactor(parts[i]);
            }
        }

        return sum;
    }

    private static float MissingFactor(NamePart part) =>
        part.Role switch
        {
            NamePartRole.Family => part.RoleIsShown ? NameWeights.FamilyMissing : 1,
            NamePartRole.Given => NameWeights.GivenMissing,
            NamePartRole.Middle or NamePartRole.Patronymic => NameWeights.MiddleMissing,
            NamePartRole.Type => NameWeights.TypeMissing,
            _ => char.IsAsciiDigit(part.Folded[0]) || part.Folded is "ii" or "iii" or "iv" ? NameWeights.NumberMissing : 1,
        };

    /// <summary>Family first or last is one turn of the name; every further word that changes places is counted.</summary>
    private static (int, bool) OutOfOrder(ReadOnlySpan<Pairing> pairs)
    {
        Span<short> order = stackalloc short[Alignment.MaxWords];
        order.Fill(-1);
        foreach (var p in pairs)
        {
            if (p.Likeness >= NameWeights.SureLikeness)
            {
                order[p.Left] = p.Right;
            }
        }

        var descents = 0;
        var count = 0;
        short first = -1;
        short last = -1;
        foreach (var at in order)
        {
            if (at < 0)
            {
                continue;
            }

            count++;
            first = first < 0 ? at : first;
            descents += at < last ? 1 : 0;
            last = at;
        }

        // A turned sequence has one descent and its end lies before its beginning.
        var turned = descents == 1 && last < first;
        return (count < 3 || descents == 0 || turned ? 0 : 1, turned);
    }

    /// <summary>A comma or capitals say which word is the family name, and so that the name may be turned.</summary>
    private static bool ShowsOrder(NamePart[] parts) => parts.Length > 0 && (parts[0].RoleIsShown || parts[^1].RoleIsShown);
}
