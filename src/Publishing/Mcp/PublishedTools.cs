using System.ComponentModel;
using System.Text;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using Rejoinder.Exchanges;
using Rejoinder.Reading;
using Rejoinder.Register;
using Rejoinder.Register.Searching;

namespace Rejoinder.Publishing.Mcp;

/// <summary>
/// What an assistant may ask of a desk by the Model Context Protocol: what is published, with attribution and anchors in every answer, and never a
/// verdict. It changes nothing. Thread-safe.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="publisher">Says who publishes: asked at each call, since settings change.</param>
/// <param name="reader">Reads texts that are given; made when first needed.</param>
/// <param name="comparer">Compares statements; made when first needed.</param>
[McpServerToolType]
public sealed class PublishedTools(Register.Register register, Func<Publisher> publisher, Lazy<Reader> reader, Lazy<Comparer> comparer)
{
    private const int MostText = 200_000;
    private const int MostClaims = 100;
    private const int MostStatements = 20;

    /// <summary>Reads a text.</summary>
    [McpServerTool(
        Name = "read_text",
        Title = "Read a statement's text",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true
    )]
    [Description(
        "Reads the text of a public statement (an open letter, a declaration, a reply) that you give, and tells who speaks, who signs, and every claim verbatim with who says it, about whom and on what source. Nothing is kept."
    )]
    public StatementAnswer ReadText(
        [Description("The statement's whole text, as plain text or Markdown.")] string text,
        [Description("Number of the claim to begin with; 1 at first.")] int fromClaim = 1
    ) =>
        AnswerWriter.Statement(Read(text), fromClaim, MostClaims) is var answer
            ? answer with
            {
                Head = answer.Head with { Code = null },
            }
            : null!;

    /// <summary>A published statement.</summary>
    [McpServerTool(
        Name = "statement",
        Title = "A published statement",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true
    )]
    [Description(
        "A published statement by its code: who makes it, who signs it, and its claims with who says them, people's findings and the replies of those accused."
    )]
    public StatementAnswer Statement(
        [Description("Code, such as s-7k2mf0qd3a.")] string code,
        [Description("Number of the claim to begin with; 1 at first.")] int fromClaim = 1
    ) => Asked(() => AnswerWriter.Statement(Published(code), fromClaim, MostClaims));

    /// <summary>The newest published statements.</summary>
    [McpServerTool(
        Name = "statements",
        Title = "Newest statements",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true
    )]
    [Description("The newest published statements, twenty at a time.")]
    public IReadOnlyList<StatementHead> Statements(
        [Description("Code of the last statement of the page before; empty for the first.")] string before = ""
    ) =>
        Asked(() =>
            register
                .Statements.Published(before.Length == 0 ? null : Published(before).Code, MostStatements)
                .Select(s => PublishedStatement.Find(register, s.Code, publisher()))
                .OfType<PublishedStatement>()
                .Select(AnswerWriter.Head)
                .ToList()
        );

    /// <summary>Searches claims.</summary>
    [McpServerTool(
        Name = "search",
        Title = "Search claims",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true
    )]
    [Description("Searches the claims of published statements by words, by whom they are about or who says them, by kind and by source.")]
    public FoundAnswer Search(
        [Description(
            "Words that must all occur; \"words in a row\" in quotation marks; -without; begin* for beginnings. May be empty where a filter is given."
        )]
            string words = "",
        [Description("Code or name of whom the claims are about; empty for anybody.")] string about = "",
        [Description("Code or name of who says them; empty for anybody.")] string saidBy = "",
        [Description("factual, allegation, opinion, demand, commitment or definition; empty for any.")] string kind = "",
        [Description("locatable, vague, none or any; empty leaves it open.")] string source = "",
        [Description("How many at most, 1 to 50.")] int take = 20
    ) =>
        Asked(() =>
            new FoundAnswer(
                [
                    .. new PublishedSearch(register, publisher())
                        .Claims(
                            new SearchQuery
                            {
                                Words = words,
                                About = Given(about),
                                SaidBy = Given(saidBy),
                                Kind = Given(kind),
                                Source = Given(source),
                                Take = take,
                            }
                        )
                        .Claims.Select(AnswerWriter.Found),
                ],
                AnswerWriter.Caveat
            )
        );

