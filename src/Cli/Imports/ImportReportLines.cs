using System.Globalization;
using System.Text;
using System.Text.Json;
using Rejoinder.Cli.Terminal;
using Rejoinder.Register.Imports;

namespace Rejoinder.Cli.Imports;

/// <summary>What became of an import, in lines for people and as JSON.</summary>
internal static class ImportReportLines
{
    /// <summary>How far it has come.</summary>
    public static string Counts(ImportRun run) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Taken:#,0} taken, {run.Updated:#,0} updated, {run.Known:#,0} known, {run.Skipped:#,0} skipped"
        );

    /// <summary>One line.</summary>
    public static string Line(ImportRun run) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Code}  {run.StartedAt:yyyy-MM-dd HH:mm}  {ImportForms.NameOf(run.Form)}  {Counts(run)}{State(run)}  {Words.Clean(run.Name)}"
        );

    /// <summary>All of it.</summary>
    public static string Page(ImportRun run)
    {
        var page = new StringBuilder();
        page.Append(Line(run)).Append(CultureInfo.InvariantCulture, $"\n  by {Words.Clean(run.By)}, SHA-256 {run.Sha256}");
        Tell(page, "skipped", run.SkippedTold, run.Skipped);
        if (run.UndoneAt is not null)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n  undone by {Words.Clean(run.UndoneBy ?? "")}: {run.Gone:#,0} gone or as before, {run.Stayed:#,0} stay"
            );
            Tell(page, "stays", run.StayedTold, run.Stayed);
        }

        return page.ToString();
    }

    /// <summary>As JSON.</summary>
    public static void Write(Utf8JsonWriter json, ImportRun run)
    {
        json.WriteString("code", run.Code);
        json.WriteString("form", ImportForms.NameOf(run.Form));
        json.WriteString("name", run.Name);
        json.WriteString("sha256", run.Sha256);
        json.WriteString("by", run.By);
        json.WriteString("startedAt", Time(run.StartedAt));
        json.WriteString("endedAt", run.EndedAt is { } ended ? Time(ended) : null);
        json.WriteNumber("position", run.Position);
        json.WriteNumber("taken", run.Taken);
        json.WriteNumber("updated", run.Updated);
        json.WriteNumber("known", run.Known);
        json.WriteNumber("skipped", run.Skipped);
        Write(json, "skippedTold", run.SkippedTold);
        json.WriteString("undoneAt", run.UndoneAt is { } undone ? Time(undone) : null);
        json.WriteString("undoneBy", run.UndoneBy);
        json.WriteNumber("gone", run.Gone);
        json.WriteNumber("stayed", run.Stayed);
        Write(json, "stayedTold", run.StayedTold);
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<Told> told)
    {
        json.WriteStartArray(name);
        foreach (var one in told)
        {
            json.WriteStartObject();
            json.WriteString("place", one.Place);
            json.WriteString("why", one.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Time(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string State(ImportRun run) =>
        run.UndoneAt is not null ? ", undone"
        : run.EndedAt is null ? ", broken off"
        : "";

    private static void Tell(StringBuilder page, string what, IReadOnlyCollection<Told> told, long all)
    {
        foreach (var one in told)
        {
            page.Append("\n  ").Append(Words.Clean($"{what} {one.Place}: {one.Why}"));
        }

        if (all > told.Count)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n  and {all - told.Count:#,0} more");
        }
    }
}
