using System.Globalization;
using System.Text.RegularExpressions;

namespace Rejoinder.Register.Verifying;

/// <summary>The journal in a register's tables, shown as the files that would be published of it.</summary>
internal sealed partial class RegisterFiles(Session session, string origin)
{
    private const int Full = 256;
    private const int HashLength = 32;

    public byte[]? Read(string path)
    {
        if (path == "checkpoint")
        {
            return session.First<byte[]>(
                "SELECT checkpoint FROM journal_head WHERE origin = @origin ORDER BY size DESC LIMIT 1",
                new { origin }
            );
        }

        if (path == "journal.pub")
        {
            return session.First<string>("SELECT line FROM journal_key ORDER BY number DESC LIMIT 1") is { } line
                ? System.Text.Encoding.UTF8.GetBytes(line)
                : null;
        }

        if (path.StartsWith("keys/", StringComparison.Ordinal))
        {
            return Note(path[5..]);
        }

        var match = TilePath().Match(path);
        if (!match.Success)
        {
            return null;
        }

        var index = long.Parse(
            match.Groups["index"].Value.Replace("/", "", StringComparison.Ordinal).Replace("x", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture
        );
        var width = match.Groups["width"].Success ? int.Parse(match.Groups["width"].Value, CultureInfo.InvariantCulture) : Full;
        return match.Groups["kind"].Value == "entries"
            ? Entries(index, width)
            : Hashes(int.Parse(match.Groups["kind"].Value, CultureInfo.InvariantCulture), index, width);
    }

    private byte[]? Note(string id)
    {
        var keys = session.Query<(string Line, byte[]? Note)>("SELECT line, note FROM journal_key ORDER BY number").ToList();
        return keys.Zip(keys.Skip(1))
            .Where(k => k.First.Line.Contains($"+{id}+", StringComparison.Ordinal))
            .Select(k => k.Second.Note)
            .LastOrDefault();
    }

    // A tile that grew since begins with the hashes that it had.
    private byte[]? Hashes(int level, long index, int width)
    {
        var hashes = session.First<byte[]>(
            "SELECT hashes FROM journal_tile WHERE level = @level AND tile_index = @index",
            new { level, index }
        );
        return hashes is null || hashes.Length < width * HashLength ? hashes : hashes[..(width * HashLength)];
    }

    private byte[]? Entries(long index, int width)
    {
        using var bundle = new MemoryStream();
        var (first, last) = (index * Full, (index * Full) + width - 1);
        foreach (
            var entry in session.Query<byte[]>(
                "SELECT bytes FROM journal_entry WHERE entry_index BETWEEN @first AND @last ORDER BY entry_index",
                new { first, last }
            )
        )
        {
            bundle.WriteByte((byte)(entry.Length >> 8));
            bundle.WriteByte((byte)entry.Length);
            bundle.Write(entry);
        }

        return bundle.Length == 0 ? null : bundle.ToArray();
    }

    [GeneratedRegex(
        @"\Atile/(?<kind>[0-9]{1,2}|entries)/(?<index>(x[0-9]{3}/)*[0-9]{3})(\.p/(?<width>[0-9]{1,3}))?\z",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex TilePath();
}
