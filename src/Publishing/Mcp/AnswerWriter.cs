using Rejoinder.Reading;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Similar;

namespace Rejoinder.Publishing.Mcp;

/// <summary>Puts what is published into answers: never a claim without who says it and where it stands.</summary>
internal static class AnswerWriter
{
    public const string Caveat =
        "Claims are what the named speakers say, verbatim; nothing here says whether they are true. Findings are people's, under their names. When you repeat a claim, say who says it.";

    public static StatementHead Head(PublishedStatement statement) =>
        new(
            statement.Code,
            statement.Head.Title,
            statement.Speakers,
            statement.Head.Kind,
            statement.Head.Issued,
            statement.Claims.Length,
            Address(statement, a => a.Statement(statement.Code))
        );

    public static ClaimAnswer Claim(PublishedStatement statement, KeptClaim claim)
    {
        var isOwn = claim.Speaker == Attribution.Declarants;
        return new ClaimAnswer(
            claim.Code,
            claim.Quote.Words,
            isOwn ? statement.Speakers : claim.Speaker,
            isOwn ? null : statement.Speakers,
            claim.Kind.ToString().ToLowerInvariant(),
            [.. claim.About.Select(p => p.Name)],
            claim.CitesWords,
            claim.CitesKind ?? "none",
            new Anchor(statement.Code, statement.Record.Source.Sha256, claim.Quote.Start, claim.Quote.End),
            Address(statement, a => a.Claim(claim.Code)),
            [.. statement.Findings[claim.Code].Select(Finding)],
            [.. statement.Replies[claim.Code].Select(r => new ReplyAnswer(r.Name, r.State.ToString().ToLowerInvariant(), r.Answer))]
        );
    }

    public static FoundClaim Found(PublishedClaim found) =>
        new(
            Claim(found.Statement, found.Claim),
            Head(found.Statement),
            found.Likeness?.WordsInCommon,
            found.Likeness is { } likeness ? Told(likeness.Polarity) : null
        );

    public static StatementAnswer Statement(PublishedStatement statement, int from, int take)
    {
        var record = statement.Record;
        var first = Math.Clamp(from, 1, Math.Max(1, statement.Claims.Length)) - 1;
        var shown = statement.Claims.Skip(first).Take(take).ToList();
        return new StatementAnswer(
            Head(statement),
            [.. record.Addressees.Select(a => a.Name)],
            record.Answers?.Words,
            [.. record.Signatories.Where(s => s.Signs == Signs.This).Take(100).Select(s => s.Name)],
            record.Signatories.Count(s => s.Signs == Signs.This) + record.UnnamedSignatories,
            [.. shown.Select(c => Claim(statement, c))],
            first + shown.Count < statement.Claims.Length ? first + shown.Count + 1 : null,
            [.. record.Checks.Select(c => c.Message)],
            Caveat
        );
    }

    private static FindingAnswer Finding(Finding finding) =>
        new(
            finding.Author,
            finding.SecondReader,
            finding.State == FindingState.Withdrawn ? null : finding.Rating,
            finding.Reasons,
            finding.Withdrawal
        );

    private static string Told(PolarityFinding found)
    {
        var told = found.Polarity switch
        {
            Polarity.Same => "the words affirm alike",
            Polarity.Opposed => "one affirms what the other denies",
            _ => "the words do not show whether they affirm alike",
        };
        return found.Cues.Count == 0 ? told : $"{told}: {string.Join(", ", found.Cues)}";
    }

    private static string? Address(PublishedStatement statement, Func<Addresses, string> of) =>
        statement.Publisher.Addresses.Lead ? of(statement.Publisher.Addresses) : null;
}
