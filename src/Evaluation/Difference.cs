namespace Rejoinder.Evaluation;

/// <summary>One error of reading, by a gold: what the gold has, what was found in its place; null where there is nothing.</summary>
/// <param name="Statement">The folder's name.</param>
/// <param name="Topic">What it is about, one of <see cref="Topics"/>.</param>
/// <param name="Gold">What the gold has.</param>
/// <param name="Found">What was found.</param>
/// <param name="Where">The claim or the name that it belongs to, as worded; null where gold and found say it.</param>
public sealed record Difference(string Statement, string Topic, string? Gold, string? Found, string? Where = null)
{
    /// <summary>What differences can be about, in the order of the report.</summary>
    public static IReadOnlyList<string> Topics { get; } =
    [
        "kind",
        "claims",
        "attribution",
        "about",
        "cites",
        "signatories",
        "declarants",
        "addressees",
        "answers",
        "persons",
        "organisations",
        "amounts",
        "dates",
        "terms",
    ];
}
