using System.Collections.Immutable;

namespace Rejoinder.Reading.Mentions;

/// <summary>Mentions gathered so that none overlaps another: who comes first keeps the place. Not thread-safe.</summary>
internal sealed class Claimed(int length)
{
    private readonly bool[] _taken = new bool[length];
    private readonly List<Mention> _mentions = [];

    public IReadOnlyList<Mention> Mentions => _mentions;

    public bool TryAdd(Mention mention)
    {
        var (start, end) = (mention.Span.Start, mention.Span.End);
        if (start < 0 || end > _taken.Length || start >= end || _taken.AsSpan(start, end - start).Contains(true))
        {
            return false;
        }

        _taken.AsSpan(start, end - start).Fill(true);
        _mentions.Add(mention);
        return true;
    }

    public ImmutableArray<Mention> InOrder() => [.. _mentions.OrderBy(m => m.Span.Start)];
}
