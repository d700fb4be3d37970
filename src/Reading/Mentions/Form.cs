namespace Rejoinder.Reading.Mentions;

/// <summary>One form of a name with its places, while forms are joined into parties. Not thread-safe.</summary>
internal sealed class Form(PartyKind kind)
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly List<TextSpan> _spans = [];

    public PartyKind Kind => kind;

    /// <summary>Every spelling, in the order of first use.</summary>
    public IEnumerable<string> Names => _names.Keys;

    /// <summary>The fullest spelling: most words, then not all in capitals, then with its accents, then the commonest.</summary>
    public string Name =>
        _names
            .OrderByDescending(n => WordCount(n.Key))
            .ThenBy(n => n.Key.Any(char.IsLower) ? 0 : 1)
            .ThenByDescending(n => n.Key.Count(c => c > '\u007f' && char.IsLetter(c)))
            .ThenByDescending(n => n.Value)
            .ThenByDescending(n => n.Key.Length)
            .First()
            .Key;

    /// <summary>Where it stands, in order.</summary>
    public IReadOnlyList<TextSpan> Spans
    {
        get
        {
            _spans.Sort((a, b) => a.Start.CompareTo(b.Start));
            return _spans;
        }
    }

    public void Add(string name, TextSpan span)
    {
        _names[name] = _names.GetValueOrDefault(name) + 1;
        _spans.Add(span);
    }

    public void Take(Form other)
    {
        foreach (var (name, count) in other._names)
        {
            _names[name] = _names.GetValueOrDefault(name) + count;
        }

        _spans.AddRange(other._spans);
    }

    private static int WordCount(string name) => name.Count(c => c == ' ') + 1;
}
