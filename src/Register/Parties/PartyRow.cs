namespace Rejoinder.Register.Parties;

/// <summary>A party in a list.</summary>
/// <param name="Code">What it is called by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>person</c>, <c>organisation</c> or <c>place</c>.</param>
/// <param name="Statements">In how many statements it is named.</param>
/// <param name="About">How many claims are about it.</param>
/// <param name="IsPrivate">Neither a public figure nor a signatory: initials in everything published.</param>
public sealed record PartyRow(string Code, string Name, string Kind, int Statements, int About, bool IsPrivate);
