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

// A PDF is the dossier, printed by a browser.
var formats = PublishingFormats.All.Where(f => f.Name != "pdf").ToList();
var popolo = new List<(string File, byte[] Bytes)>();
var (read, claims) = (0, 0L);
var sizes = formats.ToDictionary(f => f.Name, _ => (Bytes: 0L, Time: TimeSpan.Zero));
var bad = formats.ToDictionary(f => f.Name, _ => new HashSet<string>());
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
        var written = formats.ToDictionary(f => f.Name, f => Written(f, statement));
        popolo.Add(($"{popolo.Count}.json", written["popolo"]));
        foreach (var (format, problem) in checks.Problems(statement, written))
        {
            bad[format].Add(file);
            Console.Error.WriteLine($"{file}: {format}: {problem}");
        }
    }
}

foreach (var some in popolo.Chunk(200))
{
    if (PopoloCheck.Validate(some) is (not 0, var said))
    {
        bad["popolo"].Add(some[0].File);
        Console.Error.WriteLine(said);
    }
}

Console.WriteLine("| format | documents | statements with problems | MB | ms a document | held to |\n|---|---|---|---|---|---|");
foreach (var format in formats)
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
