using Microsoft.Win32.SafeHandles;

namespace Rejoinder.Register.Similar;

/// <summary>
/// The vectors of a register's claims, in a file of their own that can be made again from the claims at any time. Rows are added at the end.
/// Several processes may have it open: each sees what the others add and wipe. A row that a crash left half written is never read. In memory
/// are an id and a bit a dimension for each row: 40 MB for a million rows of 256. Thread-safe.
/// </summary>
public sealed class VectorFile : IDisposable
{
    // A bit a dimension errs: so many rows are looked at by their whole vectors for each that is asked for, and at least so many.
    private const int LookedAtForEach = 20;
    private const int LeastLookedAt = 1_000;
    private const int RowsAtOnce = 4_096;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly SafeFileHandle _file;
    private readonly int _vectorBytes;
    private SignBits _rows;
    private long _wipes;

    private VectorFile(string path, SafeFileHandle file, int vectorBytes)
    {
        (_path, _file, _vectorBytes) = (path, file, vectorBytes);
        _rows = new SignBits(vectorBytes);
    }

    /// <summary>How many rows can be found. Duplicates count each.</summary>
    public int Count => Ids().Count;

    private int RowBytes => _vectorBytes + VectorRow.Overhead;

    /// <summary>
    /// Opens the file, or makes an empty one. A file of another format, or with vectors that something else made, is replaced by an empty one:
    /// see <see cref="Ids"/> for what must be added again.
    /// </summary>
    /// <param name="path">The file; its folder must exist. <c>PATH.lock</c> is used beside it.</param>
    /// <param name="vectorBytes">The length of a vector, <see cref="ClaimVectors.Bytes"/>.</param>
    /// <param name="fingerprint">What made the vectors, 32 bytes: <see cref="ClaimVectors.Fingerprint"/>.</param>
    /// <exception cref="IOException">The file cannot be opened, or another process holds its lock for half a minute.</exception>
    public static VectorFile Open(string path, int vectorBytes, ReadOnlySpan<byte> fingerprint)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(vectorBytes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(fingerprint.Length, 32);
        var header = VectorHeader.Make(vectorBytes, fingerprint);
        using (Locked(path))
        {
            if (!File.Exists(path) || !Fits(path, header))
            {
                // Under another name first, so that a crash leaves no half header.
                File.WriteAllBytes(path + ".new", header);
                File.Move(path + ".new", path, overwrite: true);
            }

            var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            var file = new VectorFile(path, handle, vectorBytes);
            file.CutTornRows();
            return file;
        }
    }

    /// <summary>The ids that have a vector, in order of rows.</summary>
    public IReadOnlyList<long> Ids()
    {
        lock (_gate)
        {
            Refresh();
            var ids = new List<long>(_rows.Count);
            for (var row = 0; row < _rows.Count; row++)
            {
                if (_rows.Id(row) is var id and not 0)
                {
                    ids.Add(id);
                }
            }

            return ids;
        }
    }

    /// <summary>Adds vectors. They can be found when this returns, by this process and by others.</summary>
    /// <param name="rows">Ids above 0, each with its vector.</param>
    public void Append(IReadOnlyList<(long Id, ReadOnlyMemory<byte> Vector)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var bytes = new byte[rows.Count * RowBytes];
        for (var i = 0; i < rows.Count; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows[i].Id);
            ArgumentOutOfRangeException.ThrowIfNotEqual(rows[i].Vector.Length, _vectorBytes);
            VectorRow.Write(bytes.AsSpan(i * RowBytes, RowBytes), rows[i].Id, rows[i].Vector.Span);
        }

        lock (_gate)
        {
            using (Locked(_path))
            {
                CutTornRows();
                RandomAccess.Write(_file, bytes, At(_rows.Count));
            }

            Refresh();
        }
    }

    /// <summary>Overwrites the vectors of claims that are erased, and waits for the disk. Ids without a vector are passed over.</summary>
    public void Remove(IReadOnlyCollection<long> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var gone = ids.ToHashSet();
        gone.Remove(0);
        var empty = new byte[RowBytes];
        VectorRow.Write(empty, 0, new byte[_vectorBytes]);
        lock (_gate)
        {
            using (Locked(_path))
            {
                CutTornRows();
                for (var row = 0; row < _rows.Count; row++)
                {
                    if (gone.Contains(_rows.Id(row)))
                    {
                        RandomAccess.Write(_file, empty, At(row));
                        _rows.Wipe(row);
                    }
                }

                VectorHeader.CountWipe(_file);
                _wipes = VectorHeader.Wipes(_file);
                RandomAccess.FlushToDisk(_file);
            }
        }
    }

    /// <summary>The claims whose vectors are nearest, the nearest first, each id once. Rows are chosen by their signs and then compared whole.</summary>
    /// <param name="vector">The vector asked for.</param>
    /// <param name="top">How many at most.</param>
    public IReadOnlyList<VectorHit> Scan(ReadOnlySpan<byte> vector, int top)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(vector.Length, _vectorBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(top);
        SignBits rows;
        lock (_gate)
        {
            Refresh();
            rows = _rows;
        }

        var asked = vector.ToArray();
        return
        [
            .. rows.Nearest(vector, Math.Max(LeastLookedAt, top * LookedAtForEach))
                .AsParallel()
                .Select(row => Whole(row, asked))
                .AsSequential()
                .Where(h => h.Id != 0)
                .OrderByDescending(h => h.Cosine)
                .ThenBy(h => h.Id)
                .DistinctBy(h => h.Id)
                .Take(top),
        ];
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static bool Fits(string path, byte[] header)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return VectorHeader.Fits(handle, header);
    }

    // A lock that the system lets go of when its process dies.
    private static FileStream Locked(string path)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException) && waited.Elapsed < LongestWait)
            {
                Thread.Sleep(5);
            }
        }
    }

    // The id in the file counts: another process may just have wiped the row.
    private VectorHit Whole(int number, byte[] asked)
    {
        Span<byte> row = stackalloc byte[RowBytes];
        return RandomAccess.Read(_file, row, At(number)) == row.Length && VectorRow.Id(row) is var id and not 0
            ? new VectorHit(id, ClaimVectors.Cosine(asked, VectorRow.Vector(row)))
            : default;
    }

    private long At(int row) => VectorHeader.Length + ((long)row * RowBytes);

    // Reads what others added. A row that is not whole may be one that is just being written: it is tried again the next time.
    private void Refresh()
    {
        if (VectorHeader.Wipes(_file) is var wipes && wipes != _wipes)
        {
            (_rows, _wipes) = (new SignBits(_vectorBytes), wipes);
        }

        var buffer = new byte[RowsAtOnce * RowBytes];
        while (true)
        {
            var read = RandomAccess.Read(_file, buffer, At(_rows.Count)) / RowBytes;
            for (var i = 0; i < read; i++)
            {
                var row = buffer.AsSpan(i * RowBytes, RowBytes);
                if (!VectorRow.IsWhole(row))
                {
                    return;
                }

                _rows.Add(VectorRow.Id(row), VectorRow.Vector(row));
            }

            if (read < RowsAtOnce)
            {
                return;
            }
        }
    }

    // Under the lock nobody is writing, so what is not whole now never will be, and what stands behind it is not to be trusted.
    private void CutTornRows()
    {
        Refresh();
        if (RandomAccess.GetLength(_file) > At(_rows.Count))
        {
            RandomAccess.SetLength(_file, At(_rows.Count));
        }
    }
}
