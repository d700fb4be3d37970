using System.Text.RegularExpressions;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Imports;

/// <summary>A statement that annotations stand in: its text, and the claims at their places.</summary>
internal sealed partial class AnnotatedStatement
{
    private readonly Dictionary<(int Start, int End), KeptClaim> claims = [];

    /// <exception cref="RegisterException">There is no such statement, or it was erased.</exception>
    public AnnotatedStatement(Session s, string code)
    {
        Page = StatementReader.Page(s, code);
        Anchors = new TextAnchors(Page.Record.Text);
        foreach (
            var claim in Page.Claims.Where(c => !c.IsOrphaned && c.State != ClaimState.Gone).OrderBy(c => c.State == ClaimState.Struck)
        )
        {
            claims.TryAdd((claim.Quote.Start, claim.Quote.End), claim);
        }
    }

    public StatementPage Page { get; }

    public TextAnchors Anchors { get; }

    /// <summary>The claim at a place: one that counts before one that was struck; null for none.</summary>
    public KeptClaim? At(Quote quote) => claims.GetValueOrDefault((quote.Start, quote.End));

    /// <summary>Puts a claim as it is now at its place.</summary>
    public void Set(KeptClaim claim)
    {
        if (claims.FirstOrDefault(c => c.Value.Id == claim.Id) is { Value: not null } before)
        {
            claims.Remove(before.Key);
        }

        claims[(claim.Quote.Start, claim.Quote.End)] = claim;
    }

    /// <summary>The code of the statement, or claim, that an address of ours or its name leads to; null for any other.</summary>
    public static string? CodeIn(string? source) =>
        source is not null && Ours().Match(source) is { Success: true } match ? match.Groups["code"].Value : null;

    [GeneratedRegex(
        @"(/statements/|/claims/|\Aurn:rejoinder:(statement|claim):)(?<code>s-[0-9abcdefghjkmnpqrstvwxyz]{10})(?![0-9a-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Ours();
}
