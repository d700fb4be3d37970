using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Terms;

/// <summary>Writes definitions and what is said of their criteria.</summary>
internal sealed class TermWriter(Session s)
{
    /// <summary>Adds a definition.</summary>
    /// <returns>The term's code.</returns>
    public string Define(string term, Definition definition)
    {
        Check(term, definition);
        var key = TermKey.Of(term);
        var (termId, termCode) = s.Query<(long, string)>(
                "SELECT id, code FROM term WHERE term_key = @key OR code = @term",
                new { key, term }
            )
            .FirstOrDefault();
        if (termId == 0)
        {
            (termId, termCode) = (s.NextId("term"), Code.New(Code.Term));
            s.Execute(
                "INSERT INTO term (id, code, term_key, name, made_at, account_id) VALUES (@termId, @termCode, @key, @term, @now, @account)",
                new
                {
                    termId,
                    termCode,
                    key,
                    term,
                    now = s.Now,
                    account = s.Account.Id,
                }
            );
        }

        if (
            definition.Line.Length > 0
            && s.One<long>("SELECT count(*) FROM definition WHERE line = @Line AND term_id = @termId", new { definition.Line, termId }) == 0
        )
        {
            throw new RegisterException(ProblemKind.Request, $"The term {term} has no definition of the line {definition.Line}.");
        }

        var (id, code) = (s.NextId("definition"), Code.New(Code.Definition));
        s.Store.Insert(
            s,
            "definition",
            [
                "id",
                "code",
                "term_id",
                "line",
                "definer",
                "instrument",
                "is_binding",
                "standing",
                "logic",
                "since",
                "until",
                "words",
                "source",
                "made_at",
                "account_id",
            ],
            [
                [
                    id,
                    code,
                    termId,
                    definition.Line.Length > 0 ? definition.Line : code,
                    definition.Definer,
                    definition.Instrument,
                    definition.IsBinding is { } binding ? (binding ? 1 : 0) : null,
                    definition.Standing,
                    TermReader.Word(definition.Logic),
                    definition.Since,
                    definition.Until,
                    definition.Words,
                    definition.Source,
                    s.Now,
                    s.Account.Id,
                ],
            ]
        );
        var first = s.NextId("criterion", definition.Criteria.Length);
        s.Store.Insert(
            s,
            "criterion",
            ["id", "definition_id", "letter", "part", "words"],
            definition.Criteria.Select(
                (c, i) => new object?[] { first + i, id, c.Letter, c.IsExclusion ? "exclusion" : "criterion", c.Words }
            )
        );
        s.Deed("term-defined", termCode);
        return termCode;
    }

    /// <summary>Says whether a criterion is met.</summary>
    public void Say(string code, string letter, Shown shown, string reasons, int revision)
    {
        var (sheet, criterion) = s.Query<(long, long)>(
                """
                SELECT c.id, k.id FROM case_sheet c JOIN criterion k ON k.definition_id = c.definition_id
                WHERE c.code = @code AND k.letter = @letter
                """,
                new { code, letter }
            )
            .FirstOrDefault();
        if (sheet == 0)
        {
            throw RegisterException.NotFound("criterion", $"{letter} of the case sheet {code}");
        }

        if (string.IsNullOrWhiteSpace(reasons))
        {
            throw new RegisterException(ProblemKind.Request, "Say why.");
        }

        var sides = s.Query<string>(
                """
                SELECT DISTINCT b.side FROM bearing b JOIN evidence e ON e.id = b.evidence_id
                WHERE b.subject = @subject AND e.withdrawn_at IS NULL AND e.erased_at IS NULL
                """,
                new { subject = $"{code}.{letter}" }
            )
            .ToList();
        if ((shown == Shown.Shown && !sides.Contains("for")) || (shown == Shown.Contested && sides.Count < 2))
        {
            throw new RegisterException(
                ProblemKind.State,
                shown == Shown.Shown
                    ? $"Nothing is shown without evidence: add some for {code}.{letter} first."
                    : $"Contested means evidence for and against: {code}.{letter} has not both."
            );
        }

        Revisions.Need(
            s.Execute("UPDATE case_sheet SET revision = revision + 1 WHERE id = @sheet AND revision = @revision", new { sheet, revision }),
            "case sheet",
            code
        );
        s.Execute(
            """
            INSERT INTO case_entry (id, case_sheet_id, criterion_id, shown, reasons, account_id, at)
            VALUES (@id, @sheet, @criterion, @shown, @reasons, @account, @now)
            """,
            new
            {
                id = s.NextId("case_entry"),
                sheet,
                criterion,
                shown = TermReader.Word(shown),
                reasons,
                account = s.Account.Id,
                now = s.Now,
            }
        );
        s.Deed("case-said", code);
    }

    private static void Check(string term, Definition definition)
    {
        if (string.IsNullOrWhiteSpace(term) || TermKey.Of(term).Length == 0)
        {
            throw new RegisterException(ProblemKind.Request, "A term has letters.");
        }

        if (new[] { definition.Definer, definition.Instrument, definition.Words, definition.Source }.Any(string.IsNullOrWhiteSpace))
        {
            throw new RegisterException(
                ProblemKind.Request,
                "A definition has a definer, an instrument, its words, and where it was found."
            );
        }

        if (
            definition.Criteria.Any(c => string.IsNullOrWhiteSpace(c.Letter) || string.IsNullOrWhiteSpace(c.Words))
            || definition.Criteria.Select(c => c.Letter).Distinct(StringComparer.Ordinal).Count() != definition.Criteria.Length
        )
        {
            throw new RegisterException(ProblemKind.Request, "Each criterion has a letter of its own, and words.");
        }

        Dates.Need(definition.Since);
        Dates.Need(definition.Until);
    }
}
