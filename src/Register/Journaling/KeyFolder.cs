using System.Security.Cryptography;
using System.Text;
using Rejoinder.Journal.Notes;

namespace Rejoinder.Register.Journaling;

/// <summary>
/// The folder with the journal's private key, and what was last signed with it: outside the database, so that neither a copy of the database
/// nor a restored backup of it can sign. Only its owner may look in.
/// </summary>
internal sealed class KeyFolder(string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Path { get; } = path;

    /// <summary>The key that signs.</summary>
    public string KeyFile => At("journal.key");

    /// <summary>A key that is to sign once the register knows it.</summary>
    public string NextKeyFile => At("journal.next.key");

    /// <summary>Waits until no other process signs with this folder, and keeps others waiting until disposed of.</summary>
    /// <exception cref="RegisterException">Another process signs for over half a minute.</exception>
    public IDisposable Turn()
    {
        Make();
        for (var deadline = DateTime.UtcNow + Patience; ; Thread.Sleep(5))
        {
            try
            {
                return new FileStream(At("journal.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException) when (DateTime.UtcNow < deadline) { }
            catch (IOException e)
            {
                throw new RegisterException(
                    ProblemKind.Busy,
                    $"Another process has been signing with the keys in {Path} for over {Patience.TotalSeconds:0} seconds. Try again.",
                    e
                );
            }
        }
    }

    /// <summary>The private key in a file; null where there is none.</summary>
    /// <exception cref="RegisterException">The file holds no key.</exception>
    public static ECDsa? Read(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            _ = new NoteSigner("any", key);
            return key;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException or PlatformNotSupportedException)
        {
            key.Dispose();
            throw new RegisterException(
                ProblemKind.Store,
                $"{file} holds no private key on P-256. Put the right file back, or import the key you exported with `rejoinder journal key --import FILE`.",
                e
            );
        }
    }

    /// <summary>Keeps a private key in a file.</summary>
    public void Keep(string file, ECDsa key)
    {
        Make();
        DurableFile.Write(file, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"), isPrivate: true);
    }

    /// <summary>Keeps the line of the public key beside the key.</summary>
    public void KeepPublic(string line) => DurableFile.Write(At("journal.pub"), Encoding.UTF8.GetBytes(line + "\n"), isPrivate: true);

    /// <summary>Puts the next key in the place of the present one, which is kept under its id.</summary>
    public void TakeNext(string? oldId)
    {
        if (File.Exists(KeyFile) && oldId is not null)
        {
            var retired = Directory.CreateDirectory(At("retired")).FullName;
            File.Move(KeyFile, System.IO.Path.Combine(retired, oldId + ".key"), overwrite: true);
        }

        File.Move(NextKeyFile, KeyFile, overwrite: true);
    }

    /// <summary>What was last signed of a journal; null where nothing is remembered.</summary>
    public SignedHead? LastSigned(string origin) =>
        DurableFile.LastLines(At("journal.signed")).Select(SignedHead.Read).FirstOrDefault(h => h?.Origin == origin);

    /// <summary>Remembers what is about to be signed. It is on the disk when this returns.</summary>
    public void Remember(SignedHead head) => DurableFile.AddLine(At("journal.signed"), head.Line);

    private void Make()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
        }
        else
        {
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string At(string name) => System.IO.Path.Combine(Path, name);
}
