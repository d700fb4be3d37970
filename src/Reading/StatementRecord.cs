using System.Collections.Immutable;

namespace Rejoinder.Reading;

/// <summary>
/// What reading gives: the contract between the parts and with the outside. Positions count Unicode code points of <see cref="Text"/>,
/// end exclusive, and every quote equals the text between its positions to the letter. Nothing in it is a verdict. Immutable.
/// </summary>
public sealed record StatementRecord
{
    /// <summary>Rises when a meaning changes; a key is never given a second meaning.</summary>
    public string SchemaVersion { get; init; } = "1";

    /// <summary>The bytes as received.</summary>
    public required Source Source { get; init; }

    /// <summary>The canonical text.</summary>
    public required string Text { get; init; }

    /// <summary>Title as worded, or null where the text has none.</summary>
    public string? Title { get; init; }

    /// <summary>What sort of statement it is, one of <see cref="StatementKinds"/>.</summary>
    public string Kind { get; init; } = StatementKinds.Other;

    /// <summary>BCP 47 tag of the main language.</summary>
    public string Language { get; init; } = "und";

    /// <summary>ISO 8601 date (year, month or day) that the statement gives as its own; null where it gives none.</summary>
    public string? Issued { get; init; }

    /// <summary>The statement, act or report that this one answers, as worded; null where it names none.</summary>
    public Quote? Answers { get; init; }

    /// <summary>Whom it is addressed to.</summary>
    public ImmutableArray<Addressee> Addressees { get; init; } = [];

    /// <summary>Who speaks.</summary>
    public ImmutableArray<Declarant> Declarants { get; init; } = [];

    /// <summary>Each name of a signature list, in order.</summary>
    public ImmutableArray<Signatory> Signatories { get; init; } = [];

    /// <summary>"and 34 others": how many sign without being named.</summary>
    public int UnnamedSignatories { get; init; }

    /// <summary>Each person, body and place once, with all its mentions.</summary>
    public ImmutableArray<Party> Parties { get; init; } = [];

    /// <summary>The claims in order of place.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>Words whose meaning is asked for, given or contested.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>Money and counted quantities.</summary>
    public ImmutableArray<Amount> Amounts { get; init; } = [];

    /// <summary>Dates in the running text, and the date of issue.</summary>
    public ImmutableArray<DateMention> Dates { get; init; } = [];

    /// <summary>What does not add up inside the text.</summary>
    public ImmutableArray<Check> Checks { get; init; } = [];

    /// <summary>Entries of lists that a declarant, signatory or party may be; empty where no list was asked.</summary>
    public ImmutableArray<Lead> Leads { get; init; } = [];

    /// <summary>What reading had to forgive.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>Words with their place.</summary>
/// <param name="Words">The words (<c>quote</c> in JSON), equal to the text between the positions.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">One past the last code point.</param>
public sealed record Quote(string Words, int Start, int End);

/// <summary>Whom the statement is addressed to.</summary>
public sealed record Addressee(string Name, Quote Quote);

/// <summary>Who speaks. <c>Kind</c> is a person or an organisation; unknown fields are null.</summary>
public sealed record Declarant(string Name, string? Honorific, string? Role, string? Organisation, PartyKind Kind, Quote Quote);

/// <summary>What a signature list's names sign.</summary>
public enum Signs
{
    /// <summary>They sign this statement.</summary>
    This,

    /// <summary>The text lists who signed the statement that it answers.</summary>
    Answered,
}

/// <summary>One name of a signature list; <c>Name</c> as printed, unknown fields null.</summary>
public sealed record Signatory(
    int? Ordinal,
    string? Honorific,
    string Name,
    string? Role,
    string? Organisation,
    string? Country,
    string? Group,
    PartyKind Kind,
    Signs Signs,
    Quote Quote
)
{
    /// <summary>The match against a roster, or null where none was asked for.</summary>
    public RosterMatch? Match { get; init; }
}

/// <summary>A match of a name against a reference list. A score never comes without reasons.</summary>
public sealed record RosterMatch(
    string List,
    string? EntryId,
    string? Name,
    string Outcome,
    double? Score,
    ImmutableArray<string> Reasons,
    ImmutableArray<RosterCandidate> Candidates
);

/// <summary>An entry that a name might be.</summary>
public sealed record RosterCandidate(string EntryId, string Name, double Score, ImmutableArray<string> Reasons);

/// <summary>Whose name a lead is about.</summary>
public enum LeadSubject
{
    /// <summary>One of those who speak.</summary>
    Declarant,

    /// <summary>One of those who signed; of a list that did not decide the match.</summary>
    Signatory,

    /// <summary>One of the parties.</summary>
    Party,
}

/// <summary>
/// An entry of a list that a name of the statement may be: a reason to look, no finding. <c>PartyId</c> is null but for a party; <c>WhyNone</c> says
/// why it is too little to be a lead at all (a short or common name with nothing beside it), and is null for a lead.
/// </summary>
public sealed record Lead(
    LeadSubject Subject,
    string? PartyId,
    string Name,
    string List,
    string EntryId,
    string EntryName,
    double Score,
    string? WhyNone,
    ImmutableArray<string> Agrees,
    ImmutableArray<string> Differs,
    ImmutableArray<string> Unknown
);

/// <summary>A person, body or place, once, with all its mentions; <c>Name</c> is the fullest form in the text.</summary>
public sealed record Party(string Id, string Name, PartyKind Kind, ImmutableArray<Quote> Mentions);

/// <summary>A contested term. <c>Status</c>: <c>definition-asked</c>, <c>definition-given</c>, <c>disputed</c>.</summary>
public sealed record Term(string Name, string Status, Quote Quote);

/// <summary>Money or a counted quantity. <c>Value</c> is a decimal string, <c>Unit</c> an ISO 4217 code or a noun.</summary>
public sealed record Amount(Quote Quote, string Value, string Unit);

/// <summary>A date. <c>Iso</c> is an ISO 8601 date, month, year or interval; null where the words fix none ("last March").</summary>
public sealed record DateMention(Quote Quote, string? Iso);

/// <summary>Something that does not add up inside the text, with every span that it rests on.</summary>
public sealed record Check(string Name, string Message, ImmutableArray<Quote> Spans);
