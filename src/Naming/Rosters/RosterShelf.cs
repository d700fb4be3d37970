using System.Text.Json;

namespace Rejoinder.Naming.Rosters;

/// <summary>
/// Rosters kept in a folder: NAME.roster.json holds the entries, NAME.index what is searched. Writing replaces a whole file at once, so that
/// an import broken off leaves the roster as it was.
/// </summary>
public sealed class RosterShelf
{
    private const string Ending = ".roster.json";
    private readonly string _folder;

    /// <summary>Opens the shelf of a folder, which is made when first written to.</summary>
    public RosterShelf(string folder) => _folder = folder;

    /// <summary>The names of the rosters, in order.</summary>
    public IReadOnlyList<string> Names =>
        Directory.Exists(_folder)
            ?
            [
                .. Directory
                    .GetFiles(_folder, "*" + Ending)
                    .Select(f => Path.GetFileName(f)[..^Ending.Length])
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>True for a name that can be a roster's: letters, digits, hyphens and underscores.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 60 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>Keeps a roster, in place of any of that name, and its index. The same entries again change nothing.</summary>
    /// <returns>False where the roster had just these entries already.</returns>
    /// <exception cref="ArgumentException">The name cannot be a roster's.</exception>
    public bool Keep(string name, IReadOnlyList<RosterEntry> entries, Action<string>? say = null)
    {
        if (!IsName(name))
        {
            throw new ArgumentException("A roster's name has letters, digits, hyphens and underscores.", nameof(name));
        }

        Directory.CreateDirectory(_folder);
        var beside = $"{PathOf(name)}.{Guid.NewGuid():N}.part";
        using (var file = File.Create(beside))
        {
            JsonSerializer.Serialize(file, entries);
        }

        var isNew = !AreSame(beside, PathOf(name));
        if (isNew)
        {
            File.Move(beside, PathOf(name), overwrite: true);
        }
        else
        {
            File.Delete(beside);
        }

        _ = Open(name, entries, isNew ? null : say);
        return isNew;
    }

    /// <summary>A roster with its index, or null where there is none of that name or its file cannot be read, said in words.</summary>
    public Roster? Find(string name, Action<string>? say = null)
    {
        if (!IsName(name) || !File.Exists(PathOf(name)))
        {
            return null;
        }

        try
        {
            using var file = File.OpenRead(PathOf(name));
            return JsonSerializer.Deserialize<List<RosterEntry>>(file) is { } entries ? Open(name, entries, say) : null;
        }
        catch (JsonException)
        {
            say?.Invoke($"The roster {name} is torn; import it again.");
            return null;
        }
    }

    /// <summary>Takes a roster off the shelf; false where there was none.</summary>
    public bool Remove(string name)
    {
        if (!IsName(name) || !File.Exists(PathOf(name)))
        {
            return false;
        }

        File.Delete(PathOf(name));
        File.Delete(IndexOf(name));
        return true;
    }

    private Roster Open(string name, IReadOnlyList<RosterEntry> entries, Action<string>? say)
    {
        var roster = new Roster(name, entries);
        return new Roster(name, entries, NameIndex.Open(IndexOf(name), [.. roster.Forms], say));
    }

    private static bool AreSame(string path, string other) =>
        File.Exists(other)
        && new FileInfo(path).Length == new FileInfo(other).Length
        && File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(other));

    private string PathOf(string name) => Path.Combine(_folder, name + Ending);

    private string IndexOf(string name) => Path.Combine(_folder, name + ".index");
}
