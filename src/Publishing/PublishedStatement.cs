using System.Collections.Immutable;
using Rejoinder.Reading;
using Rejoinder.Register;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Identities;
using Rejoinder.Register.Parties;
using Rejoinder.Register.Replies;
using Rejoinder.Register.Statements;

namespace Rejoinder.Publishing;

/// <summary>
/// A published statement as everybody may see it: private persons by their initials in all its parts, findings as they were published,
/// replies without addresses and letters, evidence where a finding rests on it. The one way to everything published: pages and formats alike.
/// Immutable, thread-safe.
/// </summary>
public sealed class PublishedStatement
{
    private readonly Dictionary<string, KeptClaim> byRecordId;
    private readonly ImmutableDictionary<string, PartyName> parties;
    private readonly Dictionary<string, Party> byName = new(StringComparer.Ordinal);

    private PublishedStatement(Publisher publisher, Veil veil, StatementPage page, StatementParties kept, IEnumerable<PublishedLink> links)
    {
        Publisher = publisher;
        Veil = veil;
        Head = page.Head with { Title = Veil.Text(page.Head.Title), Speakers = [.. page.Head.Speakers.Select(s => Veil.Text(s))] };
        // The record has its claims in the same order, veiled or not.
        byRecordId = Veil
            .Record.Claims.Zip(page.InRecord, (shown, kept) => (shown.Id, Claim: Veiled(kept, shown)))
            .ToDictionary(p => p.Id, p => p.Claim);
        Claims = [.. Veil.Record.Claims.Select(c => byRecordId[c.Id])];
        parties = page.PartyCodes.ToImmutableDictionary(p => p.Key, p => Veiled(p.Value));
        foreach (var party in Veil.Record.Parties)
        {
            byName.TryAdd(party.Name, party);
        }
        Parties = new PublishedParties(Veil, Code, page.PartyCodes, page.InRecord.SelectMany(c => c.About), kept.Voices);
        // A link without proof is one person's word, and no statement's: it stays at the desk.
        Links = [.. links.Where(l => l.For.Any() && Parties.Open(l.Link.From) is not null && Parties.Open(l.Link.To) is not null)];
        Identities = [.. kept.Identities.Where(i => Parties.Open(i.Party) is not null).Select(i => VeiledJudgement.Identity(i, veil))];
    }

    /// <summary>Who publishes it, and under which addresses.</summary>
    public Publisher Publisher { get; }

    /// <summary>Shows private persons by their initials.</summary>
    public Veil Veil { get; }

    /// <summary>The statement in short.</summary>
    public KeptStatement Head { get; }

    /// <summary>What it is called by.</summary>
    public string Code => Head.Code;

    /// <summary>When the register received it; null where a file was read that no register keeps.</summary>
    public DateTimeOffset? ReceivedAt => Head.ReceivedAt == DateTimeOffset.UnixEpoch ? null : Head.ReceivedAt;

    /// <summary>Its record; positions hold in its own text.</summary>
    public StatementRecord Record => Veil.Record;

    /// <summary>The claims of the record, in its order.</summary>
    public ImmutableArray<KeptClaim> Claims { get; }

    /// <summary>Findings that were published, withdrawn ones with them, by the code of their claim.</summary>
    public ILookup<string, Finding> Findings { get; private init; } = NoFindings;

    /// <summary>Who was asked for a reply and what they say, by the code of the claim.</summary>
    public ILookup<string, ReplyRequest> Replies { get; private init; } = NoReplies;

    /// <summary>Evidence that counts, by the code of its claim, where a finding of it was published.</summary>
    public ILookup<string, EvidenceItem> Evidence { get; private init; } = NoEvidence;

    /// <summary>Each party once, whether it is named, speaks, signs or is addressed.</summary>
    public PublishedParties Parties { get; }

    /// <summary>Links between two parties that the statement names, both open, where evidence that counts bears them out.</summary>
    public ImmutableArray<PublishedLink> Links { get; }

    /// <summary>Entries of rosters that a person said open parties of the statement to be: leads from then on, no more.</summary>
    public ImmutableArray<Identity> Identities { get; }

    /// <summary>Who makes it, in a few words.</summary>
    public string Speakers => SpeakerWords.Of(Head.Speakers);

    private static ILookup<string, Finding> NoFindings { get; } = Array.Empty<Finding>().ToLookup(f => f.Claim);

    private static ILookup<string, ReplyRequest> NoReplies { get; } = Array.Empty<ReplyRequest>().ToLookup(r => r.Claim);

    private static ILookup<string, EvidenceItem> NoEvidence { get; } = Array.Empty<EvidenceItem>().ToLookup(e => e.Code);

