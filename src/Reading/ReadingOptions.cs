namespace Rejoinder.Reading;

/// <summary>How a <see cref="Reader"/> reads. Vary with <c>with</c>.</summary>
public sealed record ReadingOptions
{
    /// <summary>The defaults.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>
    /// Whether the sentence encoder and the heads trained on it are used. Without them reading is a notch worse and faster, and the record
    /// says so in its notes.
    /// </summary>
    /// <value>Default true.</value>
    public bool UseEncoder { get; init; } = true;
}
