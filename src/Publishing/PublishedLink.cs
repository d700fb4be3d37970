using System.Collections.Immutable;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Links;

namespace Rejoinder.Publishing;

/// <summary>What one party of a statement has to do with another, in the desk's words, with the evidence that bears on it. Immutable.</summary>
/// <param name="Link">The link.</param>
/// <param name="Evidence">What counts, for and against; at least one piece for it.</param>
public sealed record PublishedLink(PartyLink Link, ImmutableArray<EvidenceItem> Evidence)
{
    /// <summary>What speaks for it.</summary>
    public IEnumerable<EvidenceItem> For => Evidence.Where(e => Bears(e, isFor: true));

    /// <summary>What speaks against it.</summary>
    public IEnumerable<EvidenceItem> Against => Evidence.Where(e => Bears(e, isFor: false));

    private bool Bears(EvidenceItem item, bool isFor) => item.Bearings.Any(b => b.Subject == Link.Code && b.IsFor == isFor);
}
