using System.CommandLine;
using System.Globalization;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;
using Rejoinder.Publishing;
using Rejoinder.Publishing.Site;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder publish site FOLDER</c>: all that is published as files for any web server.</summary>
internal static class SiteCommand
{
    private static readonly string[] Usual = ["record", "jsonld", "annotations"];

    public static Command Create(StopSignal stop)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where to; what is there already is brought up to date." };
        var address = new Option<string?>("--address")
        {
            Description = "Where the site will be found: addresses in its files begin there; without it they are names alone.",
            HelpName = "https://…",
        };
        var formats = new Option<string[]>("--formats")
        {
            Description =
                $"The files beside each statement's page: {string.Join(", ", PublishingFormats.All.Select(f => f.Name))}; {string.Join(", ", Usual)} where none is given.",
            HelpName = "FORMAT…",
            AllowMultipleArgumentsPerToken = true,
        };
        formats.AcceptOnlyFromAmong([.. PublishingFormats.All.Select(f => f.Name)]);
        var command = new Command("site", "Writes all that is published as a folder of files that any web server can serve.")
        {
            folder,
            address,
            formats,
        };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                var root = parsed.GetRequiredValue(folder);
                try
                {
                    using var opened = register.Open(parsed);
                    var publisher = Publisher.Of(
                        opened,
                        parsed.GetValue(address) is { } where ? Addresses.OfSite(where) : Addresses.Nowhere
                    );
                    using var line = new LaterLine();
                    var report = SitePublisher.Publish(
                        opened,
                        root,
                        publisher,
                        [
                            .. (parsed.GetValue(formats) is { Length: > 0 } given ? given : Usual)
                                .Distinct()
                                .Select(f => PublishingFormats.Find(f)!),
                        ],
                        DateTimeOffset.UtcNow,
                        line.Show,
                        stop.Token
                    );
                    line.Dispose();
                    Console.WriteLine(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{report.Statements:#,0} statements in {root}: {report.Read:#,0} looked at, {report.Added:#,0} files added, {report.Changed:#,0} changed, {report.Removed:#,0} removed"
                        )
                    );
                    return ExitCode.Done;
                }
                catch (Exception failed)
                    when (failed is UnauthorizedAccessException || (failed is IOException io && !StandardOutput.IsClosed(io)))
                {
                    return Complaint.Nothing($"{root}: it cannot be written. {failed.Message}");
                }
            })
        );
        return command;
    }

    /// <summary>A line of progress that begins once it is known of how many.</summary>
    private sealed class LaterLine : IDisposable
    {
        private readonly Lock _lock = new();
        private ProgressLine? _line;

        public void Show(int done, int total)
        {
            lock (_lock)
            {
                _line ??= new ProgressLine(total, !Console.IsErrorRedirected, " statements");
                _line.Reach(done);
            }
        }

        public void Dispose() => _line?.Dispose();
    }
}
