using System.Collections.Immutable;
using Rejoinder.Reading;

namespace Rejoinder.Exchanges;

/// <summary>
/// A statement beside the reply to it: which claims are answered, by which, and which are passed over; which persons and bodies are named;
/// where the two give different figures. It keeps the records that it was made from. Nothing in it says who is right. Immutable.
/// </summary>
public sealed record Exchange
{
    /// <summary>The statement's record.</summary>
    public required StatementRecord Statement { get; init; }

    /// <summary>The reply's record.</summary>
    public required StatementRecord Reply { get; init; }

    /// <summary>
    /// Whether the texts themselves show that the second answers the first, as against the first the second; where they show nothing, true.
    /// </summary>
    public required bool ReplyIsLater { get; init; }

    /// <summary>Pairs of claims that belong together, in order of the statement's claims, then of the reply's.</summary>
    public ImmutableArray<ClaimLink> Links { get; init; } = [];

    /// <summary>How the reply names each person, body and place of the statement, in the statement's order.</summary>
    public ImmutableArray<PartyAnswer> Parties { get; init; } = [];

    /// <summary>The same the other way round: how the statement names those of the reply.</summary>
    public ImmutableArray<PartyAnswer> PartiesOfReply { get; init; } = [];

    /// <summary>The same thing with another figure or date, in order of the statement.</summary>
    public ImmutableArray<Difference> Differences { get; init; } = [];

    /// <summary>What the corrections struck or added, for people; empty where there were none.</summary>
    public ImmutableArray<string> Corrected { get; init; } = [];

    /// <summary>What the comparison left out or did without, for people; empty where nothing.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The links gathered by claim of the statement and relation.</summary>
    public ImmutableArray<Answer> Answers =>
        [
            .. Links
                .GroupBy(l => (l.StatementClaim, l.Relation, l.IsBlanket))
                .Select(g => new Answer(
                    g.Key.StatementClaim,
                    [.. g.Select(l => l.ReplyClaim).Distinct(StringComparer.Ordinal)],
                    g.Key.Relation,
                    g.Key.IsBlanket,
                    [.. g.SelectMany(l => l.Reasons.Select(r => $"{l.ReplyClaim}: {r}"))]
                )),
        ];

    /// <summary>Ids of the statement's claims that nothing answers, in order.</summary>
    public ImmutableArray<string> PassedOver => Left(Statement, Links.Select(l => l.StatementClaim));

    /// <summary>Ids of the reply's claims that answer nothing, in order.</summary>
    public ImmutableArray<string> NewInReply => Left(Reply, Links.Select(l => l.ReplyClaim));

    /// <summary>The same exchange read the other way: the reply as statement, the statement as reply. Nothing else changes.</summary>
    public Exchange Turned() =>
        this with
        {
            Statement = Reply,
            Reply = Statement,
            ReplyIsLater = !ReplyIsLater,
            Links = InOrder(Reply, Statement, Links.Select(l => l.Turned())),
            Parties = PartiesOfReply,
            PartiesOfReply = Parties,
            Differences =
            [
                .. Differences
                    .Select(d => d.Turned())
                    .OrderBy(d => d.InStatement.Start)
                    .ThenBy(d => d.InReply.Start)
                    .ThenBy(d => d.What, StringComparer.Ordinal),
            ],
        };

    internal static ImmutableArray<ClaimLink> InOrder(StatementRecord statement, StatementRecord reply, IEnumerable<ClaimLink> links)
    {
        var (first, second) = (Places(statement), Places(reply));
        return
        [
            .. links
                .OrderBy(l => first.GetValueOrDefault(l.StatementClaim, int.MaxValue))
                .ThenBy(l => second.GetValueOrDefault(l.ReplyClaim, int.MaxValue)),
        ];
    }

    private static Dictionary<string, int> Places(StatementRecord record)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < record.Claims.Length; i++)
        {
            places.TryAdd(record.Claims[i].Id, i);
        }

        return places;
    }

    private static ImmutableArray<string> Left(StatementRecord record, IEnumerable<string> linked)
    {
        var taken = linked.ToHashSet(StringComparer.Ordinal);
        return [.. record.Claims.Select(c => c.Id).Distinct(StringComparer.Ordinal).Where(id => !taken.Contains(id))];
    }
}

/// <summary>How a claim meets the claim that it answers.</summary>
public enum Relation
{
    /// <summary>Denies, contradicts, sets another fact against it, refuses what it asks.</summary>
    Rebuts,

    /// <summary>Admits it, or takes one's own word back.</summary>
    Concedes,

    /// <summary>Does, promises or settles what it asks.</summary>
    Complies,

    /// <summary>Lets the fact stand and gives a ground for it.</summary>
    Justifies,

    /// <summary>Turns on whoever makes the claim.</summary>
    AttacksTheSpeaker,

    /// <summary>Quotes or reports it as the other side's word.</summary>
    Restates,
}

/// <summary>Two claims that belong together, with the reasons.</summary>
/// <param name="StatementClaim">Id of the statement's claim.</param>
/// <param name="ReplyClaim">Id of the reply's claim.</param>
/// <param name="Relation">How the answering claim meets the other.</param>
/// <param name="IsBlanket">Whether it is met only through a sentence about a whole class of claims.</param>
/// <param name="Reasons">Sentences a reader understands; never empty.</param>
public sealed record ClaimLink(string StatementClaim, string ReplyClaim, Relation Relation, bool IsBlanket, ImmutableArray<string> Reasons)
{
    /// <summary>The same link seen from the other side.</summary>
    public ClaimLink Turned() => this with { StatementClaim = ReplyClaim, ReplyClaim = StatementClaim };
}

/// <summary>The answers to one claim that meet it in one way.</summary>
/// <param name="Claim">Id of the statement's claim.</param>
/// <param name="By">Ids of the reply's claims.</param>
/// <param name="Relation">How they meet it.</param>
/// <param name="IsBlanket">Whether they reach it only through a sentence about a whole class of claims.</param>
/// <param name="Reasons">Each with the id of the reply's claim before it.</param>
public sealed record Answer(string Claim, ImmutableArray<string> By, Relation Relation, bool IsBlanket, ImmutableArray<string> Reasons);

/// <summary>Whether the other text names a party.</summary>
public enum PartyOutcome
{
    /// <summary>It does.</summary>
    Named,

    /// <summary>It does not.</summary>
    Absent,

    /// <summary>It uses a name that this party bears, and so does another, or that two of its own parties bear: nothing decides.</summary>
    Ambiguous,
}

/// <summary>How the other text names a party.</summary>
/// <param name="Party">Id of the party.</param>
/// <param name="InOther">Id of the party of the other text; null where it is absent, ambiguous, or stands in the text without being read as a party.</param>
/// <param name="Outcome">Named, absent or ambiguous.</param>
/// <param name="Candidates">Ids of those it may be; empty unless ambiguous.</param>
/// <param name="Reasons">Sentences a reader understands.</param>
public sealed record PartyAnswer(
    string Party,
    string? InOther,
    PartyOutcome Outcome,
    ImmutableArray<string> Candidates,
    ImmutableArray<string> Reasons
);

/// <summary>The same thing with another figure or date.</summary>
/// <param name="What">What differs, and of what: "date (fire, customs shed)".</param>
/// <param name="InStatement">The figure in the statement.</param>
/// <param name="InReply">The figure in the reply.</param>
public sealed record Difference(string What, Quote InStatement, Quote InReply)
{
    /// <summary>The same seen from the other side.</summary>
    public Difference Turned() => new(What, InReply, InStatement);
}
