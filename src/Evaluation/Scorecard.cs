namespace Rejoinder.Evaluation;

/// <summary>
/// The figures over one statement or many, under the names that the report gives them. A measure appears with the first statement that has
/// something for it, which also sets the report's order. Not thread-safe: statements are added one after the other.
/// </summary>
public sealed class Scorecard
{
    private readonly Ordered<Tally> _tallies = new();
    private readonly Ordered<List<double>> _means = new();
    private readonly Ordered<Share> _shares = new();
    private readonly List<string> _missing = [];
    private readonly List<(string Name, string Reason)> _broken = [];
    private readonly List<Difference> _differences = [];
    private int _statements;

    /// <summary>Measures of what was found: precision, recall and F1.</summary>
    public IReadOnlyList<KeyValuePair<string, Tally>> Tallies => _tallies.Items;

    /// <summary>Measures of what is right among those asked.</summary>
    public IReadOnlyList<KeyValuePair<string, Share>> Shares => _shares.Items;

    /// <summary>The kinds of claims.</summary>
    public KindScore Kinds { get; } = new();

    /// <summary>The errors, statement by statement.</summary>
    public IReadOnlyList<Difference> Differences => _differences;

    /// <summary>How many statements had no record, or one that could not be read.</summary>
    public int WithoutRecord => _missing.Count + _broken.Count;

    internal Tally Tally(string name) => _tallies[name];

    internal Share Share(string name) => _shares[name];

    internal List<double> Mean(string name) => _means[name];

    internal void Differ(Difference difference) => _differences.Add(difference);

    internal void Count(string statement, RecordState state, string? reason)
    {
        _statements++;
        if (state == RecordState.Missing)
        {
            _missing.Add(statement);
        }
        else if (state == RecordState.Broken)
        {
            _broken.Add((statement, reason ?? ""));
        }
    }

    /// <summary>Writes the report: a line a measure, with what it counts.</summary>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine($"{_statements} statements, {_missing.Count} without a record, {_broken.Count} records that are no JSON");
        foreach (var (name, tally) in _tallies.Items)
        {
            writer.WriteLine($"{name, -42} {tally}");
        }

        foreach (var (name, values) in _means.Items)
        {
            writer.WriteLine($"{name, -42} {Decimals.Three(values.Sum() / values.Count)}  ({values.Count} statements)");
        }

        writer.WriteLine($"{"claim kinds, macro F1 end to end", -42} {Kinds}");
        foreach (var (name, share) in _shares.Items)
        {
            writer.WriteLine($"{name, -42} {share}");
        }

        foreach (var name in _missing)
        {
            writer.WriteLine($"no record: {name}");
        }

        foreach (var (name, reason) in _broken)
        {
            writer.WriteLine(reason.Length == 0 ? $"no JSON: {name}" : $"no JSON: {name} ({reason})");
        }
    }

    private sealed class Ordered<T>
        where T : new()
    {
        private readonly List<KeyValuePair<string, T>> _items = [];

        public IReadOnlyList<KeyValuePair<string, T>> Items => _items;

        public T this[string name]
        {
            get
            {
                foreach (var (key, value) in _items)
                {
                    if (key == name)
                    {
                        return value;
                    }
                }

                var made = new T();
                _items.Add(new(name, made));
                return made;
            }
        }
    }
}

/// <summary>Whether a statement has a record to score.</summary>
internal enum RecordState
{
    Read,
    Missing,
    Broken,
}
