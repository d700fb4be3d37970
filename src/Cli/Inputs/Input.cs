using Rejoinder.Reading;

namespace Rejoinder.Cli.Inputs;

/// <summary>One statement to read.</summary>
/// <param name="Name">
/// What it is called in results: its name, below the folder given where that is how it was found. Never the whole path, which says more of
/// the reader's machine than of the statement.
/// </param>
/// <param name="Path">Where it lies; null for standard input.</param>
internal sealed record Input(string Name, string? Path)
{
    // Larger than any statement; a bound, so that a device or an endless pipe ends.
    private const int MostBytes = 100 * 1024 * 1024;

    /// <summary>Where to find it, for whoever gave it.</summary>
    public string Place => Path ?? Name;

    /// <summary>The bytes, or why they could not be had.</summary>
    public async Task<(byte[]? Bytes, ReadingFailure? Failure)> Load(CancellationToken cancellation)
    {
        try
        {
            await using var stream = Path is null
                ? Console.OpenStandardInput()
                : new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
            using var bytes = new MemoryStream();
            var block = new byte[1 << 16];
            int read;
            while ((read = await stream.ReadAsync(block, cancellation)) > 0)
            {
                if (bytes.Length + read > MostBytes)
                {
                    return (
                        null,
                        new ReadingFailure("It holds more than 100 MB.", "Give the statement alone, not the archive it came in.")
                    );
                }

                bytes.Write(block, 0, read);
            }

            return (bytes.ToArray(), null);
        }
        catch (FileNotFoundException)
        {
            return (null, new ReadingFailure("There is no such file.", "Check the path."));
        }
        catch (DirectoryNotFoundException)
        {
            return (null, new ReadingFailure("There is no such folder.", "Check the path."));
        }
        catch (UnauthorizedAccessException)
        {
            return (null, new ReadingFailure("It may not be opened.", "Ask for permission to read it, or copy it."));
        }
        catch (IOException broken)
        {
            return (null, new ReadingFailure(broken.Message, "Check the disk or the pipe it comes from."));
        }
    }
}
