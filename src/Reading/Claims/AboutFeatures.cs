using System.Text.Json;
using System.Text.RegularExpressions;
using Rejoinder.Reading.Mentions;

namespace Rejoinder.Reading.Claims;

/// <summary>
/// How likely a claim is about a party, from where and how it names it: a logistic regression on the words around the name
/// (<c>about.json</c>, fitted by <c>training/about.py</c>, which makes the same features). Thread-safe.
/// </summary>
internal static partial class AboutFeatures
{
    private static readonly Dictionary<string, float> Weights = Load();
    private static readonly HashSet<string> Joints =
    [
        .. "of in by to from with for against at and or on between about than under as that , ( “ \" my our said a".Split(' '),
    ];
    private static readonly HashSet<string> Auxiliaries =
    [
        .. "is was are were has have had will would can could should must did does do may might shall continues continue remain remains".Split(
            ' '
        ),
    ];
    private static readonly HashSet<string> Next = [",", ".", "and", "or", "of", "in", "to", "for", ")", "that", "who"];

    /// <summary>The words of a claim's end and beginning that are looked at on either side of a name.</summary>
    private const int Reach = 120;

    /// <summary>The probability.</summary>
    /// <param name="prose">The document's prose.</param>
    /// <param name="claim">The claim's place and kind.</param>
    /// <param name="name">Where it names the party.</param>
    /// <param name="party">The party.</param>
    /// <param name="before">How many names stand before it in the claim.</param>
    /// <param name="count">How many names the claim has.</param>
    /// <param name="whose">Who is said to say the claim.</param>
    public static float Probability(
        string prose,
        ClaimDraft claim,
        TextSpan name,
        PartyFound party,
        int before,
        int count,
        Attribution whose
    )
    {
        var ahead = Words().Matches(prose[claim.Span.Start..name.Start]);
        var previous = Ahead(ahead, 0);
        previous = previous == "the" ? Ahead(ahead, 1) : previous;
        var next = Words().Match(prose[name.End..Math.Min(claim.Span.End, name.End + Reach)]);
        var after = next.Success ? next.Value.ToLowerInvariant() : "</s>";
        var score =
            Weight("bias")
            + Weight($"pos{Math.Min(ahead.Count / 2, 8)}")
            + Weight("prev:" + (Joints.Contains(previous) || previous == "<s>" ? previous : "other"))
            + Weight("next:" + (Next.Contains(after) || after == "</s>" ? after : "other"))
            + Weight("kind:" + claim.Kind.ToString().ToLowerInvariant())
            + Weight($"before{Math.Min(before, 3)}")
            + Weight("party:" + party.Kind.ToString().ToLowerInvariant())
            + Weight($"count{Math.Min(count, 6)}");
        score += after is "'" or "’" ? Weight("possessive") : 0;
        score +=
            Auxiliaries.Contains(after) ? Weight("auxiliary")
            : after.Length > 1 && (after.EndsWith('s') || (after.Length > 2 && after.EndsWith("ed", StringComparison.Ordinal)))
                ? Weight("verb")
            : 0;
        score += next.Success && char.IsUpper(next.Value[0]) ? Weight("capital") : 0;
        score += whose.Name == Attribution.Declarants ? 0 : Weight("reported");
        score += whose.Name == party.Name ? Weight("speaker") : 0;
        return 1 / (1 + MathF.Exp(-score));
    }

    private static string Ahead(MatchCollection words, int back) =>
        words.Count > back ? words[words.Count - 1 - back].Value.ToLowerInvariant() : "<s>";

    private static float Weight(string feature) => Weights.GetValueOrDefault(feature);

    private static Dictionary<string, float> Load()
    {
        using var stream = typeof(AboutFeatures).Assembly.GetManifestResourceStream("about.json")!;
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetSingle());
    }

    [GeneratedRegex(@"\w+|[^\w\s]", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
