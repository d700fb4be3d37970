using Rejoinder.Register.Claims;

namespace Rejoinder.Publishing.Mcp;

internal static class PartyAnswers
{
    private const int MostStatements = 20;
    private const int MostClaims = 30;

    public static PartyAnswer Of(Register.Register register, Publisher publisher, string codeOrName)
    {
        var party = new PublishedSearch(register, publisher).FindParty(codeOrName);
        List<PublishedStatement> statements =
        [
            .. (party is null ? [] : register.Statements.OfParty(party.Code, 200))
                .Where(s => s.IsPublished)
                .Select(s => PublishedStatement.Find(register, s.Code, publisher))
                .OfType<PublishedStatement>()
                .Where(s => s.Veil.Text(party!.Name) == party.Name)
                .Take(MostStatements),
        ];
        if (party is null || statements.Count == 0)
        {
            throw PublishedStatement.Missing("party", codeOrName);
        }

        return new PartyAnswer(
            party.Code,
            party.Name,
            party.Kind,
            Claims(statements, c => c.About.Any(p => p.Code == party.Code)),
            Claims(statements, c => c.SpeakerParty?.Code == party.Code),
            [.. statements.Select(AnswerWriter.Head)],
            AnswerWriter.Caveat
        );
    }

    private static List<FoundClaim> Claims(List<PublishedStatement> statements, Func<KeptClaim, bool> which) =>
        [
            .. statements
                .SelectMany(s => s.Claims.Where(which).Select(c => new PublishedClaim(s, c)))
                .Take(MostClaims)
                .Select(AnswerWriter.Found),
        ];
}
