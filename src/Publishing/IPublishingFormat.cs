namespace Rejoinder.Publishing;

/// <summary>A form that a published statement can be written in. Thread-safe.</summary>
public interface IPublishingFormat
{
    /// <summary>What it is called in commands and addresses, such as <c>jsonld</c>.</summary>
    string Name { get; }

    /// <summary>What it is, for readers, in a few words.</summary>
    string Title { get; }

    /// <summary>Its media type, with the character set where it is text.</summary>
    string MediaType { get; }

    /// <summary>What its files end with, such as <c>.jsonld</c>; no two formats share one.</summary>
    string Extension { get; }

    /// <summary>Writes the statement; the stream stays open.</summary>
    void Write(PublishedStatement statement, Stream stream);

    /// <summary>Whether many statements go into one file of it.</summary>
    bool HoldsMany => false;

    /// <summary>Writes many statements into one file, in the order given; memory does not grow with their number. The stream stays open.</summary>
    /// <param name="codes">The statements' codes.</param>
    /// <param name="find">Finds published statements by their codes, a few at once, in their order; called from several threads at once.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="cancellation">Stops it between statements.</param>
    /// <returns>How many statements, and how many things of them.</returns>
    /// <exception cref="NotSupportedException">A file of it holds one statement alone: <see cref="HoldsMany"/> says so.</exception>
    (int Statements, long Things) WriteMany(
        IEnumerable<string> codes,
        Func<IReadOnlyList<string>, IReadOnlyList<PublishedStatement>> find,
        Stream stream,
        CancellationToken cancellation
    ) => throw new NotSupportedException($"A file of {Name} holds one statement alone.");
}
