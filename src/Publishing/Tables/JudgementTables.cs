using Rejoinder.Register.Findings;
using Rejoinder.Register.Replies;

namespace Rejoinder.Publishing.Tables;

/// <summary>The tables of what people found of a statement's claims, and of what those accused say.</summary>
internal static class JudgementTables
{
    public static IEnumerable<Table> Of(PublishedStatement statement) =>
        [Findings(statement), Replies(statement), Evidence(statement), Links(statement), Identities(statement)];

    private static Table Findings(PublishedStatement s) =>
        StatementTables.Of(
            s,
            "findings",
            "a version of a published finding, by whom",
            [
                "claim",
                "said_by",
                "finding",
                "found_by",
                "second_reader",
                "state",
                new("version", "integer"),
                new("at", "datetime"),
                "rating",
                "reasons",
                "withdrawal",
            ],
            s.Claims.SelectMany(c =>
                s.Findings[c.Code]
                    .SelectMany(f => f.History.Select((v, i) => Finding(f, v, i == f.History.Length - 1, c.Code, s.SpeakerOf(c))))
            )
        );

    private static string?[] Finding(Finding finding, FindingVersion version, bool isNewest, string claim, string speaker) =>
        [
            claim,
            speaker,
            finding.Code,
            finding.Author,
            finding.SecondReader,
            !isNewest ? "replaced"
            : finding.State == FindingState.Withdrawn ? "withdrawn"
            : "published",
            version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            JudgementWords.Moment(version.At),
            version.Rating,
            version.Reasons,
            isNewest ? finding.Withdrawal : null,
        ];

    private static Table Replies(PublishedStatement s) =>
        StatementTables.Of(
            s,
            "replies",
            "somebody accused who was asked, and what they say",
            [
                "claim",
                "said_by",
                "reply",
                "party",
                "name",
                "state",
                new("asked_at", "datetime"),
                new("deadline", "datetime"),
                "answer",
                new("answered_at", "datetime"),
            ],
            s.Claims.SelectMany(c =>
                s.Replies[c.Code]
                    .Select(r =>
                        new[]
                        {
                            c.Code,
                            s.SpeakerOf(c),
                            r.Code,
                            r.Party,
                            r.Name,
                            r.State.ToString().ToLowerInvariant(),
                            JudgementWords.Moment(r.AskedAt),
                            JudgementWords.Moment(r.Deadline),
                            r.Answer,
                            r.State == ReplyState.Received ? JudgementWords.Moment(r.AnsweredAt) : null,
                        }
                    )
            )
        );

    private static Table Evidence(PublishedStatement s) =>
        StatementTables.Of(
            s,
            "evidence",
            "evidence where a finding was published, for and against",
            ["claim", "said_by", "evidence", "side", "title", "excerpt", "address", "sha256", "media_type"],
            s.Claims.SelectMany(c =>
                s.Evidence[c.Code]
                    .Select(e =>
                        new[]
                        {
                            c.Code,
                            s.SpeakerOf(c),
                            e.Code,
                            e.Bearings.Any(b => b.Subject == c.Code && b.IsFor) ? "for" : "against",
                            e.Title,
                            e.Excerpt,
                            e.Address,
                            e.Sha256,
                            e.MediaType,
                        }
                    )
            )
        );

    private static Table Links(PublishedStatement s) =>
        StatementTables.Of(
            s,
            "links",
            "what the desk found two parties to have to do with each other",
            ["link", "party", "name", "kind", "other", "other_name", "since", "until", "note", "evidence_for", "evidence_against"],
            s.Links.Select(l =>
                new[]
                {
                    l.Link.Code,
                    l.Link.From,
                    l.Link.FromName,
                    l.Link.Kind,
                    l.Link.To,
                    l.Link.ToName,
                    l.Link.Since,
                    l.Link.Until,
                    l.Link.Note,
                    string.Join("; ", l.For.Select(e => e.Title)),
                    string.Join("; ", l.Against.Select(e => e.Title)),
                }
            )
        );

    private static Table Identities(PublishedStatement s) =>
        StatementTables.Of(
            s,
            "identities",
            "an entry of a list that a person said a party to be: a lead, no finding",
            ["party", "name", "list", "entry_id", "entry", "agrees", "differs", "unknown", "reasons", new("at", "datetime")],
            s.Identities.Select(i =>
                new[]
                {
                    i.Party,
                    i.PartyName,
                    i.Roster,
                    i.EntryId,
                    i.EntryName,
                    string.Join("; ", i.Agrees),
                    string.Join("; ", i.Differs),
                    string.Join("; ", i.Unknown),
                    i.Reasons,
                    JudgementWords.Moment(i.At),
                }
            )
        );
}
