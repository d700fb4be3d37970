namespace Rejoinder.Publishing;

/// <summary>Who makes a statement, in a few words.</summary>
public static class SpeakerWords
{
    /// <summary>The first of them, as a list of statements tells them.</summary>
    public static string Of(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count switch
        {
            0 => "declarants whom the text does not name",
            1 => Speaker(names[0]),
            2 => $"{Speaker(names[0])} and {Speaker(names[1])}",
            // A list has the first few of them alone.
            _ => $"{Speaker(names[0])} and others",
        };
    }

    // "We, the undersigned" is a wording and no name.
    private static string Speaker(string name) =>
        name.StartsWith("We ", StringComparison.Ordinal) || name.StartsWith("We,", StringComparison.Ordinal) ? $"“{name}”" : name;
}
