using System.IO.Compression;

namespace Rejoinder.Publishing;

/// <summary>A ZIP whose bytes tell nothing of when and where it was made: the same files give the same archive.</summary>
internal static class PublishedZip
{
    private static readonly DateTimeOffset First = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new(2107, 12, 31, 23, 59, 58, TimeSpan.Zero);

    /// <summary>Writes the files in the order given.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="at">The time that all files bear, within what a ZIP can say.</param>
    /// <param name="files">Names, with <c>/</c> between folders, and bytes.</param>
    public static void Write(Stream stream, DateTimeOffset at, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var time = at.ToUniversalTime();
        time =
            time < First ? First
            : time > Last ? Last
            : time;
        // An archive that cannot be sought in says its sizes after the files, and some readers cannot take that.
        using var whole = new MemoryStream();
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = time;
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        whole.WriteTo(stream);
    }
}
