using System.IO.Enumeration;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;
using Rejoinder.Reading;

namespace Rejoinder.Cli.Inputs;

/// <summary>What the words on the command line stand for: files, folders with all that is below them, globs, standard input.</summary>
/// <param name="Inputs">What is to be read, each once, in the order given and by path within a folder.</param>
/// <param name="Failures">What was named and is not there.</param>
/// <param name="PassedOver">How many files in folders have an ending that no statement has.</param>
internal sealed record InputFinder(
    IReadOnlyList<Input> Inputs,
    IReadOnlyList<(string Name, ReadingFailure Failure)> Failures,
    int PassedOver
)
{
    // In a folder only these are taken; a file that is named is read whatever its ending.
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt",
        ".text",
        ".md",
        ".markdown",
        ".html",
        ".htm",
        ".xhtml",
        ".php",
        ".pdf",
        ".docx",
        ".odt",
        ".eml",
    };

    /// <summary>Finds them.</summary>
    /// <param name="arguments">As given on the command line.</param>
    /// <param name="nameOfInput">What to call standard input.</param>
    public static InputFinder Find(IEnumerable<string> arguments, string nameOfInput)
    {
        var inputs = new List<Input>();
        var failures = new List<(string, ReadingFailure)>();
        var passedOver = 0;
        foreach (var argument in arguments)
        {
            if (argument == "-")
            {
                inputs.Add(new Input(nameOfInput, null));
            }
            else if (Directory.Exists(argument))
            {
                var files = FilesBelow(argument).Order(StringComparer.Ordinal).ToArray();
                var statements = files.Where(f => Endings.Contains(Path.GetExtension(f))).ToArray();
                inputs.AddRange(statements.Select(f => Below(argument, f)));
                passedOver += files.Length - statements.Length;
                if (statements.Length == 0)
                {
                    failures.Add(
                        (
                            argument,
                            new ReadingFailure("The folder holds no statements.", $"Their names end in {string.Join(", ", Endings)}.")
                        )
                    );
                }
            }
            else if (!File.Exists(argument) && argument.Contains('*', StringComparison.Ordinal))
            {
                var files = Matches(argument);
                inputs.AddRange(files.Select(f => Below(FixedFolder(argument), f)));
                if (files.Length == 0)
                {
                    failures.Add(
                        (argument, new ReadingFailure("No file matches.", "`*` stands for a name or a part of it, `**` for any folders."))
                    );
                }
            }
            else
            {
                inputs.Add(new Input(Path.GetFileName(argument), argument));
            }
        }

        return new InputFinder([.. inputs.DistinctBy(i => i.Path is null ? "-" : Path.GetFullPath(i.Path))], failures, passedOver);
    }

    // Hidden files and folders are passed over, and linked folders, which may lead in a circle.
    private static FileSystemEnumerable<string> FilesBelow(string folder) =>
        new(
            folder,
            (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                IgnoreInaccessible = true,
                AttributesToSkip = FileAttributes.Hidden,
            }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };

    private static Input Below(string folder, string file) =>
        new(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), file);

    // The part of a glob before its first star.
    private static string FixedFolder(string glob)
    {
        var folder = string.Join('/', Parts(glob).TakeWhile(p => !p.Contains('*', StringComparison.Ordinal)));
        return folder.Length > 0 ? folder
            : glob.StartsWith('/') ? "/"
            : ".";
    }

    private static string[] Parts(string glob) => glob.Replace('\\', '/').Split('/');

    private static string[] Matches(string glob)
    {
        var folder = FixedFolder(glob);
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(
            string.Join('/', Parts(glob).SkipWhile(p => !p.Contains('*', StringComparison.Ordinal)))
        );
        return
        [
            .. matcher
                .Execute(new DirectoryInfoWrapper(new DirectoryInfo(folder)))
                .Files.Where(f => !f.Path.Split('/').Any(part => part.StartsWith('.')))
                .Select(f => folder == "." ? f.Path : Path.Combine(folder, f.Path))
                .Order(StringComparer.Ordinal),
        ];
    }
}
