using System.Security.Cryptography;
using Rejoinder.Journal;
using Rejoinder.Journal.Merkle;
using Rejoinder.Journal.Notes;

namespace Rejoinder.Register.Journaling;

public sealed partial class RegisterJournal
{
    private static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 600_000);

    /// <summary>The lines of the journal's public keys, the present one first; none before something was signed.</summary>
    public IReadOnlyList<string> KeyLines => register.Read(JournalKeys.All);

    /// <summary>Names the journal. It can be done until the first checkpoint is signed.</summary>
    /// <param name="origin">The name, by habit an address without its scheme.</param>
    /// <exception cref="RegisterException">It is no name, or the journal has signed under another.</exception>
    public void Name(string origin)
    {
        CheckName(origin);
        using var turn = keys.Turn();
        register.Maintain(s =>
        {
            if (s.One<long>("SELECT count(*) FROM journal_head") > 0)
            {
                throw new RegisterException(
                    ProblemKind.State,
                    $"The journal has signed checkpoints as {JournalKeys.Origin(s)}: those who keep them know it by that name, and it stays."
                );
            }

            // A key that was made, but never signed, had the other name.
            s.Execute("DELETE FROM journal_key");
            JournalKeys.SetOrigin(s, origin);
            return 0;
        });
    }

    /// <summary>Makes a new key. Where the old one is there, it signs the new one, and both sign the present checkpoint.</summary>
    /// <returns>The new public key's line.</returns>
    /// <exception cref="RegisterException">The journal must not be signed; the message says why.</exception>
    public string Rotate()
    {
        using var turn = keys.Turn();
        var origin = signer.Origin();
        var oldLine = register.Read(JournalKeys.Current);
        if (oldLine is null)
        {
            throw new RegisterException(ProblemKind.State, "The journal has no key yet: its first act makes one.");
        }

        var head = signer.Prove(origin);
        using var old = KeyFolder.Read(keys.KeyFile);
        var oldSigner = old is null || new NoteSigner(origin, old).PublicKeyLine != oldLine ? null : new NoteSigner(origin, old);
        using var next = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var nextSigner = new NoteSigner(origin, next);
        keys.Keep(keys.NextKeyFile, next);
        var note = KeyNote.Change(origin, oldLine, nextSigner, oldSigner);
        if (head is not null)
        {
            keys.Remember(head);
        }

        register.Maintain(s =>
        {
            JournalKeys.Add(s, nextSigner.PublicKeyLine, note);
            if (head is not null)
            {
                NoteSigner[] both = oldSigner is null ? [nextSigner] : [nextSigner, oldSigner];
                JournalKeys.AddHead(s, origin, head.Size, new Checkpoint(origin, head.Size, head.Root).Sign(both));
            }

            return 0;
        });
        TakeNext(origin, old, nextSigner.PublicKeyLine);
        return nextSigner.PublicKeyLine;
    }

    /// <summary>
    /// Goes on as a new journal, with a new name and a new key, where the old one must not be signed any more because entries that it had
    /// are lost or changed. Entries keep their indexes; tiles are made anew from them. A note that both keys sign tells where the old one ended.
    /// </summary>
    /// <param name="reason">Why, in words that are published.</param>
    /// <param name="origin">The new name; null for a random one.</param>
    /// <returns>The new public key's line.</returns>
    /// <exception cref="RegisterException">Entries are missing in between, or the name is the old one.</exception>
    public string Restart(string reason, string? origin = null)
    {
        var named = origin ?? CheckpointSigner.NewOrigin();
        CheckName(named);
        CheckReason(reason);
        using var turn = keys.Turn();
        var former = signer.Origin();
        if (
            register.Read(s => s.One<long>("SELECT count(*) FROM journal_head WHERE origin = @named", new { named })) > 0
            || former == named
        )
        {
            throw new RegisterException(ProblemKind.Request, $"A journal was signed as {named} before: a new one needs a new name.");
        }

        using var old = KeyFolder.Read(keys.KeyFile);
        using var next = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var nextSigner = new NoteSigner(named, next);
        keys.Keep(keys.NextKeyFile, next);
        var last = signer.LastSigned(former) ?? new SignedHead(former, 0, JournalHash.EmptyRoot);
        register.Maintain(s =>
        {
            RemakeTiles(s);
            JournalKeys.SetOrigin(s, named);
            var note = KeyNote.Restart(last, nextSigner, old is null ? null : new NoteSigner(former, old), reason);
            JournalKeys.Add(s, nextSigner.PublicKeyLine, note);
            return 0;
        });
        TakeNext(former, old, nextSigner.PublicKeyLine);
        signer.SignWhileOthersWait();
        Problem = null;
        return nextSigner.PublicKeyLine;
    }

    /// <summary>The private key, encrypted with a password (PKCS#8 in PEM; PBES2 with AES-256 and 600,000 rounds of PBKDF2).</summary>
    /// <exception cref="RegisterException">There is no key in the key folder.</exception>
    public string ExportKey(string password)
    {
        using var key =
            KeyFolder.Read(keys.KeyFile) ?? throw new RegisterException(ProblemKind.State, $"There is no key of a journal in {keys.Path}.");
        return key.ExportEncryptedPkcs8PrivateKeyPem(password, Encryption) + "\n";
    }

    /// <summary>Takes a key that was exported. Sign in one place alone: a second one does not know what the first has signed.</summary>
    /// <param name="pem">What was exported.</param>
    /// <param name="password">Its password.</param>
    /// <returns>The public key's line.</returns>
    /// <exception cref="RegisterException">The password is wrong, or the key is not this journal's.</exception>
    public string ImportKey(string pem, string password)
    {
        using var key = ECDsa.Create();
        string line;
        try
        {
            key.ImportFromEncryptedPem(pem, password);
            line = new NoteSigner(signer.Origin(), key).PublicKeyLine;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException or PlatformNotSupportedException)
        {
            throw new RegisterException(ProblemKind.Request, "This is no key that was exported, or the password is another.", e);
        }

        using var turn = keys.Turn();
        if (register.Read(JournalKeys.Current) is { } current && current != line)
        {
            throw new RegisterException(
                ProblemKind.Request,
                $"This key is {JournalKeys.Id(line)}; the journal's is {JournalKeys.Id(current)}. Import that one, or make a new one with `rejoinder journal rotate`."
            );
        }

        using var present = KeyFolder.Read(keys.KeyFile);
        keys.Keep(keys.NextKeyFile, key);
        TakeNext(signer.Origin(), present, line);
        return line;
    }

    private static void CheckName(string origin)
    {
        if (origin.Length is 0 or > 200 || origin.Any(c => c is '+' || char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c)))
        {
            throw new RegisterException(
                ProblemKind.Request,
                $"'{origin}' cannot name a journal: one word of up to 200 characters without a plus sign, such as register.example.org/journal."
            );
        }
    }

    private static void CheckReason(string reason)
    {
        if (reason.Length is 0 or > 2000 || reason.Any(char.IsControl))
        {
            throw new RegisterException(ProblemKind.Request, "Say why in one line of up to 2,000 characters: it is published.");
        }
    }

    private static void RemakeTiles(Session session)
    {
        session.Execute("DELETE FROM journal_tile");
        var tree = new AppendOnlyTree();
        foreach (var (index, bytes) in session.Query<(long, byte[])>("SELECT entry_index, bytes FROM journal_entry ORDER BY entry_index"))
        {
            if (index != tree.Size)
            {
                throw new RegisterException(
                    ProblemKind.Store,
                    $"Entry {tree.Size} is missing in between: the next one is {index}. Such a journal cannot go on. Restore a backup."
                );
            }

            foreach (var tile in tree.Append(JournalHash.Leaf(bytes)))
            {
                JournalTiles.Write(session, tile);
            }
        }

        foreach (var tile in tree.PartialTiles())
        {
            JournalTiles.Write(session, tile);
        }
    }

    private void TakeNext(string origin, ECDsa? old, string line)
    {
        keys.TakeNext(old is null ? null : JournalKeys.Id(new NoteSigner(origin, old).PublicKeyLine));
        keys.KeepPublic(line);
    }
}
