using Rejoinder.Journal.Merkle;
using Rejoinder.Journal.Proofs;
using Rejoinder.Journal.Verifying;

namespace Rejoinder.Register.Journaling;

/// <summary>The journal of a register: <c>docs/journal.md</c>. Thread-safe, as the register is.</summary>
public sealed partial class RegisterJournal : IDisposable
{
    // How long an act waits for others to be signed with it: a signature takes the disk as long as an act.
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(100);

    private readonly Register register;
    private readonly KeyFolder keys;
    private readonly CheckpointSigner signer;
    private readonly Action<string>? say;
    private readonly Lock signing = new();
    private readonly Timer timer;
    private int isDue;

    internal RegisterJournal(Register register, Action<string>? say)
    {
        this.register = register;
        this.say = say;
        keys = new(register.Address.KeyFolder);
        signer = new(register, keys);
        timer = new(_ => SignDue());
    }

    /// <summary>The journal's name; null before something was signed.</summary>
    public string? Origin => register.Read(JournalKeys.Origin);

    /// <summary>How many acts were entered.</summary>
    public long Size => register.Read(JournalTiles.Size);

    /// <summary>How many of them the newest checkpoint is of.</summary>
    public long SignedSize => register.Read(s => JournalKeys.SignedSize(s, JournalKeys.Origin(s)));

    /// <summary>Why acts are entered that are not signed; null where all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>Signs what is not signed yet. That goes by itself soon after each act; call it to wait for it, or to be told why it does not.</summary>
    /// <exception cref="RegisterException">It must not, or cannot, be signed; the message says why and what to do.</exception>
    public void Sign()
    {
        using var turn = signing.EnterScope();
        Interlocked.Exchange(ref isDue, 0);
        try
        {
            signer.Sign();
            Problem = null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RegisterException(
                ProblemKind.Store,
                $"The journal's keys in {keys.Path} cannot be used ({e.Message}): acts are entered, but not signed. Allow this user to read and write the folder.",
                e
            );
        }
    }

    /// <summary>Signs a moment after an act, with the acts that came meanwhile; at the latest when the register is closed.</summary>
    internal void SignSoon()
    {
        if (Interlocked.Exchange(ref isDue, 1) == 0)
        {
            timer.Change(Wait, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Signs what is due, and waits for it. The register does it when it is closed.</summary>
    public void Dispose()
    {
        timer.Dispose();
        SignDue();
    }

    private void SignDue()
    {
        // Whoever closes waits here for a signature that is being made, and finds nothing due.
        using var turn = signing.EnterScope();
        if (Interlocked.Exchange(ref isDue, 0) == 1)
        {
            SignOrSay();
        }
    }

    /// <summary>Signs for acts that are kept whatever comes of the signature: what is wrong is said once.</summary>
    internal void SignOrSay()
    {
        using var turn = signing.EnterScope();
        try
        {
            Sign();
        }
        // On the timer's thread nobody else would catch it, and the acts are kept already.
        catch (Exception e)
        {
            if (Problem != e.Message)
            {
                say?.Invoke(e.Message);
            }

            Problem = e.Message;
        }
    }

    /// <summary>The newest acts, the newest first.</summary>
    /// <param name="last">How many at most.</param>
    /// <param name="subject">Of one subject only, such as <c>statement:s-7k2mf0qd3a</c>, or of what has that code; null for all.</param>
    public IReadOnlyList<EnteredAct> List(int last, string? subject = null) =>
        register.Read(s =>
            s.Query<(long Index, byte[] Bytes)>(
                    $"SELECT entry_index, bytes FROM journal_entry {(subject is null ? "" : "WHERE subject = @subject")} ORDER BY entry_index DESC LIMIT @last",
                    new { last, subject = subject is null ? "" : SubjectOf(subject) }
                )
                .Select(e => Act(s, e.Index, e.Bytes))
                .ToList()
        );

    /// <summary>One act.</summary>
    /// <exception cref="RegisterException">There is none at the index.</exception>
    public EnteredAct Show(long index) =>
        register.Read(s =>
            s.First<byte[]>("SELECT bytes FROM journal_entry WHERE entry_index = @index", new { index }) is { } bytes
                ? Act(s, index, bytes)
                : throw new RegisterException(
                    ProblemKind.Request,
                    $"The journal has {JournalTiles.Size(s)} entries, counted from 0: there is none at {index}."
                )
        );

    /// <summary>Proves that an act is in the journal, by the newest checkpoint.</summary>
    /// <exception cref="RegisterException">There is none at the index, or it is not signed yet.</exception>
    public EntryProof Proof(long index)
    {
        var act = Show(index);
        if (index >= SignedSize)
        {
            Sign();
        }

        return register.Read(s =>
        {
            var origin = JournalKeys.Origin(s)!;
            var size = JournalKeys.SignedSize(s, origin);
            try
            {
                var inclusion = new TreeProofs(size, JournalTiles.In(s)).Inclusion(index);
                return new EntryProof(index, act.Bytes, ProofFile.Write(index, inclusion, JournalKeys.Head(s, origin, size)));
            }
            catch (InvalidDataException e)
            {
                throw JournalTiles.Damaged(s, e);
            }
        });
    }

    private static string SubjectOf(string text) =>
        text.Contains(':') || text.Length < 2 || text[1] != '-'
            ? text
            : text[0] switch
            {
                Code.Statement => $"statement:{text}",
                Code.Finding => $"finding:{text}",
                Code.Reply => $"reply:{text}",
                Code.Roster => $"roster:{text}",
                Code.Party => $"party:{text}",
                _ => text,
            };

    private static EnteredAct Act(Session session, long index, byte[] bytes)
    {
        var entry = ReadEntry.Read(bytes);
        if (!entry.IsRead)
        {
            throw JournalTiles.Damaged(session, new InvalidDataException($"Entry {index} cannot be read. {entry.Problem}"));
        }

        var seals = session.Query<(string Name, byte[]? Salt, string Place)>(
            "SELECT name, salt, content FROM journal_seal WHERE entry_index = @index ORDER BY name",
            new { index }
        );
        return new(
            index,
            entry.Value.Act,
            entry.Value.Subject,
            entry.Value.At,
            bytes,
            [.. seals.Select(s => new KeptSeal(s.Name, s.Place, s.Salt is null ? null : s.Salt.AsMemory()))]
        );
    }
}
