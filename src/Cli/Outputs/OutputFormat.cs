using Rejoinder.Cli.Summary;
using Rejoinder.Cli.Terminal;
using Rejoinder.Publishing;

namespace Rejoinder.Cli.Outputs;

/// <summary>A format that records can be written in.</summary>
/// <param name="Name">As given to <c>--format</c>.</param>
/// <param name="Extension">Of the files it makes.</param>
/// <param name="TakesMany">Whether one file can hold several statements.</param>
internal sealed record OutputFormat(string Name, string Extension, bool TakesMany)
{
    public static OutputFormat Text { get; } = new("text", ".txt", true);

    public static OutputFormat Json { get; } = new("json", ".json", true);

    public static OutputFormat Csv { get; } = new("csv", ".csv", true);

    /// <summary>The dossier: a page a statement.</summary>
    public static OutputFormat Html { get; } = new("html", ".html", false);

    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        Text,
        Json,
        Html,
        Csv,
        .. PublishingFormats
            .All.Where(f => f is not (DossierFormat or RecordFormat))
            .Select(f => new OutputFormat(f.Name, f.Extension, false)),
    ];

    public static OutputFormat Named(string name) => All.First(f => f.Name == name);

    /// <summary>Opens the format over a stream, which it closes in the end.</summary>
    public IOutput Open(Stream stream, OutputShape shape) =>
        Name switch
        {
            "json" => new JsonOutput(stream, shape.Many),
            "html" => new HtmlOutput(stream),
            "csv" => new CsvOutput(stream, shape.Table, shape.IsFile),
            "text" when shape.Overview => new OverviewOutput(stream, StandardOutput.Width),
            _ when PublishingFormats.Find(Name) is { } format => new PublishedOutput(stream, format),
            _ => new SummaryOutput(stream, shape.IsFile ? SummaryStyle.Plain : SummaryStyle.OfStandardOutput),
        };
}

/// <summary>What is asked of a format.</summary>
/// <param name="Many">Several statements go into one stream.</param>
/// <param name="IsFile">The stream is a file, not standard output.</param>
/// <param name="Overview">A line a statement instead of a page.</param>
/// <param name="Table">Which table a CSV holds.</param>
internal sealed record OutputShape(bool Many, bool IsFile, bool Overview, CsvTable Table);
