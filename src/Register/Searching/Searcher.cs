using System.Collections.Immutable;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Parties;

namespace Rejoinder.Register.Searching;

/// <summary>
/// Full text over all claims. Ranking every claim that has a common word takes seconds at a million, so the newest
/// <see cref="MostRanked"/> that fit are put in order, and the result says where there are more.
/// </summary>
internal static class Searcher
{
    /// <summary>How many claims are put in order.</summary>
    public const int MostRanked = 2000;

    private const int MostStatements = 10;
    private const char MarkStart = '\u0002';
    private const char MarkEnd = '\u0003';

    public static SearchResult Search(Session session, SearchQuery query)
    {
        var (words, without) = SearchWords.Parse(query.Words);
        if (words.Count == 0 && query.Words.Trim().Length > 0)
        {
            throw new RegisterException(
                ProblemKind.Request,
                without.Count > 0
                    ? "Give a word to find, not only words to do without."
                    : $"There is no word in “{query.Words.Trim()}” that could be searched for."
            );
        }

        var terms = new SearchTerms(words, without, FacetsOf(session, query));
        var found = session.Store.FindClaims(session, terms, MostRanked + 1);
        var isMore = found.Count > MostRanked;
        var ids = Published(session, Dated(session, [.. found.Take(MostRanked)], query), query);
        var page = Ordered(session, ids, words, query.NewestFirst).Skip(query.Skip).Take(Math.Clamp(query.Take, 1, 500)).ToArray();
        var isUnfiltered = terms.Facets.Count == 0 && words.Count > 0;
        return new SearchResult(
            Hits(session, terms, page),
            ids.Count,
            isMore,
            isUnfiltered ? Statements(session, session.Store.FindStatements(session, terms, MostStatements), query.PublishedOnly) : []
        );
    }

    private static List<IReadOnlyList<string>> FacetsOf(Session session, SearchQuery query)
    {
        var facets = new List<IReadOnlyList<string>>();
        if (query.Kind is { } kind)
        {
            facets.Add([Facets.Kind(kind)]);
        }

        if (query.Source is { } source)
        {
            facets.Add(source == "any" ? [Facets.Source("locatable"), Facets.Source("vague")] : [Facets.Source(source)]);
        }

        if (query.Statement is { } statement)
        {
            var id = session.First<long>("SELECT id FROM statement WHERE code = @statement", new { statement });
            facets.Add(id == 0 ? throw RegisterException.NotFound("statement", statement) : [Facets.Statement(id)]);
        }

        AddParty(query.About, p => [Facets.About(p)]);
        AddParty(query.SaidBy, p => [Facets.SaidBy(p)]);
        AddParty(query.Party, p => [Facets.About(p), Facets.SaidBy(p)]);
        if (query.From is not null || query.Until is not null)
        {
            var (from, until) = (query.From?.Year ?? 1900, query.Until?.Year ?? DateTime.UtcNow.Year + 1);
            if (until >= from && until - from <= 150)
            {
                facets.Add([.. Enumerable.Range(from, until - from + 1).Select(Facets.Year)]);
            }
        }

        return facets;

        void AddParty(string? given, Func<long, IEnumerable<string>> of)
        {
            if (given is not null)
            {
                facets.Add([.. PartyReader.Named(session, given).SelectMany(of)]);
            }
        }
    }

    // The index knows years; the days are looked up.
    private static List<long> Dated(Session session, long[] ids, SearchQuery query)
    {
        if (query.From is null && query.Until is null)
        {
            return [.. ids];
        }

        var from = query.From?.ToString("O") ?? "";
        var until = query.Until?.ToString("O") ?? "9999";
        var kept = new HashSet<long>();
        foreach (var some in ids.Chunk(500))
        {
            kept.UnionWith(
                session.Query<long>(
                    $"""
                    SELECT c.id FROM claim c JOIN statement s ON s.id = c.statement_id
                    WHERE {session.Store.In("c.id", "@some")}
                    AND substr(coalesce(s.issued, s.received_at), 1, 10) >= substr(@from, 1, length(coalesce(s.issued, @from)))
                    AND substr(coalesce(s.issued, s.received_at), 1, 10) <= @until
                    """,
                    new
                    {
                        some,
                        from,
                        until,
                    }
                )
            );
        }

        return [.. ids.Where(kept.Contains)];
    }

