using System.Globalization;
using Rejoinder.Register;
using Rejoinder.Register.Journaling;

namespace Rejoinder.Cli.Journaling;

/// <summary>Writes proofs and the entries that they are of.</summary>
internal static class ProofFiles
{
    private const string Ending = ".tlog-proof";
    private const int Most = 1000;

    public static int Write(RegisterJournal journal, string what, string? output)
    {
        long[] indexes = long.TryParse(what, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? [index]
            : [.. journal.List(Most, what).Select(a => a.Index).Order()];
        if (indexes.Length == 0)
        {
            return Complaint.Nothing($"The journal has no entry of {what}. `rejoinder journal list` shows those that it has.");
        }

        if (indexes.Length > 1 && output is not null)
        {
            return Complaint.Nothing($"{what} has the entries {string.Join(", ", indexes)}: --out is for one, so give its index.");
        }

        foreach (var one in indexes)
        {
            var proof = journal.Proof(one);
            var path = output ?? string.Create(CultureInfo.InvariantCulture, $"entry-{one}{Ending}");
            var entry = (path.EndsWith(Ending, StringComparison.Ordinal) ? path[..^Ending.Length] : path) + ".json";
            try
            {
                File.WriteAllBytes(entry, proof.Entry.Span);
                File.WriteAllBytes(path, proof.ProofFile.Span);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new RegisterException(ProblemKind.Store, $"{path} cannot be written: {e.Message}", e);
            }

            Console.WriteLine($"{path}: entry {one}, which is in {entry}");
        }

        return ExitCode.Done;
    }
}
