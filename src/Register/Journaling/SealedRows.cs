namespace Rejoinder.Register.Journaling;

/// <summary>The sealed content of rows as they stand in the session, by the place that a seal names.</summary>
internal static class SealedRows
{
    /// <summary>A version of a finding.</summary>
    public static Sealed Finding(Session s, long version)
    {
        var (account, at, claim, finding, number, rating, reasons) = s.Query<(string, string, string, string, long, string, string)>(
                """
                SELECT a.code, v.at, st.code || '.' || c.number, f.code, CAST(v.number AS BIGINT), v.rating, v.reasons
                FROM finding_version v JOIN finding f ON f.id = v.finding_id JOIN account a ON a.id = v.account_id
                JOIN claim c ON c.id = f.claim_id JOIN statement st ON st.id = c.statement_id WHERE v.id = @version
                """,
                new { version }
            )
            .Single();
        return new Sealed(
            "finding",
            SealedContent.FindingVersion(account, at, claim, finding, (int)number, rating, reasons),
            FormattableString.Invariant($"finding_version:{version}")
        );
    }

    /// <summary>Why a finding was withdrawn.</summary>
    public static Sealed Withdrawal(Session s, long finding)
    {
        var (code, why, at) = s.Query<(string, string, string)>(
                "SELECT code, withdrawal, withdrawn_at FROM finding WHERE id = @finding",
                new { finding }
            )
            .Single();
        return new Sealed("reasons", SealedContent.Withdrawal(code, why, at), FormattableString.Invariant($"finding:{finding}"));
    }

    /// <summary>What somebody was asked.</summary>
    public static Sealed Request(Session s, long request)
    {
        var (askedAt, claim, code, deadline, letter, party, sentTo, way) = s.Query<Asked>(
                """
                SELECT r.asked_at AS AskedAt, st.code || '.' || c.number AS Claim, r.code, r.deadline, r.letter, p.code AS Party, r.sent_to AS SentTo, r.way
                FROM reply_request r JOIN claim c ON c.id = r.claim_id JOIN statement st ON st.id = c.statement_id
                JOIN party p ON p.id = r.party_id WHERE r.id = @request
                """,
                new { request }
            )
            .Single();
        return new Sealed(
            "request",
            SealedContent.Request(askedAt, claim, code, deadline, letter, party, sentTo, way),
            FormattableString.Invariant($"reply_request:{request}")
        );
    }

    /// <summary>What they answered.</summary>
    public static Sealed Answer(Session s, long request)
    {
        var (answer, at, code) = s.Query<(string, string, string)>(
                "SELECT answer, answered_at, code FROM reply_request WHERE id = @request",
                new { request }
            )
            .Single();
        return new Sealed("reply", SealedContent.Answer(answer, at, code), FormattableString.Invariant($"reply_answer:{request}"));
    }

    private sealed record Asked(
        string AskedAt,
        string Claim,
        string Code,
        string Deadline,
        string Letter,
        string Party,
        string SentTo,
        string Way
    );
}
