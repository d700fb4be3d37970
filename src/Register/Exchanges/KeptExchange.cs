using System.Collections.Immutable;

namespace Rejoinder.Register.Exchanges;

/// <summary>A statement beside the reply to it, as kept: links as compared, with what people drew and took away over them.</summary>
/// <param name="Code">What it is called by.</param>
/// <param name="Statement">The statement's code.</param>
/// <param name="Reply">The reply's code.</param>
/// <param name="Links">Pairs of claims that belong together.</param>
/// <param name="PassedOver">Codes of the statement's claims that nothing answers.</param>
/// <param name="NewInReply">Codes of the reply's claims that answer nothing.</param>
/// <param name="IsStale">One of the two was read anew since they were compared: compare again.</param>
/// <param name="MadeAt">When they were compared.</param>
/// <param name="Revision">Rises with each change.</param>
public sealed record KeptExchange(
    string Code,
    string Statement,
    string Reply,
    ImmutableArray<KeptLink> Links,
    ImmutableArray<string> PassedOver,
    ImmutableArray<string> NewInReply,
    bool IsStale,
    DateTimeOffset MadeAt,
    int Revision
);

/// <summary>An exchange in a list.</summary>
/// <param name="Code">What it is called by.</param>
/// <param name="Statement">The statement's code.</param>
/// <param name="StatementTitle">Its title, or the name of its file.</param>
/// <param name="Reply">The reply's code.</param>
/// <param name="ReplyTitle">Its title, or the name of its file.</param>
/// <param name="MadeAt">When they were compared.</param>
public sealed record ExchangeHead(
    string Code,
    string Statement,
    string StatementTitle,
    string Reply,
    string ReplyTitle,
    DateTimeOffset MadeAt
);

/// <summary>A claim and one that answers it.</summary>
/// <param name="Claim">The claim's code.</param>
/// <param name="ReplyClaim">The code of the claim that answers it.</param>
/// <param name="Relation">How: a word of docs/exchanges.md, such as <c>denies</c>.</param>
/// <param name="IsBlanket">One sentence that answers many claims at once.</param>
/// <param name="Reasons">Why they belong together.</param>
/// <param name="By">Who drew it; null where the machine did.</param>
public sealed record KeptLink(string Claim, string ReplyClaim, string Relation, bool IsBlanket, ImmutableArray<string> Reasons, string? By);
