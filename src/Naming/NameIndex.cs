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
        var hits = new List<NameHit>(Compared);
        Look(name, top, gathering, isWide: false, hits);
        if (!hits.Exists(h => h.Score > NameWeights.FoundAlike))
        {
            Look(name, top, gathering, isWide: true, hits);
        }

        _spare.Add(gathering);
        SettleTies(name, hits);
        return hits.Count > top ? hits.GetRange(0, top) : hits;
    }

    /// <summary>Gathers names and compares the best of them; those that are among the hits already are not compared again.</summary>
    private void Look(Name name, int top, Gathering gathering, bool isWide, List<NameHit> hits)
    {
        gathering.Clear();
        Gather(name, gathering, isWide);
        var (before, looked) = (hits.Count, 0);
        var (best, first) = (0.0, 0.0);
        foreach (var (id, rank) in gathering.Best(Math.Max(Compared, top), _data.Totals))
        {
            first = Math.Max(first, rank);
            if (before > 0 && hits.FindIndex(0, before, h => h.Id == id) >= 0)
            {
                continue;
            }

            // Once a name is as good as found, or alike while the rest shares far less, those gathered with less in common are not looked at.
            if (
                looked++ >= Math.Max(ComparedAtLeast, top)
                && (best > NameWeights.Found || (best > NameWeights.FoundAlike && rank < NameWeights.FarLess * first))
            )
            {
                break;
            }

            var score = NameMatcher.Score(name, Name.Parse(_data.NameOf(id)));
            best = Math.Max(best, score);
            hits.Add(new NameHit(id, score, (NameWeights.RankOfScore * score) + ((1 - NameWeights.RankOfScore) * rank)));
        }
    }

    /// <summary>Best first. Among those that score about alike, the one written most alike comes first: in the order of words, in every letter.</summary>
    private void SettleTies(Name name, List<NameHit> hits)
    {
        var best = hits.Count == 0 ? 0 : hits.Max(h => h.Rank);
        var written = Cut(name.Folded);
        for (var i = 0; i < hits.Count; i++)
        {
            if (best - hits[i].Rank < NameWeights.WrittenAlike && hits.Count > 1)
            {
                var other = Cut(Name.Parse(_data.NameOf(hits[i].Id)).Folded);
                var likeness = SpellingDistance.Typing.Similarity(written, other);
                hits[i] = hits[i] with { Rank = hits[i].Rank + (NameWeights.WrittenAlike * (likeness - 1)) };
            }
        }

        hits.Sort((a, b) => a.Rank != b.Rank ? b.Rank.CompareTo(a.Rank) : a.Id.CompareTo(b.Id));

        static string Cut(string folded)
        {
            var letters = folded.Replace(" ", "", StringComparison.Ordinal);
            return letters.Length > 2 * Word.MaxLength ? letters[..(2 * Word.MaxLength)] : letters;
        }
    }

    private void Gather(Name name, Gathering gathering, bool isWide)
    {
        var lookups = new List<WordLookup>(MaxWords);
        foreach (var part in name.Compared.AsSpan(0, Math.Min(name.Compared.Length, MaxWords)))
        {
            lookups.Add(_vocabulary.Alike(part, gathering, isWide));
        }

        gathering.QueryTotal = lookups.Sum(l => l.Weight);
        AddJoined(name.Compared, lookups, gathering, isWide);

        // The rarest word first: a common one then only adds to names already gathered.
        lookups.Sort((a, b) => a.Postings.CompareTo(b.Postings));
        foreach (var lookup in lookups)
        {
            gathering.Add(lookup, _data);
        }
    }

    /// <summary>
    /// Words that the index may have as one: joined by a hyphen, or both short. Where little was found, any two neighbours, and the last with the first.
    /// </summary>
    private void AddJoined(NamePart[] parts, List<WordLookup> lookups, Gathering gathering, bool isWide)
    {
        var count = Math.Min(parts.Length, MaxWords);
        for (var i = 0; i < (isWide && count > 2 ? count : count - 1); i++)
        {
            var (first, second) = (parts[i], parts[(i + 1) % count]);
            var (a, b) = (first.Folded, second.Folded);
            if (a.Length > 1 && b.Length > 1 && (isWide || first.HyphenAfter || (a.Length < 6 && b.Length < 6)))
            {
                var joined = a + b;
                var part = new NamePart(joined, joined, SpellingKey.Of(joined)) { IsForeign = first.IsForeign };
                lookups.Add(_vocabulary.Alike(part, gathering, isWide: false));
            }
        }
    }
}
