using System.Collections.Immutable;

namespace Rejoinder.Register.Terms;

/// <summary>How a definition's criteria go together; an exclusion that holds undoes it, whatever the criteria say.</summary>
public enum DefinitionLogic
{
    /// <summary>One criterion is enough.</summary>
    AnyOf,

    /// <summary>All are needed.</summary>
    AllOf,

    /// <summary>They are weighed against one another by people.</summary>
    Weighed,
}

/// <summary>A contested term, with the definitions that compete for it.</summary>
/// <param name="Code">What it is called by.</param>
/// <param name="Name">The term.</param>
/// <param name="Definitions">All versions of all definitions, in the order they were added.</param>
/// <param name="Statements">In how many statements it is used, asked for or disputed.</param>
public sealed record Term(string Code, string Name, ImmutableArray<Definition> Definitions, int Statements);

/// <summary>What one body says that a term means, at a time.</summary>
/// <param name="Code">What this version is called by; empty for one to add.</param>
/// <param name="Line">What the versions of one definition share; empty for the first version of one.</param>
/// <param name="Definer">Who defines.</param>
/// <param name="Instrument">Where: a resolution, a law.</param>
/// <param name="IsBinding">Whether it binds anybody; null where that is disputed or not known.</param>
/// <param name="Standing">What it is in law, in words.</param>
/// <param name="Logic">How the criteria go together.</param>
/// <param name="Since">ISO 8601; null where not known.</param>
/// <param name="Until">ISO 8601; null where it holds.</param>
/// <param name="Words">The definition, word for word or in short.</param>
/// <param name="Source">Where it was found.</param>
/// <param name="Criteria">Its criteria and exclusions by letter.</param>
public sealed record Definition(
    string Code,
    string Line,
    string Definer,
    string Instrument,
    bool? IsBinding,
    string Standing,
    DefinitionLogic Logic,
    string? Since,
    string? Until,
    string Words,
    string Source,
    ImmutableArray<Criterion> Criteria
);

/// <summary>What a definition asks.</summary>
/// <param name="Letter">What it is called by in the definition.</param>
/// <param name="IsExclusion">It undoes the definition where it holds.</param>
/// <param name="Words">What must be the case.</param>
public sealed record Criterion(string Letter, bool IsExclusion, string Words);

/// <summary>A party against a definition's criteria.</summary>
/// <param name="Code">What it is called by.</param>
/// <param name="Party">The party's code.</param>
/// <param name="PartyName">Its name.</param>
/// <param name="Term">The term.</param>
/// <param name="Definition">The definition, with its criteria.</param>
/// <param name="Entries">What was said of each criterion, the newest of each; criteria that nobody looked at are left out.</param>
/// <param name="History">All that was said, the oldest first.</param>
/// <param name="Revision">Rises with each change.</param>
public sealed record CaseSheet(
    string Code,
    string Party,
    string PartyName,
    string Term,
    Definition Definition,
    ImmutableArray<CaseEntry> Entries,
    ImmutableArray<CaseEntry> History,
    int Revision
);

/// <summary>Whether a criterion is met: people say so, with evidence that bears on the sheet's code, a dot and the letter.</summary>
public enum Shown
{
    /// <summary>Evidence shows it.</summary>
    Shown,

    /// <summary>No evidence shows it.</summary>
    NotShown,

    /// <summary>There is evidence for and against.</summary>
    Contested,
}

/// <summary>What was said of a criterion once.</summary>
/// <param name="Letter">The criterion.</param>
/// <param name="Shown">Whether it is met.</param>
/// <param name="Reasons">Why.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When.</param>
public sealed record CaseEntry(string Letter, Shown Shown, string Reasons, string By, DateTimeOffset At);
