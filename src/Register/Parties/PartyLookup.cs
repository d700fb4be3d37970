using Rejoinder.Reading;

namespace Rejoinder.Register.Parties;

/// <summary>Finds the party of the register that a name is, or makes it. Keeps what it found for the statements that follow in the session.</summary>
internal sealed class PartyLookup(Session session)
{
    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);
    private readonly List<object?[]> made = [];
    private readonly List<object?[]> words = [];

    /// <summary>The party that a name is.</summary>
    /// <param name="name">The name as in the statement.</param>
    /// <param name="kind">What it is a name of.</param>
    /// <param name="statement">The statement's id: a name that tells too little is a party of this statement alone.</param>
    public long Of(string name, PartyKind kind, long statement)
    {
        var (key, parts) = PartyKey.Of(name, kind);
        key ??= FormattableString.Invariant($"{PartyKey.Word(kind)}:{string.Join(' ', parts.DefaultIfEmpty(name))}@{statement}");
        if (known.TryGetValue(key, out var id))
        {
            return id;
        }

        id = session.First<long>(
            "SELECT coalesce(merged_into, id) FROM party WHERE name_key = @key AND erased_at IS NULL ORDER BY id LIMIT 1",
            new { key }
        );
        return known[key] = id != 0 ? id : Make(name, kind, key, parts);
    }

    /// <summary>Writes the parties that were made.</summary>
    public void Flush()
    {
        session.Store.Insert(session, "party", ["id", "code", "name", "kind", "name_key", "made_at"], made);
        session.Store.Insert(session, "party_word", ["word", "party_id"], words);
        made.Clear();
        words.Clear();
    }

    private long Make(string name, PartyKind kind, string key, IReadOnlyList<string> parts)
    {
        var id = session.NextId("party");
        session.Counts.Made(id);
        made.Add([id, Code.New(Code.Party), name, PartyKey.Word(kind), key, session.Now]);
        words.AddRange(parts.Select(w => new object?[] { w, id }));
        return id;
    }
}
