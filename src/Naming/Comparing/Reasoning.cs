using System.Globalization;

namespace Rejoinder.Naming.Comparing;

/// <summary>An alignment -> sentences that say what agrees, what contradicts and what is missing.</summary>
internal static class Reasoning
{
    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six"];

    /// <summary>The sentences for one comparison; the names as the caller gave them, left first.</summary>
    public static List<string> Of(
        NamePart[] left,
        NamePart[] right,
        ReadOnlySpan<Pairing> pairs,
        uint usedLeft,
        uint usedRight,
        in Evidence evidence
    )
    {
        var reasons = new List<string>();
        foreach (var p in pairs)
        {
            if (p.Relation != Relation.Different)
            {
                reasons.Add(
                    Agreement(Text(left, p.Left, p.LeftIsTwo), Text(right, p.Right, p.RightIsTwo), left[p.Left], right[p.Right], p.Relation)
                );
            }
        }

        foreach (var p in pairs)
        {
            if (p.Relation == Relation.Different)
            {
                reasons.Add($"{Label(left[p.Left], right[p.Right])} differ: {left[p.Left].Text}, {right[p.Right].Text}");
            }
        }

        Missing(left, usedLeft, "first", reasons);
        Missing(right, usedRight, "second", reasons);
        if (evidence.OutOfOrder > 0)
        {
            reasons.Add("the words stand in another order");
        }

        if (evidence.Words == 1 && left.Length + right.Length > 2)
        {
            reasons.Add("only one whole word agrees, which many people may share");
        }

        return reasons;
    }

    /// <summary>The edits of letters between two words, a swap of neighbours being one.</summary>
    public static int LettersOff(string a, string b)
    {
        a = a[..Math.Min(a.Length, 60)];
        b = b[..Math.Min(b.Length, 60)];
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] =
                    i == 0 ? j
                    : j == 0 ? i
                    : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }

    private static string Agreement(string a, string b, NamePart left, NamePart right, Relation relation) =>
        relation switch
        {
            Relation.Same => $"{Label(left, right)} agrees: {a}",
            Relation.Spelling => $"{Label(left, right)} in two spellings: {a}, {b}",
            Relation.Equivalent => $"{a} and {b} are forms of one given name",
            Relation.Familiar => Shorter(a, b) is var (s, l) ? $"{s} is a familiar form of {l}" : "",
            Relation.Initial => Shorter(a, b) is var (i, w) ? $"the initial {i} fits {w}" : "",
            Relation.Shortened => Shorter(a, b) is var (s, l) ? $"{s} may be short for {l}" : "",
            Relation.Joined => $"written apart and as one word: {a}, {b}",
            Relation.Translated => $"{a} and {b} say the same in two languages",
            _ when left.IsForeign != right.IsForeign => $"{Label(left, right)} sounds alike in two scripts: {a}, {b}",
            _ => $"{Label(left, right)} {Off(left.Folded, right.Folded)} off: {a}, {b}",
        };

    private static string Off(string a, string b)
    {
        var off = LettersOff(a, b);
        var count = off < Numbers.Length ? Numbers[off] : off.ToString(CultureInfo.InvariantCulture);
        return off == 1 ? $"{count} letter" : $"{count} letters";
    }

    private static (string Shorter, string Longer) Shorter(string a, string b) => a.Length <= b.Length ? (a, b) : (b, a);

    private static string Text(NamePart[] parts, int at, bool two) => two ? $"{parts[at].Text} {parts[at + 1].Text}" : parts[at].Text;

    private static string Label(NamePart a, NamePart b)
    {
        if (a.Role is NamePartRole.Distinctive or NamePartRole.Type || b.Role is NamePartRole.Distinctive or NamePartRole.Type)
        {
            return "word";
        }

        // A role that commas or capitals show is worth more than one guessed from the place.
        var role = a.RoleIsShown || !b.RoleIsShown ? a.Role : b.Role;
        return role switch
        {
            NamePartRole.Family => "family name",
            NamePartRole.Given => "given name",
            NamePartRole.Middle => "middle name",
            NamePartRole.Patronymic => "father's name",
            _ => "name",
        };
    }

    private static void Missing(NamePart[] parts, uint used, string which, List<string> reasons)
    {
        var missing = new List<string>();
        for (var i = 0; i < parts.Length; i++)
        {
            if (i >= Alignment.MaxWords || (used >> i & 1) == 0)
            {
                missing.Add(parts[i].Text);
            }
        }

        if (missing.Count > 0)
        {
            reasons.Add($"only in the {which} name: {string.Join(' ', missing.Take(6))}");
        }
    }
}
