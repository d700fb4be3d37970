namespace Rejoinder.Naming.Comparing;

/// <summary>How two words of two names stand to each other.</summary>
internal enum Relation : byte
{
    /// <summary>Different words.</summary>
    Different,

    /// <summary>The same letters.</summary>
    Same,

    /// <summary>Two customary spellings of one word.</summary>
    Spelling,

    /// <summary>Forms of one given name in two languages.</summary>
    Equivalent,

    /// <summary>A familiar form and its full name.</summary>
    Familiar,

    /// <summary>An initial and a name that begins with it.</summary>
    Initial,

    /// <summary>One word is the beginning of the other.</summary>
    Shortened,

    /// <summary>Two words of one name are written as one in the other.</summary>
    Joined,

    /// <summary>A few letters differ.</summary>
    Near,

    /// <summary>The same word in translation.</summary>
    Translated,
}
