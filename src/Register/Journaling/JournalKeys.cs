namespace Rejoinder.Register.Journaling;

/// <summary>What the register itself knows of its journal's name, keys and checkpoints: rows, no secrets.</summary>
internal static class JournalKeys
{
    private const string OriginSetting = "journal-origin";

    /// <summary>The journal's name; null before it has one.</summary>
    public static string? Origin(Session session) =>
        session.First<string>("SELECT value FROM setting WHERE name = @OriginSetting", new { OriginSetting });

    public static void SetOrigin(Session session, string origin) =>
        session.Execute(
            "INSERT INTO setting (name, value) VALUES (@OriginSetting, @origin) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            new { OriginSetting, origin }
        );

    /// <summary>The line of the public key that signs now; null before there is one.</summary>
    public static string? Current(Session session) => session.First<string>("SELECT line FROM journal_key ORDER BY number DESC LIMIT 1");

    /// <summary>All lines, the present one first.</summary>
    public static IReadOnlyList<string> All(Session session) =>
        [.. session.Query<string>("SELECT line FROM journal_key ORDER BY number DESC")];

    /// <summary>Enters a public key as the one that signs from now on, with the signed note that says so; the first has none.</summary>
    public static void Add(Session session, string line, byte[]? note) =>
        session.Execute(
            "INSERT INTO journal_key (number, line, note) VALUES ((SELECT coalesce(max(number), 0) + 1 FROM journal_key), @line, @note)",
            new { line, note }
        );

    /// <summary>How many entries the newest checkpoint of a journal is of; 0 where nothing was signed.</summary>
    public static long SignedSize(Session session, string? origin) =>
        session.One<long>("SELECT coalesce(max(size), 0) FROM journal_head WHERE origin = @origin", new { origin = origin ?? "" });

    /// <summary>The checkpoint of a size.</summary>
    public static byte[] Head(Session session, string origin, long size) =>
        session.One<byte[]>("SELECT checkpoint FROM journal_head WHERE origin = @origin AND size = @size", new { origin, size });

    /// <summary>Keeps a checkpoint, in place of an earlier one of its size.</summary>
    public static void AddHead(Session session, string origin, long size, byte[] checkpoint) =>
        session.Execute(
            "INSERT INTO journal_head (origin, size, checkpoint) VALUES (@origin, @size, @checkpoint) ON CONFLICT (origin, size) DO UPDATE SET checkpoint = excluded.checkpoint",
            new
            {
                origin,
                size,
                checkpoint,
            }
        );

    /// <summary>The id in a public key's line: eight hexadecimal digits.</summary>
    public static string Id(string line) => line.Split('+', 3)[1];
}
