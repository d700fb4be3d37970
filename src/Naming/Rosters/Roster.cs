namespace Rejoinder.Naming.Rosters;

/// <summary>A list of persons or bodies to match names against, with an index over every name form. Thread-safe.</summary>
public sealed class Roster
{
    private readonly Lazy<NameIndex> _index;
    private readonly int[] _entryOfForm;

    /// <summary>Makes a roster; the index is built when first asked.</summary>
    public Roster(string name, IReadOnlyList<RosterEntry> entries)
        : this(name, entries, null) { }

    internal Roster(string name, IReadOnlyList<RosterEntry> entries, NameIndex? index)
    {
        Name = name;
        Entries = entries;
        _entryOfForm = [.. entries.SelectMany((e, i) => Enumerable.Repeat(i, 1 + e.Aliases.Count))];
        _index = index is null ? new(() => NameIndex.Build(Forms)) : new(index);
    }

    /// <summary>What the user calls it.</summary>
    public string Name { get; }

    /// <summary>The entries, as the list has them.</summary>
    public IReadOnlyList<RosterEntry> Entries { get; }

    /// <summary>Every name form: an entry's name, then its aliases, entry by entry.</summary>
    public IEnumerable<string> Forms => Entries.SelectMany(e => e.Aliases.Prepend(e.Name));

    internal NameIndex Index => _index.Value;

    /// <summary>The entries most like the name, best first, each once with its best form.</summary>
    public IReadOnlyList<RosterHit> Find(Name name, int top = 5)
    {
        var hits = new List<RosterHit>();
        var seen = new HashSet<int>();
        foreach (var hit in Index.Find(name, top * 3))
        {
            if (hits.Count < top && seen.Add(_entryOfForm[hit.Id]))
            {
                hits.Add(new RosterHit(Entries[_entryOfForm[hit.Id]], Index.NameOf(hit.Id), hit.Score));
            }
        }

        return hits;
    }
}

/// <summary>An entry that a name may be.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Form">The form of its name that is most alike.</param>
/// <param name="Score">As <see cref="NameMatcher"/> gives it.</param>
public sealed record RosterHit(RosterEntry Entry, string Form, double Score);
