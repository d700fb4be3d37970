using System.Text;

namespace Rejoinder.Publishing.Site;

/// <summary>
/// Holds what all statements say of all parties while a whole site is made: on the disk, in shards by party, since it does not fit in memory.
/// Thread-safe for adding; gone when disposed.
/// </summary>
internal sealed class PartySpool : IDisposable
{
    private const int Shards = 64;
    private readonly string folder = Directory.CreateTempSubdirectory("rejoinder-site-").FullName;
    private readonly BinaryWriter[] writers;

    public PartySpool() =>
        writers = [
            .. Enumerable
                .Range(0, Shards)
                .Select(i => new BinaryWriter(
                    new FileStream(At(i), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16),
                    Encoding.UTF8
                )),
        ];

    public void Add(PartyPart part)
    {
        var writer = writers[WordHash.Of(part.Party) % Shards];
        lock (writer)
        {
            writer.Write(part.Party);
            writer.Write(part.Name);
            writer.Write(part.At.UtcTicks);
            writer.Write(part.Statement);
            writer.Write(part.Markup);
        }
    }

    /// <summary>Gives all parts, party by party; adding is over then.</summary>
    public void Each(Action<string, List<PartyPart>> take, CancellationToken cancel)
    {
        foreach (var writer in writers)
        {
            writer.Dispose();
        }

        Parallel.For(
            0,
            Shards,
            new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount },
            shard =>
            {
                foreach (var party in Read(shard).GroupBy(p => p.Party, StringComparer.Ordinal))
                {
                    take(party.Key, [.. party]);
                }
            }
        );
    }

    public void Dispose()
    {
        foreach (var writer in writers)
        {
            writer.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    private List<PartyPart> Read(int shard)
    {
        using var reader = new BinaryReader(File.OpenRead(At(shard)), Encoding.UTF8);
        var parts = new List<PartyPart>();
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            parts.Add(
                new PartyPart(
                    reader.ReadString(),
                    reader.ReadString(),
                    new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero),
                    reader.ReadString(),
                    reader.ReadString()
                )
            );
        }

        return parts;
    }

    private string At(int shard) => Path.Combine(folder, FormattableString.Invariant($"{shard}.parts"));
}
