using System.Globalization;
using Rejoinder.Register.Imports;

namespace Rejoinder.Workbench.Imports;

/// <summary>What imports are called on pages.</summary>
internal static class ImportWords
{
    public static string Form(string name) =>
        ImportForms.Find(name) switch
        {
            ImportForm.ClaimReview => "ClaimReview",
            ImportForm.Annotations => "Annotations (W3C, Hypothesis)",
            ImportForm.FollowTheMoney => "FollowTheMoney",
            ImportForm.Popolo => "Popolo",
            ImportForm.Sanctions => "Sanctions list (OFAC, UN)",
            _ => "CSV",
        };

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string State(ImportRun run) =>
        run.UndoneAt is not null ? "undone"
        : run.EndedAt is null ? "broken off: the same file again goes on"
        : "done";
}
