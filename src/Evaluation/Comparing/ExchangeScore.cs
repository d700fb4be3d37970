using Rejoinder.Exchanges;
using Rejoinder.Reading;

namespace Rejoinder.Evaluation.Comparing;

/// <summary>
/// The figures of comparing over one exchange or many: claims answered or passed over, links, their relation, parties. Doubtful claims are
/// left out of the first two. Not thread-safe: exchanges are added one after the other.
/// </summary>
public sealed class ExchangeScore
{
    private readonly Share _relations = new();
    private readonly Share _parties = new();
    private readonly Share _answered = new();
    private readonly Share _passedOver = new();
    private readonly Tally _links = new();
    private readonly List<string> _each = [];

    /// <summary>Claims answered or passed over, right.</summary>
    public double Right => (double)(_answered.Right + _passedOver.Right) / Math.Max(1, _answered.Total + _passedOver.Total);

    /// <summary>The mean of the shares of answered claims and of passed-over claims that are right; null where one of them has no claim.</summary>
    public double? Balanced => _answered.Total > 0 && _passedOver.Total > 0 ? (_answered.Value + _passedOver.Value) / 2 : null;

    /// <summary>F1 of links claim to claim.</summary>
    public double LinksF1 => _links.F1;

    /// <summary>Of right links, those with a right relation.</summary>
    public double Relation => _relations.Value;

    /// <summary>Parties aligned or absent, right.</summary>
    public double Parties => _parties.Value;

    /// <summary>Scores an exchange of records made of golds, whose claims bear the gold's own ids.</summary>
    public void Add(GoldExchange gold, Exchange exchange)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(exchange);
        Add(gold, exchange, id => id, id => id);
    }

    /// <summary>
    /// Scores an exchange of read records. A claim stands for the gold's claim with which it shares at least half of their union; a gold claim
    /// that was not read counts as passed over, and a link counts where both its claims stand for one of the gold.
    /// </summary>
    public void Add(GoldExchange gold, Exchange exchange, GoldStatement statement, GoldStatement reply)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(exchange);
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(reply);
        var (first, second) = (GoldIds(statement, exchange.Statement), GoldIds(reply, exchange.Reply));
        Add(gold, exchange, first.GetValueOrDefault, second.GetValueOrDefault);
    }

    /// <summary>Writes the report.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="each">Whether the figures of each exchange come first.</param>
    public void Write(TextWriter writer, bool each)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var line in each ? _each : [])
        {
            writer.WriteLine(line);
        }

        var (right, total) = (_answered.Right + _passedOver.Right, _answered.Total + _passedOver.Total);
        writer.WriteLine(
            $"answered or passed over, right    {(total > 0 ? $"{Decimals.Three(Right)}  ({right} of {total})" : "nothing to score")}"
        );
        if (Balanced is { } balanced)
        {
            writer.WriteLine($"the same, balanced                {Decimals.Three(balanced)}");
        }

        writer.WriteLine($"links                             {_links}");
        writer.WriteLine($"relation, of right links          {_relations}");
        writer.WriteLine($"parties aligned or absent, right  {_parties}");
    }

    private void Add(GoldExchange gold, Exchange exchange, Func<string, string?> ofStatement, Func<string, string?> ofReply)
    {
        var answered = gold.Links.Keys.Select(k => k.Claim).ToHashSet(StringComparer.Ordinal);
        var found = exchange.Links.Select(l => ofStatement(l.StatementClaim)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        string[] claims = [.. answered.Union(gold.PassedOver).Except(gold.Doubtful)];
        foreach (var claim in claims)
        {
            (answered.Contains(claim) ? _answered : _passedOver).Add(answered.Contains(claim) == found.Contains(claim));
        }

        var links = new Dictionary<(string, string), string>();
        foreach (var link in exchange.Links)
        {
            if (ofStatement(link.StatementClaim) is { } claim && ofReply(link.ReplyClaim) is { } by)
            {
                links[(claim, by)] = ExchangeJson.Word(link.Relation);
            }
        }

        (string, string)[] both = [.. links.Keys.Where(gold.Links.ContainsKey)];
        _links.Add(both.Length, links.Count, gold.Links.Count);
        foreach (var pair in both)
        {
            _relations.Add(gold.Links[pair].Contains(links[pair]));
        }

        AddParties(gold, exchange);
        var right = claims.Count(c => answered.Contains(c) == found.Contains(c));
        _each.Add(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{gold.Name, -62} answered or passed over {right}/{claims.Length}, links right {both.Length} of {gold.Links.Count} gold, {links.Count} found"
            )
        );
    }

    private void AddParties(GoldExchange gold, Exchange exchange)
    {
        var (mine, others) = (Names(exchange.Statement), Names(exchange.Reply));
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var party in exchange.Parties)
        {
            seen[mine[party.Party]] = party.InOther is { } other ? others[other] : "";
        }

        foreach (var (inStatement, inReply) in gold.Parties)
        {
            var (name, wanted) = (Folding.Fold(inStatement), Folding.Fold(inReply));
            // What the records do not hold cannot be joined.
            if (mine.ContainsValue(name) && (wanted.Length == 0 || others.ContainsValue(wanted)))
            {
                _parties.Add(seen.TryGetValue(name, out var got) && got == wanted);
            }
        }
    }

    private static Dictionary<string, string> Names(StatementRecord record)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var party in record.Parties)
        {
            names[party.Id] = Folding.Fold(party.Name);
        }

        return names;
    }

    private static Dictionary<string, string> GoldIds(GoldStatement statement, StatementRecord record)
    {
        var alignment = Alignment.Of(statement.Gold, record, GoldFolder.TextOf(statement));
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < alignment.Golds.Count; i++)
        {
            if (alignment.Match[i] is { } j)
            {
                var place = statement.Gold.Claims.TakeWhile(c => !ReferenceEquals(c, alignment.Golds[i])).Count();
                ids.TryAdd(alignment.Found[j].Id, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"c{place + 1}"));
            }
        }

        return ids;
    }
}
