using System.Diagnostics;
using Rejoinder.Register.Bench.Measuring;

namespace Rejoinder.Register.Bench;

/// <summary><c>import REGISTER FILE</c>: takes in a file of records, and says how fast.</summary>
internal static class ImportCommand
{
    public static int Run(string address, string file)
    {
        using var register = Register.Open(RegisterAddress.Parse(address));
        var by = register.Accounts.Acting("Bench");
        var (clock, last, slowest) = (Stopwatch.StartNew(), TimeSpan.Zero, TimeSpan.Zero);
        var processor = Processor.Time();
        using var stream = File.OpenRead(file);
        var report = register.Import(
            stream,
            by,
            _ =>
            {
                slowest = clock.Elapsed - last > slowest ? clock.Elapsed - last : slowest;
                last = clock.Elapsed;
            }
        );
        Measured.Say("import, claims/s", report.Claims / clock.Elapsed.TotalSeconds);
        Measured.Say("import, claims a second of processor time, /s", report.Claims / (Processor.Time() - processor).TotalSeconds);
        Measured.Say("import, slowest batch, s", slowest.TotalSeconds);
        Measured.Memory("import, MB");
        Measured.Say("size on disk, MB", register.Statistics().Bytes / 1e6);
        return 0;
    }
}
