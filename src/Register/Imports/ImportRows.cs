using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rejoinder.Register.Imports;

/// <summary>The rows of runs and of what they brought.</summary>
internal static class ImportRows
{
    public const string Standing = "standing";
    public const string Undone = "undone";
    public const string Stayed = "stayed";

    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Columns = """
        SELECT r.id, r.code, r.form, r.name, r.sha256, r.options, a.name AS MadeBy, r.started_at AS StartedAt, r.ended_at AS EndedAt, r.position,
            r.taken, r.updated, r.known, r.skipped, r.told, r.undone_at AS UndoneAt, u.name AS UndoneBy, r.gone, r.stayed,
            r.stayed_told AS StayedTold
        FROM import_run r JOIN account a ON a.id = r.account_id LEFT JOIN account u ON u.id = r.undone_by
        """;

    public static IReadOnlyList<ImportRun> Newest(Session s, int take) =>
        [.. s.Query<RunRow>($"{Columns} ORDER BY r.id DESC LIMIT @take", new { take }).Select(r => r.ToRun())];

    public static (long Id, ImportRun Run) ByCode(Session s, string code) =>
        s.First<RunRow>($"{Columns} WHERE r.code = @code", new { code }) is { } row
            ? (row.Id, row.ToRun())
            : throw RegisterException.NotFound("import", code);

    /// <summary>The newest run of a file that stands.</summary>
    public static (long Id, ImportRun Run)? OfFile(Session s, string form, string sha256, string options) =>
        s.First<RunRow>(
            $"{Columns} WHERE r.sha256 = @sha256 AND r.form = @form AND r.options = @options AND r.undone_at IS NULL ORDER BY r.id DESC LIMIT 1",
            new
            {
                sha256,
                form,
                options,
            }
        )
            is { } row
            ? (row.Id, row.ToRun())
            : null;

    /// <summary>A new run's row.</summary>
    /// <returns>Its id.</returns>
    public static long Begin(Session s, ImportRun run, string options)
    {
        var id = s.NextId("import_run");
        s.Store.Insert(
            s,
            "import_run",
            [
                "id",
                "code",
                "form",
                "name",
                "sha256",
                "options",
                "account_id",
                "started_at",
                "position",
                "taken",
                "updated",
                "known",
                "skipped",
                "told",
                "gone",
                "stayed",
                "stayed_told",
            ],
            [
                [
                    id,
                    run.Code,
                    ImportForms.NameOf(run.Form),
                    run.Name,
                    run.Sha256,
                    options,
                    s.Account.Id,
                    s.Now,
                    0,
                    0,
                    0,
                    0,
                    0,
                    "[]",
                    0,
                    0,
                    "[]",
                ],
            ]
        );
        s.Deed("import-began", run.Code);
        return id;
    }

    public static void Advance(Session s, long id, ImportRun run) =>
        s.Execute(
            """
            UPDATE import_run SET position = @Position, taken = @Taken, updated = @Updated, known = @Known, skipped = @Skipped, told = @told,
                ended_at = @ended WHERE id = @id
            """,
            new
            {
                run.Position,
                run.Taken,
                run.Updated,
                run.Known,
                run.Skipped,
                told = Write(run.SkippedTold),
                ended = run.EndedAt is { } at ? Times.Text(at) : null,
                id,
            }
        );

    /// <summary>Keeps what a run brought.</summary>
    public static void Keep(Session s, long run, IReadOnlyCollection<Taking> takings)
    {
        var next = s.NextId("import_item", takings.Count);
        s.Store.Insert(
            s,
            "import_item",
            ["id", "run_id", "subject", "origin", "did", "before_value", "revision", "state"],
            takings.Select(t =>
                new object?[]
                {
                    next++,
                    run,
                    t.Subject,
                    t.Origin,
                    t.Kind == TakingKind.Taken ? "taken" : "updated",
                    t.Before,
                    t.Revision,
                    Standing,
                }
            )
        );
    }

    public static string Write(ImmutableArray<Told> told) => JsonSerializer.Serialize(told, Json);

    public static ImmutableArray<Told> ReadTold(string json) => JsonSerializer.Deserialize<ImmutableArray<Told>>(json);

    private sealed class RunRow
    {
        public long Id { get; set; }
        public string Code { get; set; } = "";
        public string Form { get; set; } = "";
        public string Name { get; set; } = "";
        public string Sha256 { get; set; } = "";
        public string Options { get; set; } = "";
        public string MadeBy { get; set; } = "";
        public string StartedAt { get; set; } = "";
        public string? EndedAt { get; set; }
        public long Position { get; set; }
        public long Taken { get; set; }
        public long Updated { get; set; }
        public long Known { get; set; }
        public long Skipped { get; set; }
        public string Told { get; set; } = "";
        public string? UndoneAt { get; set; }
        public string? UndoneBy { get; set; }
        public long Gone { get; set; }
        public long Stayed { get; set; }
        public string StayedTold { get; set; } = "";

        public ImportRun ToRun() =>
            new(
                Code,
                ImportForms.Find(Form)!.Value,
                Name,
                Sha256,
                MadeBy,
                Times.Read(StartedAt),
                EndedAt is null ? null : Times.Read(EndedAt),
                Position,
                Taken,
                Updated,
                Known,
                Skipped,
                ReadTold(Told)
            )
            {
                UndoneAt = UndoneAt is null ? null : Times.Read(UndoneAt),
                UndoneBy = UndoneBy,
                Gone = Gone,
                Stayed = Stayed,
                StayedTold = ReadTold(StayedTold),
            };
    }
}
