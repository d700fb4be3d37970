using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Rejoinder.Conventions.Tests;

/// <summary>The project's files, as the conventions look at them.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "artifacts", ".git", "node_modules"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    /// <summary>Paths from the root, with forward slashes; nothing that a build makes.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        !Directory.Exists(Path.Combine(Root, folder))
            ? []
            : Directory
                .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
                .Where(f => !f.Split('/').Intersect(Made).Any())
                .Order(StringComparer.Ordinal);

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static XDocument Xml(string file) => XDocument.Load(Path.Combine(Root, file));

    /// <summary>The names in <c>Include</c> of an item.</summary>
    public static IEnumerable<string> Items(string file, string item) =>
        Xml(file).Descendants(item).Select(e => (string?)e.Attribute("Include")).OfType<string>();

    private static string Here([CallerFilePath] string here = "") => here;
}
