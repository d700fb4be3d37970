namespace Rejoinder.Naming;

/// <summary>Whose name it is.</summary>
public enum NameKind
{
    /// <summary>Left to the name: an organisation where a legal form or a type word says so, else a person.</summary>
    Unknown,

    /// <summary>A person's name.</summary>
    Person,

    /// <summary>The name of an organisation or a public body.</summary>
    Organisation,
}
