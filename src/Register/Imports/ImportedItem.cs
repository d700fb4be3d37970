using Rejoinder.Register.Reviews;

namespace Rejoinder.Register.Imports;

/// <summary>One thing of a file, read.</summary>
/// <param name="Place">Where it stands in the file, in words.</param>
internal abstract record ImportedItem(string Place);

/// <summary>Something that cannot be taken.</summary>
internal sealed record UnusableItem(string Place, string Why) : ImportedItem(Place);

/// <summary>A review by others.</summary>
internal sealed record ReviewItem(string Place, NewReview Review) : ImportedItem(Place);

/// <summary>An annotation.</summary>
internal sealed record AnnotationItem(string Place, WebAnnotation Annotation) : ImportedItem(Place);

/// <summary>What became of an item.</summary>
internal enum TakingKind
{
    Taken,
    Updated,
    Known,
    Skipped,
}

/// <summary>What became of an item, and what is to be known to undo it.</summary>
internal sealed record Taking(TakingKind Kind)
{
    public static Taking Known { get; } = new(TakingKind.Known);

    public string Why { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Origin { get; init; } = "";

    public string? Before { get; init; }

    public long Revision { get; init; } = 1;

    public static Taking Skip(string why) => new(TakingKind.Skipped) { Why = why };
}

/// <summary>Puts items in a register.</summary>
internal interface IItemTaker
{
    /// <summary>Tells of an item that is done with since the file was broken off.</summary>
    void Pass(ImportedItem item);

    /// <summary>Takes some items in, each as it stands: what is known stays, what changed is updated.</summary>
    /// <returns>What became of each, in their order.</returns>
    IReadOnlyList<Taking> Take(Session session, IReadOnlyList<ImportedItem> items);
}
