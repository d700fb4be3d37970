using System.Diagnostics;
using Rejoinder.Reading;
using Rejoinder.Register.Bench.Measuring;

namespace Rejoinder.Register.Bench;

/// <summary><c>import REGISTER FILE</c>: takes in a file of records, and says how fast.</summary>
internal static class ImportCommand
{
    private const int Together = 100;

    public static int Run(string address, string file)
    {
        using var register = Register.Open(RegisterAddress.Parse(address));
        var by = register.Accounts.Acting("Bench");
        var (claims, clock, worst) = (0, Stopwatch.StartNew(), TimeSpan.Zero);
        foreach (var lines in File.ReadLines(file).Chunk(Together))
        {
            var began = clock.Elapsed;
            var records = lines.Select(Record).ToList();
            claims += register.Statements.AddMany([.. records.Select(r => (r, (byte[]?)null))], "bench", by).Sum(a => a.Claims);
            worst = clock.Elapsed - began > worst ? clock.Elapsed - began : worst;
        }

        Measured.Say("import, claims/s", claims / clock.Elapsed.TotalSeconds);
        Measured.Say("import, claims per second of this program's processor time", claims / Environment.CpuUsage.TotalTime.TotalSeconds);
        Measured.Say($"import, slowest {Together} statements, s", worst.TotalSeconds);
        Measured.Memory("import, MB");
        Measured.Say("size on disk, MB", register.Statistics().Bytes / 1e6);
        return 0;
    }

    private static StatementRecord Record(string line)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(line));
        return RecordJson.Read(stream).Value ?? throw new InvalidDataException("A record of the file does not hold.");
    }
}
