namespace Rejoinder.Register;

/// <summary>What kind of trouble a register is in, for exit codes and HTTP answers.</summary>
public enum ProblemKind
{
    /// <summary>There is no such thing, or the request cannot be carried out as given.</summary>
    Request,

    /// <summary>Somebody else changed the thing since it was looked at: look again, then decide.</summary>
    Conflict,

    /// <summary>The move is not allowed from the state that the thing is in.</summary>
    State,

    /// <summary>The account may not do it.</summary>
    Forbidden,

    /// <summary>Busy: somebody else is writing. Try again.</summary>
    Busy,

    /// <summary>The store cannot be used: disk full, no permission, damaged, of a newer version, unreachable.</summary>
    Store,
}

/// <summary>
/// Something about a register that a person must know: what was found, where, and what to do. Its message is written for them. When it is
/// thrown out of a change, nothing of the change was kept.
/// </summary>
public sealed class RegisterException : Exception
{
    /// <summary>A problem.</summary>
    public RegisterException(ProblemKind kind, string message, Exception? inner = null)
        : base(message, inner) => Kind = kind;

    /// <summary>What kind of trouble it is.</summary>
    public ProblemKind Kind { get; }

    internal static RegisterException NotFound(string what, string code) =>
        new(ProblemKind.Request, $"There is no {what} {code} in the register.");
}
