namespace Rejoinder.Register.Verifying;

/// <summary>Whether each public act that the tables tell of has its entry in the journal.</summary>
internal static class ActCheck
{
    // What is missing, and the rows that lack it.
    private static readonly (string Act, string Sql)[] Checks =
    [
        (
            "The document {0} was received, but no statement-received seals it.",
            """
            SELECT cast(d.id AS TEXT) FROM document d WHERE (d.bytes IS NOT NULL OR d.erased_at IS NOT NULL) AND NOT EXISTS (
                SELECT 1 FROM journal_seal s JOIN journal_entry e ON e.entry_index = s.entry_index
                WHERE s.content = 'document:' || d.id AND e.act = 'statement-received')
            """
        ),
        (
            "The statement {0} was received, but has no statement-received entry.",
            """
            SELECT s.code FROM statement s WHERE EXISTS (
                SELECT 1 FROM version v JOIN document d ON d.id = v.document_id
                WHERE v.statement_id = s.id AND (d.bytes IS NOT NULL OR d.erased_at IS NOT NULL))
            """ + Lacks("s", "statement-received")
        ),
        (
            "The statement {0} is confirmed, but has no record-confirmed entry.",
            "SELECT s.code FROM statement s WHERE s.state = 'confirmed'" + Lacks("s", "record-confirmed")
        ),
        (
            "The finding {0} is published, but has no finding-published entry.",
            "SELECT f.code FROM finding f WHERE f.published_version IS NOT NULL" + Lacks("f", "finding-published")
        ),
        (
            "The published version of the finding {0} is sealed by no entry.",
            """
            SELECT f.code FROM finding f JOIN finding_version v ON v.finding_id = f.id AND v.number = f.published_version
            WHERE NOT EXISTS (SELECT 1 FROM journal_seal s WHERE s.content = 'finding_version:' || v.id)
            """
        ),
        (
            "The finding {0} is corrected, but has no finding-corrected entry.",
            "SELECT f.code FROM finding f WHERE f.state = 'corrected'" + Lacks("f", "finding-corrected")
        ),
        (
            "The finding {0} is withdrawn, but has no finding-withdrawn entry.",
            "SELECT f.code FROM finding f WHERE f.withdrawn_at IS NOT NULL AND f.published_version IS NOT NULL"
                + Lacks("f", "finding-withdrawn")
        ),
        ("The reply request {0} has no reply-asked entry.", "SELECT r.code FROM reply_request r WHERE 1 = 1" + Lacks("r", "reply-asked")),
        (
            "The reply to the request {0} came, but has no reply-received entry.",
            "SELECT r.code FROM reply_request r WHERE r.answered_at IS NOT NULL" + Lacks("r", "reply-received")
        ),
        (
            "The time to answer the request {0} is said to have ended without a reply, but there is no reply-silence entry.",
            "SELECT r.code FROM reply_request r WHERE r.state = 'silence'" + Lacks("r", "reply-silence")
        ),
        (
            "The version {0} of a roster is sealed by no roster-version entry.",
            """
            SELECT r.code || ' ' || v.number FROM roster_version v JOIN roster r ON r.id = v.roster_id WHERE NOT EXISTS (
                SELECT 1 FROM journal_seal s JOIN journal_entry e ON e.entry_index = s.entry_index
                WHERE s.content = 'roster_version:' || v.id AND e.act = 'roster-version')
            """
        ),
    ];

    public static void Run(Session session, Action<string> found)
    {
        foreach (var (act, sql) in Checks)
        {
            foreach (var row in session.Query<string>(sql))
            {
                found(string.Format(System.Globalization.CultureInfo.InvariantCulture, act, row));
            }
        }
    }

    // An entry's subject is what sort of thing it is, a colon, and the thing's code.
    private static string Lacks(string table, string act)
    {
        var sort = table switch
        {
            "s" => "statement",
            "f" => "finding",
            _ => "reply",
        };
        return $" AND NOT EXISTS (SELECT 1 FROM journal_entry e WHERE e.subject = '{sort}:' || {table}.code AND e.act = '{act}')";
    }
}
