using System.Text;
using Rejoinder.Reading;
using Rejoinder.Register.Accounts;

namespace Rejoinder.Register.Transfer;

/// <summary>What an import has done so far.</summary>
/// <param name="Statements">Statements that are in and were not before.</param>
/// <param name="Known">Statements that were in already.</param>
/// <param name="Claims">Claims of the new ones.</param>
/// <param name="Failures">Lines that hold no record, with why: at most the first hundred.</param>
/// <param name="Failed">How many lines hold no record.</param>
public sealed record ImportReport(long Statements, long Known, long Claims, IReadOnlyList<(long Line, string Why)> Failures, long Failed);

/// <summary>
/// Takes in records that others made, a line each, some hundred in a transaction: what was reported is kept whatever happens, and the same
/// file again changes nothing.
/// </summary>
internal static class RecordImport
{
    // Claims that are put in at once: enough that a transaction's cost is nothing, few enough that others get a turn.
    private const int BatchClaims = 5000;
    private const int MostFailuresTold = 100;

    public static ImportReport Read(
        Register register,
        IEnumerable<string> lines,
        Account by,
        Action<ImportReport>? progress,
        CancellationToken cancellation
    )
    {
        var batch = new List<(StatementRecord, byte[]?)>();
        var failures = new List<(long, string)>();
        var report = new ImportReport(0, 0, 0, failures, 0);
        var (number, claims) = (0L, 0);
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            using var json = new MemoryStream(Encoding.UTF8.GetBytes(line));
            var read = RecordJson.Read(json);
            if (read.Value is not { } record)
            {
                report = report with { Failed = report.Failed + 1 };
                if (failures.Count < MostFailuresTold)
                {
                    failures.Add((number, read.Failure!.ToString()));
                }

                continue;
            }

            batch.Add((record, null));
            claims += record.Claims.Length;
            if (claims >= BatchClaims)
            {
                Put();
                cancellation.ThrowIfCancellationRequested();
            }
        }

        Put();
        return report;

        void Put()
        {
            if (batch.Count == 0)
            {
                return;
            }

            var added = register.Statements.AddMany(batch, "imported", by);
            report = report with
            {
                Statements = report.Statements + added.Count(a => a.IsNew),
                Known = report.Known + added.Count(a => !a.IsNew),
                Claims = report.Claims + added.Where(a => a.IsNew).Sum(a => a.Claims),
            };
            batch.Clear();
            claims = 0;
            progress?.Invoke(report);
        }
    }
}
