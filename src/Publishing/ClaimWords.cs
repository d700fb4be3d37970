using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>How a kind of claim is called on a page: a label, its plural, a mark that stands for it in the text, and a style class.</summary>
internal sealed record ClaimWords(ClaimKind Kind, string Label, string Plural, string Mark, string Style)
{
    /// <summary>Every kind, in the order in which pages show them.</summary>
    public static readonly ClaimWords[] All =
    [
        new(ClaimKind.Factual, "Factual", "factual", "F", "k-factual"),
        new(ClaimKind.Allegation, "Allegation", "allegations", "A", "k-allegation"),
        new(ClaimKind.Opinion, "Opinion", "opinions", "O", "k-opinion"),
        new(ClaimKind.Demand, "Demand", "demands", "D", "k-demand"),
        new(ClaimKind.Commitment, "Commitment", "commitments", "C", "k-commitment"),
        new(ClaimKind.Definition, "Definition", "definitions", "Def", "k-definition"),
    ];

    public static ClaimWords Of(ClaimKind kind) => Array.Find(All, w => w.Kind == kind) ?? All[0];
}