    private static List<long> Published(Session session, List<long> ids, SearchQuery query)
    {
        if (!query.PublishedOnly)
        {
            return ids;
        }

        var kept = new HashSet<long>();
        foreach (var some in ids.Chunk(500))
        {
            kept.UnionWith(
                session.Query<long>(
                    $"SELECT c.id FROM claim c JOIN statement s ON s.id = c.statement_id WHERE {session.Store.In("c.id", "@some")} AND s.is_published = 1",
                    new { some }
                )
            );
        }

        return [.. ids.Where(kept.Contains)];
    }

    private static IEnumerable<long> Ordered(Session session, List<long> ids, IReadOnlyList<string> words, bool newestFirst)
    {
        if (newestFirst || words.Count == 0 || ids.Count < 2)
        {
            return ids;
        }

        var wanted = words.SelectMany(w => w.Split(' ')).ToArray();
        var scores = new Dictionary<long, double>(ids.Count);
        foreach (var some in ids.Chunk(500))
        {
            foreach (
                var (id, text) in session.Query<(long, string)>(
                    $"SELECT id, words FROM claim WHERE {session.Store.In("id", "@some")}",
                    new { some }
                )
            )
            {
                scores[id] = WordRanking.Score(text, wanted);
            }
        }

        return ids.OrderByDescending(i => scores.GetValueOrDefault(i)).ThenByDescending(i => i);
    }

    private static ImmutableArray<SearchHit> Hits(Session session, SearchTerms terms, long[] ids)
    {
        var claims = ClaimReader.ByIds(session, ids);
        var heads = StatementHeads.Of(session, claims.Select(c => c.Statement));
        return
        [
            .. claims.Select(c =>
            {
                var head = heads[c.Statement];
                var (_, marks) = Marks(
                    terms.Words.Count == 0 ? c.Quote.Words : session.Store.Highlight(session, terms, c.Id, c.Quote.Words)
                );
                return new SearchHit(
                    c,
                    head.Title,
                    head.Issued,
                    c.Speaker == Reading.Attribution.Declarants ? head.Speakers : [c.SpeakerParty?.Name ?? c.Speaker],
                    marks
                );
            }),
        ];
    }

    private static ImmutableArray<StatementHit> Statements(Session session, IReadOnlyList<long> ids, bool publishedOnly)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = session
            .Query<(long Id, string Code, string Title, string? Issued)>(
                $"SELECT id, code, coalesce(title, name), issued FROM statement WHERE {session.Store.In("id", "@ids")}{(publishedOnly ? " AND is_published = 1" : "")}",
                new { ids = ids.ToArray() }
            )
            .ToDictionary(r => r.Id);
        return [.. ids.Where(rows.ContainsKey).Select(i => new StatementHit(rows[i].Code, rows[i].Title, rows[i].Issued))];
    }

    internal static (string Words, ImmutableArray<(int Start, int Length)> Marks) Marks(string marked)
    {
        var marks = ImmutableArray.CreateBuilder<(int, int)>();
        var words = new System.Text.StringBuilder();
        var start = -1;
        foreach (var c in marked)
        {
            if (c == MarkStart)
            {
                start = words.Length;
            }
            else if (c == MarkEnd && start >= 0)
            {
                marks.Add((start, words.Length - start));
                start = -1;
            }
            else if (c is not (MarkStart or MarkEnd))
            {
                words.Append(c);
            }
        }

        return (words.ToString(), marks.ToImmutable());
    }
}
