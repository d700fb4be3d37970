namespace Rejoinder.Register.Accounts;

/// <summary>What an account may do. Each role may do all that those before it may.</summary>
public enum Role
{
    /// <summary>Reads.</summary>
    Reader,

    /// <summary>Adds statements, corrects readings, adds evidence, drafts findings.</summary>
    Analyst,

    /// <summary>Second-reads, publishes, corrects and withdraws findings; asks for replies; merges parties.</summary>
    Editor,

    /// <summary>Keeps accounts and settings, erases, restores.</summary>
    Administrator,
}

/// <summary>Somebody who works on a register.</summary>
/// <param name="Id">Its number in the register.</param>
/// <param name="Code">What it is called by, random; also in the journal's seals.</param>
/// <param name="Name">The name of the person, unique in the register.</param>
/// <param name="Role">What it may do.</param>
public sealed record Account(long Id, string Code, string Name, Role Role);
