using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Rejoinder.Reading;
using Rejoinder.Register;
using Rejoinder.Register.Accounts;
using Rejoinder.Workbench.Fetching;

namespace Rejoinder.Workbench.Adding;

/// <summary>
/// Reads what was brought and keeps it, two documents at a time, while people go on. Jobs are forgotten after an hour; what they kept is in
/// the register. Thread-safe.
/// </summary>
internal sealed class AddQueue(Register.Register register, PageFetcher fetcher, WorkbenchOptions options) : IHostedService, IDisposable
{
    private const int JobsKept = 200;
    private readonly ConcurrentDictionary<string, (AddJob Job, DateTimeOffset At)> jobs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim reading = new(2);
    private readonly Lazy<Reader> reader = new(() => new Reader(ReadingOptions.Default with { UseEncoder = options.UseEncoder }));
    private readonly CancellationTokenSource stopping = new();

    public int Waiting(Account by) =>
        jobs.Values.Where(j => j.Job.By.Id == by.Id).Sum(j => j.Job.Items.Count(i => i.State == AddState.Waits));

    /// <summary>Starts to read.</summary>
    public AddJob Start(Account by, string? revises, IReadOnlyList<AddItem> items, string? pasted)
    {
        Forget();
        var code = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(12));
        var job = new AddJob(code, by, revises, items) { PastedText = pasted };
        jobs[code] = (job, DateTimeOffset.UtcNow);
        job.Ended = Task.Run(() => Run(job));
        return job;
    }

    /// <summary>A job of one's own; null where there is none.</summary>
    public AddJob? Get(string code, Account by) => jobs.TryGetValue(code, out var found) && found.Job.By.Id == by.Id ? found.Job : null;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAll(jobs.Values.Select(j => j.Job.Ended))
            .WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        stopping.Dispose();
        reading.Dispose();
        if (reader.IsValueCreated)
        {
            reader.Value.Dispose();
        }
    }

    private async Task Run(AddJob job)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token, job.Cancel.Token);
        foreach (var item in job.Items)
        {
            try
            {
                await reading.WaitAsync(ending.Token);
                try
                {
                    await Add(job, item, ending.Token);
                }
                finally
                {
                    reading.Release();
                }
            }
            catch (OperationCanceledException)
            {
                Tell(item, AddState.Cancelled, "Not read: it was cancelled.");
            }
            catch (RegisterException problem)
            {
                Tell(item, AddState.Failed, problem.Message);
            }
            catch (Exception e) when (e is IOException or InvalidOperationException or InvalidDataException)
            {
                Tell(item, AddState.Failed, "Reading it failed by a fault of the program; nothing was kept of it.");
            }
            finally
            {
                item.Bytes = null;
            }
        }
    }

    private async Task Add(AddJob job, AddItem item, CancellationToken cancel)
    {
        item.State = AddState.Reads;
        var (bytes, name) = (item.Bytes, item.Name);
        if (item.Address is { } address)
        {
            var fetched = await fetcher.Fetch(address, cancel);
            if (fetched.Problem is { } why)
            {
                Tell(item, AddState.Failed, why);
                return;
            }

            (bytes, name) = (fetched.Bytes, fetched.Name);
        }

        var result = reader.Value.Read(bytes!, name, cancel);
        if (result.Failure is { } failure)
        {
            Tell(item, AddState.Failed, failure.ToString());
            return;
        }

        var record = result.Value!;
        if (job.Revises is { } revised)
        {
            var version = register.Statements.Reread(revised, record, bytes, options.Reader, job.By);
            item.Statement = revised;
            Tell(
                item,
                AddState.Kept,
                FormattableString.Invariant(
                    $"Kept as version {version.Number}: {version.Kept} claims stand where they stood, {version.Moved} moved, {version.Orphaned} orphaned, {version.New} new."
                )
            );
        }
        else
        {
            var added = register.Statements.Add(record, bytes, options.Reader, job.By);
            item.Statement = added.Code;
            Tell(
                item,
                added.IsNew ? AddState.Kept : AddState.Known,
                added.IsNew ? FormattableString.Invariant($"Kept, with {added.Claims} claims.") : "These bytes are in the register already."
            );
        }

        if (item.State == AddState.Kept)
        {
            register.Identities.LookUpStatement(item.Statement, job.By);
        }
    }

    private static void Tell(AddItem item, AddState state, string told)
    {
        item.Told = told;
        item.State = state;
    }

    private void Forget()
    {
        var old = DateTimeOffset.UtcNow.AddHours(-1);
        foreach (
            var (code, (job, at)) in jobs.OrderByDescending(j => j.Value.At)
                .Skip(JobsKept)
                .Concat(jobs.Where(j => j.Value.At < old))
                .ToList()
        )
        {
            if (!job.IsRunning && jobs.TryRemove(code, out _))
            {
                job.Dispose();
            }
        }
    }
}
