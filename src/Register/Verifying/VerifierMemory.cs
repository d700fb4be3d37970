using System.Security.Cryptography;
using System.Text;
using Rejoinder.Journal.Verifying;

namespace Rejoinder.Register.Verifying;

/// <summary>
/// What a verifier has seen of journals: for each name the keys it trusts and the last checkpoint of each place. It is the user's own and
/// lies outside any register, for from what it remembers it tells whether a journal changed its past.
/// </summary>
/// <param name="folder">Where it is kept.</param>
public sealed class VerifierMemory(string folder)
{
    /// <summary>The user's own.</summary>
    public static VerifierMemory OfUser() => new(Path.Combine(RegisterAddress.DataFolder(), "verified"));

    /// <summary>The keys trusted for a journal; none where it was never seen.</summary>
    public IReadOnlyList<string> Keys(string origin) => File.Exists(In(origin, "keys")) ? File.ReadAllLines(In(origin, "keys")) : [];

    /// <summary>The last checkpoint of each place where a journal was seen.</summary>
    public IReadOnlyList<(string Place, TreeHead Head)> Seen(string origin)
    {
        var seen = In(origin, "seen");
        return !Directory.Exists(seen) ? [] : [.. Directory.GetFiles(seen, "*.checkpoint").Order(StringComparer.Ordinal).Select(Read)];
    }

    /// <summary>The name of the journal that was seen last at a place; null where none was.</summary>
    public string? OriginAt(string place)
    {
        var file = Path.Combine(folder, "places", Id(place));
        return File.Exists(file) ? File.ReadAllText(file).TrimEnd('\n') : null;
    }

    /// <summary>Remembers a checkpoint that holds, and the keys that it was trusted by.</summary>
    public void Remember(string place, TreeHead head, IReadOnlyList<string> keys)
    {
        Write(In(head.Origin, "keys"), Encoding.UTF8.GetBytes(string.Concat(keys.Select(k => k + "\n"))));
        Write(
            Path.Combine(In(head.Origin, "seen"), Id(place) + ".checkpoint"),
            [.. Encoding.UTF8.GetBytes(place.ReplaceLineEndings(" ") + "\n"), .. head.Bytes.Span]
        );
        Write(Path.Combine(folder, "places", Id(place)), Encoding.UTF8.GetBytes(head.Origin + "\n"));
    }

    private (string Place, TreeHead Head) Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var end = bytes.AsSpan().IndexOf((byte)'\n');
        var head = TreeHead.Read(bytes.AsSpan(end + 1));
        return head.IsRead
            ? (Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Max(end, 0))), head.Value)
            : throw new RegisterException(
                ProblemKind.Store,
                $"{file}, where the checkpoint seen before is kept, cannot be read: {head.Problem} Put it back, or delete it and what was seen before is forgotten."
            );
    }

    private static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + ".part";
        File.WriteAllBytes(part, bytes);
        File.Move(part, path, overwrite: true);
    }

    private string In(string origin, string name) => Path.Combine(folder, Id(origin), name);

    private static string Id(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
