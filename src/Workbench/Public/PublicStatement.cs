using System.Collections.Immutable;
using Rejoinder.Publishing;
using Rejoinder.Reading;
using Rejoinder.Register;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Replies;
using Rejoinder.Register.Statements;

namespace Rejoinder.Workbench.Public;

/// <summary>
/// A published statement as everybody may see it: private persons by their initials in all its parts, findings as they were published,
/// replies without addresses and letters. The one way to the public side. Immutable.
/// </summary>
internal sealed class PublicStatement
{
    private readonly Dictionary<string, KeptClaim> byRecordId;

    private PublicStatement(Register.Register register, StatementPage page)
    {
        Veil = new Veil(page.Record, page.Head.ShowsInitials, register.Parties.PrivateNames(page.Head.Code));
        Head = page.Head with { Title = Veil.Text(page.Head.Title), Speakers = [.. page.Head.Speakers.Select(s => Veil.Text(s))] };
        // The record has its claims in the same order, veiled or not.
        byRecordId = Veil
            .Record.Claims.Zip(page.InRecord, (shown, kept) => (shown.Id, Claim: Veiled(kept, shown)))
            .ToDictionary(p => p.Id, p => p.Claim);
        Claims = [.. byRecordId.Values];
        Findings = register.Findings.PublishedOf(Head.Code).ToLookup(f => f.Claim);
        Replies = register.Replies.OfStatement(Head.Code).ToLookup(r => r.Claim);
    }

    public Veil Veil { get; }

    public KeptStatement Head { get; }

    public StatementRecord Record => Veil.Record;

    public ImmutableArray<KeptClaim> Claims { get; }

    public ILookup<string, Finding> Findings { get; }

    public ILookup<string, ReplyRequest> Replies { get; }

    public string Speakers => Page.Words.Speakers(Head.Speakers);

    /// <summary>A claim by its id in the record.</summary>
    public KeptClaim? Of(Claim claim) => byRecordId.GetValueOrDefault(claim.Id);

    /// <summary>What a claim of the record is called by.</summary>
    public int Number(Claim claim) => NumberOf(byRecordId[claim.Id].Code);

    public static int NumberOf(string code) =>
        int.Parse(code.AsSpan(code.LastIndexOf('.') + 1), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A published statement.</summary>
    /// <exception cref="RegisterException">There is none of this code that is published: nobody is told which.</exception>
    public static PublicStatement Of(Register.Register register, string code) => Find(register, code) ?? throw Missing("statement", code);

    /// <summary>A published statement; null where there is none.</summary>
    public static PublicStatement? Find(Register.Register register, string code)
    {
        if (!register.Settings.Get().IsPublicSideOn)
        {
            return null;
        }

        try
        {
            var head = register.Statements.Get(code);
            return head is { IsPublished: true, State: not StatementState.Erased }
                ? new PublicStatement(register, register.Statements.Page(code))
                : null;
        }
        catch (RegisterException e) when (e.Kind == ProblemKind.Request)
        {
            return null;
        }
    }

    public static RegisterException Missing(string what, string code) =>
        new(ProblemKind.Request, $"There is no {what} {code} that is published.");

    // A party whose name is veiled has no page to lead to.
    private KeptClaim Veiled(KeptClaim kept, Claim shown) =>
        kept with
        {
            Quote = shown.Quote,
            Speaker = kept.Speaker == Attribution.Declarants ? kept.Speaker : Veil.Text(kept.Speaker),
            SpeakerCue = Veil.Text(kept.SpeakerCue),
            SpeakerParty = kept.SpeakerParty is { } party ? Party(party) : null,
            About = [.. kept.About.Select(Party)],
            CitesWords = Veil.Text(kept.CitesWords),
            Flags = shown.Flags,
            KindCue = Veil.Text(kept.KindCue),
        };

    private PartyName Party(PartyName party) => Veil.Text(party.Name) is var name && name == party.Name ? party : new PartyName("", name);
}
