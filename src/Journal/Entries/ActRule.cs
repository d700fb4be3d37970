namespace Rejoinder.Journal.Entries;

/// <summary>How an act is written, and what its entry must have.</summary>
/// <param name="Word">The act in the entry.</param>
/// <param name="Seal">The name of the seal it must have; null where none is needed.</param>
/// <param name="IsAboutEarlier">True where it must name at least one earlier entry.</param>
internal sealed record ActRule(string Word, string? Seal, bool IsAboutEarlier)
{
    public static ActRule Of(Act act) =>
        act switch
        {
            Act.StatementReceived => new("statement-received", "document", false),
            Act.RecordConfirmed => new("record-confirmed", "record", false),
            Act.FindingPublished => new("finding-published", "finding", false),
            Act.FindingCorrected => new("finding-corrected", "finding", true),
            Act.FindingWithdrawn => new("finding-withdrawn", "reasons", true),
            Act.ReplyAsked => new("reply-asked", "request", false),
            Act.ReplyReceived => new("reply-received", "reply", true),
            Act.ReplySilence => new("reply-silence", null, true),
            Act.RosterVersion => new("roster-version", "roster", false),
            Act.Erasure => new("erasure", null, true),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No such act."),
        };
}
