using Rejoinder.Naming.Rosters;

namespace Rejoinder.Naming.Reconciling;

/// <summary>A name with what the roster says of it. A lead, never a finding.</summary>
/// <param name="Asked">The name asked for.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Entry">The entry, null where none is settled on.</param>
/// <param name="Score">The score of the best candidate, 0 where there is none.</param>
/// <param name="Reasons">Sentences: what agrees, what disagrees, what is unknown.</param>
/// <param name="Candidates">The entries that fit, best first.</param>
public sealed record Reconciled(
    NameToMatch Asked,
    MatchOutcome Outcome,
    RosterEntry? Entry,
    double Score,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<Candidate> Candidates
)
{
    /// <summary>Entries that were weighed and do not fit, best first.</summary>
    public IReadOnlyList<Candidate> Others { get; init; } = [];

    /// <summary>The outcome as the record writes it: <c>matched-by-spelling</c>.</summary>
    public string OutcomeWord =>
        Outcome switch
        {
            MatchOutcome.Matched => "matched",
            MatchOutcome.MatchedBySpelling => "matched-by-spelling",
            MatchOutcome.Ambiguous => "ambiguous",
            MatchOutcome.NotInOffice => "not-in-office",
            _ => "not-found",
        };
}
