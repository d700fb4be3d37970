using System.Collections.Concurrent;

namespace Rejoinder.Publishing.Site;

/// <summary>
/// The files of a site. One that has the same bytes is left as it is, one that changes is replaced whole: whoever copies the folder while it is
/// written gets no torn page. Thread-safe for different files.
/// </summary>
internal sealed class SiteFolder(string root)
{
    private readonly ConcurrentDictionary<string, string> changes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);

    /// <summary>What became of files: <c>added</c>, <c>changed</c>, <c>removed</c>, by path; those that stayed are left out.</summary>
    public IReadOnlyDictionary<string, string> Changes => changes;

    public string At(string path) => Path.Combine(root, path);

    /// <summary>Writes a file.</summary>
    /// <param name="path">Where, with slashes, from the site's root.</param>
    /// <param name="write">Writes its bytes.</param>
    public void Write(string path, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        var target = At(path);
        folders.GetOrAdd(
            Path.GetDirectoryName(target)!,
            folder =>
            {
                Directory.CreateDirectory(folder);
                return true;
            }
        );
        var file = new FileInfo(target);
        var isNew = !file.Exists;
        var content = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        if (!isNew && file.Length == bytes.Length && content.SequenceEqual(File.ReadAllBytes(target)))
        {
            return;
        }

        var part = target + ".part";
        using (var to = File.OpenHandle(part, FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(to, content, 0);
        }

        File.Move(part, target, overwrite: true);
        changes[path] = isNew ? "added" : "changed";
    }

    /// <summary>Removes a file; nothing happens where there is none.</summary>
    public void Remove(string path)
    {
        if (File.Exists(At(path)))
        {
            File.Delete(At(path));
            changes[path] = "removed";
        }
    }
}
