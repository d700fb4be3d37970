using Rejoinder.Reading;

namespace Rejoinder.Evaluation.Measures;

/// <summary>The claims: found or not, and for those found their kind, who says them, about whom, on what source.</summary>
internal static class ClaimMeasures
{
    public static void Add(Scorecard card, string statement, Gold gold, StatementRecord? record, string text, Aliases aliases)
    {
        var alignment = Alignment.Of(gold, record, text);
        var matched = alignment.Match.Count(m => m is not null);
        card.Tally("claims found").Add(matched, alignment.Found.Count, alignment.Golds.Count);
        if (alignment.Golds.Count + alignment.Found.Count > 0)
        {
            card.Mean("claims found, mean F1 a statement").Add(2.0 * matched / (alignment.Golds.Count + alignment.Found.Count));
        }

        foreach (var claim in alignment.Found)
        {
            card.Kinds.Add(Word(claim.Kind), found: 1);
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var party in record?.Parties ?? [])
        {
            names[party.Id] = party.Name;
        }

        for (var i = 0; i < alignment.Golds.Count; i++)
        {
            var wanted = alignment.Golds[i];
            card.Kinds.Add(wanted.Kind, gold: 1);
            if (alignment.Match[i] is { } j)
            {
                Compare(card, statement, wanted, alignment.Found[j], names, aliases);
            }
            else
            {
                card.Differ(new(statement, "claims", wanted.Quote, null));
            }
        }

        for (var j = 0; j < alignment.Found.Count; j++)
        {
            if (!alignment.Match.Contains(j))
            {
                card.Differ(new(statement, "claims", null, alignment.Found[j].Quote.Words));
            }
        }
    }

    private static void Compare(
        Scorecard card,
        string statement,
        GoldClaim gold,
        Claim found,
        Dictionary<string, string> names,
        Aliases aliases
    )
    {
        var kind = Word(found.Kind);
        card.Share("kind, of claims found").Add(kind == gold.Kind);
        card.Kinds.Add(gold.Kind, right: kind == gold.Kind ? 1 : 0);
        Differ("kind", gold.Kind, $"{kind} ({found.KindCue})", kind == gold.Kind);

        var (said, wanted) = (Speaker(found.AttributedTo.Name, aliases), Speaker(gold.AttributedTo, aliases));
        card.Share("attribution, of claims found").Add(said == wanted);
        if (wanted != Attribution.Declarants)
        {
            card.Share("attribution to others, of claims found").Add(said == wanted);
        }

        Differ("attribution", gold.AttributedTo, found.AttributedTo.Name, said == wanted);

        var about = found.About.Select(id => aliases.Entity(names.GetValueOrDefault(id, id))).ToHashSet(StringComparer.Ordinal);
        var aboutGold = gold.About.Select(aliases.Entity).ToHashSet(StringComparer.Ordinal);
        card.Tally("about, of claims found").Add(about, aboutGold);
        Differ(
            "about",
            string.Join("; ", aboutGold.Order(StringComparer.Ordinal)),
            string.Join("; ", about.Order(StringComparer.Ordinal)),
            about.SetEquals(aboutGold)
        );

        var (cites, citesGold) = (found.Cites is not null, !string.IsNullOrEmpty(gold.Cites));
        card.Tally("cites, of claims found").Add(cites && citesGold ? 1 : 0, cites ? 1 : 0, citesGold ? 1 : 0);
        Differ("cites", gold.Cites, found.Cites?.Quote.Words, cites == citesGold);

        void Differ(string topic, string? left, string? right, bool same)
        {
            if (!same)
            {
                card.Differ(new(statement, topic, Given(left), Given(right), gold.Quote));
            }
        }
    }

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static string Speaker(string name, Aliases aliases) =>
        aliases.Entity(name) is { Length: > 0 } entity ? entity : Attribution.Declarants;

    private static string Word(ClaimKind kind) => kind.ToString().ToLowerInvariant();
}
