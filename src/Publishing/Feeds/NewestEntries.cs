using System.Collections.Immutable;
using System.Globalization;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Statements;

namespace Rejoinder.Publishing.Feeds;

/// <summary>What a register published last: statements, and findings with who said what they are of.</summary>
public static class NewestEntries
{
    /// <summary>The newest first.</summary>
    /// <param name="register">The register.</param>
    /// <param name="publisher">Who publishes, and under which addresses.</param>
    /// <param name="take">How many at most.</param>
    public static ImmutableArray<FeedEntry> Of(Register.Register register, Publisher publisher, int take)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(publisher);
        return
        [
            .. Findings(register, publisher, take)
                .Concat(PublishedHeads.Of(register, null, take).Select(s => Of(s, publisher.Addresses)))
                .OrderByDescending(e => e.At)
                .ThenBy(e => e.Address, StringComparer.Ordinal)
                .Take(take),
        ];
    }

    private static IEnumerable<FeedEntry> Findings(Register.Register register, Publisher publisher, int take)
    {
        foreach (var kept in register.Findings.Published(take))
        {
            if (
                PublishedStatement.Find(register, kept.Claim[..kept.Claim.LastIndexOf('.')], publisher) is not { } statement
                || statement.Claims.FirstOrDefault(c => c.Code == kept.Claim) is not { } claim
                || statement.Findings[kept.Claim].FirstOrDefault(f => f.Code == kept.Code) is not { } finding
            )
            {
                continue;
            }

            var speaker = statement.SpeakerOf(claim);
            var told =
                finding.State == FindingState.Withdrawn ? "Finding withdrawn" : $"Finding of {finding.Author}: “{finding.Public!.Rating}”";
            yield return new FeedEntry(
                publisher.Addresses.Finding(claim.Code, finding.Code),
                $"{told}, on a claim said by {Shortening.Of(speaker, 80)}",
                $"{speaker} said: “{Shortening.Of(claim.Quote.Words, 400)}” {finding.Public!.Reasons}",
                finding.WithdrawnAt ?? finding.Public.At
            );
        }
    }

    private static FeedEntry Of(KeptStatement s, Addresses addresses)
    {
        var kind = s.Kind.Length == 0 ? "Statement" : char.ToUpperInvariant(s.Kind[0]) + s.Kind[1..].Replace('-', ' ');
        return new FeedEntry(
            addresses.Statement(s.Code),
            $"“{Shortening.Of(s.Title, 160)}”, said by {Shortening.Of(SpeakerWords.Of(s.Speakers), 100)}",
            string.Create(CultureInfo.InvariantCulture, $"{kind} with {s.Claims:N0} {(s.Claims == 1 ? "claim" : "claims")}."),
            s.PublishedAt ?? s.ReceivedAt
        );
    }
}
