using System.Collections.Immutable;

namespace Rejoinder.Register.Imports;

/// <summary>Something that an import passed over, or that undoing left.</summary>
/// <param name="Place">Where: an item of the file, a row, a code.</param>
/// <param name="Why">Why, in words.</param>
public sealed record Told(string Place, string Why);

/// <summary>One file that was taken in: what became of it. Immutable.</summary>
/// <param name="Code">What the run is called by; empty where nothing of it is kept, as with a file that has nothing to take.</param>
/// <param name="Form">The form that the file is in.</param>
/// <param name="Name">What the file is called.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="By">Who took it in.</param>
/// <param name="StartedAt">When.</param>
/// <param name="EndedAt">When it was through; null where it was broken off: the same file again goes on.</param>
/// <param name="Position">So many items of the file are done with.</param>
/// <param name="Taken">Things that are in by it and were not before.</param>
/// <param name="Updated">Things that were in, and are now as the file has them.</param>
/// <param name="Known">Things that were in as the file has them.</param>
/// <param name="Skipped">Items that could not be taken.</param>
/// <param name="SkippedTold">The first hundred of these, with place and why.</param>
public sealed record ImportRun(
    string Code,
    ImportForm Form,
    string Name,
    string Sha256,
    string By,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    long Position,
    long Taken,
    long Updated,
    long Known,
    long Skipped,
    ImmutableArray<Told> SkippedTold
)
{
    /// <summary>Of how many skipped and left things place and why are kept.</summary>
    public const int MostTold = 100;

    /// <summary>When it was undone; null where it stands.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>Who undid it.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>How many things went, or are as before, by undoing.</summary>
    public long Gone { get; init; }

    /// <summary>How many things stayed, because people or a later import went on with them.</summary>
    public long Stayed { get; init; }

    /// <summary>The first hundred of these, with why.</summary>
    public ImmutableArray<Told> StayedTold { get; init; } = [];
}
