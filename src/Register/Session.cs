using System.Data.Common;
using Dapper;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Journaling;
using Rejoinder.Register.Parties;

namespace Rejoinder.Register;

/// <summary>One transaction on a register: what is read in it is of one moment, what is written in it is kept whole or not at all.</summary>
internal sealed class Session(IStore store, DbConnection connection, DbTransaction transaction, Account? account, DateTimeOffset now)
{
    private readonly Dictionary<string, long> next = new(StringComparer.Ordinal);
    private JournalWriter? journal;
    private PartyCounts? counts;

    public IStore Store => store;

    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    /// <summary>Who does it; a session that only reads has nobody.</summary>
    public Account Account => account ?? throw new InvalidOperationException("Nobody writes in a session that reads.");

    /// <summary>When it is done: one time for the whole transaction.</summary>
    public string Now { get; } = Times.Text(now);

    public DateTimeOffset Time { get; } = now;

    /// <summary>Enters acts in the journal. What it enters is in the tables once it is flushed, as <see cref="Register.Write"/> does at the end.</summary>
    public JournalWriter Journal => journal ??= new(this);

    /// <summary>Counts what is said of parties; to be told before that changes. Written at the end, as <see cref="Register.Write"/> does.</summary>
    public PartyCounts Counts => counts ??= new(this);

    /// <summary>Claims whose words changed in this session.</summary>
    public HashSet<long> ChangedWords { get; } = [];

    public IEnumerable<T> Query<T>(string sql, object? values = null) => connection.Query<T>(sql, values, transaction);

    public T? First<T>(string sql, object? values = null) => connection.QueryFirstOrDefault<T>(sql, values, transaction);

    public T One<T>(string sql, object? values = null) => connection.QuerySingle<T>(sql, values, transaction);

    public int Execute(string sql, object? values = null) => connection.Execute(sql, values, transaction);

    /// <summary>A new id of a table. Writers take turns, so that the next number is nobody else's.</summary>
    public long NextId(string table, int count = 1)
    {
        if (!next.TryGetValue(table, out var id))
        {
            id = One<long>($"SELECT coalesce(max(id), 0) + 1 FROM {table}");
        }

        next[table] = id + count;
        return id;
    }

    /// <summary>Writes down that something was done, by whom and when.</summary>
    public void Deed(string what, string subject, long? by = null, string detail = "{}") =>
        Execute(
            "INSERT INTO deed (id, at, account_id, what, subject, detail) VALUES (@id, @at, @account, @what, @subject, @detail)",
            new
            {
                id = NextId("deed"),
                at = Now,
                account = by ?? Account.Id,
                what,
                subject,
                detail,
            }
        );
}
