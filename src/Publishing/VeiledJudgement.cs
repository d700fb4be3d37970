using Rejoinder.Register.Findings;
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
}
