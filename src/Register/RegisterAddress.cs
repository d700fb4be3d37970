namespace Rejoinder.Register;

/// <summary>Where a register is: a file for SQLite, or <c>postgres://user:password@host:port/database</c>.</summary>
public sealed record RegisterAddress
{
    /// <summary>The environment variable that names the register.</summary>
    public const string Variable = "REJOINDER_REGISTER";

    private RegisterAddress(string place, bool isPostgres, string keyFolder)
    {
        Place = place;
        IsPostgres = isPostgres;
        KeyFolder = keyFolder;
    }

    /// <summary>The file's full path, or the address of the PostgreSQL database.</summary>
    public string Place { get; }

    /// <summary>Whether it is a PostgreSQL database.</summary>
    public bool IsPostgres { get; }

    /// <summary>The folder that holds the journal's keys: never inside the database, and not in its backups.</summary>
    public string KeyFolder { get; init; }

    /// <summary>The address in words that show no password.</summary>
    public string Shown => IsPostgres ? ShownUri(new Uri(Place)) : Place;

    /// <summary>Where the sidecar files are that can be made anew at any time, such as the vectors of <c>similar</c>.</summary>
    public string CacheFolder => IsPostgres ? KeyFolder : Place + ".cache";

    /// <summary>Reads an address.</summary>
    /// <param name="text">A path or a postgres address; null or empty for the environment variable, else the default place.</param>
    /// <param name="keyFolder">Where keys are; null for the usual place: beside the file, or in the user's data folder.</param>
    /// <exception cref="RegisterException">It is an address of a kind that is not known.</exception>
    public static RegisterAddress Parse(string? text, string? keyFolder = null)
    {
        text = FirstGiven(text, Environment.GetEnvironmentVariable(Variable)) ?? Path.Combine(DataFolder(), "register.db");
        if (text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal))
        {
            if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.AbsolutePath.Length < 2)
            {
                throw new RegisterException(
                    ProblemKind.Request,
                    "This is no address of a PostgreSQL register. One looks like postgres://user:password@host:5432/database."
                );
            }

            var name = string.Concat($"{uri.Host}-{uri.Port}{uri.AbsolutePath}".Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
            return new(text, true, keyFolder ?? Path.Combine(DataFolder(), "keys", name));
        }

        if (text.Contains("://", StringComparison.Ordinal))
        {
            throw new RegisterException(ProblemKind.Request, $"{text} is no register: give a file's path or postgres://….");
        }

        var path = Path.GetFullPath(text);
        return new(path, false, keyFolder ?? path + ".keys");
    }

    private static string? FirstGiven(params string?[] texts) => texts.FirstOrDefault(t => !string.IsNullOrEmpty(t));

    /// <summary>The folder with what the user keeps: REJOINDER_DATA, else the system's place for it.</summary>
    public static string DataFolder() =>
        FirstGiven(Environment.GetEnvironmentVariable("REJOINDER_DATA"))
        ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "rejoinder"
        );

    private static string ShownUri(Uri uri) => $"postgres://{uri.Host}:{(uri.Port < 0 ? 5432 : uri.Port)}{uri.AbsolutePath}";
}
