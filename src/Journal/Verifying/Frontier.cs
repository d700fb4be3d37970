namespace Rejoinder.Journal.Verifying;

/// <summary>Reckons a root leaf by leaf: RFC 9162, section 2.1.2.</summary>
internal sealed class Frontier
{
    private readonly Stack<Sha256Hash> stack = new();
    private long count;

    public void Add(Sha256Hash leaf)
    {
        stack.Push(leaf);
        for (var merges = long.TrailingZeroCount(~count); merges > 0; merges--)
        {
            var right = stack.Pop();
            stack.Push(JournalHash.Node(stack.Pop(), right));
        }
        count++;
    }

    public Sha256Hash Root() =>
        stack.Count == 0 ? JournalHash.EmptyRoot : stack.Skip(1).Aggregate(stack.Peek(), (right, left) => JournalHash.Node(left, right));
}
