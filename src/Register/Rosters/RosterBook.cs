using System.Security.Cryptography;
using System.Text.Json;
using Rejoinder.Journal.Entries;
using Rejoinder.Naming.Rosters;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Journaling;

namespace Rejoinder.Register.Rosters;

/// <summary>A roster or list that the register keeps.</summary>
/// <param name="Code">What it is called by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">The number of the newest version.</param>
/// <param name="Entries">How many entries that has.</param>
/// <param name="Sha256">SHA-256 of the entries' JSON.</param>
/// <param name="MadeAt">When it came.</param>
public sealed record KeptRoster(string Code, string Name, int Version, int Entries, string Sha256, DateTimeOffset MadeAt);

/// <summary>Rosters and watch lists, every version of them. Thread-safe.</summary>
public sealed class RosterBook
{
    private const string Columns = """
        SELECT r.code, r.name, v.number AS Version, v.entries, v.sha256, v.made_at AS MadeAt FROM roster r
        JOIN roster_version v ON v.roster_id = r.id
        AND v.number = (SELECT max(number) FROM roster_version n WHERE n.roster_id = r.id)
        """;

    private readonly Register register;

    internal RosterBook(Register register) => this.register = register;

    /// <summary>All rosters in their newest version, by name; those that were withdrawn are not among them.</summary>
    public IReadOnlyList<KeptRoster> List() =>
        register.Read(s =>
            s.Query<RosterRow>($"{Columns} WHERE r.withdrawn_at IS NULL ORDER BY r.name").Select(r => r.ToRoster()).ToList()
        );

    /// <summary>Keeps a roster: a new version where its entries differ from the newest.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="entries">Its entries; not empty.</param>
    /// <param name="by">Who keeps it.</param>
    /// <returns>The roster, and whether this made a new version.</returns>
    /// <exception cref="RegisterException">The name cannot be a roster's, it is empty, or <paramref name="by"/> may not.</exception>
    public (KeptRoster Roster, bool IsNew) Keep(string name, IReadOnlyList<RosterEntry> entries, Account by)
    {
        Roles.Need(by, Role.Analyst, "keep rosters");
        if (!RosterShelf.IsName(name) || entries.Count == 0)
        {
            throw new RegisterException(
                ProblemKind.Request,
                "A roster has entries, and a name of letters, digits, hyphens and underscores."
            );
        }

        return register.Write(by, s => Keep(s, name, entries));
    }

    /// <summary>Keeps a roster, as a new version where it differs from the newest or was withdrawn.</summary>
    internal static (KeptRoster Roster, bool IsNew) Keep(Session s, string name, IReadOnlyList<RosterEntry> entries)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(entries);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(json));
        if (Newest(s, name) is { } newest && newest.Sha256 == sha256)
        {
            return (newest, false);
        }

        var id = s.First<long>("SELECT id FROM roster WHERE name = @name", new { name });
        if (id == 0)
        {
            id = s.NextId("roster");
            s.Execute(
                "INSERT INTO roster (id, code, name) VALUES (@id, @code, @name)",
                new
                {
                    id,
                    code = Code.New(Code.Roster),
                    name,
                }
            );
        }

        s.Execute("UPDATE roster SET withdrawn_at = NULL WHERE id = @id", new { id });
        var version = s.NextId("roster_version");
        s.Store.Insert(
            s,
            "roster_version",
            ["id", "roster_id", "number", "sha256", "entries", "content", "made_at", "account_id"],
            [
                [
                    version,
                    id,
                    s.One<long>("SELECT coalesce(max(number), 0) + 1 FROM roster_version WHERE roster_id = @id", new { id }),
                    sha256,
                    entries.Count,
                    Packed.Pack(json),
                    s.Now,
                    s.Account.Id,
                ],
            ]
        );
        var kept = Newest(s, name)!;
        s.Journal.Append(
            Act.RosterVersion,
            $"roster:{kept.Code}",
            [new Sealed("roster", json, FormattableString.Invariant($"roster_version:{version}"))],
            []
        );
        s.Deed("roster-kept", kept.Code);
        return (kept, true);
    }

    /// <summary>The newest version of a roster that stands; null for none.</summary>
    /// <param name="s">The session.</param>
    /// <param name="name">Its name or code.</param>
    internal static KeptRoster? Newest(Session s, string name) =>
        s.First<RosterRow>($"{Columns} WHERE (r.name = @name OR r.code = @name) AND r.withdrawn_at IS NULL", new { name })?.ToRoster();

    /// <summary>Takes a roster out of use, with the leads that came of it and nobody decided; a newer version brings it back.</summary>
    internal static void Withdraw(Session s, string code)
    {
        s.Execute("UPDATE roster SET withdrawn_at = @now WHERE code = @code", new { now = s.Now, code });
        s.Execute("DELETE FROM party_match WHERE state = 'lead' AND roster_id = (SELECT id FROM roster WHERE code = @code)", new { code });
        s.Deed("roster-withdrawn", code);
    }

    /// <summary>The entries of a version of a roster.</summary>
    internal static IReadOnlyList<RosterEntry> EntriesOf(Session s, string name, int? version) =>
        JsonSerializer.Deserialize<List<RosterEntry>>(
            Packed.Unpack(
                s.First<byte[]>(
                    """
                    SELECT v.content FROM roster r JOIN roster_version v ON v.roster_id = r.id
                    WHERE (r.name = @name OR r.code = @name)
                    AND ((CAST(@version AS INTEGER) IS NULL AND r.withdrawn_at IS NULL) OR v.number = @version)
                    ORDER BY v.number DESC LIMIT 1
                    """,
                    new { name, version }
                ) ?? throw RegisterException.NotFound("roster", name)
            )
        )!;

    /// <summary>A roster with its index, ready to match names against.</summary>
    /// <param name="name">Its name or code.</param>
    /// <param name="version">The version's number; null for the newest.</param>
    /// <exception cref="RegisterException">There is none.</exception>
    public Roster Open(string name, int? version = null) => new(name, Entries(name, version));

    /// <summary>The entries of a roster.</summary>
    /// <param name="name">Its name or code.</param>
    /// <param name="version">The version's number; null for the newest.</param>
    /// <exception cref="RegisterException">There is none.</exception>
    public IReadOnlyList<RosterEntry> Entries(string name, int? version = null) => register.Read(s => EntriesOf(s, name, version));

    private sealed class RosterRow
    {
        public string Code { get; set; } = "";
        public string Name { get; set; } = "";
        public int Version { get; set; }
        public int Entries { get; set; }
        public string Sha256 { get; set; } = "";
        public string MadeAt { get; set; } = "";

        public KeptRoster ToRoster() => new(Code, Name, Version, Entries, Sha256, Times.Read(MadeAt));
    }
}
