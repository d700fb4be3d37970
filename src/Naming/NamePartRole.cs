namespace Rejoinder.Naming;

/// <summary>What a word does in a name, as far as the name itself shows.</summary>
public enum NamePartRole
{
    /// <summary>The word's place is not known.</summary>
    Unknown,

    /// <summary>A given name.</summary>
    Given,

    /// <summary>A further given name.</summary>
    Middle,

    /// <summary>A name from the father's name, or after "bin", "ibn", "bint".</summary>
    Patronymic,

    /// <summary>A family name.</summary>
    Family,

    /// <summary>A small word inside a name: "van", "de", "al".</summary>
    Particle,

    /// <summary>Junior, III and the like.</summary>
    Suffix,

    /// <summary>A title or form of address.</summary>
    Honorific,

    /// <summary>A word of an organisation's own name.</summary>
    Distinctive,

    /// <summary>A word that says what kind of organisation it is.</summary>
    Type,

    /// <summary>A legal form: Ltd, GmbH.</summary>
    LegalForm,
}
