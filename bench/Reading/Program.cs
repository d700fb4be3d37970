using System.Diagnostics;
using System.Globalization;
using System.Text;
using Rejoinder.Reading;

// Speed of reading: Reading.Bench STATEMENT STATEMENTS_FOLDER. Prints a Markdown table; bench/Reading/run gives the rest.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var statement = File.ReadAllBytes(args[0]);
using var reader = new Reader();

Console.WriteLine("| measure | value |");
Console.WriteLine("|---|---|");

var times = new List<double>();
for (var i = 0; i < 23; i++)
{
    var watch = Stopwatch.StartNew();
    _ = reader.Read(statement, Path.GetFileName(args[0]));
    times.Add(watch.Elapsed.TotalMilliseconds);
}

times.RemoveRange(0, 3);
times.Sort();
Console.WriteLine(
    $"| one statement of {Words(statement):N0} words, warm, median of 20 (least, most) | {times[10]:F0} ms ({times[0]:F0}, {times[^1]:F0}) |"
);

string[] names = ["text.txt", "original.txt", "original.md"];
var files = Directory
    .GetDirectories(args[1], "*", SearchOption.AllDirectories)
    .Select(folder => names.Select(n => Path.Combine(folder, n)).FirstOrDefault(File.Exists))
    .OfType<string>()
    .Order(StringComparer.Ordinal)
    .ToList();
var words = 0L;
var all = Stopwatch.StartNew();
Parallel.ForEach(
    files,
    file =>
    {
        var bytes = File.ReadAllBytes(file);
        Interlocked.Add(ref words, Words(bytes));
        _ = reader.Read(bytes, file);
    }
);
Console.WriteLine(
    $"| {files.Count} statements, {words:N0} words, {Environment.ProcessorCount} cores | {all.Elapsed.TotalSeconds:F1} s, {words / all.Elapsed.TotalSeconds:N0} words/s |"
);

var text = Encoding.UTF8.GetString(statement);
foreach (var size in new[] { 0.3, 0.6, 1.25, 2.5, 5.0 })
{
    var repeated = new StringBuilder();
    while (repeated.Length < size * 1_000_000)
    {
        repeated.Append(text).Append("\n\n");
    }

    var bytes = Encoding.UTF8.GetBytes(repeated.ToString());
    var watch = Stopwatch.StartNew();
    _ = reader.Read(bytes, "long.txt");
    Console.WriteLine(
        $"| the statement repeated to {bytes.Length / 1e6:F2} MB | {watch.Elapsed.TotalSeconds:F1} s, {watch.Elapsed.TotalSeconds / bytes.Length * 1e6:F1} s a MB |"
    );
}

using var process = Process.GetCurrentProcess();
Console.WriteLine($"| peak working set of this run | {process.PeakWorkingSet64 / 1048576} MB |");

static int Words(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
