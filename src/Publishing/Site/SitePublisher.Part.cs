namespace Rejoinder.Publishing.Site;

// What changed made anew.
public sealed partial class SitePublisher
{
    private SiteState Part(SiteState old, SiteChanges changes)
    {
        var state = old with { Deed = changes.Deed };
        var touched = new HashSet<string>(StringComparer.Ordinal);
        var documents = new List<SearchDocument>();
        var segment = state.NextSegment;
        var read = new Dictionary<string, PublishedStatement?>(StringComparer.Ordinal);
        PublishedStatement? Read(string code)
        {
            if (!read.TryGetValue(code, out var known))
            {
                if (read.Count == MostHeld)
                {
                    read.Clear();
                }

                read[code] = known = PublishedStatement.Find(register, code, publisher);
            }

            return known;
        }

        var done = 0;
        foreach (var code in changes.Statements)
        {
            parallel.CancellationToken.ThrowIfCancellationRequested();
            var before = state.Statements.GetValueOrDefault(code);
            touched.UnionWith(before?.Parties ?? []);
            if (before is not null)
            {
                var home = state.Segments.First(s => s.Id == before.Segment);
                home.Gone.Add(Array.IndexOf(home.Codes, code));
                state.Statements.Remove(code);
            }

            if (Read(code) is { } statement)
            {
                var entry = pages.Write(statement, ExchangesOf(code), before, segment);
                documents.Add(new SearchDocument(entry, SearchWords.Of(statement)));
                state.Statements[code] = entry;
                touched.UnionWith(entry.Parties);
            }
            else if (before is not null)
            {
                pages.Remove(before);
            }

            foreach (var exchange in register.Exchanges.HeadsOf(code))
            {
                changes.Exchanges.Add(exchange.Code);
            }

            progress(++done, changes.Statements.Count);
        }

        foreach (var party in touched)
        {
            parties.Write(party, PartsOf(party, state, Read));
        }

        foreach (var code in changes.Exchanges)
        {
            WriteExchange(code);
        }

        if (documents.Count > 0)
        {
            state.Segments.Add(search.Write(state.NextSegment++, documents));
        }

        Merge(state);
        return state;
    }

    private List<PartyPart> PartsOf(string party, SiteState state, Func<string, PublishedStatement?> read) =>
        [
            .. register
                .Statements.OfParty(party, 1000)
                .Select(s => state.Statements.GetValueOrDefault(s.Code))
                .OfType<SiteEntry>()
                .Where(e => e.Parties.Contains(party))
                .Order(SiteEntry.NewestFirst)
                .Select(
                    (e, i) =>
                        i < SitePartyPages.MostStatements && read(e.Code) is { } statement
                            ? SitePartyPages.PartsOf(statement, e).First(p => p.Party == party)
                            : new PartyPart(party, "", e.At, e.Code, "")
                ),
        ];

    private void Merge(SiteState state)
    {
        var small = state.Segments.Where(s => s.Codes.Length - s.Gone.Count < SmallSegment).ToList();
        if (small.Count <= MostSmall)
        {
            return;
        }

        var merged = search.Merge(state.NextSegment++, small, state.Statements);
        state.Segments.RemoveAll(small.Contains);
        state.Segments.Add(merged);
        foreach (var code in merged.Codes)
        {
            state.Statements[code] = state.Statements[code] with { Segment = merged.Id };
        }
    }
}
