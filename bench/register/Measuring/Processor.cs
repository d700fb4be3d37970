using System.Globalization;

namespace Rejoinder.Register.Bench.Measuring;

/// <summary>
/// Processor time of this process and of the PostgreSQL server whose process id is in <c>BENCH_SERVER</c>: what something costs, however busy
/// the machine is with other things.
/// </summary>
internal static class Processor
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("BENCH_SERVER");

    public static TimeSpan Time() => Environment.CpuUsage.TotalTime + Children();

    private static TimeSpan Children()
    {
        if (Server is null)
        {
            return TimeSpan.Zero;
        }

        var nanoseconds = 0L;
        foreach (var child in File.ReadAllText($"/proc/{Server}/task/{Server}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                nanoseconds += long.Parse(File.ReadAllText($"/proc/{child}/schedstat").Split(' ')[0], CultureInfo.InvariantCulture);
            }
            catch (IOException)
            {
                // It ended meanwhile.
            }
        }

        return TimeSpan.FromMicroseconds(nanoseconds / 1000.0);
    }
}
