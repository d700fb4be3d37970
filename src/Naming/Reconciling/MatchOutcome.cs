namespace Rejoinder.Naming.Reconciling;

/// <summary>What a roster says of a name. The words are those of the record.</summary>
public enum MatchOutcome
{
    /// <summary>One entry has the name.</summary>
    Matched,

    /// <summary>One entry has the name in another spelling.</summary>
    MatchedBySpelling,

    /// <summary>Several entries fit, or too little of the name agrees to say.</summary>
    Ambiguous,

    /// <summary>No entry fits.</summary>
    NotFound,

    /// <summary>The entry fits, and the list says that it was not in office on the day.</summary>
    NotInOffice,
}
