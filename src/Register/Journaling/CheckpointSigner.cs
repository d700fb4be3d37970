using System.Security.Cryptography;
using Rejoinder.Journal.Merkle;
using Rejoinder.Journal.Notes;
using Rejoinder.Journal.Verifying;

namespace Rejoinder.Register.Journaling;

/// <summary>
/// Signs what the journal holds, after it is kept: never two checkpoints of one origin between which there is no proof. What it signed last
/// it remembers outside the database, on the disk before a checkpoint is; from that it proves, before it signs again, that the journal only grew.
/// </summary>
internal sealed class CheckpointSigner(Register register, KeyFolder keys)
{
    /// <summary>Signs the newest state of the journal, where that is not signed yet.</summary>
    /// <exception cref="RegisterException">It must not, or cannot, be signed; the message says why and what to do.</exception>
    public void Sign()
    {
        if (!IsUnsigned())
        {
            return;
        }

        using var turn = keys.Turn();
        if (IsUnsigned())
        {
            SignWhileOthersWait();
        }
    }

    /// <summary>The same for a caller that has its turn, and with further keys.</summary>
    public void SignWhileOthersWait(params IReadOnlyList<NoteSigner> further)
    {
        var origin = Origin();
        using var key = Key(origin);
        var head = Prove(origin);
        if (head is null)
        {
            return;
        }

        keys.Remember(head);
        NoteSigner[] signers = [new NoteSigner(origin, key), .. further];
        var checkpoint = new Checkpoint(origin, head.Size, head.Root).Sign(signers);
        register.Maintain(s =>
        {
            JournalKeys.AddHead(s, origin, head.Size, checkpoint);
            return 0;
        });
    }

    /// <summary>The journal as it is now, where it only grew since it was last signed; null where it is empty.</summary>
    /// <exception cref="RegisterException">It did not only grow.</exception>
    public SignedHead? Prove(string origin) => Prove(origin, keys.LastSigned(origin));

    private SignedHead? Prove(string origin, SignedHead? remembered) =>
        register.Read(session =>
        {
            var size = JournalTiles.Size(session);
            var last = remembered ?? LastInRegister(session, origin);
            if (size == 0 && last is null)
            {
                return null;
            }

            try
            {
                var proofs = new TreeProofs(size, JournalTiles.In(session));
                var head = new SignedHead(origin, size, proofs.Root());
                if (last is not null)
                {
                    CheckGrowth(session, last, head, proofs);
                }

                return head;
            }
            catch (InvalidDataException e)
            {
                throw JournalTiles.Damaged(session, e);
            }
        });

    /// <summary>The journal's name, made where it has none.</summary>
    public string Origin() =>
        register.Read(JournalKeys.Origin)
        ?? register.Maintain(s =>
        {
            if (JournalKeys.Origin(s) is { } origin)
            {
                return origin;
            }

            JournalKeys.SetOrigin(s, NewOrigin());
            return JournalKeys.Origin(s)!;
        });

    public static string NewOrigin() => $"rejoinder.local/{Code.New('j')}";

    /// <summary>What was last signed of a journal: what this folder remembers, else what the register has.</summary>
    public SignedHead? LastSigned(string origin) => keys.LastSigned(origin) ?? register.Read(s => LastInRegister(s, origin));

    private static SignedHead? LastInRegister(Session session, string origin)
    {
        var size = JournalKeys.SignedSize(session, origin);
        return size > 0 && TreeHead.Read(JournalKeys.Head(session, origin, size)).Value is { } head
            ? new(origin, head.Size, head.Root)
            : null;
    }

    private ECDsa Key(string origin)
    {
        var current = register.Read(JournalKeys.Current);
        if (current is null)
        {
            return FirstKey(origin);
        }

        if (KeyFolder.Read(keys.NextKeyFile) is { } next)
        {
            // A crash while the key was changed: the register knows the next one already.
            using (next)
            {
                if (new NoteSigner(origin, next).PublicKeyLine == current)
                {
                    using var old = KeyFolder.Read(keys.KeyFile);
                    keys.TakeNext(old is null ? null : JournalKeys.Id(new NoteSigner(origin, old).PublicKeyLine));
                    keys.KeepPublic(current);
                }
            }
        }

        var key =
            KeyFolder.Read(keys.KeyFile)
            ?? throw new RegisterException(
                ProblemKind.State,
                $"The journal's key {JournalKeys.Id(current)} is not in {keys.Path}: acts are entered, but not signed. Put its folder back, or `rejoinder journal key --import FILE`; if it is lost, `rejoinder journal rotate` makes a new one."
            );
        var line = new NoteSigner(origin, key).PublicKeyLine;
        if (line == current)
        {
            return key;
        }

        key.Dispose();
        throw new RegisterException(
            ProblemKind.State,
            $"The journal's key is {JournalKeys.Id(current)}, but the one in {keys.Path} is {JournalKeys.Id(line)}: acts are entered, but not signed. Put the right folder back, or `rejoinder journal key --import FILE`."
        );
    }

    private ECDsa FirstKey(string origin)
    {
        if (register.Read(s => JournalKeys.SignedSize(s, origin)) > 0)
        {
            throw new RegisterException(
                ProblemKind.Store,
                $"The journal {origin} has checkpoints, but its public key is gone from the register: rows were taken out. Restore the newest backup."
            );
        }

        var key = KeyFolder.Read(keys.KeyFile);
        if (key is null)
        {
            key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            keys.Keep(keys.KeyFile, key);
        }

        var line = new NoteSigner(origin, key).PublicKeyLine;
        keys.KeepPublic(line);
        // Of several machines that open a new register at once, one key becomes the journal's.
        if (register.Maintain(s => Enter(s, line)) == line)
        {
            return key;
        }

        key.Dispose();
        return Key(origin);
    }

    private static string Enter(Session session, string line)
    {
        if (JournalKeys.Current(session) is null)
        {
            JournalKeys.Add(session, line, null);
        }

        return JournalKeys.Current(session)!;
    }

    // A restored backup may well be signed as far as it goes: what was signed last is asked too.
    private bool IsUnsigned()
    {
        var (origin, size, signed) = register.Read(s =>
        {
            var origin = JournalKeys.Origin(s);
            return (origin, JournalTiles.Size(s), JournalKeys.SignedSize(s, origin));
        });
        return size != signed || (origin is not null && keys.LastSigned(origin) is { } last && last.Size != size);
    }

    private static void CheckGrowth(Session session, SignedHead last, SignedHead now, TreeProofs proofs)
    {
        var remedy =
            $"Nothing is signed, so that the journal never tells two stories; acts are still entered. Restore the newest backup, or the database as it was. Where that is lost, `rejoinder journal restart --reason TEXT` goes on as a new journal.";
        if (last.Size > now.Size)
        {
            throw new RegisterException(
                ProblemKind.State,
                $"The journal {last.Origin} was signed with {last.Size} entries, and {session.Store.Shown} has {now.Size}: an older backup was restored, or entries were taken out. {remedy}"
            );
        }

        if (!ConsistencyCheck.Holds(last.Size, now.Size, last.Root, now.Root, last.Size == 0 ? [] : proofs.Consistency(last.Size)))
        {
            throw new RegisterException(
                ProblemKind.State,
                $"The first {last.Size} entries of the journal {last.Origin} in {session.Store.Shown} are not those that were signed (root {last.Root}): an older backup was restored and gone on with, or rows were changed. {remedy}"
            );
        }
    }
}
