namespace Rejoinder.Register.Bench.Generating;

/// <summary>How many claims each statement has: most have some dozens, a few have hundreds, and together they are as many as asked for.</summary>
internal static class ClaimCounts
{
    public static int[] Of(int statements, int claims, int seed)
    {
        var random = new Random(seed);
        var mean = (double)claims / statements;
        var (least, most) = (Math.Max(1, (int)(mean / 10)), Math.Max(1, (int)(mean * 8)));
        // Log-normal, by Box and Muller.
        var counts = new int[statements];
        for (var i = 0; i < statements; i++)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            counts[i] = Math.Clamp((int)Math.Round(mean * Math.Exp((0.75 * normal) - 0.28)), least, most);
        }

        for (var (off, i) = (claims - counts.Sum(), 0); off != 0; i = (i + 1) % statements)
        {
            var step = Math.Sign(off);
            if (counts[i] + step >= 1)
            {
                counts[i] += step;
                off -= step;
            }
        }

        return counts;
    }
}
