using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Rejoinder.Register;
using Rejoinder.Register.Exchanges;

namespace Rejoinder.Publishing.Site;

/// <summary>What a run did.</summary>
/// <param name="Statements">How many statements are on the site.</param>
/// <param name="Read">How many of them were looked at anew.</param>
/// <param name="Added">Files that are new.</param>
/// <param name="Changed">Files that changed.</param>
/// <param name="Removed">Files that are gone.</param>
public sealed record SiteReport(int Statements, int Read, int Added, int Changed, int Removed);

/// <summary>
/// Everything that a desk publishes as a folder of files that any web server can serve, or nobody: statements, claims that people judged, exchanges,
/// parties, terms, a search without a server, a feed, a map of what changed, and the journal to verify it by. The second time only what changed
/// is made anew. One run at a time may write a folder.
/// </summary>
public sealed partial class SitePublisher
{
    private const int Block = 1000;
    private const int SmallSegment = 300;
    private const int MostSmall = 6;
    private const int MostPagesTold = 500;

    // Statements that several parties' pages tell of are read once, but memory is not theirs.
    private const int MostHeld = 400;
    private static readonly string Style =
        HtmlPage.Resource("dossier.css") + HtmlPage.Resource("exchange.css") + HtmlPage.Resource("site.css") + HtmlDossier.FilterStyle(150);

    private static readonly string Script =
        HtmlPage.Resource("dossier.js") + HtmlPage.Resource("exchange.js") + HtmlPage.Resource("site.js");

    private readonly Register.Register register;
    private readonly Publisher publisher;
    private readonly ImmutableArray<IPublishingFormat> formats;
    private readonly SiteFolder folder;
    private readonly SiteLists lists;
    private readonly SitePartyPages parties;
    private readonly SiteExchangePages exchanges;
    private readonly SiteStatementPages pages;
    private readonly SearchFiles search;
    private readonly DateTimeOffset now;
    private readonly Action<int, int> progress;
    private readonly ParallelOptions parallel;

