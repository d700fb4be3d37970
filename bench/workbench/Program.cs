using System.Diagnostics;
using System.Globalization;
using Rejoinder.Workbench.Bench;

if (args is not [var program, var register, ..])
{
    Console.Error.WriteLine("Usage: PROGRAM REGISTER [SECONDS]   PROGRAM is rejoinder, REGISTER a SQLite file that may be changed");
    return 2;
}

var seconds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 120;
var desk = LoadedDesk.Prepare(register);
var served = await ServedProcess.Start(program, register);
Console.WriteLine("| measure | mark | here |");
Console.WriteLine("|---|---:|---:|");
Row("first page from a cold start, s", "≤ 1", served.FirstPage.TotalSeconds);
try
{
    var visitors = await Visitors.SignIn(served.Address, desk, readers: 200, editors: 20);
    await visitors.Run(TimeSpan.FromSeconds(15), null);
    var times = new Timings();
    var (processor, clock) = (served.Processor, Stopwatch.StartNew());
    await visitors.Run(TimeSpan.FromSeconds(seconds), times);
    Row("requests a second", "", times.Count / clock.Elapsed.TotalSeconds);
    Row("processor, of two cores, %", "", 50 * (served.Processor - processor).TotalSeconds / clock.Elapsed.TotalSeconds);
    foreach (var (name, of) in times.ByName())
    {
        Row($"{name}, p50, ms ({of.Count} requests)", "", Timings.At(of, 0.5));
        Row($"{name}, p95, ms", "", Timings.At(of, 0.95));
    }

    Row("all pages, p50, ms", "", Timings.At(times.All, 0.5));
    Row("all pages, p95, ms", "≤ 150", Timings.At(times.All, 0.95));
    Row("all pages, worst, ms", "", Timings.At(times.All, 1));
    Row("errors", "0", times.Errors);
    Row("peak memory, MB", "≤ 1,000", served.PeakMegabytes);
    foreach (var error in times.Kinds())
    {
        Console.Error.WriteLine(error);
    }

    return times.Errors == 0 ? 0 : 1;
}
finally
{
    served.Stop();
}

static void Row(string measure, string mark, double value) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {measure} | {mark} | {value:#,0.##} |"));
