namespace Rejoinder.Register.Tests.Crashes;

/// <summary>A random moment at which something is killed: so many lines after the start, and some milliseconds more.</summary>
internal sealed record Crash(int Lines, int Milliseconds)
{
    // Before the first line the program starts, opens and makes the register, which takes longer than a line.
    private const int Beginning = 2_500;
    private const int Between = 120;

    /// <summary>How often all crash tests together kill something: <c>REJOINDER_CRASHES</c>, or 20.</summary>
    public static int Rounds { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("REJOINDER_CRASHES"), out var given) && given > 0 ? given : 20;

    /// <summary>The seed of the random moments: <c>REJOINDER_CRASH_SEED</c>, or another one each time; it is in every message.</summary>
    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("REJOINDER_CRASH_SEED"), out var given) ? given : Random.Shared.Next(1_000_000);

    /// <param name="random">Decides.</param>
    /// <param name="lines">How many lines the program would print.</param>
    public static Crash At(Random random, int lines)
    {
        var after = random.Next(lines);
        return new(after, random.Next(after == 0 ? Beginning : Between));
    }

    /// <summary>Waits for the moment, then kills.</summary>
    public void Wait(RejoinderProgram program, Action kill)
    {
        program.WaitFor(Lines);
        Thread.Sleep(Milliseconds);
        kill();
    }
}
