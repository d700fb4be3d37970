namespace Rejoinder.Register.Links;

/// <summary>What one party has to do with another, as people found; its evidence bears on its code.</summary>
/// <param name="Code">What it is called by.</param>
/// <param name="From">Code of the party.</param>
/// <param name="FromName">Its name.</param>
/// <param name="To">Code of the other.</param>
/// <param name="ToName">Its name.</param>
/// <param name="Kind">In the desk's words, read from the first to the second: member of, owns, employs.</param>
/// <param name="Since">ISO 8601 date; null where nobody knows.</param>
/// <param name="Until">ISO 8601 date; null where it lasts, or nobody knows.</param>
/// <param name="Note">What else there is to say; may be empty.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When.</param>
/// <param name="WithdrawnAt">When it was taken back; null where it stands.</param>
public sealed record PartyLink(
    string Code,
    string From,
    string FromName,
    string To,
    string ToName,
    string Kind,
    string? Since,
    string? Until,
    string Note,
    string By,
    DateTimeOffset At,
    DateTimeOffset? WithdrawnAt
);
