namespace Rejoinder.Workbench.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">What it has.</param>
/// <param name="Next">Address of the next page; null on the last.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <summary>A page that is full is followed by another.</summary>
    internal static Paged<T> Of(IReadOnlyList<T> items, int take, Func<T, string> next) =>
        new(items, items.Count == take ? next(items[^1]) : null);
}
