using Rejoinder.Exchanges;
using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>
/// Two texts as the page sets them: always the same one first, whichever was given as statement and whichever as reply, so that turning
/// them round changes nothing but what each is called.
/// </summary>
internal sealed class ExchangeView
{
    public ExchangeView(Exchange exchange)
    {
        // The text that is answered stands first.
        var first = exchange.ReplyIsLater ? exchange : exchange.Turned();
        var (left, right) = exchange.ReplyIsLater ? ("statement", "reply") : ("reply", "statement");
        First = new ExchangeSide(first, left, "a-");
        Second = new ExchangeSide(first.Turned(), right, "b-");
        Exchange = first;
    }

    /// <summary>The exchange in the page's direction.</summary>
    public Exchange Exchange { get; }

    /// <summary>The text that stands first.</summary>
    public ExchangeSide First { get; }

    /// <summary>The text that stands second.</summary>
    public ExchangeSide Second { get; }

    /// <summary>Both, in order.</summary>
    public ExchangeSide[] Sides => [First, Second];

    /// <summary>The other of the two.</summary>
    public ExchangeSide Other(ExchangeSide side) => side == First ? Second : First;
}

/// <summary>One of the two texts with what the other says to it.</summary>
internal sealed class ExchangeSide
{
    private readonly Dictionary<string, ClaimLink[]> _links;
    private const int Overlapping = 8;

    private readonly Dictionary<string, ClaimView> _claims;
    private readonly Dictionary<string, SortedSet<ClaimView>> _of;

    public ExchangeSide(Exchange exchange, string name, string prefix)
    {
        Exchange = exchange;
        Name = name;
        _links = exchange.Links.GroupBy(l => l.StatementClaim).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        // Marks other than of claims belong to the dossier of each text.
        var record = exchange.Statement with
        {
            Checks = [],
            Terms = [],
            Amounts = [],
            Dates = [],
        };
        View = new DossierView(record, prefix, c => _links.ContainsKey(c.Id) ? " met" : " over");
        _claims = View.Claims.DistinctBy(c => c.Claim.Id).ToDictionary(c => c.Claim.Id, StringComparer.Ordinal);
        _of = ByParty();
        Counts = ExchangeCounts.Of(exchange);
        Prefix = prefix;
    }

    /// <summary>The exchange in which this text is the statement.</summary>
    public Exchange Exchange { get; }

    /// <summary>What this text was given as: "statement" or "reply".</summary>
    public string Name { get; }

    /// <summary>Stands before this text's anchors.</summary>
    public string Prefix { get; }

    /// <summary>Its record with its threads tied.</summary>
    public DossierView View { get; }

    /// <summary>How many of its claims and persons the other text takes up.</summary>
    public ExchangeCounts Counts { get; }

    /// <summary>The links of a claim.</summary>
    public ClaimLink[] LinksOf(ClaimView claim) => _links.GetValueOrDefault(claim.Claim.Id) ?? [];

    /// <summary>A claim by its id.</summary>
    public ClaimView? Claim(string id) => _claims.GetValueOrDefault(id);

    /// <summary>The claims about a party, or that name it, in order.</summary>
    public IEnumerable<ClaimView> ClaimsOf(Party party) => _of.GetValueOrDefault(party.Id) ?? [];

    private Dictionary<string, SortedSet<ClaimView>> ByParty()
    {
        var found = new Dictionary<string, SortedSet<ClaimView>>(StringComparer.Ordinal);
        var order = Comparer<ClaimView>.Create((a, b) => a.Number.CompareTo(b.Number));
        ClaimView[] places = [.. View.Claims.OrderBy(c => c.Claim.Quote.Start)];
        int[] starts = [.. places.Select(c => c.Claim.Quote.Start)];
        foreach (var claim in View.Claims)
        {
            foreach (var id in claim.Claim.About)
            {
                Add(id, claim);
            }
        }

        foreach (var party in View.Record.Parties)
        {
            foreach (var mention in party.Mentions)
            {
                var at = Array.BinarySearch(starts, mention.Start);
                // Claims seldom overlap, and never many.
                for (var i = at >= 0 ? at : ~at - 1; i >= 0 && i > (at >= 0 ? at : ~at - 1) - Overlapping; i--)
                {
                    if (places[i].Claim.Quote.End >= mention.End)
                    {
                        Add(party.Id, places[i]);
                    }
                }
            }
        }

        return found;

        void Add(string id, ClaimView claim) =>
            (found.TryGetValue(id, out var claims) ? claims : found[id] = new SortedSet<ClaimView>(order)).Add(claim);
    }
}
