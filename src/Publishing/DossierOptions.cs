namespace Rejoinder.Publishing;

/// <summary>How a dossier is written. Vary with <c>with</c>.</summary>
public sealed record DossierOptions
{
    /// <summary>The defaults.</summary>
    public static DossierOptions Default { get; } = new();

    /// <summary>
    /// Whether persons who neither sign, speak nor are addressed are shown by initials everywhere: text, quotes, ledger, title, file name.
    /// </summary>
    /// <value>Default false.</value>
    public bool ProtectPrivatePersons { get; init; }
}
