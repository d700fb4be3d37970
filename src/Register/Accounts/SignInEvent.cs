namespace Rejoinder.Register.Accounts;

/// <summary>What happened where people sign in.</summary>
public enum SignInEvent
{
    /// <summary>Somebody signed in with a password.</summary>
    Password,

    /// <summary>Somebody signed in with a passkey.</summary>
    Passkey,

    /// <summary>A password was wrong.</summary>
    WrongPassword,

    /// <summary>Too many were wrong: none is tried for a while.</summary>
    LockedOut,

    /// <summary>Somebody signed out.</summary>
    SignedOut,

    /// <summary>Somebody signed out wherever they were signed in.</summary>
    SignedOutEverywhere,

    /// <summary>A password was set.</summary>
    PasswordChanged,

    /// <summary>A passkey was added.</summary>
    PasskeyAdded,

    /// <summary>A passkey was removed.</summary>
    PasskeyRemoved,

    /// <summary>Somebody came by an invitation.</summary>
    InvitationAccepted,

    /// <summary>An API key was made.</summary>
    KeyMade,

    /// <summary>An API key was closed.</summary>
    KeyClosed,
}

/// <summary>Something that happened where people sign in.</summary>
/// <param name="At">When.</param>
/// <param name="Account">The account's name; null where no account was meant.</param>
/// <param name="What">What.</param>
public sealed record NotedSignIn(DateTimeOffset At, string? Account, SignInEvent What);
