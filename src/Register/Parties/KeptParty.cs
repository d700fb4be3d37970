using System.Collections.Immutable;

namespace Rejoinder.Register.Parties;

/// <summary>A person, body or place over all statements.</summary>
/// <param name="Code">What it is called by.</param>
/// <param name="Name">Its name as first met, or as a person set it.</param>
/// <param name="Kind"><c>person</c>, <c>organisation</c> or <c>place</c>.</param>
/// <param name="IsPrivate">Neither a public figure nor a signatory: initials in everything published.</param>
/// <param name="IsErased">Its name was erased at a person's request.</param>
/// <param name="Spellings">Its names in the statements, the most frequent first.</param>
/// <param name="OldCodes">Codes of parties that were merged into it, which still answer.</param>
/// <param name="Statements">In how many statements it is named.</param>
/// <param name="Speaks">How many statements it makes or signs.</param>
/// <param name="ClaimsAbout">How many claims are about it.</param>
/// <param name="Revision">Rises with each change.</param>
public sealed record KeptParty(
    string Code,
    string Name,
    string Kind,
    bool IsPrivate,
    bool IsErased,
    ImmutableArray<Spelling> Spellings,
    ImmutableArray<string> OldCodes,
    int Statements,
    int Speaks,
    int ClaimsAbout,
    int Revision
);

/// <summary>A name as statements spell it, and in how many of them it stands so.</summary>
public sealed record Spelling(string Name, int Statements);

/// <summary>A party that another may be: a lead for a person, nothing is joined by it.</summary>
/// <param name="Party">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Score">Likeness of the names, 0 to 1.</param>
/// <param name="Reasons">What agrees and what differs.</param>
public sealed record PartyLead(string Party, string Name, double Score, ImmutableArray<string> Reasons);
