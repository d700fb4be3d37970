using Rejoinder.Register.Findings;

namespace Rejoinder.Publishing.FollowTheMoney;

/// <summary>
/// What people found, as entities: evidence where a finding of it was published, links between parties with their proof, and entries of watch
/// lists that a person said a party to be. The last are leads, and say so.
/// </summary>
internal sealed class JudgedEntities(PublishedStatement statement, EntityLines lines)
{
    private readonly string publisher = statement.Publisher.Name;

    // Read from the first party to the second; whatever else a desk calls a link is a link of no known kind.
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["member of"] = "Membership",
        ["is a member of"] = "Membership",
        ["belongs to"] = "Membership",
        ["represents"] = "Representation",
        ["speaks for"] = "Representation",
        ["spokesperson of"] = "Representation",
        ["lawyer of"] = "Representation",
        ["agent of"] = "Representation",
    };

    public void Write()
    {
        foreach (var claim in statement.Claims)
        {
            foreach (var item in statement.Evidence[claim.Code])
            {
                WriteEvidence(item);
                var isFor = item.Bearings.Where(b => b.Subject == claim.Code).Select(b => b.IsFor).FirstOrDefault();
                lines.Add(
                    $"{claim.Code}-{item.Code}",
                    "Documentation",
                    false,
                    ("document", EvidenceId(item)),
                    ("entity", claim.Code),
                    ("role", isFor ? "evidence for" : "evidence against"),
                    ("description", EntityText.OfText(item.Excerpt)),
                    ("publisher", EntityText.OfLine(publisher))
                );
            }
        }

        foreach (var link in statement.Links)
        {
            WriteLink(link);
        }

        foreach (var identity in statement.Identities)
        {
            WriteIdentity(identity);
        }
    }

    // Where names are veiled it reads otherwise than elsewhere.
    private string EvidenceId(EvidenceItem item) => statement.Veil.IsClear ? item.Code : $"{statement.Code}-{item.Code}";

    private void WriteEvidence(EvidenceItem item) =>
        lines.Add(
            EvidenceId(item),
            "Document",
            isShared: true,
            ("name", EntityText.OfName(item.Title)),
            ("fileName", EntityText.OfLine(item.Title)),
            ("title", EntityText.OfLine(item.Title)),
            ("mimeType", item.MediaType?.Split(';')[0].Trim()),
            ("sourceUrl", item.Address),
            ("notes", item.Sha256 is null ? null : $"SHA-256 of the archived copy: {item.Sha256}")
        );

    private void WriteLink(PublishedLink published)
    {
        var link = published.Link;
        var (from, to) = (statement.Parties.Open(link.From)!, statement.Parties.Open(link.To)!);
        var schema = Kinds.GetValueOrDefault(link.Kind.Trim(), "UnknownLink");
        var (source, target) = (EntitySchemata.Of(from), EntitySchemata.Of(to));
        if (
            (schema == "Membership" && (source == "Address" || target is not ("Organization" or "PublicBody")))
            || (schema == "Representation" && (source == "Address" || target == "Address"))
        )
        {
            schema = "UnknownLink";
        }

        var (first, second) = schema switch
        {
            "Membership" => ("member", "organization"),
            "Representation" => ("agent", "client"),
            _ => ("subject", "object"),
        };
        foreach (var item in published.Evidence)
        {
            WriteEvidence(item);
        }

        var says = publisher.Length > 0 ? $"As {publisher} found" : "As the desk found";
        List<(string, string?)> properties =
        [
            (first, from.Id),
            (second, to.Id),
            ("role", EntityText.OfLine(link.Kind)),
            ("startDate", link.Since),
            ("endDate", link.Until),
            ("summary", EntityText.OfText($"{says}: {from.Name} – {link.Kind} – {to.Name}")),
            ("description", EntityText.OfText(link.Note)),
            .. published.Against.Select(e => ("description", EntityText.OfText($"Against it: {e.Title}: “{e.Excerpt}”"))),
            .. published.For.Select(e => ("proof", (string?)EvidenceId(e))),
            ("publisher", EntityText.OfLine(publisher)),
        ];
        lines.Add(link.Code, schema, isShared: true, [.. properties]);
    }

    private void WriteIdentity(Register.Identities.Identity identity)
    {
        var party = statement.Parties.Open(identity.Party)!;
        var day = identity.At is { } at ? $" on {JudgementWords.Day(at)}" : "";
        var who = publisher.Length > 0 ? $"A person at {publisher}" : "A person";
        var lead =
            $"A lead, no finding: {who} said{day} that {party.Name} is entry {identity.EntryId} ({identity.EntryName}) of the list “{identity.Roster}”. "
            + "It says nothing of what anyone did; see the list itself.";
        if (EntitySchemata.IsWatchList(identity.Roster))
        {
            lines.Add(
                identity.Code,
                "Sanction",
                isShared: true,
                [
                    ("entity", party.Id),
                    ("authority", EntityText.OfLine(identity.Roster)),
                    ("authorityId", identity.EntryId.Length <= 64 ? identity.EntryId : null),
                    ("status", "lead: identity confirmed by a person"),
                    ("summary", EntityText.OfText(lead)),
                    .. Reasons(identity),
                    ("publisher", EntityText.OfLine(publisher)),
                ]
            );
        }
        else
        {
            lines.Add(
                identity.Code,
                "Note",
                isShared: true,
                [
                    ("name", EntityText.OfName($"Who {party.Name} is in “{identity.Roster}”")),
                    .. Reasons(identity),
                    ("entity", party.Id),
                    ("summary", EntityText.OfText(lead)),
                    ("publisher", EntityText.OfLine(publisher)),
                ]
            );
        }
    }

    private static IEnumerable<(string, string?)> Reasons(Register.Identities.Identity identity) =>
        identity
            .Agrees.Select(s => $"Agrees: {s}")
            .Concat(identity.Differs.Select(s => $"Differs: {s}"))
            .Concat(identity.Unknown.Select(s => $"Not known: {s}"))
            .Append(identity.Reasons is { } reasons ? $"Reasons given: {reasons}" : null)
            .Select(s => ("description", EntityText.OfText(s)));
}
