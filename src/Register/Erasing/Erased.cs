namespace Rejoinder.Register.Erasing;

/// <summary>What an erasure took away.</summary>
/// <param name="Subject">The code of what was erased.</param>
/// <param name="Statements">Statements whose content went, or in whose texts a name was blackened.</param>
/// <param name="Claims">Claims whose words went, or in which a name was blackened.</param>
/// <param name="Documents">Documents whose bytes went.</param>
/// <param name="Entry">The journal's entry of it; null where nothing had been entered that it is about.</param>
public sealed record Erased(string Subject, int Statements, int Claims, int Documents, long? Entry);