    /// <summary>A claim as kept, by the claim of the record; null where the record has it not.</summary>
    public KeptClaim? Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return byRecordId.GetValueOrDefault(claim.Id);
    }

    /// <summary>A party of the record as the register knows it; its code is empty where its name is veiled, and it leads nowhere.</summary>
    /// <param name="party">The party's id in the record.</param>
    public PartyName Party(string party) =>
        parties.GetValueOrDefault(party) ?? new PartyName("", Record.Parties.FirstOrDefault(p => p.Id == party)?.Name ?? "");

    /// <summary>The party of the record that bears a name; null where none does.</summary>
    internal Party? PartyNamed(string name) => byName.GetValueOrDefault(name);

    /// <summary>What number a claim of the record is called by.</summary>
    public int Number(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return NumberOf(byRecordId[claim.Id].Code);
    }

    /// <summary>The number in a claim's code.</summary>
    public static int NumberOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return int.Parse(code.AsSpan(code.LastIndexOf('.') + 1), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Who is said to say a claim: those who speak, or a name that they report.</summary>
    public string SpeakerOf(KeptClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Speaker == Attribution.Declarants ? Speakers : $"{claim.Speaker}, as {Speakers} reported";
    }

    /// <summary>A published statement.</summary>
    /// <exception cref="RegisterException">There is none of this code that is published: nobody is told which.</exception>
    public static PublishedStatement Of(Register.Register register, string code) =>
        Find(register, code) ?? throw Missing("statement", code);

    /// <summary>A published statement; null where there is none.</summary>
    /// <param name="register">The register.</param>
    /// <param name="code">The statement's code.</param>
    /// <param name="publisher">Who publishes it; null asks the register.</param>
    public static PublishedStatement? Find(Register.Register register, string code, Publisher? publisher = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        return FindMany(register, [code], publisher ?? Publisher.Of(register)) is [var one] ? one : null;
    }

    /// <summary>Published statements in the order of their codes; what is not published is left out. Some at once are found sooner than one by one.</summary>
    /// <param name="register">The register.</param>
    /// <param name="codes">The statements' codes, some dozens at most.</param>
    /// <param name="publisher">Who publishes them.</param>
    public static IReadOnlyList<PublishedStatement> FindMany(Register.Register register, IReadOnlyList<string> codes, Publisher publisher)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(publisher);
        return publisher.IsPublic ? [.. register.Statements.PublishedPages(codes).Select(p => Read(register, publisher, p))] : [];
    }

    /// <summary>Published statements, all of these codes, in their order.</summary>
    /// <exception cref="RegisterException">One of them is not there, or not published: nobody is told which.</exception>
    public static IReadOnlyList<PublishedStatement> OfMany(Register.Register register, IReadOnlyList<string> codes, Publisher publisher)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var found = FindMany(register, codes, publisher);
        return found.Count == codes.Count ? found : throw Missing("statement", codes.First(c => found.All(f => f.Code != c)));
    }

    /// <summary>A record that no register keeps, as if it were published: for a file that somebody reads at their own desk.</summary>
    /// <param name="record">The record.</param>
    /// <param name="showsInitials">Whether its private persons are shown by their initials.</param>
    /// <param name="publisher">Who publishes it; null for nobody.</param>
    public static PublishedStatement OfRecord(StatementRecord record, bool showsInitials = false, Publisher? publisher = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        var veil = new Veil(record, showsInitials, []);
        return new PublishedStatement(publisher ?? Publisher.Nobody, veil, UnkeptPage.Of(record), StatementParties.None, []);
    }

    /// <summary>What to say where something is not there, or not published.</summary>
    public static RegisterException Missing(string what, string code) =>
        new(ProblemKind.Request, $"There is no {what} {code} that is published.");

    private static PublishedStatement Read(Register.Register register, Publisher publisher, PublishedPage kept)
    {
        var claims = kept.Findings.Select(f => f.Claim).ToHashSet(StringComparer.Ordinal);
        var veil = new Veil(kept.Page.Record, kept.Page.Head.ShowsInitials, kept.PrivateNames);
        var judged = new VeiledJudgement(veil);
        var links = kept.Parties.Links.Select(l => judged.Link(l, register.Evidence.On(l.Code)));
        return new PublishedStatement(publisher, veil, kept.Page, kept.Parties, links)
        {
            Findings = kept.Findings.Select(judged.Finding).ToLookup(f => f.Claim),
            Replies = kept.Replies.Select(judged.Reply).ToLookup(r => r.Claim),
            Evidence = claims
                .SelectMany(c =>
                    register.Evidence.On(c).Where(e => e.WithdrawnAt is null).Select(e => (Claim: c, Item: judged.Evidence(e)))
                )
                .ToLookup(e => e.Claim, e => e.Item),
        };
    }

    // A party whose name is veiled has no page to lead to.
    private KeptClaim Veiled(KeptClaim kept, Claim shown) =>
        Veil.IsClear
            ? kept
            : kept with
            {
                Quote = shown.Quote,
                Speaker = kept.Speaker == Attribution.Declarants ? kept.Speaker : Veil.Text(kept.Speaker),
                SpeakerCue = Veil.Text(kept.SpeakerCue),
                SpeakerParty = kept.SpeakerParty is { } party ? Veiled(party) : null,
                About = [.. kept.About.Select(Veiled)],
                CitesWords = Veil.Text(kept.CitesWords),
                Flags = shown.Flags,
                KindCue = Veil.Text(kept.KindCue),
            };

    private PartyName Veiled(PartyName party) => Veil.Text(party.Name) is var name && name == party.Name ? party : new PartyName("", name);
}
