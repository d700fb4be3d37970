using Rejoinder.Register.Claims;

namespace Rejoinder.Register.Findings;

/// <summary>What evidence can bear on.</summary>
internal static class Subjects
{
    /// <summary>Throws where a code names nothing that evidence bears on.</summary>
    /// <exception cref="RegisterException">None.</exception>
    public static void Need(Session s, string code)
    {
        var dot = code.IndexOf('.', StringComparison.Ordinal);
        var head = dot < 0 ? code : code[..dot];
        var isThere = (head.Length > 1 ? head[0] : ' ') switch
        {
            Code.Statement when dot > 0 => ClaimReader.ByCode(s, code).Id != 0,
            Code.Finding when dot < 0 => In(s, "finding", head),
            Code.Link when dot < 0 => In(s, "party_link", head),
            Code.Party when dot < 0 => In(s, "party", head),
            Code.CaseSheet when dot > 0 => s.One<long>(
                "SELECT count(*) FROM case_sheet c JOIN criterion k ON k.definition_id = c.definition_id WHERE c.code = @head AND k.letter = @letter",
                new { head, letter = code[(dot + 1)..] }
            ) > 0,
            _ => false,
        };
        if (!isThere)
        {
            throw new RegisterException(
                ProblemKind.Request,
                $"“{code}” is nothing that evidence bears on: give the code of a claim, finding, link or party, or of a case sheet and a criterion (c-….a)."
            );
        }
    }

    private static bool In(Session s, string table, string code) =>
        s.One<long>($"SELECT count(*) FROM {table} WHERE code = @code", new { code }) > 0;
}
