namespace Rejoinder.Naming.Parsing;

/// <summary>A word of a name before its role is known.</summary>
internal struct RawWord
{
    /// <summary>As written.</summary>
    public string Text;

    /// <summary>In plain lower-case Latin letters.</summary>
    public string Folded;

    /// <summary>Written in capitals throughout, two letters or more.</summary>
    public bool IsCapitals;

    /// <summary>Not of the Latin alphabet.</summary>
    public bool IsForeign;

    /// <summary>Of a script that writes syllables or words.</summary>
    public bool IsSyllabic;

    /// <summary>Where two syllables were joined to one given name; 0 where none were.</summary>
    public int Cut;

    /// <summary>A comma follows.</summary>
    public bool CommaAfter;

    /// <summary>A full stop follows.</summary>
    public bool DotAfter;

    /// <summary>A hyphen joins it to the next.</summary>
    public bool HyphenAfter;

    /// <summary>Other readings of Han characters, as spelling keys.</summary>
    public string[] Readings;

    /// <summary>Inside brackets or quotation marks.</summary>
    public bool IsAside;
}
