using System.Globalization;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Replies;

namespace Rejoinder.Publishing;

/// <summary>Findings and replies in a sentence each, always with whose they are, for formats that carry text beside a claim.</summary>
internal static class JudgementWords
{
    /// <summary>What a finding says, by whom and when; of a withdrawn one that it was withdrawn, and why.</summary>
    public static string Of(Finding finding, Publisher publisher)
    {
        var by = publisher.Name.Length > 0 ? $"{finding.Author}, {publisher.Name}" : finding.Author;
        if (finding.State == FindingState.Withdrawn)
        {
            return $"Finding of {by}, withdrawn{On(finding.WithdrawnAt)}: {finding.Withdrawal}";
        }

        var corrected = finding.State == FindingState.Corrected ? $", corrected{On(finding.Public?.At)}" : "";
        return $"Finding of {by}{On(finding.PublishedAt)}{corrected}: “{finding.Rating}”. {finding.Reasons}";
    }

    /// <summary>What somebody accused says, or that they were asked.</summary>
    public static string Of(ReplyRequest reply) =>
        reply.State switch
        {
            ReplyState.Received => $"Reply of {reply.Name}{On(reply.AnsweredAt)}: “{reply.Answer}”",
            ReplyState.Silence => $"{reply.Name} was asked for a reply{On(reply.AskedAt)}; none had come by {Day(reply.Deadline)}.",
            _ => $"{reply.Name} was asked for a reply{On(reply.AskedAt)}, until {Day(reply.Deadline)}.",
        };

    /// <summary>A day in UTC.</summary>
    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment in UTC, RFC 3339; null for null.</summary>
    public static string? Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string On(DateTimeOffset? at) => at is { } day ? $" on {Day(day)}" : "";
}
