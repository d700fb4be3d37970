namespace Rejoinder.Register.Verifying;

/// <summary>A published journal's files in a folder of this machine.</summary>
/// <param name="folder">The folder.</param>
public sealed class JournalFolderFiles(string folder)
{
    /// <summary>The longest file there is: a bundle of 256 entries of 65,535 bytes, with their lengths.</summary>
    public const long Longest = 256 * 65537;

    /// <summary>A file's bytes; null where it is not there.</summary>
    /// <param name="path">Below the folder.</param>
    /// <exception cref="RegisterException">It is longer than any file of a journal, or cannot be read.</exception>
    public byte[]? Read(string path)
    {
        var file = new FileInfo(Path.Combine(folder, path));
        if (!file.Exists)
        {
            return null;
        }

        if (file.Length > Longest)
        {
            throw new RegisterException(
                ProblemKind.Request,
                $"{file.FullName} has {file.Length} bytes; no file of a journal has more than {Longest}."
            );
        }

        try
        {
            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RegisterException(ProblemKind.Store, $"{file.FullName} cannot be read: {e.Message}", e);
        }
    }
}
