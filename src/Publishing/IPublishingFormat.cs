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
}
