using Rejoinder.Register.Accounts;
using Rejoinder.Register.Identities;
using Rejoinder.Register.Journaling;
using Rejoinder.Register.Postgres;
using Rejoinder.Register.Similar;
using Rejoinder.Register.Sqlite;

namespace Rejoinder.Register;

/// <summary>
/// The front door: what is kept, and everything that may be done with it. Each change is one transaction; when a method returns, the change
/// is on the disk, and the journal's entry with it. Thread-safe; make one and share it. Several processes may use one register.
/// </summary>
public sealed partial class Register : IDisposable
{
    private readonly IStore store;
    private readonly TimeProvider clock;

    private Register(IStore store, RegisterAddress address, TimeProvider clock, Action<string>? say)
    {
        this.store = store;
        this.clock = clock;
        Address = address;
        Index = new ClaimIndex(address);
        Journal = new RegisterJournal(this, say);
        RosterIndexes = new RosterIndexes(this);
    }

    /// <summary>The vectors of its claims.</summary>
    internal ClaimIndex Index { get; }

    /// <summary>Its rosters, ready to match names against.</summary>
    internal RosterIndexes RosterIndexes { get; }

    /// <summary>Where it is.</summary>
    public RegisterAddress Address { get; }

    /// <summary>The public journal of what was done.</summary>
    public RegisterJournal Journal { get; }

    /// <summary>Opens a register, makes it where there is none, and brings one of an older version up to date (after a backup).</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="say">Told what is done beyond opening, in words; null for nobody.</param>
    /// <param name="clock">What tells the time; null for the system's clock.</param>
    /// <exception cref="RegisterException">It cannot be opened; the message says why and what to do.</exception>
    public static Register Open(RegisterAddress address, Action<string>? say = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Open(StoreOf(address), address, say, clock);
    }

    internal static Register Open(IStore store, RegisterAddress address, Action<string>? say = null, TimeProvider? clock = null)
    {
        try
        {
            store.Migrate(say);
            var register = new Register(store, address, clock ?? TimeProvider.System, say);
            // A crash may have left acts unsigned.
            register.Journal.SignOrSay();
            return register;
        }
        catch (Exception e) when (store.Explain(e) is { } problem)
        {
            store.Dispose();
            throw problem;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Whether there is a register at an address.</summary>
    /// <exception cref="RegisterException">The database server cannot be reached.</exception>
    public static bool Exists(RegisterAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var store = StoreOf(address);
        try
        {
            return store.Exists();
        }
        catch (Exception e) when (store.Explain(e) is { } problem)
        {
            throw problem;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Journal.Dispose();
        Index.Dispose();
        store.Dispose();
    }

    /// <summary>Does something that only reads, on the register as it is at one moment.</summary>
    internal T Read<T>(Func<Session, T> work) =>
        Explained(() =>
        {
            using var connection = store.Connect();
            using var transaction = store.BeginRead(connection);
            return work(new Session(store, connection, transaction, null, clock.GetUtcNow()));
        });

    /// <summary>Does something that changes the register, whole or not at all. What it entered in the journal is signed soon after.</summary>
    internal T Write<T>(Account by, Func<Session, T> work)
    {
        var (result, hasEntered) = Change(by, work);
        if (hasEntered)
        {
            Journal.SignSoon();
        }

        return result;
    }

    // What the database reports, in words that say what to do.
    private T Explained<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (store.Explain(e) is { } problem)
        {
            throw problem;
        }
    }

    /// <summary>Changes what is no act of anybody, such as the journal's checkpoints, whole or not at all.</summary>
    internal T Maintain<T>(Func<Session, T> work) => Change(null, work).Result;

    private (T Result, bool HasEntered) Change<T>(Account? by, Func<Session, T> work)
    {
        try
        {
            using var connection = store.Connect();
            using var transaction = store.BeginWrite(connection);
            var session = new Session(store, connection, transaction, by, clock.GetUtcNow());
            var result = work(session);
            session.Counts.Flush();
            session.Journal.Flush();
            if (session.ChangedWords.Count > 0)
            {
                // Before it is kept: nothing of what is erased may outlive it, not even a vector.
                Index.Renew(session, session.ChangedWords);
            }

            transaction.Commit();
            return (result, session.Journal.HasWritten);
        }
        catch (Exception e) when (store.Explain(e) is { } problem)
        {
            throw problem;
        }
    }

    private static IStore StoreOf(RegisterAddress address) =>
        address.IsPostgres ? new PostgresStore(address) : new SqliteStore(address.Place);
}
