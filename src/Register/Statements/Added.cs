namespace Rejoinder.Register.Statements;

/// <summary>What came of adding a statement.</summary>
/// <param name="Code">The statement's code.</param>
/// <param name="IsNew">False where these bytes were in the register already: nothing was changed.</param>
/// <param name="Claims">How many claims it has.</param>
public sealed record Added(string Code, bool IsNew, int Claims);
