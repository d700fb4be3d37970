namespace Rejoinder.Journal.Entries;

/// <summary>What a journal's entry says was done.</summary>
public enum Act
{
    /// <summary><c>statement-received</c>: a statement was taken in; seals its <c>document</c>, the bytes as received.</summary>
    StatementReceived,

    /// <summary><c>record-confirmed</c>: a person confirmed the record of a statement; seals the <c>record</c>.</summary>
    RecordConfirmed,

    /// <summary><c>finding-published</c>: a finding was published; seals the <c>finding</c>.</summary>
    FindingPublished,

    /// <summary><c>finding-corrected</c>: a published finding was replaced; about the entry before, seals the new <c>finding</c>.</summary>
    FindingCorrected,

    /// <summary><c>finding-withdrawn</c>: a published finding was taken back; about its entry, seals the <c>reasons</c>.</summary>
    FindingWithdrawn,

    /// <summary><c>reply-asked</c>: somebody was asked for a reply; seals the <c>request</c>: whom, how, until when.</summary>
    ReplyAsked,

    /// <summary><c>reply-received</c>: the answer came; about the entry that asked, seals the <c>reply</c>.</summary>
    ReplyReceived,

    /// <summary><c>reply-silence</c>: the time to answer ended without one; about the entry that asked.</summary>
    ReplySilence,

    /// <summary><c>roster-version</c>: a roster or list was taken in or renewed; seals the <c>roster</c>.</summary>
    RosterVersion,

    /// <summary><c>erasure</c>: the content behind earlier entries' seals was erased; about those entries.</summary>
    Erasure,
}
