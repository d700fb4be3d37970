using System.Diagnostics;
using System.Globalization;
using Rejoinder.Publishing;
using Rejoinder.Publishing.Tests.Validating;
using Rejoinder.Reading;

// Statements that cannot be read are counted and passed over: this is about what is written.
string[] extensions = [".txt", ".md", ".html", ".htm", ".eml", ".pdf", ".docx", ".odt", ".rtf"];
var files = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal))
    .SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
    .Where(f => extensions.Contains(Path.GetExtension(f)))
    .Order(StringComparer.Ordinal)
    .ToList();
using var reader = new Reader(ReadingOptions.Default with { UseEncoder = !args.Contains("--no-encoder") });
using var clients = new NodeClients();
var checks = new FormatChecks(clients);
var (read, claims) = (0, 0L);
var sizes = PublishingFormats.All.ToDictionary(f => f.Name, _ => (Bytes: 0L, Time: TimeSpan.Zero));
var bad = PublishingFormats.All.ToDictionary(f => f.Name, _ => new HashSet<string>());
foreach (var file in files)
{
    if (reader.Read(File.ReadAllBytes(file), Path.GetFileName(file)).Value is not { } record)
    {
        Console.Error.WriteLine($"{file}: cannot be read");
        continue;
    }

    read++;
    claims += record.Claims.Length;
    foreach (var statement in new[] { PublishedStatement.OfRecord(record), PublishedStatement.OfRecord(record, showsInitials: true) })
    {
        foreach (
            var (format, problem) in checks.Problems(statement, PublishingFormats.All.ToDictionary(f => f.Name, f => Written(f, statement)))
        )
        {
            bad[format].Add(file);
            Console.Error.WriteLine($"{file}: {format}: {problem}");
        }
    }
}

Console.WriteLine("| format | documents | statements with problems | MB | ms a document | held to |\n|---|---|---|---|---|---|");
foreach (var format in PublishingFormats.All)
{
    var (bytes, time) = sizes[format.Name];
    var held = FormatChecks.HeldTo.GetValueOrDefault(format.Name, "written, nothing more");
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"| `{format.Name}` | {2 * read} | {bad[format.Name].Count} | {bytes / 1e6:N1} | {time.TotalMilliseconds / Math.Max(1, 2 * read):N2} | {held} |"
        )
    );
}

Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"\n{read} of {files.Count} files read, {claims:N0} claims, each with names as printed and with initials; {checks.Assertions:N0} assertions of the W3C suite."
    )
);
return bad.Values.Any(b => b.Count > 0) ? 1 : 0;

byte[] Written(IPublishingFormat format, PublishedStatement statement)
{
    using var stream = new MemoryStream();
    var started = Stopwatch.GetTimestamp();
    format.Write(statement, stream);
    var (bytes, time) = sizes[format.Name];
    sizes[format.Name] = (bytes + stream.Length, time + Stopwatch.GetElapsedTime(started));
    return stream.ToArray();
}
