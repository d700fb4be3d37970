namespace Rejoinder.Reading;

/// <summary>Why bytes could not be read, told to a person. Bad input is a value, never an exception.</summary>
/// <param name="What">What was found, e.g. "The PDF has 12 pages and no text: it is a scan."</param>
/// <param name="Remedy">What to do, e.g. "Run it through text recognition (OCR) and read the result."</param>
/// <param name="Where">Place in the input (page, byte, part), or null where the whole of it is meant.</param>
public sealed record ReadingFailure(string What, string Remedy, string? Where = null)
{
    /// <summary>The failure as one line for people.</summary>
    public override string ToString() => Where is null ? $"{What} {Remedy}" : $"{Where}: {What} {Remedy}";
}

/// <summary>Either a value or a failure; exactly one of the two is not null.</summary>
public sealed record ReadingResult<T>
    where T : class
{
    private ReadingResult(T? value, ReadingFailure? failure) => (Value, Failure) = (value, failure);

    /// <summary>What was read, or null where reading failed.</summary>
    public T? Value { get; }

    /// <summary>Why reading failed, or null where it did not.</summary>
    public ReadingFailure? Failure { get; }

    /// <summary>A success.</summary>
    public static implicit operator ReadingResult<T>(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator ReadingResult<T>(ReadingFailure failure) => new(null, failure);
}
