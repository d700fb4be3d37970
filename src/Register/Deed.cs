using Rejoinder.Register.Claims;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register;

/// <summary>Something that was done.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="What">What.</param>
/// <param name="Subject">The code of what it was done to.</param>
public sealed record Deed(DateTimeOffset At, string By, string What, string Subject);

/// <summary>Reads what was done.</summary>
internal static class DeedReader
{
    /// <summary>Deeds, the newest first.</summary>
    /// <param name="s">The session.</param>
    /// <param name="which">A condition; empty for all.</param>
    /// <param name="values">Its values, and <c>take</c>.</param>
    public static IReadOnlyList<Deed> Newest(Session s, string which, object values) =>
        [
            .. s.Query<(string At, string By, string What, string Subject)>(
                    $"""
                    SELECT d.at, a.name, d.what, d.subject FROM deed d JOIN account a ON a.id = d.account_id {which} ORDER BY d.id DESC LIMIT @take
                    """,
                    values
                )
                .Select(d => new Deed(Times.Read(d.At), d.By, d.What, d.Subject)),
        ];

    /// <summary>Deeds on a statement, or on one claim, with all that hangs on it.</summary>
    public static IReadOnlyList<Deed> History(Session s, string code, int take)
    {
        var claim = Code.TryClaim(code, out var statement, out _) ? ClaimReader.ByCode(s, code) : null;
        var head = StatementReader.ByCode(s, claim is null ? code : statement);
        var which = claim is null ? "c.statement_id = @Id" : "c.id = @Claim";
        var values = new { head.Id, Claim = claim?.Id };
        var subjects = s.Query<long>($"SELECT CAST(c.number AS BIGINT) FROM claim c WHERE {which}", values)
            .Select(n => Code.Claim(head.Code, (int)n))
            .Concat(s.Query<string>($"SELECT f.code FROM finding f JOIN claim c ON c.id = f.claim_id WHERE {which}", values))
            .Concat(s.Query<string>($"SELECT r.code FROM reply_request r JOIN claim c ON c.id = r.claim_id WHERE {which}", values))
            .Prepend(code)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return Newest(s, $"WHERE {s.Store.In("d.subject", "@subjects")}", new { subjects, take });
    }
}
