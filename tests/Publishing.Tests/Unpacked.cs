using System.IO.Compression;
using System.Text;

namespace Rejoinder.Publishing.Tests;

/// <summary>Files inside archives, and archives inside these.</summary>
internal static class Unpacked
{
    /// <summary>The files of a ZIP.</summary>
    public static Dictionary<string, byte[]> Files(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(
            e => e.FullName,
            e =>
            {
                using var bytes = new MemoryStream();
                using var content = e.Open();
                content.CopyTo(bytes);
                return bytes.ToArray();
            },
            StringComparer.Ordinal
        );
    }

    /// <summary>All that stands in a file: of an archive the names and contents of all its files, to the last depth.</summary>
    public static string Text(byte[] bytes) =>
        bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)
            ? string.Join('\n', Files(bytes).Select(f => f.Key + "\n" + Text(f.Value)))
            : Encoding.UTF8.GetString(bytes);
}
