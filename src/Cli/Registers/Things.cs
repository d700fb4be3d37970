using Rejoinder.Cli.Terminal;
using Rejoinder.Reading;
using Rejoinder.Register.Findings;

namespace Rejoinder.Cli.Registers;

/// <summary>What <c>show</c> prints of everything but a statement.</summary>
internal static class Things
{
    private const int MostClaims = 20;

    public static void Print(Register.Register register, string code)
    {
        switch (code.Length > 2 && code[1] == '-' ? code[0] : ' ')
        {
            case 's':
                Claim(register, code);
                break;
            case 'x':
                Exchange(register, code);
                break;
            case 'f':
                Finding(register.Findings.Get(code));
                break;
            case 't':
                Term(register, code);
                break;
            case 'e':
                Evidence(register.Evidence.Get(code));
                break;
            case 'r':
                Reply(register.Replies.Get(code));
                break;
            case 'c':
                Sheet(register.Terms.Sheet(code));
                break;
            default:
                Party(register, code);
                break;
        }
    }

    private static void Claim(Register.Register register, string code)
    {
        var claim = register.Claims.Get(code);
        var statement = register.Statements.Get(claim.Statement);
        ClaimLines.Print(
            claim,
            statement.Title,
            statement.Issued,
            claim.Speaker == Attribution.Declarants ? statement.Speakers : [claim.SpeakerParty?.Name ?? claim.Speaker],
            []
        );
        foreach (var correction in register.Claims.Corrections(code))
        {
            Line(
                $"set right: {correction.Field}, from {correction.Before} to {correction.After}, by {correction.By}, {correction.At:yyyy-MM-dd}"
            );
        }

        foreach (var item in register.Evidence.On(code))
        {
            Evidence(item);
        }

        foreach (var finding in register.Findings.Of(code))
        {
            Finding(finding);
        }

        foreach (var reply in register.Replies.Of(code))
        {
            Reply(reply);
        }
    }

    private static void Party(Register.Register register, string codeOrName)
    {
        var party = register.Parties.Get(codeOrName);
        Line(
            $"{party.Code}  {(party.IsErased ? "(erased)" : party.Name)}  {party.Kind}{(party.IsPrivate ? ", private: initials in everything published" : "")}",
            0
        );
        Line(
            $"named in {Words.Count(party.Statements, "statement")}, speaks in {party.Speaks}, {Words.Count(party.ClaimsAbout, "claim")} about it"
        );
        foreach (var spelling in party.Spellings.Where(s => s.Name != party.Name))
        {
            Line($"also “{spelling.Name}”, in {Words.Count(spelling.Statements, "statement")}");
        }

        foreach (var old in party.OldCodes)
        {
            Line($"{old} was merged into it");
        }

        foreach (var link in register.Links.Of(party.Code))
        {
            Line($"{link.FromName} {link.Kind} {link.ToName}{(link.Since is null ? "" : $", since {link.Since}")}  {link.Code}");
        }

        foreach (var lead in party.IsErased ? [] : register.Parties.Leads(party.Code))
        {
            Line($"may be {lead.Party} {lead.Name}: {string.Join("; ", lead.Reasons)}");
        }

        var claims = register.Claims.About(party.Code, MostClaims);
        if (claims.Count > 0)
        {
            Console.WriteLine();
            Line("What is said of it, the newest first:", 0);
        }

        foreach (var claim in claims)
        {
            var statement = register.Statements.Get(claim.Statement);
            ClaimLines.Print(
                claim,
                statement.Title,
                statement.Issued,
                claim.Speaker == Attribution.Declarants ? statement.Speakers : [claim.SpeakerParty?.Name ?? claim.Speaker],
                []
            );
        }
    }

    private static void Exchange(Register.Register register, string code)
    {
        var exchange = register.Exchanges.Get(code);
        Line(
            $"{code}  {exchange.Statement} and the reply {exchange.Reply}{(exchange.IsStale ? "  (read anew since: compare again)" : "")}",
            0
        );
        foreach (var link in exchange.Links)
        {
            Line($"{link.Claim}  {link.Relation.Replace('-', ' ')}  {link.ReplyClaim}{(link.By is null ? "" : $"  drawn by {link.By}")}");
        }

        Line($"passed over: {(exchange.PassedOver.IsEmpty ? "nothing" : string.Join(", ", exchange.PassedOver))}");
        Line($"new in the reply: {(exchange.NewInReply.IsEmpty ? "nothing" : string.Join(", ", exchange.NewInReply))}");
    }

    private static void Finding(Finding finding)
    {
        Line(
            $"{finding.Code}  finding, {FindingState(finding)}: “{finding.Rating}”, by {finding.Author}{(finding.SecondReader is null ? "" : $", second reader {finding.SecondReader}")}",
            0
        );
        Line(finding.Reasons);
        if (finding.Withdrawal is { } why)
        {
            Line($"withdrawn: {why}");
        }
    }

    private static string FindingState(Finding finding) =>
        finding.State == Register.Findings.FindingState.SecondReading ? "waits for a second reader" : ClaimLines.Lower(finding.State);

    private static void Evidence(EvidenceItem item)
    {
        Line(
            $"{item.Code}  evidence{(item.WithdrawnAt is null ? "" : ", withdrawn")}: {item.Title}{(item.Address is null ? "" : $" <{item.Address}>")}",
            0
        );
        Line($"“{item.Excerpt}”");
        foreach (var bearing in item.Bearings)
        {
            Line($"{(bearing.IsFor ? "for" : "against")} {bearing.Subject}");
        }
    }

    private static void Reply(Register.Replies.ReplyRequest reply)
    {
        Line($"{reply.Code}  {reply.Name} was asked on {reply.AskedAt:yyyy-MM-dd} by {reply.Way}, until {reply.Deadline:yyyy-MM-dd}", 0);
        Line(
            reply.State switch
            {
                Register.Replies.ReplyState.Received => $"they say: “{reply.Answer}”",
                Register.Replies.ReplyState.Silence => "no answer came",
                _ => "no answer yet",
            }
        );
    }

    private static void Term(Register.Register register, string code)
    {
        var term = register.Terms.Get(code);
        Line($"{term.Code}  {term.Name}, in {Words.Count(term.Statements, "statement")}", 0);
        foreach (var definition in term.Definitions)
        {
            Line($"{definition.Code}  {definition.Definer}, {definition.Instrument}: {definition.Words}");
            foreach (var criterion in definition.Criteria)
            {
                Line($"{criterion.Letter}{(criterion.IsExclusion ? " (excludes)" : "")}: {criterion.Words}", 4);
            }
        }
    }

    private static void Sheet(Register.Terms.CaseSheet sheet)
    {
        Line($"{sheet.Code}  {sheet.PartyName} against {sheet.Definition.Definer} on “{sheet.Term}”", 0);
        foreach (var criterion in sheet.Definition.Criteria)
        {
            var said = sheet.Entries.FirstOrDefault(e => e.Letter == criterion.Letter);
            Line(
                $"{criterion.Letter}: {(said is null ? "nobody has looked" : $"{(said.Shown == Register.Terms.Shown.NotShown ? "not shown" : ClaimLines.Lower(said.Shown))}, by {said.By}: {said.Reasons}")}"
            );
        }
    }

    private static void Line(string text, int indent = 2) => Console.WriteLine(new string(' ', indent) + Words.Clean(text));
}
