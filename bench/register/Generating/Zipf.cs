namespace Rejoinder.Register.Bench.Generating;

/// <summary>
/// Draws ranks from 0 that fall off as words and names do: rank r with a weight of 1 / (r + shift)^exponent (Mandelbrot's form of Zipf's law).
/// Walker's alias method: a draw costs the same for any number of ranks. Immutable.
/// </summary>
internal sealed class Zipf
{
    private readonly double[] share;
    private readonly int[] other;

    public Zipf(int ranks, double exponent, double shift)
    {
        share = [.. Enumerable.Range(0, ranks).Select(r => Math.Pow(r + shift, -exponent))];
        other = new int[ranks];
        var scale = ranks / share.Sum();
        var (small, large) = (new Stack<int>(), new Stack<int>());
        for (var r = 0; r < ranks; r++)
        {
            share[r] *= scale;
            (share[r] < 1 ? small : large).Push(r);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            var (little, much) = (small.Pop(), large.Pop());
            other[little] = much;
            share[much] -= 1 - share[little];
            (share[much] < 1 ? small : large).Push(much);
        }

        foreach (var rest in small.Concat(large))
        {
            share[rest] = 1;
        }
    }

    public int Draw(Random random)
    {
        var rank = random.Next(share.Length);
        return random.NextDouble() < share[rank] ? rank : other[rank];
    }
}
