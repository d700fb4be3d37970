using Rejoinder.Register.Findings;
using Rejoinder.Register.Identities;
using Rejoinder.Register.Links;
using Rejoinder.Register.Replies;

namespace Rejoinder.Publishing;

/// <summary>What people wrote of a claim, as everybody may see it: private persons by their initials, no drafts, no addresses, no letters.</summary>
internal sealed class VeiledJudgement(Veil veil)
{
    public Finding Finding(Finding finding) =>
        finding with
        {
            Rating = veil.Text(finding.Public!.Rating),
            Reasons = veil.Text(finding.Public.Reasons),
            Withdrawal = veil.Text(finding.Withdrawal),
            Versions = [],
            History = [.. finding.History.Select(v => v with { Rating = veil.Text(v.Rating), Reasons = veil.Text(v.Reasons) })],
        };

    public ReplyRequest Reply(ReplyRequest reply) =>
        reply with
        {
            Name = veil.Text(reply.Name),
            Party = veil.Text(reply.Name) == reply.Name ? reply.Party : "",
            Answer = veil.Text(reply.Answer),
            SentTo = "",
            Letter = "",
        };

    // An address may carry a name that its words no longer do.
    public EvidenceItem Evidence(EvidenceItem item) =>
        item with
        {
            Title = veil.Text(item.Title),
            Excerpt = veil.Text(item.Excerpt),
            Address = veil.IsClear ? item.Address : null,
            AddedBy = "",
        };

    public PublishedLink Link(PartyLink link, IEnumerable<EvidenceItem> evidence) =>
        new(
            link with
            {
                FromName = veil.Text(link.FromName),
                ToName = veil.Text(link.ToName),
                Kind = veil.Text(link.Kind),
                Note = veil.Text(link.Note),
                By = "",
            },
            [.. evidence.Where(e => e.WithdrawnAt is null).Select(Evidence)]
        );

    public static Identity Identity(Identity identity, Veil veil) =>
        identity with
        {
            PartyName = veil.Text(identity.PartyName),
            EntryName = veil.Text(identity.EntryName),
            Agrees = [.. identity.Agrees.Select(s => veil.Text(s))],
            Differs = [.. identity.Differs.Select(s => veil.Text(s))],
            Unknown = [.. identity.Unknown.Select(s => veil.Text(s))],
            Reasons = veil.Text(identity.Reasons),
            By = "",
        };
}
