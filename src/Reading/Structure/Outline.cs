using System.Collections.Immutable;

namespace Rejoinder.Reading.Structure;

/// <summary>What part a passage plays in a statement.</summary>
internal enum PassageRole
{
    /// <summary>Running text that is read for claims.</summary>
    Body,

    /// <summary>The title.</summary>
    Title,

    /// <summary>Date line, place line, reference line, letterhead, address block.</summary>
    Head,

    /// <summary>"Dear …".</summary>
    Salutation,

    /// <summary>"Sincerely," and the like.</summary>
    Valediction,

    /// <summary>An entry, or the head, of a signature list.</summary>
    Signature,

    /// <summary>Site furniture, contact lines, link lists, notes to editors: not the statement's words.</summary>
    Aside,
}

/// <summary>Second stage: what a statement is made of. Spans are in the document's text.</summary>
internal sealed record Outline
{
    /// <summary>One role a passage, in the order of <see cref="Document.Passages"/>.</summary>
    public required ImmutableArray<PassageRole> Roles { get; init; }

    /// <summary>The title's place, or null where there is none in the text.</summary>
    public TextSpan? Title { get; init; }

    /// <summary>One of <see cref="StatementKinds"/>.</summary>
    public string Kind { get; init; } = StatementKinds.Other;

    /// <summary>BCP 47 tag of the main language, <c>und</c> where it cannot be told.</summary>
    public string Language { get; init; } = "en";

    /// <summary>ISO 8601 date of issue, or null.</summary>
    public string? Issued { get; init; }

    /// <summary>Where the date of issue stands, or null where it is not in the text.</summary>
    public TextSpan? IssuedAt { get; init; }

    /// <summary>What this statement answers, or null.</summary>
    public TextSpan? Answers { get; init; }

    /// <summary>Whom it is addressed to: the name as given, and its place.</summary>
    public ImmutableArray<(string Name, TextSpan Span)> Addressees { get; init; } = [];

    /// <summary>Who speaks.</summary>
    public ImmutableArray<Speaker> Declarants { get; init; } = [];

    /// <summary>The names of signature lists.</summary>
    public ImmutableArray<SignatureEntry> Signatories { get; init; } = [];

    /// <summary>How many sign without being named.</summary>
    public int UnnamedSignatories { get; init; }

    /// <summary>What was forgiven on the way.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>Who speaks, as found in the text; see <see cref="Declarant"/>.</summary>
internal sealed record Speaker(string Name, string? Honorific, string? Role, string? Organisation, PartyKind Kind, TextSpan Span);

/// <summary>One name of a signature list, as found; see <see cref="Signatory"/>. <c>Span</c> is the whole entry, <c>NameSpan</c> the name in it.</summary>
internal sealed record SignatureEntry(
    int? Ordinal,
    string? Honorific,
    string Name,
    string? Role,
    string? Organisation,
    string? Country,
    string? Group,
    PartyKind Kind,
    Signs Signs,
    TextSpan Span,
    TextSpan NameSpan
);
