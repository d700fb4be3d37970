using System.Collections.Immutable;
using System.Globalization;
using Rejoinder.Reading;

namespace Rejoinder.Publishing.Tables;

/// <summary>The tables of what a statement says. Each has the statement's code in its first column, so that those of several can be put together.</summary>
internal static class StatementTables
{
    private static readonly Column Statement = new("statement", Description: "code of the statement");
    private static readonly Column Start = new("start", "integer", "first code point in the record's text");
    private static readonly Column End = new("end", "integer", "one past the last code point");

    public static IEnumerable<Table> Of(PublishedStatement statement) =>
        [
            Head(statement),
            Declarants(statement),
            Signatories(statement),
            Addressees(statement),
            Parties(statement),
            Mentions(statement),
            Claims(statement),
            About(statement),
            Terms(statement),
            Amounts(statement),
            Dates(statement),
            Checks(statement),
        ];

    private static Table Head(PublishedStatement s) =>
        Of(
            s,
            "statement",
            "the statement",
            ["title", "kind", "language", "issued", "speakers", "file", "media_type", "sha256", new("published_at", "datetime"), "address"],
            [
                [
                    s.Head.Title,
                    s.Head.Kind,
                    s.Record.Language,
                    s.Record.Issued,
                    s.Speakers,
                    s.Record.Source.Name,
                    s.Record.Source.MediaType,
                    s.Record.Source.Sha256,
                    JudgementWords.Moment(s.Head.PublishedAt),
                    s.Publisher.Addresses.Statement(s.Code),
                ],
            ]
        );

    private static Table Declarants(PublishedStatement s) =>
        Of(
            s,
            "declarants",
            "somebody who makes the statement",
            ["party", "honorific", "name", "role", "organisation", "kind", Start, End],
            s.Record.Declarants.Select(
                (d, i) => Row(d.Quote, s.Parties.Declarant(i).Id, d.Honorific, d.Name, d.Role, d.Organisation, Word(d.Kind))
            )
        );

    private static Table Signatories(PublishedStatement s) =>
        Of(
            s,
            "signatories",
            "a name of a signature list",
            [
                "party",
                new("ordinal", "integer"),
                "honorific",
                "name",
                "role",
                "organisation",
                "country",
                "group",
                "kind",
                new("signs", Description: "this: this statement; answered: the one it answers, as it lists"),
                Start,
                End,
            ],
            s.Record.Signatories.Select(
                (x, i) =>
                    Row(
                        x.Quote,
                        s.Parties.Signatory(i).Id,
                        x.Ordinal?.ToString(CultureInfo.InvariantCulture),
                        x.Honorific,
                        x.Name,
                        x.Role,
                        x.Organisation,
                        x.Country,
                        x.Group,
                        Word(x.Kind),
                        Word(x.Signs)
                    )
            )
        );

    private static Table Addressees(PublishedStatement s) =>
        Of(
            s,
            "addressees",
            "somebody whom it addresses",
            ["party", "name", Start, End],
            s.Record.Addressees.Select((a, i) => Row(a.Quote, s.Parties.Addressee(i).Id, a.Name))
        );

    private static Table Parties(PublishedStatement s) =>
        Of(
            s,
            "parties",
            "a person, body or place of the statement",
            [
                new("party", Description: "the same in all statements; of initials, in this statement alone"),
                "name",
                new("kind", Description: "empty where nothing tells"),
                "address",
            ],
            s.Parties.All.Select(p =>
                new[] { p.Id, p.Name, p.Kind is { } kind ? Word(kind) : null, p.IsOpen ? s.Publisher.Addresses.Party(p.Code) : null }
            )
        );

    private static Table Mentions(PublishedStatement s) =>
        Of(
            s,
            "mentions",
            "a place where the text names a party",
            ["party", "words", Start, End],
            s.Record.Parties.SelectMany(p => p.Mentions.Select(m => Row(m, s.Parties[p.Id].Id, m.Words)))
        );

    private static Table Claims(PublishedStatement s) =>
        Of(
            s,
            "claims",
            "a claim, and who says it",
            [
                new("said_by", Description: "who is said to say it"),
                "claim",
                "words",
                "kind",
                "cue",
                "source",
                "source_kind",
                "flags",
                new("check_worthiness", "number", "0 to 1: how much a reader would want it checked; says nothing of whether it is true"),
                "address",
                Start,
                End,
            ],
            s.Record.Claims.Select(
                (c, i) =>
                    Row(
                        c.Quote,
                        s.SpeakerOf(s.Claims[i]),
                        s.Claims[i].Code,
                        c.Quote.Words,
                        Word(c.Kind),
                        c.AttributedTo.Cue,
                        c.Cites?.Quote.Words,
                        c.Cites?.Kind,
                        string.Join("; ", c.Flags.Select(f => $"{f.Name}: {f.Quote.Words}")),
                        c.CheckWorthiness?.ToString("0.###", CultureInfo.InvariantCulture),
                        s.Publisher.Addresses.Claim(s.Claims[i].Code)
                    )
            )
        );

    private static Table About(PublishedStatement s) =>
        Of(
            s,
            "claims-about",
            "a party that a claim is about, and who says the claim",
            ["said_by", "claim", "party", "name"],
            s.Record.Claims.SelectMany(
                (c, i) => c.About.Select(a => new[] { s.SpeakerOf(s.Claims[i]), s.Claims[i].Code, s.Parties[a].Id, s.Parties[a].Name })
            )
        );

    private static Table Terms(PublishedStatement s) =>
        Of(s, "terms", "a contested term", ["term", "status", Start, End], s.Record.Terms.Select(t => Row(t.Quote, t.Name, t.Status)));

    private static Table Amounts(PublishedStatement s) =>
        Of(
            s,
            "amounts",
            "money or a counted quantity",
            ["words", "value", "unit", Start, End],
            s.Record.Amounts.Select(a => Row(a.Quote, a.Quote.Words, a.Value, a.Unit))
        );

    private static Table Dates(PublishedStatement s) =>
        Of(s, "dates", "a date", ["words", "iso", Start, End], s.Record.Dates.Select(d => Row(d.Quote, d.Quote.Words, d.Iso)));

    private static Table Checks(PublishedStatement s) =>
        Of(
            s,
            "checks",
            "something that does not add up inside the text",
            ["check", "message", "spans"],
            s.Record.Checks.Select(c =>
                new[] { c.Name, c.Message, string.Join("; ", c.Spans.Select(q => FormattableString.Invariant($"{q.Start}-{q.End}"))) }
            )
        );

    internal static Table Of(
        PublishedStatement statement,
        string name,
        string title,
        ImmutableArray<Column> columns,
        IEnumerable<string?[]> rows
    ) => new(name, title, [Statement, .. columns], [.. rows.Select(r => (string?[])[statement.Code, .. r])]);

    private static string?[] Row(Quote place, params string?[] fields) =>
        [.. fields, place.Start.ToString(CultureInfo.InvariantCulture), place.End.ToString(CultureInfo.InvariantCulture)];

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
