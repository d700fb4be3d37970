namespace Rejoinder.Register.Journaling;

public sealed partial class RegisterJournal
{
    /// <summary>
    /// Writes the journal into a folder that any web server can serve. Files are replaced whole and only what is new is written, the
    /// checkpoint last: a folder never has one whose tiles are not there.
    /// </summary>
    /// <param name="folder">The folder; made where it is not there.</param>
    /// <param name="cancel">Stops between two files; the next time goes on from there.</param>
    /// <exception cref="RegisterException">Nothing is signed yet, or the folder has another journal, or one that this one contradicts.</exception>
    public PublishedJournal Publish(string folder, CancellationToken cancel = default)
    {
        SignOrSay();
        return register.Read(s =>
        {
            var origin = JournalKeys.Origin(s) ?? "";
            var size = JournalKeys.SignedSize(s, origin);
            if (size == 0)
            {
                throw new RegisterException(
                    ProblemKind.State,
                    $"There is nothing to publish: nothing is signed yet. {Problem ?? "The first act that is entered makes the first checkpoint."}"
                );
            }

            return new JournalFolder(folder).Write(s, origin, size, cancel);
        });
    }

    /// <summary>A file of the journal as it would be published now, for a server that has no folder of them.</summary>
    /// <param name="path">Such as <c>checkpoint</c> or <c>tile/entries/000</c>.</param>
    /// <returns>Null where there is no such file.</returns>
    public byte[]? PublishedFile(string path) =>
        register.Read(s => JournalKeys.Origin(s) is { } origin ? new Verifying.RegisterFiles(s, origin).Read(path) : null);
}

/// <summary>What was published.</summary>
/// <param name="Origin">The journal's name.</param>
/// <param name="Size">How many entries the checkpoint is of.</param>
/// <param name="Files">How many files were written.</param>
public sealed record PublishedJournal(string Origin, long Size, int Files);
