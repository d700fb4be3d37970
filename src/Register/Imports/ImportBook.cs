using System.Security.Cryptography;
using System.Text.Json;
using Rejoinder.Naming.Rosters;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Claims;

namespace Rejoinder.Register.Imports;

/// <summary>
/// Others' files, taken in: each run is told, goes on where it was broken off, changes nothing the second time, and can be undone. Thread-safe.
/// </summary>
public sealed class ImportBook
{
    private readonly Register register;

    internal ImportBook(Register register) => this.register = register;

    /// <summary>Takes a file in.</summary>
    /// <param name="stream">The file. One that cannot be gone back in is kept in a temporary file meanwhile.</param>
    /// <param name="request">What to take it in as.</param>
    /// <param name="by">Who takes it in.</param>
    /// <param name="progress">Told what is in for good; null for nobody.</param>
    /// <param name="cancellation">Stops between two transactions; what was told stays, and the same file again goes on.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="RegisterException">It holds nothing of the form, a mapping or statement is not there, or <paramref name="by"/> may not.</exception>
    public ImportRun Take(
        Stream stream,
        ImportRequest request,
        Account by,
        Action<ImportRun>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(request);
        Roles.Need(by, Role.Analyst, "take in files");
        if (!stream.CanSeek)
        {
            using var spooled = Spooled(stream);
            return Take(spooled, request, by, progress, cancellation);
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
        stream.Position = 0;
        request = Mapped(request, by);
        var run = Run(request, sha256, by);
        var options = Options(request);
        if (
            request.Form is not (ImportForm.ClaimReview or ImportForm.Annotations)
            && (request.Form != ImportForm.Csv || request.Roster is not null)
        )
        {
            return Roster(RosterTaker.Read(stream, request), request, run, options, by, progress);
        }

        return request.Form switch
        {
            ImportForm.ClaimReview => Pass(new ReviewTaker(), ClaimReviewFile.Read(stream)),
            ImportForm.Annotations => Pass(new AnnotationTaker(Named(request.Statement), request.Kind), AnnotationFile.Read(stream)),
            _ => Pass(new ReviewTaker(), ReviewCsv.Read(stream, request.Columns)),
        };

        ImportRun Pass(IItemTaker taker, IEnumerable<ImportedItem> items) =>
            new ImportPass(register, run, options, taker).Go(items, by, progress, cancellation);
    }

    /// <summary>Takes in a list that was read already, as a roster's newest version.</summary>
    /// <param name="list">The list.</param>
    /// <param name="sha256">SHA-256 of the file.</param>
    /// <param name="file">What the file is called.</param>
    /// <param name="roster">The roster that it becomes.</param>
    /// <param name="by">Who takes it in.</param>
    /// <exception cref="RegisterException">It has no entries, the name cannot be a roster's, or <paramref name="by"/> may not.</exception>
    public ImportRun TakeRoster(RosterImport list, string sha256, string file, string roster, Account by)
    {
        ArgumentNullException.ThrowIfNull(list);
        Roles.Need(by, Role.Analyst, "keep rosters");
        var request = new ImportRequest(RosterTaker.FormOf(list.Format), file) { Roster = roster };
        return Roster(list, request, Run(request, sha256, by), Options(request), by, null);
    }

    /// <summary>The newest runs.</summary>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<ImportRun> List(int take = 50) => register.Read(s => ImportRows.Newest(s, Math.Clamp(take, 1, 500)));

    /// <summary>A run by its code.</summary>
    /// <exception cref="RegisterException">There is none.</exception>
    public ImportRun Get(string code) => register.Read(s => ImportRows.ByCode(s, code).Run);

    /// <summary>
    /// Takes back what a run brought: reviews go or are as before, a roster gets a version like the one before or is withdrawn, claims are struck.
    /// What people or later imports went on with stays, and is told. Where it is broken off, undoing again goes on.
    /// </summary>
    /// <param name="code">The run.</param>
    /// <param name="by">Who undoes it.</param>
    /// <exception cref="RegisterException">There is no such run, it is undone already, or <paramref name="by"/> may not.</exception>
    public ImportRun Undo(string code, Account by)
    {
        Roles.Need(by, Role.Analyst, "undo imports");
        var (id, run) = register.Read(s => ImportRows.ByCode(s, code));
        if (run.UndoneAt is not null)
        {
            throw new RegisterException(ProblemKind.State, $"{code} is undone already.");
        }

        while (register.Write(by, s => new ImportUndo(s, id).Next()))
        {
            // Others get a turn between.
        }

        return register.Write(
            by,
            s =>
            {
                s.Execute(
                    "UPDATE import_run SET undone_at = @now, undone_by = @account, ended_at = coalesce(ended_at, @now) WHERE id = @id",
                    new
                    {
                        now = s.Now,
                        account = by.Id,
                        id,
                    }
                );
                s.Deed("import-undone", code);
                return ImportRows.ByCode(s, code).Run;
            }
        );
    }

    /// <summary>The mappings of CSV columns that are kept, by name.</summary>
    public IReadOnlyList<CsvMapping> Mappings() =>
        register.Read(s =>
            s.Query<(string Name, string Columns)>("SELECT name, columns FROM import_mapping ORDER BY name")
                .Select(m => new CsvMapping(m.Name, JsonSerializer.Deserialize<SortedDictionary<string, string>>(m.Columns)!))
                .ToList()
        );

    private ImportRun Roster(
        RosterImport list,
        ImportRequest request,
        ImportRun run,
        string options,
        Account by,
        Action<ImportRun>? progress
    )
    {
        if (request.Roster is not { } roster || !RosterShelf.IsName(roster) || list.Entries.Count == 0)
        {
            throw new RegisterException(
                ProblemKind.Request,
                "A list becomes a roster: it needs entries, and the roster a name of letters, digits, hyphens and underscores."
            );
        }

        var done = register.Write(by, s => RosterTaker.Take(s, list, roster, run, options));
        progress?.Invoke(done);
        return done;
    }

    private static ImportRun Run(ImportRequest request, string sha256, Account by)
    {
        var name = Reviews.ReviewFields.Clean(Path.GetFileName(request.Name)) ?? "file";
        return new ImportRun(
            Code.New(Code.Import),
            request.Form,
            name.Length > 200 ? name[..200] : name,
            sha256,
            by.Name,
            DateTimeOffset.UnixEpoch,
            null,
            0,
            0,
            0,
            0,
            0,
            []
        );
    }

    // The same file read in another way is another import.
    private static string Options(ImportRequest request) =>
        JsonSerializer.Serialize(
            new
            {
                statement = request.Statement,
                kind = request.Kind is { } kind ? ClaimRows.KindOf(kind) : null,
                roster = request.Roster,
                columns = new SortedDictionary<string, string>(request.Columns.ToDictionary(), StringComparer.Ordinal),
            },
            ImportRows.Json
        );

    private string? Named(string? statement) => statement is null ? null : register.Statements.Get(statement).Code;

    private ImportRequest Mapped(ImportRequest request, Account by)
    {
        if (request.Mapping is not { Length: > 0 } name)
        {
            return request;
        }

        if (request.Columns.Count == 0)
        {
            return request with
            {
                Columns = Mappings().FirstOrDefault(m => m.Name == name)?.Columns ?? throw RegisterException.NotFound("mapping", name),
            };
        }

        var columns = JsonSerializer.Serialize(
            new SortedDictionary<string, string>(request.Columns.ToDictionary(), StringComparer.Ordinal),
            ImportRows.Json
        );
        register.Write(
            by,
            s =>
                s.Execute(
                    """
                    INSERT INTO import_mapping (id, name, columns, account_id, made_at) VALUES (@id, @name, @columns, @account, @now)
                    ON CONFLICT (name) DO UPDATE SET columns = excluded.columns, account_id = excluded.account_id, made_at = excluded.made_at
                    """,
                    new
                    {
                        id = s.NextId("import_mapping"),
                        name,
                        columns,
                        account = by.Id,
                        now = s.Now,
                    }
                )
        );
        return request;
    }

    private static FileStream Spooled(Stream stream)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var spooled = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        stream.CopyTo(spooled);
        spooled.Position = 0;
        return spooled;
    }
}
