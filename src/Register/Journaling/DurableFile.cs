using System.Text;

namespace Rejoinder.Register.Journaling;

/// <summary>Files that are on the disk when a method returns, and that are there whole or not at all.</summary>
internal static class DurableFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file in place of what was there; only its owner may read a private one.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes, bool isPrivate)
    {
        var part = path + ".part";
        File.Delete(part);
        using (var file = new FileStream(part, Options(FileMode.CreateNew, isPrivate)))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
    }

    /// <summary>Writes a line at the end of a file that only its owner may read. A line that a power cut tore stays a line of its own.</summary>
    public static void AddLine(string path, string line)
    {
        using var file = new FileStream(path, Options(FileMode.OpenOrCreate, isPrivate: true));
        var isTorn = false;
        if (file.Length > 0)
        {
            file.Position = file.Length - 1;
            isTorn = file.ReadByte() != '\n';
        }

        file.Write(Encoding.UTF8.GetBytes((isTorn ? "\n" : "") + line + "\n"));
        file.Flush(flushToDisk: true);
    }

    /// <summary>The last lines of a file, the last first; those alone that end in a newline.</summary>
    public static IEnumerable<string> LastLines(string path)
    {
        const int Most = 1 << 16;
        if (!File.Exists(path))
        {
            return [];
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = Math.Max(0, file.Length - Most);
        var bytes = new byte[file.Length - file.Position];
        file.ReadExactly(bytes);
        var text = Encoding.UTF8.GetString(bytes);
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n').Reverse();
    }

    private static FileStreamOptions Options(FileMode mode, bool isPrivate)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Read,
        };
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        return options;
    }
}
