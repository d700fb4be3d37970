using System.Text;
using Rejoinder.Journal.Verifying;

namespace Rejoinder.Register.Verifying;

/// <summary>From a key that is trusted to the one that signs now: each former key named the next in a note that it signed.</summary>
internal static class KeyTrail
{
    private const int Longest = 1000;

    /// <summary>The lines of the keys to trust after all changes, and of those before them.</summary>
    public static (IReadOnlyList<string> Present, IReadOnlyList<string> Former) Follow(
        IReadOnlyList<string> lines,
        string origin,
        JournalFileSource files
    )
    {
        var (present, former) = (new List<string>(), new List<string>());
        foreach (var start in lines)
        {
            var line = start;
            for (var steps = 0; steps < Longest && Next(line, origin, files) is { } next && !former.Contains(next); steps++)
            {
                former.Add(line);
                line = next;
            }

            present.Add(line);
        }

        return ([.. present.Distinct()], former);
    }

    private static string? Next(string line, string origin, JournalFileSource files)
    {
        if (TrustedKey.FromLine(line).Value is not { } key || files($"keys/{key.Id}") is not { } bytes)
        {
            return null;
        }

        var note = Note.Read(bytes);
        return
            note.IsRead
            && note.Value.Distrust([key]) is null
            && note.Value.Text.Split('\n') is [var name, "key-change", var old, var next, ""]
            && name == origin
            && old == line
            && TrustedKey.FromLine(next).IsRead
            ? next
            : null;
    }

    /// <summary>The lines in a text: a key a line; empty lines and those that begin with # are passed over.</summary>
    public static IReadOnlyList<string> Lines(ReadOnlySpan<byte> bytes) =>
        [.. Encoding.UTF8.GetString(bytes).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')];
}
