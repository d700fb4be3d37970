namespace Rejoinder.Register.Imports;

/// <summary>
/// Goes through a file once, some hundred items in a transaction together with how far it has come: whatever happens then, what was reported is in,
/// and the same file again goes on from there. A file that was taken in before writes nothing unless something is new.
/// </summary>
internal sealed class ImportPass(Register register, ImportRun file, string options, IItemTaker taker)
{
    private const int Batch = 500;

    private readonly List<ImportedItem> batch = [];
    private ImportRun run = file;
    private long? id;
    private bool isAgain;

    /// <param name="items">All items of the file.</param>
    /// <param name="by">Who takes them in.</param>
    /// <param name="progress">Told what is in for good.</param>
    /// <param name="cancellation">Stops between two transactions.</param>
    public ImportRun Go(IEnumerable<ImportedItem> items, Accounts.Account by, Action<ImportRun>? progress, CancellationToken cancellation)
    {
        (ImportRun Run, (long Id, ImportRun Run)? Earlier) Begun(Session s) =>
            (run with { StartedAt = s.Time }, ImportRows.OfFile(s, ImportForms.NameOf(run.Form), run.Sha256, options));
        (run, var earlier) = register.Read(Begun);
        isAgain = earlier is { Run.EndedAt: not null };
        if (earlier is { Run.EndedAt: null } broken)
        {
            (id, run) = broken;
        }

        var (done, at) = (run.Position, 0L);
        foreach (var item in items)
        {
            at++;
            if (at > done)
            {
                batch.Add(item);
            }
            else
            {
                taker.Pass(item);
            }

            if (batch.Count == Batch)
            {
                Put(by);
                progress?.Invoke(run);
                cancellation.ThrowIfCancellationRequested();
            }
        }

        if (at == 0)
        {
            throw new RegisterException(
                ProblemKind.Request,
                $"{run.Name} holds nothing of this form. Say what it is: {string.Join(", ", ImportForms.All)}."
            );
        }

        Put(by);
        End(by);
        if (id is null && earlier is { } known)
        {
            run = run with { Code = known.Run.Code };
        }

        progress?.Invoke(run);
        return run;
    }

    private void Put(Accounts.Account by)
    {
        if (batch.Count == 0)
        {
            return;
        }

        (id, run) = register.Write(
            by,
            s =>
            {
                var takings = taker.Take(s, batch);
                var next = Counted(takings);
                TakingKind[] changes = [TakingKind.Taken, TakingKind.Updated];
                var changed = takings.Where(t => changes.Contains(t.Kind)).ToList();
                if (id is null && isAgain && changed.Count == 0)
                {
                    return (id, next);
                }

                var row = id ?? ImportRows.Begin(s, run, options);
                ImportRows.Keep(s, row, changed);
                ImportRows.Advance(s, row, next);
                return (row, next);
            }
        );
        batch.Clear();
    }

    private void End(Accounts.Account by)
    {
        if (id is not { } row)
        {
            run = run with { EndedAt = run.StartedAt };
            return;
        }

        run = register.Write(
            by,
            s =>
            {
                var ended = run with { EndedAt = s.Time };
                ImportRows.Advance(s, row, ended);
                s.Deed("import-ended", run.Code);
                return ended;
            }
        );
    }

    private ImportRun Counted(IReadOnlyList<Taking> takings)
    {
        long Of(TakingKind kind) => takings.LongCount(t => t.Kind == kind);
        var told = takings
            .Zip(batch)
            .Where(t => t.First.Kind == TakingKind.Skipped)
            .Take(ImportRun.MostTold - run.SkippedTold.Length)
            .Select(t => new Told(t.Second.Place, t.First.Why));
        return run with
        {
            Position = run.Position + batch.Count,
            Taken = run.Taken + Of(TakingKind.Taken),
            Updated = run.Updated + Of(TakingKind.Updated),
            Known = run.Known + Of(TakingKind.Known),
            Skipped = run.Skipped + Of(TakingKind.Skipped),
            SkippedTold = [.. run.SkippedTold, .. told],
        };
    }
}
