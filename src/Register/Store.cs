using System.Data.Common;
using Rejoinder.Register.Searching;
using Rejoinder.Register.Similar;

namespace Rejoinder.Register;

/// <summary>
/// The database under a register. What SQLite and PostgreSQL do alike is SQL in the register's own files; what they do otherwise is here.
/// Thread-safe.
/// </summary>
internal interface IStore : IDisposable
{
    /// <summary>The place in words for messages.</summary>
    string Shown { get; }

    /// <summary>Whether there is a register at the place.</summary>
    bool Exists();

    /// <summary>Makes the register or brings it up to date; an older one is backed up first. Refuses one of a newer version.</summary>
    /// <param name="say">Told what is done, in words.</param>
    void Migrate(Action<string>? say);

    /// <summary>An open connection, for one thread.</summary>
    DbConnection Connect();

    /// <summary>Begins a transaction that alone may write until it ends; others wait for it.</summary>
    DbTransaction BeginWrite(DbConnection connection);

    /// <summary>Begins a transaction that sees the register as it is now, whatever others write.</summary>
    DbTransaction BeginRead(DbConnection connection);

    /// <summary>The condition that a column is one of a list: <c>column IN @list</c> in the database's own way.</summary>
    string In(string column, string list);

    /// <summary>The condition that a column of words begins with a parameter, by an index of the column.</summary>
    string Begins(string column, string parameter);

    /// <summary>Puts many rows in a table at once.</summary>
    void Insert(Session session, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows);

    /// <summary>Enters new claims, whose rows are there, in the full-text index.</summary>
    void IndexClaims(Session session, long firstId, long lastId);

    /// <summary>To be called after much was put in: lets the database count what is where, so that it finds the best way to it.</summary>
    void CountUp();

    /// <summary>Takes claims out of the full-text index before their words or facets change.</summary>
    void UnindexClaims(Session session, IReadOnlyCollection<long> ids);

    /// <summary>Enters claims anew after their words or facets changed.</summary>
    void ReindexClaims(Session session, IReadOnlyCollection<long> ids);

    /// <summary>Enters a statement's title and text in the full-text index, in place of what was there; null takes it out.</summary>
    void IndexStatement(Session session, long id, string? title, string? text);

    /// <summary>The newest claims that have all the words and facets.</summary>
    IReadOnlyList<long> FindClaims(Session session, SearchTerms terms, int limit);

    /// <summary>A claim's words with the words that were searched for between U+0002 and U+0003.</summary>
    string Highlight(Session session, SearchTerms terms, long id, string words);

    /// <summary>Claims that have any of the words, the rarest first, best first by the database's own ranking.</summary>
    IReadOnlyList<(long Id, double Score)> RankClaims(Session session, IReadOnlyList<RareWord> words, int limit);

    /// <summary>The newest statements whose title or text has all the words.</summary>
    IReadOnlyList<long> FindStatements(Session session, SearchTerms terms, int limit);

    /// <summary>In how many claims words occur, up to a limit; of common words about how many is enough.</summary>
    IReadOnlyDictionary<string, long> CountWords(Session session, IReadOnlyCollection<string> words);

    /// <summary>The newest reviews by others that have all the words.</summary>
    IReadOnlyList<long> FindReviews(Session session, SearchTerms terms, int limit);

    /// <summary>Reviews by others that have any of the words, best first by the database's own ranking.</summary>
    IReadOnlyList<long> RankReviews(Session session, IReadOnlyList<RareWord> words, int limit);

    /// <summary>In how many reviews by others words occur, up to a limit.</summary>
    IReadOnlyDictionary<string, long> CountReviewWords(Session session, IReadOnlyCollection<string> words);

    /// <summary>What the database takes on the disk, in bytes.</summary>
    long Bytes(Session session);

    /// <summary>Writes a copy of the whole register to a file, while others go on working.</summary>
    void Backup(string path);

    /// <summary>Lets go of what was erased: pages, logs and index segments that still hold old bytes.</summary>
    void Purge();

    /// <summary>What the database's own check finds wrong; empty where nothing is.</summary>
    IReadOnlyList<string> CheckIntegrity();

    /// <summary>What a database's exception means to a person; null where it is none of theirs.</summary>
    RegisterException? Explain(Exception exception);
}
