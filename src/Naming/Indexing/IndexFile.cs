using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Rejoinder.Naming.Indexing;

/// <summary>
/// An index as a file: eight letters, a version, the SHA-256 of what follows, then the arrays, each with its length. A file that is torn, of
/// another version, or made from other names is not read: the caller builds it anew.
/// </summary>
internal static class IndexFile
{
    /// <summary>Rises when the arrays, the word lists or the way of parsing change what is in them.</summary>
    private const int Version = 2;

    private const int DigestLength = 32;

    private static ReadOnlySpan<byte> Magic => "RJNAMES\n"u8;

    /// <summary>Writes beside the place and moves over it, so that no reader ever sees half a file.</summary>
    public static void Save(IndexData data, string path)
    {
        var beside = $"{path}.{Guid.NewGuid():N}.part";
        using (var file = File.Create(beside))
        {
            file.Write(Magic);
            file.Write(BitConverter.GetBytes(Version));
            file.Write(new byte[DigestLength]);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var bytes in Arrays(data))
            {
                var length = BitConverter.GetBytes((long)bytes.Length);
                file.Write(length);
                hash.AppendData(length);
                file.Write(bytes.Span);
                hash.AppendData(bytes.Span);
            }

            file.Position = Magic.Length + sizeof(int);
            file.Write(hash.GetHashAndReset());
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Reads an index, or says why it cannot be used.</summary>
    public static (IndexData? Data, string? Problem) Load(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, e is FileNotFoundException ? "there is no index file yet" : e.Message);
        }

        var start = Magic.Length + sizeof(int) + DigestLength;
        if (bytes.Length < start || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            return (null, "the index file is not one of ours, or is torn");
        }

        var version = BitConverter.ToInt32(bytes, Magic.Length);
        if (version != Version)
        {
            return (null, $"the index file is of version {version}, this program writes {Version}");
        }

        var digest = bytes.AsSpan(Magic.Length + sizeof(int), DigestLength);
        if (!SHA256.HashData(bytes.AsSpan(start)).AsSpan().SequenceEqual(digest))
        {
            return (null, "the index file is torn: its checksum does not agree");
        }

        var at = start;
        return (
            new IndexData
            {
                NameText = Next<byte>(bytes, ref at),
                NameStarts = Next<int>(bytes, ref at),
                WordText = Next<byte>(bytes, ref at),
                WordStarts = Next<int>(bytes, ref at),
                NameWords = Next<int>(bytes, ref at),
                NameWordStarts = Next<int>(bytes, ref at),
                Postings = Next<int>(bytes, ref at),
                PostingStarts = Next<int>(bytes, ref at),
                Signatures = Next<int>(bytes, ref at),
                SignatureStarts = Next<int>(bytes, ref at),
            },
            null
        );
    }

    /// <summary>True where the index was made from these names.</summary>
    public static bool IsOf(IndexData data, IReadOnlyCollection<string> names)
    {
        if (data.Count != names.Count)
        {
            return false;
        }

        var at = 0;
        var buffer = new byte[1024];
        foreach (var name in names)
        {
            var start = data.NameStarts[at];
            var length = data.NameStarts[++at] - start;
            if (name.Length > length || name.Length * 3 > buffer.Length && System.Text.Encoding.UTF8.GetByteCount(name) != length)
            {
                return false;
            }

            buffer = buffer.Length < name.Length * 3 ? new byte[name.Length * 3] : buffer;
            var written = System.Text.Encoding.UTF8.GetBytes(name, buffer);
            if (!buffer.AsSpan(0, written).SequenceEqual(data.NameText.AsSpan(start, length)))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlyMemory<byte>[] Arrays(IndexData data) =>
        [
            data.NameText,
            Bytes(data.NameStarts),
            data.WordText,
            Bytes(data.WordStarts),
            Bytes(data.NameWords),
            Bytes(data.NameWordStarts),
            Bytes(data.Postings),
            Bytes(data.PostingStarts),
            Bytes(data.Signatures),
            Bytes(data.SignatureStarts),
        ];

    private static byte[] Bytes(int[] numbers) => MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();

    private static T[] Next<T>(byte[] bytes, ref int at)
        where T : struct
    {
        var length = checked((int)BitConverter.ToInt64(bytes, at));
        at += sizeof(long);
        var array = MemoryMarshal.Cast<byte, T>(bytes.AsSpan(at, length)).ToArray();
        at += length;
        return array;
    }
}
