using System.Collections.Frozen;

namespace Rejoinder.Naming.Parsing;

/// <summary>What the lists know of a word: equivalents, familiar forms, whether it is a given or a family name.</summary>
internal static class KnownNames
{
    private static readonly FrozenDictionary<string, Entry> Entries = Load();
    private static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> Lookup = Entries.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Which list a word is in.</summary>
    [Flags]
    internal enum Lists
    {
        None = 0,
        Given = 1,
        Family = 2,
        Common = 4,
    }

    internal sealed record Entry(Lists Lists, int[] Equivalents, int[] Familiar);

    /// <summary>What is known of the word, or null.</summary>
    public static Entry? Of(ReadOnlySpan<char> folded) => Lookup.TryGetValue(folded, out var entry) ? entry : null;

    private static FrozenDictionary<string, Entry> Load()
    {
        var lists = new Dictionary<string, Lists>(StringComparer.Ordinal);
        var equivalents = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var familiar = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in WordList.Lines("given-equivalents"))
        {
            number++;
            foreach (var name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(equivalents, name, number);
                Mark(lists, name, Lists.Given);
            }
        }

        // A short form and its full name share the full name's number; two short forms of one name share it too, which is meant.
        var full = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("nicknames"))
        {
            var names = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var name in names.Skip(1))
            {
                if (!full.TryGetValue(name, out var id))
                {
                    full[name] = id = full.Count + 1;
                    Add(familiar, name, id);
                }

                Add(familiar, names[0], id);
            }

            foreach (var name in names)
            {
                Mark(lists, name, Lists.Given);
            }
        }

        foreach (var name in WordList.Lines("given-names"))
        {
            Mark(lists, name, Lists.Given);
        }

        foreach (var name in WordList.Lines("family-names"))
        {
            Mark(lists, name, Lists.Family);
        }

        foreach (var name in WordList.Lines("common-names"))
        {
            Mark(lists, name, Lists.Common);
        }

        return lists.ToFrozenDictionary(
            l => l.Key,
            l => new Entry(l.Value, Numbers(equivalents, l.Key), Numbers(familiar, l.Key)),
            StringComparer.Ordinal
        );
    }

    private static int[] Numbers(Dictionary<string, List<int>> map, string name) => map.TryGetValue(name, out var list) ? [.. list] : [];

    private static void Mark(Dictionary<string, Lists> lists, string name, Lists list) =>
        lists[name] = lists.TryGetValue(name, out var marked) ? marked | list : list;

    private static void Add(Dictionary<string, List<int>> map, string name, int number)
    {
        if (!map.TryGetValue(name, out var list))
        {
            map[name] = list = [];
        }

        if (!list.Contains(number))
        {
            list.Add(number);
        }
    }
}
