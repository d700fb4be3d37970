using System.Collections.Concurrent;
using Rejoinder.Naming.Indexing;
using Rejoinder.Naming.Spelling;

namespace Rejoinder.Naming;

/// <summary>
/// One name against very many. Names that share a word, or a word spelled nearly alike, are gathered and ranked by how rare the shared words
/// are; the best of them are then compared exactly. Built once, or loaded from a file; searching is thread-safe.
/// </summary>
public sealed class NameIndex
{
    /// <summary>Candidates that are compared exactly: more find no more right answers in the sets of bench/results.</summary>
    private const int Compared = 24;

    private const int ComparedAtLeast = 8;

    /// <summary>How many words of a query are looked up; the rest only count in the exact comparison.</summary>
    private const int MaxWords = 10;

    private readonly IndexData _data;
    private readonly Vocabulary _vocabulary;
    private readonly ConcurrentBag<Gathering> _spare = [];

    internal NameIndex(IndexData data)
    {
        _data = data;
        _vocabulary = new Vocabulary(data);
    }

    /// <summary>How many names there are.</summary>
    public int Count => _data.Count;

    /// <summary>Builds an index; a name's number is its place in the list.</summary>
    public static NameIndex Build(IEnumerable<string> names) => new(IndexBuilder.Build(names));

    /// <summary>
    /// Loads the index of a file, or builds it from the names and saves it there where the file is missing, torn, old, or of other names.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="names">The names, in the order of their numbers.</param>
    /// <param name="say">Takes the message where an index is built anew; null to say nothing.</param>
    public static NameIndex Open(string path, IReadOnlyCollection<string> names, Action<string>? say = null)
    {
        var (data, problem) = IndexFile.Load(path);
        if (data is not null && !IndexFile.IsOf(data, names))
        {
            problem = "the index file is of other names";
        }

        if (problem is null)
        {
            return new NameIndex(data!);
        }

        say?.Invoke($"Building the index of {names.Count} names: {problem}.");
        var built = IndexBuilder.Build(names);
        try
        {
            IndexFile.Save(built, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            say?.Invoke($"The index could not be kept: {e.Message}");
        }

        return new NameIndex(built);
    }

    /// <summary>The name of a number, as it was given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public string NameOf(int id) => _data.NameOf(id);

    /// <summary>The most alike names, best first; at most <paramref name="top"/>.</summary>
    public IReadOnlyList<NameHit> Find(string name, int top = 5) => Find(Name.Parse(name), top);

    /// <summary>The most alike names, best first; at most <paramref name="top"/>.</summary>
    public IReadOnlyList<NameHit> Find(Name name, int top = 5)
    {
        var gathering = _spare.TryTake(out var spare) ? spare : new Gathering(_data.Count, _data.WordCount);
        gathering.Clear();
        Gather(name, gathering);
        var hits = new List<NameHit>(Compared);
        var best = 0.0;
        foreach (var (id, rank) in gathering.Best(Math.Max(Compared, top), _data.Totals))
        {
            // Once a name is as good as found, those gathered with less in common are not looked at.
            if (hits.Count >= Math.Max(ComparedAtLeast, top) && best > NameWeights.Found)
            {
                break;
            }

            var score = NameMatcher.Score(name, Name.Parse(_data.NameOf(id)));
            best = Math.Max(best, score);
            hits.Add(new NameHit(id, score, (NameWeights.RankOfScore * score) + ((1 - NameWeights.RankOfScore) * rank)));
        }

        _spare.Add(gathering);
        hits.Sort((a, b) => a.Rank != b.Rank ? b.Rank.CompareTo(a.Rank) : a.Id.CompareTo(b.Id));
        return hits.Count > top ? hits.GetRange(0, top) : hits;
    }

    private void Gather(Name name, Gathering gathering)
    {
        var lookups = new List<WordLookup>(MaxWords);
        foreach (var part in name.Compared.AsSpan(0, Math.Min(name.Compared.Length, MaxWords)))
        {
            lookups.Add(_vocabulary.Alike(part, gathering));
        }

        var total = lookups.Sum(l => l.Weight);
        AddJoined(name.Compared, lookups, gathering);

        // The rarest word first: a common one then only adds to names already gathered.
        lookups.Sort((a, b) => a.Postings.CompareTo(b.Postings));
        foreach (var lookup in lookups)
        {
            gathering.Add(lookup, _data);
        }

        gathering.QueryTotal = total;
    }

    /// <summary>Words that the index may have as one: joined by a hyphen, or both short.</summary>
    private void AddJoined(NamePart[] parts, List<WordLookup> lookups, Gathering gathering)
    {
        for (var i = 0; i + 1 < parts.Length && i < MaxWords; i++)
        {
            var (a, b) = (parts[i].Folded, parts[i + 1].Folded);
            if (a.Length > 1 && b.Length > 1 && (parts[i].HyphenAfter || (a.Length < 6 && b.Length < 6)))
            {
                var joined = a + b;
                lookups.Add(
                    _vocabulary.Alike(new NamePart(joined, joined, SpellingKey.Of(joined)) { IsForeign = parts[i].IsForeign }, gathering)
                );
            }
        }
    }
}
