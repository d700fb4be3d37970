namespace Rejoinder.Register.Similar;

/// <summary>
/// The vectors of a register's claims, beside it, kept in step: what is missing is made when it is asked for, what changed is made anew by who
/// changed it, what is erased is wiped before the erasure is kept. Losing the file costs time alone. Thread-safe.
/// </summary>
internal sealed class ClaimIndex(RegisterAddress address) : IDisposable
{
    // Claims whose vectors are made at once.
    private const int Batch = 20_000;

    private readonly Lock turn = new();
    private VectorFile? file;
    private long newest;

    public static ClaimVectors Vectors { get; } = ClaimVectors.Load();

    private string PathOf => Path.Combine(address.CacheFolder, "claims.vectors");

    /// <summary>The file with a vector for every claim there is.</summary>
    public VectorFile UpToDate(Session session)
    {
        lock (turn)
        {
            var isFirst = file is null;
            var open = file ??= Open();
            if (isFirst)
            {
                AddMissing(session, open);
            }

            AddNewer(session, open);
            return open;
        }
    }

    /// <summary>Makes vectors anew of claims whose words changed. Where nobody asked for likeness yet there is nothing to do.</summary>
    public void Renew(Session session, IReadOnlyCollection<long> ids)
    {
        lock (turn)
        {
            if (file is null && !File.Exists(PathOf))
            {
                return;
            }

            var open = file ?? Open();
            open.Remove(ids);
            foreach (var some in ids.Chunk(400))
            {
                Append(
                    open,
                    session.Query<(long, string)>(
                        $"SELECT id, words FROM claim WHERE {session.Store.In("id", "@some")} AND words <> ''",
                        new { some }
                    )
                );
            }

            if (file is null)
            {
                open.Dispose();
            }
        }
    }

    public void Dispose() => file?.Dispose();

    private VectorFile Open()
    {
        Directory.CreateDirectory(address.CacheFolder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(address.CacheFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return VectorFile.Open(PathOf, Vectors.Bytes, Vectors.Fingerprint);
    }

    // A crash, or a file that was lost, may have left gaps anywhere.
    private void AddMissing(Session session, VectorFile open)
    {
        var there = open.Ids();
        newest = there.Count == 0 ? 0 : there.Max();
        var last = newest;
        if (session.One<long>("SELECT count(*) FROM claim WHERE words <> '' AND id <= @last", new { last }) == there.Count)
        {
            return;
        }

        var has = there.ToHashSet();
        var missing = session
            .Query<long>("SELECT id FROM claim WHERE words <> '' AND id <= @last", new { last })
            .Where(i => !has.Contains(i))
            .ToList();
        foreach (var some in missing.Chunk(400))
        {
            Append(
                open,
                session.Query<(long, string)>($"SELECT id, words FROM claim WHERE {session.Store.In("id", "@some")}", new { some })
            );
        }
    }

    private void AddNewer(Session session, VectorFile open)
    {
        while (true)
        {
            var rows = session
                .Query<(long Id, string Words)>(
                    "SELECT id, words FROM claim WHERE id > @newest AND words <> '' ORDER BY id LIMIT @Batch",
                    new { newest, Batch }
                )
                .ToList();
            if (rows.Count == 0)
            {
                return;
            }

            Append(open, rows);
            newest = rows[^1].Id;
        }
    }

    private static void Append(VectorFile open, IEnumerable<(long Id, string Words)> rows) =>
        open.Append([
            .. rows.ToList()
                .AsParallel()
                .AsOrdered()
                .Select(r =>
                {
                    var vector = new byte[Vectors.Bytes];
                    Vectors.Of(r.Words, vector);
                    return (r.Id, (ReadOnlyMemory<byte>)vector);
                }),
        ]);
}
