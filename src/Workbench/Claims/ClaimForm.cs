using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Rejoinder.Reading;
using Rejoinder.Register;
using Rejoinder.Register.Claims;

namespace Rejoinder.Workbench.Claims;

/// <summary>What a person wrote into the form of a claim.</summary>
internal sealed record ClaimForm(
    string Words,
    ClaimKind Kind,
    string Speaker,
    ImmutableArray<string> About,
    ClaimSource Source,
    int Revision
)
{
    public static ClaimForm Read(IFormCollection form) =>
        new(
            form["words"].ToString().ReplaceLineEndings("\n").Trim(),
            Enum.TryParse<ClaimKind>(form["kind"], ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : ClaimKind.Factual,
            form["speaker"].ToString().Trim() is { Length: > 0 } speaker ? speaker : Attribution.Declarants,
            [
                .. form["about"]
                    .ToString()
                    .ReplaceLineEndings("\n")
                    .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            ],
            SourceOf(form["source"].ToString(), form["sourcewords"].ToString().Trim()),
            int.TryParse(form["revision"], System.Globalization.CultureInfo.InvariantCulture, out var revision) ? revision : 0
        );

    /// <summary>What differs from the claim as kept: what a person left alone stays the machine's.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="text">The text of the version that counts.</param>
    /// <exception cref="RegisterException">The words stand nowhere in the text.</exception>
    public ClaimChange Changes(KeptClaim claim, string text) =>
        new()
        {
            Bounds =
                Words == claim.Quote.Words.Trim() ? null
                : Place(text, claim.Quote.Start) is var place && place == (claim.Quote.Start, claim.Quote.End) ? null
                : place,
            Kind = Kind == claim.Kind ? null : Kind,
            Speaker = Speaker == claim.Speaker ? null : Speaker,
            About = About.SequenceEqual(claim.About.Select(p => p.Name))
                ? null
                : [.. About.Select(name => claim.About.FirstOrDefault(p => p.Name == name)?.Code ?? name)],
            Source = Source == new ClaimSource(claim.CitesKind ?? "none", claim.CitesWords) ? null : Source,
        };

    /// <summary>All of it, for a claim that is added.</summary>
    public ClaimChange Whole() =>
        new()
        {
            Kind = Kind,
            Speaker = Speaker,
            About = About,
            Source = Source,
        };

    /// <summary>Where the words stand.</summary>
    /// <exception cref="RegisterException">Nowhere.</exception>
    public (int Start, int End) Place(string text, int near) =>
        QuotePlace.Near(text, Words, near)
        ?? throw new RegisterException(
            ProblemKind.Request,
            "These words stand nowhere in the text. A claim is always verbatim: copy its words from the text."
        );

    private static ClaimSource SourceOf(string kind, string words) =>
        kind is "locatable" or "vague" && words.Length > 0 ? new ClaimSource(kind, words) : new ClaimSource("none", null);
}
