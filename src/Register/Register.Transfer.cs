using System.Text;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Erasing;
using Rejoinder.Register.Sqlite;
using Rejoinder.Register.Transfer;

namespace Rejoinder.Register;

public sealed partial class Register
{
    /// <summary>
    /// Writes everything but how people sign in as lines of JSON, of one moment; <see cref="Import"/> into an empty register brings it back exactly.
    /// </summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <returns>How many rows there are.</returns>
    public long Export(Stream stream)
    {
        // With the checkpoint of all that is in it.
        Journal.SignOrSay();
        return Read(s => TableExport.Write(s, stream, isBackup: false));
    }

    /// <summary>
    /// Takes in lines of JSON: a whole export, into an empty register and at once; or records, a line each, into any register, some hundred at
    /// a time, each once however often they come.
    /// </summary>
    /// <param name="stream">UTF-8.</param>
    /// <param name="by">Who imports.</param>
    /// <param name="progress">Told what is in for good; null for nobody.</param>
    /// <param name="cancellation">Stops between two batches; what was reported stays.</param>
    /// <exception cref="RegisterException">A whole export is torn, of another version, or the register is not empty: nothing was kept.</exception>
    public ImportReport Import(Stream stream, Account by, Action<ImportReport>? progress = null, CancellationToken cancellation = default)
    {
        Roles.Need(by, Role.Analyst, "import");
        using var reader = new StreamReader(
            stream,
            new UTF8Encoding(false),
            detectEncodingFromByteOrderMarks: true,
            1 << 16,
            leaveOpen: true
        );
        if (reader.ReadLine() is not { } first)
        {
            return new ImportReport(0, 0, 0, [], 0);
        }

        if (!TableImport.IsHead(first))
        {
            var read = RecordImport.Read(this, Lines(first, reader), by, progress, cancellation);
            CountUp(read.Claims);
            return read;
        }

        Roles.Need(by, Role.Administrator, "import a whole register");
        var whole = Write(
            by,
            s =>
            {
                TableImport.Read(s, first, Rest(reader, cancellation), null);
                return new ImportReport(
                    s.One<long>("SELECT count(*) FROM statement"),
                    0,
                    s.One<long>("SELECT count(*) FROM claim WHERE state IN ('read', 'confirmed')"),
                    [],
                    0
                );
            }
        );
        CountUp(whole.Claims);
        return whole;
    }

    private void CountUp(long claims)
    {
        // Fewer change little.
        if (claims < 10_000)
        {
            return;
        }

        Explained(() =>
        {
            store.CountUp();
            return true;
        });
    }

    /// <summary>Writes a copy of the whole register while others go on working, and checks it.</summary>
    /// <param name="path">A file that is not there yet: a SQLite register's copy is a register itself, a PostgreSQL one's is an export.</param>
    /// <exception cref="RegisterException">The file is there, or the copy does not hold.</exception>
    public void Backup(string path)
    {
        Journal.SignOrSay();
        Explained(() =>
        {
            store.Backup(path);
            return true;
        });
        if (!Address.IsPostgres)
        {
            using var copy = new SqliteStore(Path.GetFullPath(path));
            if (copy.CheckIntegrity() is { Count: > 0 } wrong)
            {
                throw new RegisterException(
                    ProblemKind.Store,
                    $"The copy at {path} does not hold: {wrong[0]}. Check the disk, then try again."
                );
            }
        }
    }

    /// <summary>Erases a statement, a party's name, or evidence, at a person's request. Content goes, the journal's proofs stay. No way back.</summary>
    /// <param name="code">Code of a statement, party or piece of evidence.</param>
    /// <param name="by">Who erases: an administrator.</param>
    /// <exception cref="RegisterException">There is no such thing, it is erased already, or <paramref name="by"/> may not.</exception>
    public Erased Erase(string code, Account by)
    {
        Roles.Need(by, Role.Administrator, "erase");
        var erased = Write(
            by,
            s =>
                code.Split('-')[0] switch
                {
                    "s" => new Eraser(s).Statement(code),
                    "p" => new PartyEraser(s).Erase(code),
                    "e" => new Eraser(s).Evidence(code),
                    _ => throw new RegisterException(
                        ProblemKind.Request,
                        $"“{code}” is nothing that can be erased: give the code of a statement (s-…), party (p-…) or piece of evidence (e-…)."
                    ),
                }
        );
        Explained(() =>
        {
            store.Purge();
            return true;
        });
        return erased;
    }

    private static IEnumerable<string> Lines(string first, StreamReader reader)
    {
        for (string? line = first; line is not null; line = reader.ReadLine())
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Rest(StreamReader reader, CancellationToken cancellation)
    {
        while (reader.ReadLine() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return line;
        }
    }
}
