using System.Diagnostics;
using System.Globalization;
using Rejoinder.Publishing;
using Rejoinder.Publishing.Tests.Validating;
using Rejoinder.Reading;

// Statements that cannot be read are counted and passed over: this is about what is written.
var usesEncoder = !args.Contains("--no-encoder");
var files = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal))
    .SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
    .Where(f => Path.GetExtension(f) is ".txt" or ".md" or ".html" or ".htm" or ".eml" or ".pdf" or ".docx" or ".odt" or ".rtf")
    .Order(StringComparer.Ordinal)
    .ToList();
using var reader = new Reader(ReadingOptions.Default with { UseEncoder = usesEncoder });
using var clients = new NodeClients();
var checks = new FormatChecks(clients);
var (read, claims, bytes, writing) = (0, 0L, 0L, TimeSpan.Zero);
var problems = PublishingFormats.All.ToDictionary(f => f.Name, _ => new List<string>());
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
        var started = Stopwatch.GetTimestamp();
        var written = PublishingFormats.All.ToDictionary(f => f.Name, f => Written(f, statement));
        writing += Stopwatch.GetElapsedTime(started);
        bytes += written.Values.Sum(w => (long)w.Length);
        foreach (var (format, found) in checks.Problems(statement, written))
        {
            problems[format].Add($"{file}: {found}");
            Console.Error.WriteLine($"{file}: {format}: {found}");
        }
    }
}

Console.WriteLine("| format | statements | with problems | held to |\n|---|---|---|---|");
foreach (var format in PublishingFormats.All)
{
    var held = FormatChecks.HeldTo.GetValueOrDefault(format.Name, "written, nothing more");
    Console.WriteLine(
        $"| `{format.Name}` | {2 * read} | {problems[format.Name].Select(p => p.Split(": ")[0]).Distinct().Count()} | {held} |"
    );
}

Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"\n{read} of {files.Count} files read, {claims:N0} claims, each with names as printed and with initials; {checks.Assertions:N0} assertions of the W3C suite; all forms written in {writing.TotalSeconds:N1} s ({bytes / 1e6:N0} MB)."
    )
);
return problems.Values.Any(p => p.Count > 0) ? 1 : 0;

static byte[] Written(IPublishingFormat format, PublishedStatement statement)
{
    using var stream = new MemoryStream();
    format.Write(statement, stream);
    return stream.ToArray();
}
