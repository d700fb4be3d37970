namespace Rejoinder.Register.Replies;

/// <summary>Where a request for a reply stands. Legal moves: asked to received or silence; silence to received, for an answer that comes late.</summary>
public enum ReplyState
{
    /// <summary>The letter is sent, the time runs.</summary>
    Asked,

    /// <summary>The answer came.</summary>
    Received,

    /// <summary>The time ended without an answer.</summary>
    Silence,
}

/// <summary>Somebody accused was asked what they say.</summary>
/// <param name="Code">What it is called by.</param>
/// <param name="Claim">The claim that accuses.</param>
/// <param name="Party">Code of who is asked.</param>
/// <param name="Name">Their name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SentTo">Where the letter went: an address, a number, a press office.</param>
/// <param name="Way">How: letter, mail, telephone.</param>
/// <param name="Letter">What was asked, word for word.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Deadline">Until when an answer is waited for.</param>
/// <param name="Answer">What they say, word for word; null until then.</param>
/// <param name="AnsweredAt">When it came, or when the silence was noted.</param>
/// <param name="Revision">Rises with each change.</param>
public sealed record ReplyRequest(
    string Code,
    string Claim,
    string Party,
    string Name,
    ReplyState State,
    string SentTo,
    string Way,
    string Letter,
    DateTimeOffset AskedAt,
    DateTimeOffset Deadline,
    string? Answer,
    DateTimeOffset? AnsweredAt,
    int Revision
);
