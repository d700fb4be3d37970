using System.Globalization;
using Rejoinder.Register.Sqlite;

namespace Rejoinder.Register;

/// <summary>Makes a register of a backup or a whole export.</summary>
public static class Restoring
{
    // How a SQLite database begins.
    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Checks a backup and puts it in place.</summary>
    /// <param name="file">What <see cref="Register.Backup"/> or <see cref="Register.Export"/> wrote.</param>
    /// <param name="address">Where the register is to be.</param>
    /// <param name="replace">A SQLite register that is there is put aside; without it there must be none.</param>
    /// <returns>Where the register is that was there; null where there was none.</returns>
    /// <exception cref="RegisterException">The backup does not hold, or a register is there.</exception>
    public static string? Restore(string file, RegisterAddress address, bool replace)
    {
        ArgumentNullException.ThrowIfNull(address);
        var isDatabase = IsDatabase(file);
        if (isDatabase && address.IsPostgres)
        {
            throw new RegisterException(
                ProblemKind.Request,
                $"{file} is a SQLite register: export it with `rejoinder export --register {file}`, and restore that into {address.Shown}."
            );
        }

        if (isDatabase)
        {
            using var backup = new SqliteStore(Path.GetFullPath(file));
            IReadOnlyList<string> wrong;
            try
            {
                wrong = backup.CheckIntegrity();
            }
            catch (Exception e) when (backup.Explain(e) is { } problem)
            {
                throw problem;
            }

            if (wrong.Count > 0)
            {
                throw new RegisterException(ProblemKind.Store, $"The backup {file} does not hold: {wrong[0]}. Take another one.");
            }
        }

        var aside = address.IsPostgres ? null : PutAside(address, replace);
        if (isDatabase)
        {
            var part = address.Place + ".part";
            Directory.CreateDirectory(Path.GetDirectoryName(address.Place)!);
            File.Copy(file, part, overwrite: true);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            File.Move(part, address.Place);
            return aside;
        }

        using var register = Register.Open(address);
        using var stream = File.OpenRead(file);
        register.Import(stream, register.Accounts.Acting(Environment.UserName));
        return aside;
    }

    private static string? PutAside(RegisterAddress address, bool replace)
    {
        if (!File.Exists(address.Place))
        {
            return null;
        }

        if (!replace)
        {
            throw new RegisterException(
                ProblemKind.State,
                $"There is a register at {address.Place}. --replace puts it aside; --register names another place."
            );
        }

        // Whole: what its log still holds goes into it first.
        using (var store = new SqliteStore(address.Place))
        {
            store.Settle();
        }

        var aside = string.Create(CultureInfo.InvariantCulture, $"{address.Place}.replaced-{DateTime.UtcNow:yyyyMMdd'T'HHmmss}");
        File.Move(address.Place, aside);
        File.Delete(address.Place + "-wal");
        File.Delete(address.Place + "-shm");
        return aside;
    }

    private static bool IsDatabase(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> head = stackalloc byte[16];
        return stream.ReadAtLeast(head, 16, throwOnEndOfStream: false) == 16 && head.SequenceEqual(Magic);
    }
}