    private SitePublisher(
        Register.Register register,
        string root,
        Publisher publisher,
        ImmutableArray<IPublishingFormat> formats,
        DateTimeOffset now,
        Action<int, int>? progress,
        CancellationToken cancel
    )
    {
        (this.register, this.publisher, this.formats, this.now) = (register, publisher, formats, now);
        this.progress = progress ?? ((_, _) => { });
        parallel = new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount };
        folder = new SiteFolder(root);
        lists = new SiteLists(folder, publisher);
        parties = new SitePartyPages(folder, publisher);
        exchanges = new SiteExchangePages(folder, register, publisher);
        pages = new SiteStatementPages(folder, publisher, formats, now);
        search = new SearchFiles(folder);
    }

    /// <summary>Writes the site, or brings it up to date.</summary>
    /// <param name="register">The register.</param>
    /// <param name="root">The folder; made where it is not there.</param>
    /// <param name="publisher">Who publishes it, with the addresses of a site: <see cref="Addresses.OfSite"/>.</param>
    /// <param name="formats">The files that stand beside each statement's page.</param>
    /// <param name="now">When, for the list of changes.</param>
    /// <param name="progress">Told how many statements are done, and of how many; from several threads; null for nobody.</param>
    /// <param name="cancel">Stops; the next run goes on.</param>
    /// <exception cref="RegisterException">The desk publishes nothing, or the register cannot be read.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static SiteReport Publish(
        Register.Register register,
        string root,
        Publisher publisher,
        ImmutableArray<IPublishingFormat> formats,
        DateTimeOffset now,
        Action<int, int>? progress = null,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(publisher);
        if (!publisher.IsPublic)
        {
            throw new RegisterException(ProblemKind.State, "The desk publishes nothing: its public side is off. Settings, “Public side”.");
        }

        return new SitePublisher(register, root, publisher, formats, now, progress, cancel).Run();
    }

    private SiteReport Run()
    {
        var at = folder.At(SiteState.FileName);
        var settings = Settings();
        var old = SiteState.Load(at);
        string[] months = [.. old?.Statements.Values.Select(e => e.Month).Distinct() ?? []];
        var deed = register.LastDeed;
        var changes = old is { MadeAs: SiteState.Shape } && old.Settings == settings ? SiteChanges.Since(register, old) : null;
        var state = changes is null or { IsAll: true } ? Whole(old, deed) : Part(old!, changes);
        var entries = state.Statements.Values.Order(SiteEntry.NewestFirst).ToList();
        WriteMonths(months, entries);
        lists.WriteHome(entries, entries.Select(e => e.Month).Distinct());
        SiteFeed.Write(folder, register, publisher);
        if (changes is null or { IsAll: true } or { HasTerms: true })
        {
            lists.WriteTerms(register.Terms.List());
        }

        search.WriteList(state.Segments);
        lists.WriteSearch();
        lists.WriteJournal(Journal());
        folder.Write("site.css", stream => stream.Write(Encoding.UTF8.GetBytes(Style)));
        folder.Write("site.js", stream => stream.Write(Encoding.UTF8.GetBytes(Script)));
        var report = Report(state, changes is null or { IsAll: true } ? state.Statements.Count : changes.Statements.Count);
        if (folder.Changes.Count > 0)
        {
            state.Runs.Insert(0, RunOf(report));
            lists.WriteChanges(state.Runs);
        }

        // Last: a run that was stopped is made again.
        folder.Write(SiteState.FileName, stream => JsonSerializer.Serialize(stream, state, SiteJson.Default.SiteState));
        return report;
    }

    // Everything that all pages depend on.
    private string Settings() =>
        JsonSerializer.Serialize(
            new[]
            {
                publisher.Name,
                publisher.About,
                publisher.Addresses.Root,
                publisher.IsPolitical.ToString(),
                string.Join('|', publisher.Ratings),
                string.Join('|', formats.Select(f => f.Name)),
                typeof(SitePublisher).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
            }
        );

    private void WriteExchange(string code)
    {
        var kept = register.Exchanges.Get(code);
        if (
            PublishedStatement.Find(register, kept.Statement, publisher) is { } statement
            && PublishedStatement.Find(register, kept.Reply, publisher) is { } reply
        )
        {
            exchanges.Write(kept, statement, reply);
        }
        else
        {
            folder.Remove($"exchanges/{code}.html");
        }
    }

    private List<ExchangeHead> ExchangesOf(string code) =>
        [.. register.Exchanges.HeadsOf(code).Where(x => IsPublished(x.Statement == code ? x.Reply : x.Statement))];

    private bool IsPublished(string code) =>
        register.Statements.Get(code) is { IsPublished: true, State: not Register.Statements.StatementState.Erased };

    private void WriteMonths(string[] before, List<SiteEntry> entries)
    {
        var months = entries.GroupBy(e => e.Month).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var (month, of) in months)
        {
            lists.WriteMonth(month, of);
        }

        foreach (var month in before.Where(m => !months.ContainsKey(m)))
        {
            lists.WriteMonth(month, []);
        }

        lists.WriteMap([.. months.Select(m => (m.Key, m.Value.Max(e => e.Changed)))]);
    }

    private long? Journal()
    {
        try
        {
            return register.Journal.Publish(folder.At("journal"), parallel.CancellationToken).Size;
        }
        catch (RegisterException e) when (e.Kind == ProblemKind.State)
        {
            return null;
        }
    }

    private SiteReport Report(SiteState state, int read)
    {
        var counts = folder.Changes.Values.CountBy(c => c).ToDictionary();
        return new SiteReport(
            state.Statements.Count,
            read,
            counts.GetValueOrDefault("added"),
            counts.GetValueOrDefault("changed"),
            counts.GetValueOrDefault("removed")
        );
    }

    private SiteRun RunOf(SiteReport report)
    {
        var told = folder
            .Changes.Where(c => c.Key.EndsWith(".html", StringComparison.Ordinal))
            .OrderBy(c => c.Key, StringComparer.Ordinal)
            .Take(MostPagesTold)
            .ToDictionary(c => c.Key, c => c.Value);
        return new SiteRun(now, report.Added, report.Changed, report.Removed, told);
    }
}