    /// <summary>Earlier claims like one.</summary>
    [McpServerTool(
        Name = "earlier_claims",
        Title = "Earlier claims like one",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true
    )]
    [Description(
        "Published claims like a sentence, or like a published claim: by words and meaning, each with who says it and whether both affirm alike. A likeness is no confirmation."
    )]
    public FoundAnswer EarlierClaims(
        [Description("A sentence or two, or a claim's code such as s-7k2mf0qd3a.4.")] string textOrClaim,
        [Description("How many at most, 1 to 50.")] int take = 10
    ) =>
        Asked(() =>
            new FoundAnswer(
                [.. new PublishedSearch(register, publisher()).Like(Bounded(textOrClaim, 2000), take).Select(AnswerWriter.Found)],
                AnswerWriter.Caveat
            )
        );

    /// <summary>A party.</summary>
    [McpServerTool(
        Name = "party",
        Title = "A person or body",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true
    )]
    [Description("A person, body or place as published statements name it: what is said of it and by whom, and what it is said to say.")]
    public PartyAnswer Party([Description("Code or name.")] string codeOrName) =>
        Asked(() => PartyAnswers.Of(register, publisher(), codeOrName));

    /// <summary>A term.</summary>
    [McpServerTool(
        Name = "term",
        Title = "A contested term",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true
    )]
    [Description("A contested term with its competing definitions, who defines it so and where; none is preferred.")]
    public TermAnswer Term([Description("The term, or its code.")] string codeOrName) =>
        Asked(() =>
        {
            if (!publisher().IsPublic)
            {
                throw PublishedStatement.Missing("term", codeOrName);
            }

            var term = register.Terms.Get(codeOrName);
            return new TermAnswer(
                term.Name,
                [
                    .. term.Definitions.Select(d => new DefinitionAnswer(
                        d.Definer,
                        d.Instrument,
                        d.Standing,
                        d.Since,
                        d.Words,
                        [.. d.Criteria.Select(c => $"{c.Letter}. {c.Words}")],
                        d.Source
                    )),
                ]
            );
        });

    /// <summary>An exchange.</summary>
    [McpServerTool(
        Name = "exchange",
        Title = "A statement beside the reply to it",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true
    )]
    [Description(
        "An exchange by its code: a published statement beside the reply to it, claim by claim; what is answered, what is passed over, what is new."
    )]
    public ExchangeAnswer Exchange([Description("Code, such as x-7k2mf0qd3a.")] string code) =>
        Asked(() =>
        {
            var kept = register.Exchanges.Get(code);
            return ExchangeAnswers.Of(kept, Published(kept.Statement), Published(kept.Reply));
        });

    /// <summary>Compares two statements.</summary>
    [McpServerTool(
        Name = "compare",
        Title = "Compare two statements",
        ReadOnly = true,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true
    )]
    [Description(
        "Lays a statement beside the reply to it, claim by claim. Each is the code of a published statement, or a text. Machine-found links are leads."
    )]
    public ExchangeAnswer Compare(
        [Description("The statement: a code such as s-7k2mf0qd3a, or a whole text.")] string statement,
        [Description("The reply to it: a code, or a whole text.")] string reply
    ) =>
        Asked(() =>
        {
            var (first, second) = (CodeOrText(statement), CodeOrText(reply));
            var kept = register.Exchanges.HeadsOf(first.Code).FirstOrDefault(x => x.Statement == first.Code && x.Reply == second.Code);
            return kept is null
                ? ExchangeAnswers.Of(comparer.Value.Compare(first.Record, second.Record), first, second)
                : ExchangeAnswers.Of(register.Exchanges.Get(kept.Code), first, second);
        });

    private PublishedStatement CodeOrText(string given) => IsCode(given) ? Published(given) : Read(given);

    private static bool IsCode(string given) =>
        given.Length < 20 && given.StartsWith("s-", StringComparison.Ordinal) && !given.Contains(' ');

    private PublishedStatement Published(string code) =>
        PublishedStatement.Find(register, code, publisher()) ?? throw PublishedStatement.Missing("statement", code);

    private PublishedStatement Read(string text)
    {
        var read = reader.Value.Read(Encoding.UTF8.GetBytes(Bounded(text, MostText)), "statement.md");
        return read.Value is { } record
            ? PublishedStatement.OfRecord(record)
            : throw new McpException($"The text cannot be read: {read.Failure}");
    }

    private static string Bounded(string text, int most) =>
        text.Length <= most ? text : throw new McpException($"The text is too long: {text.Length} characters, and {most} are the most.");

    private static string? Given(string value) => value.Length == 0 ? null : value;

    // What went wrong is told to the assistant in the register's own words, which name nothing that is not public.
    private static T Asked<T>(Func<T> answer)
    {
        try
        {
            return answer();
        }
        catch (RegisterException e)
        {
            throw new McpException(e.Message, e);
        }
    }
}
