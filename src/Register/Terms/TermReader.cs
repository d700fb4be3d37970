using System.Collections.Immutable;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Terms;

/// <summary>Reads terms, definitions and case sheets.</summary>
internal static class TermReader
{
    public static string CodeOf(Session s, string codeOrName) =>
        s.First<string>(
            "SELECT code FROM term WHERE code = @codeOrName OR term_key = @key",
            new { codeOrName, key = TermKey.Of(codeOrName) }
        ) ?? throw RegisterException.NotFound("term", $"“{codeOrName}”");

    /// <summary>The key of a term, whether anybody defined it or not.</summary>
    public static string Key(Session s, string codeOrName) =>
        s.First<string>("SELECT term_key FROM term WHERE code = @codeOrName", new { codeOrName }) ?? TermKey.Of(codeOrName);

    public static long DefinitionId(Session s, string code) =>
        s.First<long>("SELECT id FROM definition WHERE code = @code", new { code }) is var id and not 0
            ? id
            : throw RegisterException.NotFound("definition", code);

    /// <summary>Whether a term has a definition of this definer and instrument.</summary>
    public static bool Has(Session s, string term, Definition definition) =>
        s.One<long>(
            """
            SELECT count(*) FROM definition d JOIN term t ON t.id = d.term_id
            WHERE t.term_key = @key AND d.definer = @Definer AND d.instrument = @Instrument
            """,
            new
            {
                key = TermKey.Of(term),
                definition.Definer,
                definition.Instrument,
            }
        ) > 0;

    public static Term ByCode(Session s, string code)
    {
        var (id, name, key) = s.Query<(long, string, string)>("SELECT id, name, term_key FROM term WHERE code = @code", new { code })
            .Single();
        var definitions = s.Query<long>("SELECT id FROM definition WHERE term_id = @id ORDER BY id", new { id }).ToList();
        return new Term(
            code,
            name,
            [.. definitions.Select(d => Definition(s, d))],
            (int)s.One<long>("SELECT count(DISTINCT statement_id) FROM statement_term WHERE term_key = @key", new { key })
        );
    }

    public static Definition Definition(Session s, long id)
    {
        var row = s.First<DefinitionRow>(
            "SELECT code, line, definer, instrument, is_binding AS IsBinding, standing, logic, since, until, words, source FROM definition WHERE id = @id",
            new { id }
        )!;
        var criteria = s.Query<(string Letter, string Part, string Words)>(
            "SELECT letter, part, words FROM criterion WHERE definition_id = @id ORDER BY id",
            new { id }
        );
        return new Definition(
            row.Code,
            row.Line,
            row.Definer,
            row.Instrument,
            row.IsBinding is { } binding ? binding != 0 : null,
            row.Standing,
            Logic(row.Logic),
            row.Since,
            row.Until,
            row.Words,
            row.Source,
            [.. criteria.Select(c => new Criterion(c.Letter, c.Part == "exclusion", c.Words))]
        );
    }

    public static CaseSheet Sheet(Session s, string code)
    {
        var row =
            s.First<SheetRow>(
                """
                SELECT c.id, p.code AS Party, p.name AS PartyName, t.name AS Term, c.definition_id AS DefinitionId, c.revision
                FROM case_sheet c JOIN party p0 ON p0.id = c.party_id JOIN party p ON p.id = coalesce(p0.merged_into, p0.id)
                JOIN definition d ON d.id = c.definition_id JOIN term t ON t.id = d.term_id WHERE c.code = @code
                """,
                new { code }
            ) ?? throw RegisterException.NotFound("case sheet", code);
        var history = s.Query<(string Letter, string Shown, string Reasons, string By, string At)>(
                """
                SELECT k.letter, e.shown, e.reasons, a.name, e.at FROM case_entry e JOIN criterion k ON k.id = e.criterion_id
                JOIN account a ON a.id = e.account_id WHERE e.case_sheet_id = @Id ORDER BY e.id
                """,
                new { row.Id }
            )
            .Select(e => new CaseEntry(e.Letter, ReadShown(e.Shown), e.Reasons, e.By, Times.Read(e.At)))
            .ToImmutableArray();
        return new CaseSheet(
            code,
            row.Party,
            row.PartyName,
            row.Term,
            Definition(s, row.DefinitionId),
            [.. history.GroupBy(e => e.Letter).Select(g => g.Last()).OrderBy(e => e.Letter, StringComparer.Ordinal)],
            history,
            row.Revision
        );
    }

    public static string Word(DefinitionLogic logic) =>
        logic switch
        {
            DefinitionLogic.AnyOf => "any-of",
            DefinitionLogic.AllOf => "all-of",
            _ => "weighed",
        };

    public static string Word(Shown shown) => shown == Shown.NotShown ? "not-shown" : shown.ToString().ToLowerInvariant();

    public static DefinitionLogic Logic(string word) =>
        word switch
        {
            "any-of" => DefinitionLogic.AnyOf,
            "all-of" => DefinitionLogic.AllOf,
            _ => DefinitionLogic.Weighed,
        };

    private static Shown ReadShown(string word) => word == "not-shown" ? Shown.NotShown : Enum.Parse<Shown>(word, ignoreCase: true);

    private sealed class DefinitionRow
    {
        public string Code { get; set; } = "";
        public string Line { get; set; } = "";
        public string Definer { get; set; } = "";
        public string Instrument { get; set; } = "";
        public int? IsBinding { get; set; }
        public string Standing { get; set; } = "";
        public string Logic { get; set; } = "";
        public string? Since { get; set; }
        public string? Until { get; set; }
        public string Words { get; set; } = "";
        public string Source { get; set; } = "";
    }

    private sealed class SheetRow
    {
        public long Id { get; set; }
        public string Party { get; set; } = "";
        public string PartyName { get; set; } = "";
        public string Term { get; set; } = "";
        public long DefinitionId { get; set; }
        public int Revision { get; set; }
    }
}
