using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Rejoinder.Journal.Entries;
using Rejoinder.Register;
using Rejoinder.Register.Verifying;

// How fast a register's journal takes acts, and how fast it is published, proven and verified.
// usage: Journal.Bench REGISTER [ENTRIES]    REGISTER is a new file, or postgres://… of an empty database
var address = RegisterAddress.Parse(args[0]);
var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000;
const int Batch = 1000;
const int Singles = 1000;

using var register = Register.Open(address, Console.Error.WriteLine);
var by = register.Accounts.Acting("bench");
Measure(
    $"transactions of {Batch} acts each",
    count,
    () =>
    {
        for (var done = 0; done < count; done += Batch)
        {
            register.Write(by, s => Receive(s, Batch));
        }
    }
);
Measure(
    "one by one",
    Singles,
    () =>
    {
        for (var i = 0; i < Singles; i++)
        {
            register.Write(by, s => Receive(s, 1));
        }
    }
);
Measure(
    "one by one, from 4 threads",
    Singles,
    () => Parallel.For(0, Singles, new() { MaxDegreeOfParallelism = 4 }, _ => register.Write(by, s => Receive(s, 1)))
);
Measure(
    "proofs",
    1000,
    () =>
    {
        for (var i = 0; i < 1000; i++)
        {
            register.Journal.Proof(RandomNumberGenerator.GetInt32(count));
        }
    }
);
var folder = Directory.CreateTempSubdirectory("rejoinder-bench-").FullName;
Measure("published, first time", register.Journal.Size, () => register.Journal.Publish(folder));
register.Write(by, s => Receive(s, 1));
Measure("published again after one act", 1, () => register.Journal.Publish(folder));
var memory = new VerifierMemory(Path.Combine(folder, "verified"));
Measure(
    "folder verified",
    register.Journal.Size,
    () => Holds(JournalFilesVerifier.Verify(folder, new JournalFolderFiles(folder).Read, new(memory)))
);
Measure("register verified", register.Journal.Size, () => Holds(register.Verify(new(memory))));
Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
Directory.Delete(folder, recursive: true);

// A document of 2 kB with its entry: what a register keeps at the least of each act.
static long Receive(Session session, int count)
{
    var rows = new List<object?[]>();
    var id = session.NextId("document", count);
    var last = 0L;
    for (var i = 0; i < count; i++, id++)
    {
        var bytes = RandomNumberGenerator.GetBytes(2048);
        rows.Add([id, Convert.ToHexStringLower(SHA256.HashData(bytes)), "letter", "text/plain", bytes.Length, "none", bytes]);
        last = session.Journal.Append(Act.StatementReceived, $"statement:bench-{id}", [new("document", bytes, $"document:{id}")]);
    }

    session.Store.Insert(session, "document", ["id", "sha256", "name", "media_type", "size", "packing", "bytes"], rows);
    return last;
}

static void Holds(Verification verified)
{
    if (!verified.Holds)
    {
        throw new InvalidOperationException(verified.Evidence[0].Message);
    }
}

static void Measure(string what, long count, Action work)
{
    var clock = Stopwatch.StartNew();
    work();
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {count} in {clock.Elapsed.TotalSeconds:0.00} s, {count / clock.Elapsed.TotalSeconds:0} a second"
        )
    );
}
