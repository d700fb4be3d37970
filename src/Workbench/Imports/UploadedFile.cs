using Rejoinder.Reading;
using Rejoinder.Register;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Imports;

namespace Rejoinder.Workbench.Imports;

/// <summary>A file of others that somebody sent, and what they said of it.</summary>
internal static class UploadedFile
{
    // Where what a file is must show.
    private const int HeadBytes = 1 << 16;

    /// <summary>What was said of the file; what is null or empty was not.</summary>
    public sealed record Said(
        string? From,
        string Name,
        string? Statement,
        ClaimKind? Kind,
        string? Roster,
        IReadOnlyList<string> Map,
        string? Mapping
    );

    /// <summary>A body in a temporary file, which is gone with the stream: what is sent may be long, and is gone through twice.</summary>
    public static async Task<FileStream> Spool(Stream body, CancellationToken cancel)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        await body.CopyToAsync(file, cancel);
        file.Position = 0;
        return file;
    }

    /// <summary>Takes it in.</summary>
    /// <exception cref="RegisterException">Nobody said what it is and it does not tell; and as <see cref="ImportBook.Take"/>.</exception>
    public static ImportRun Take(Register.Register register, Stream file, Said said, Account by, CancellationToken cancel)
    {
        var head = new byte[HeadBytes];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        var form =
            (
                Given(said.From) is { } word
                    ? ImportForms.Find(word)
                    : ImportForms.Detect(head.AsSpan(0, length), Given(said.Roster) is not null)
            )
            ?? throw new RegisterException(
                ProblemKind.Request,
                $"What the file is cannot be told: say one of {string.Join(", ", ImportForms.All)}."
            );
        return register.Imports.Take(
            file,
            new ImportRequest(form, said.Name)
            {
                Statement = Given(said.Statement),
                Kind = said.Kind,
                Roster = Given(said.Roster),
                Columns = CsvMapping.Parse(said.Map),
                Mapping = Given(said.Mapping),
            },
            by,
            null,
            cancel
        );
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
