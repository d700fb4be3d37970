namespace Rejoinder.Reading;

/// <summary>The sorts of statement that a record can name.</summary>
public static class StatementKinds
{
    /// <summary>A declaration.</summary>
    public const string Declaration = "declaration";

    /// <summary>A letter meant for the public.</summary>
    public const string OpenLetter = "open-letter";

    /// <summary>An answer to another statement.</summary>
    public const string Reply = "reply";

    /// <summary>A letter to a named addressee, notices included.</summary>
    public const string Letter = "letter";

    /// <summary>A press statement or release.</summary>
    public const string PressStatement = "press-statement";

    /// <summary>A resolution of a body.</summary>
    public const string Resolution = "resolution";

    /// <summary>A speech or remarks.</summary>
    public const string Speech = "speech";

    /// <summary>A petition.</summary>
    public const string Petition = "petition";

    /// <summary>A communiqué or joint statement of governments or leaders.</summary>
    public const string Communique = "communique";

    /// <summary>Anything else.</summary>
    public const string Other = "other";
}
