namespace Rejoinder.Publishing.Mcp;

/// <summary>Where words stand: they equal the text of the statement between the positions, to the letter.</summary>
/// <param name="Statement">Code of the statement; null for a text that no register keeps.</param>
/// <param name="Sha256">SHA-256 of the document's bytes as received.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">One past the last code point.</param>
public sealed record Anchor(string? Statement, string Sha256, int Start, int End);

/// <summary>A claim as somebody says it.</summary>
/// <param name="Code">Its code; null for a text that no register keeps.</param>
/// <param name="Words">Its words, verbatim.</param>
/// <param name="SaidBy">Who says it.</param>
/// <param name="ReportedBy">Who reports that they say it; null where the speakers say it themselves.</param>
/// <param name="Kind">What it does: factual, allegation, opinion, demand, commitment, definition.</param>
/// <param name="About">Whom it is about.</param>
/// <param name="Source">The source that it gives, as worded; null where it gives none.</param>
/// <param name="SourceKind">locatable, vague, or none.</param>
/// <param name="Anchor">Where its words stand.</param>
/// <param name="Address">Where everybody can read it; null where it has no address.</param>
/// <param name="Findings">What people found, under their names; machines find nothing.</param>
/// <param name="Replies">What those accused say.</param>
public sealed record ClaimAnswer(
    string? Code,
    string Words,
    string SaidBy,
    string? ReportedBy,
    string Kind,
    IReadOnlyList<string> About,
    string? Source,
    string SourceKind,
    Anchor Anchor,
    string? Address,
    IReadOnlyList<FindingAnswer> Findings,
    IReadOnlyList<ReplyAnswer> Replies
);

/// <summary>What a person found of a claim.</summary>
/// <param name="FoundBy">Who.</param>
/// <param name="SecondReader">Who read it before it was published.</param>
/// <param name="Rating">The rating, in the desk's words; null once it was withdrawn.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Withdrawn">Why it was withdrawn; null where it stands.</param>
public sealed record FindingAnswer(string FoundBy, string? SecondReader, string? Rating, string Reasons, string? Withdrawn);

/// <summary>What somebody accused says.</summary>
/// <param name="By">Who was asked.</param>
/// <param name="State">asked, received or silence.</param>
/// <param name="Answer">Their words; null where none came.</param>
public sealed record ReplyAnswer(string By, string State, string? Answer);

/// <summary>A statement in short.</summary>
/// <param name="Code">Its code; null for a text that no register keeps.</param>
/// <param name="Title">Its title as worded, or the file's name.</param>
/// <param name="SaidBy">Who makes it.</param>
/// <param name="Kind">What sort of statement.</param>
/// <param name="Issued">When it was issued; null where it does not say.</param>
/// <param name="Claims">How many claims it has.</param>
/// <param name="Address">Where everybody can read it; null where it has no address.</param>
public sealed record StatementHead(string? Code, string Title, string SaidBy, string Kind, string? Issued, int Claims, string? Address);

/// <summary>A statement with its claims.</summary>
/// <param name="Head">The statement in short.</param>
/// <param name="Addressees">Whom it is addressed to.</param>
/// <param name="Answers">What it answers, as worded; null where it names nothing.</param>
/// <param name="Signatories">Who signed it, up to 100.</param>
/// <param name="SignatoryCount">How many signed.</param>
/// <param name="Claims">Its claims from the first that was asked for, up to 100.</param>
/// <param name="NextClaim">Ask from here for more; null at the end.</param>
/// <param name="Checks">What does not add up inside the text.</param>
/// <param name="Caveat">What an answer must not be taken for.</param>
public sealed record StatementAnswer(
    StatementHead Head,
    IReadOnlyList<string> Addressees,
    string? Answers,
    IReadOnlyList<string> Signatories,
    int SignatoryCount,
    IReadOnlyList<ClaimAnswer> Claims,
    int? NextClaim,
    IReadOnlyList<string> Checks,
    string Caveat
);

/// <summary>Claims that were found.</summary>
/// <param name="Claims">Each with its statement's head.</param>
/// <param name="Caveat">What an answer must not be taken for.</param>
public sealed record FoundAnswer(IReadOnlyList<FoundClaim> Claims, string Caveat);

/// <summary>A claim that was found.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="In">Its statement.</param>
/// <param name="WordsInCommon">Words that both have; null where words were searched for.</param>
/// <param name="Polarity">Whether both affirm alike, with why; null where words were searched for.</param>
public sealed record FoundClaim(ClaimAnswer Claim, StatementHead In, IReadOnlyList<string>? WordsInCommon = null, string? Polarity = null);

/// <summary>A statement beside the reply to it.</summary>
/// <param name="Code">The exchange's code; null where it was compared for this answer.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Reply">The reply.</param>
/// <param name="Answered">Claims of the statement with what meets them in the reply.</param>
/// <param name="PassedOver">Claims of the statement that nothing was found to meet.</param>
/// <param name="NewInReply">Claims of the reply that meet nothing.</param>
/// <param name="Caveat">What an answer must not be taken for.</param>
public sealed record ExchangeAnswer(
    string? Code,
    StatementHead Statement,
    StatementHead Reply,
    IReadOnlyList<MetClaim> Answered,
    IReadOnlyList<ClaimAnswer> PassedOver,
    IReadOnlyList<ClaimAnswer> NewInReply,
    string Caveat
);

/// <summary>A claim and one that meets it.</summary>
/// <param name="Claim">Of the statement.</param>
/// <param name="Relation">How: denies, concedes, …</param>
/// <param name="By">Of the reply.</param>
/// <param name="Reasons">Why they belong together, and who drew it where a person did.</param>
public sealed record MetClaim(ClaimAnswer Claim, string Relation, ClaimAnswer By, IReadOnlyList<string> Reasons);

/// <summary>A party as published statements name it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">person, organisation or place.</param>
/// <param name="SaidOfThem">The newest claims about it, each with who says it.</param>
/// <param name="SaidByThem">The newest claims that it is said to make.</param>
/// <param name="Statements">The newest published statements that name it.</param>
/// <param name="Caveat">What an answer must not be taken for.</param>
public sealed record PartyAnswer(
    string Code,
    string Name,
    string Kind,
    IReadOnlyList<FoundClaim> SaidOfThem,
    IReadOnlyList<FoundClaim> SaidByThem,
    IReadOnlyList<StatementHead> Statements,
    string Caveat
);

/// <summary>A contested term with its competing definitions; none is preferred.</summary>
/// <param name="Name">The term.</param>
/// <param name="Definitions">The definitions.</param>
public sealed record TermAnswer(string Name, IReadOnlyList<DefinitionAnswer> Definitions);

/// <summary>What one body says that a term means.</summary>
/// <param name="Definer">Who defines.</param>
/// <param name="Instrument">Where.</param>
/// <param name="Standing">What it is in law.</param>
/// <param name="Since">Since when; null where not known.</param>
/// <param name="Words">The definition.</param>
/// <param name="Criteria">Its criteria.</param>
/// <param name="Source">Where it was found.</param>
public sealed record DefinitionAnswer(
    string Definer,
    string Instrument,
    string Standing,
    string? Since,
    string Words,
    IReadOnlyList<string> Criteria,
    string Source
);
