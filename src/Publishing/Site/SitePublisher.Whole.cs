using System.Collections.Concurrent;
using Rejoinder.Register.Exchanges;

namespace Rejoinder.Publishing.Site;

// Everything made anew.
public sealed partial class SitePublisher
{
    private SiteState Whole(SiteState? old, long deed)
    {
        var state = new SiteState
        {
            Settings = Settings(),
            Deed = deed,
            NextSegment = old?.NextSegment ?? 0,
            Runs = old?.Runs ?? [],
        };
        var heads = PublishedHeads.Codes(register).ToList();
        var seenExchanges = new ConcurrentDictionary<string, ExchangeHead>(StringComparer.Ordinal);
        using (var spool = new PartySpool())
        {
            var done = 0;
            foreach (var block in heads.Chunk(Block))
            {
                var documents = new SearchDocument?[block.Length];
                var segment = state.NextSegment++;
                Parallel.For(
                    0,
                    block.Length,
                    parallel,
                    i =>
                    {
                        if (PublishedStatement.Find(register, block[i], publisher) is { } statement)
                        {
                            var of = ExchangesOf(statement.Code);
                            var entry = pages.Write(statement, of, old?.Statements.GetValueOrDefault(statement.Code), segment);
                            documents[i] = new SearchDocument(entry, SearchWords.Of(statement));
                            foreach (var part in SitePartyPages.PartsOf(statement, entry))
                            {
                                spool.Add(part);
                            }

                            foreach (var exchange in of)
                            {
                                seenExchanges[exchange.Code] = exchange;
                            }
                        }

                        progress(Interlocked.Increment(ref done), heads.Count);
                    }
                );
                SearchDocument[] found = [.. documents.OfType<SearchDocument>()];
                state.Segments.Add(search.Write(segment, found));
                foreach (var document in found)
                {
                    state.Statements[document.Entry.Code] = document.Entry;
                }
            }

            spool.Each(parties.Write, parallel.CancellationToken);
        }

        foreach (var exchange in seenExchanges.Values)
        {
            state.Exchanges[exchange.Code] = [exchange.Statement, exchange.Reply];
            WriteExchange(exchange.Code);
        }

        RemoveLeft(old, state);
        return state;
    }

    // What an older whole site had and this one has not.
    private void RemoveLeft(SiteState? old, SiteState state)
    {
        if (old is null)
        {
            return;
        }

        foreach (var entry in old.Statements.Values.Where(e => !state.Statements.ContainsKey(e.Code)))
        {
            pages.Remove(entry);
        }

        var named = state.Statements.Values.SelectMany(e => e.Parties).ToHashSet(StringComparer.Ordinal);
        foreach (var party in old.Statements.Values.SelectMany(e => e.Parties).Distinct().Where(p => !named.Contains(p)))
        {
            parties.Write(party, []);
        }

        foreach (var exchange in old.Exchanges.Keys.Where(x => !state.Exchanges.ContainsKey(x)))
        {
            folder.Remove($"exchanges/{exchange}.html");
        }

        foreach (var segment in old.Segments)
        {
            search.Remove(segment);
        }
    }
}
