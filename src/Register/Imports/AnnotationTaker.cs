using System.Text.Json;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;

namespace Rejoinder.Register.Imports;

/// <summary>Makes claims of annotations, at the one place where their words stand. What people set right is left as it is.</summary>
/// <param name="statement">The statement of those that do not tell; null for none.</param>
/// <param name="kind">What those without a kind do; null: they are passed over.</param>
internal sealed class AnnotationTaker(string? statement, ClaimKind? kind) : IItemTaker
{
    // A file that has two annotations under one name would else be another at each import.
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public void Pass(ImportedItem item)
    {
        if (item is AnnotationItem { Annotation: var annotation })
        {
            seen.TryAdd(annotation.Origin, Content(annotation));
        }
    }

    public IReadOnlyList<Taking> Take(Session session, IReadOnlyList<ImportedItem> items)
    {
        var statements = new Dictionary<string, AnnotatedStatement>(StringComparer.Ordinal);
        return
        [
            .. items.Select(item =>
                item switch
                {
                    UnusableItem unusable => Taking.Skip(unusable.Why),
                    AnnotationItem annotation => Take(session, annotation.Annotation, statements),
                    _ => throw new InvalidOperationException($"{item.GetType().Name} is no annotation."),
                }
            ),
        ];
    }

    private Taking Take(Session s, WebAnnotation annotation, Dictionary<string, AnnotatedStatement> statements)
    {
        if (!seen.TryAdd(annotation.Origin, Content(annotation)))
        {
            return seen[annotation.Origin] == Content(annotation)
                ? Taking.Known
                : Taking.Skip("the file has this annotation twice, with other content: the first counts");
        }

        if (KindOf(annotation, out var why) is not { } does)
        {
            return Taking.Skip(why);
        }

        if ((Named(s, annotation.Source, statements) ?? statement) is not { } code)
        {
            return Taking.Skip($"it stands in “{annotation.Source}”, which is no statement of a register: name the statement");
        }

        try
        {
            var within = statements.TryGetValue(code, out var known) ? known : statements[code] = new AnnotatedStatement(s, code);
            return within.Anchors.Find(annotation, out why) is { } quote
                ? Put(s, annotation.Origin, within, quote, does)
                : Taking.Skip(why);
        }
        catch (RegisterException problem) when (problem.Kind == ProblemKind.Request)
        {
            return Taking.Skip(problem.Message);
        }
    }

    // One that this register has not is another desk's: the statement that was named with the file is meant, where one was.
    private string? Named(Session s, string? source, Dictionary<string, AnnotatedStatement> read) =>
        AnnotatedStatement.CodeIn(source) is { } code
        && (
            statement is null
            || read.ContainsKey(code)
            || s.One<long>("SELECT count(*) FROM statement WHERE code = @code", new { code }) > 0
        )
            ? code
            : null;

    private static Taking Put(Session s, string origin, AnnotatedStatement within, Quote quote, ClaimKind kind)
    {
        var mine = Earlier(s, origin);
        if (within.At(quote) is { } there)
        {
            return there.State == ClaimState.Struck ? Restored(s, origin, within, there, kind)
                : there.Kind == kind ? Taking.Known
                : mine is { } and && and.Code == there.Code && and.Revision == there.Revision
                    ? Changed(s, origin, within, there, new ClaimChange { Kind = kind })
                : Taking.Skip(
                    $"the claim {there.Code} stands there already, as {ClaimRows.KindOf(there.Kind)} and not {ClaimRows.KindOf(kind)}: set it right by hand"
                );
        }

        if (
            mine is { } before
            && ClaimReader.ByCode(s, before.Code) is { IsOrphaned: false } claim
            && claim.Statement == within.Page.Head.Code
        )
        {
            return claim.Revision != before.Revision
                ? Taking.Skip($"it moved, and people changed the claim {claim.Code} that it became: set it right by hand")
                : Changed(
                    s,
                    origin,
                    within,
                    claim,
                    new ClaimChange { Bounds = (quote.Start, quote.End), Kind = claim.Kind == kind ? null : kind }
                );
        }

        var added = ClaimAdder.Add(s, within.Page, quote, kind, $"annotation, taken in by {s.Account.Name}", new ClaimChange());
        within.Set(added);
        return new Taking(TakingKind.Taken)
        {
            Subject = added.Code,
            Origin = origin,
            Revision = added.Revision,
        };
    }

    private static Taking Changed(Session s, string origin, AnnotatedStatement within, KeptClaim claim, ClaimChange change)
    {
        new ClaimChanger(s, claim).Apply(change);
        var now = ClaimReader.ByCode(s, claim.Code);
        within.Set(now);
        return new Taking(TakingKind.Updated)
        {
            Subject = claim.Code,
            Origin = origin,
            Before = JsonSerializer.Serialize(ClaimBefore.Of(claim), ImportRows.Json),
            Revision = now.Revision,
        };
    }

    // Undoing strikes what an import brought; the same annotation again brings it back. What a person struck stays struck.
    private static Taking Restored(Session s, string origin, AnnotatedStatement within, KeptClaim claim, ClaimKind kind)
    {
        var (state, revision) = s.First<(string State, long Revision)>(
            "SELECT state, revision FROM import_item WHERE subject = @Code ORDER BY id DESC LIMIT 1",
            new { claim.Code }
        );
        if (state != ImportRows.Undone || revision != claim.Revision)
        {
            return Taking.Skip($"somebody struck the claim {claim.Code} that stands there");
        }

        new ClaimChanger(s, claim).Apply(new ClaimChange { State = ClaimState.Read, Kind = claim.Kind == kind ? null : kind });
        var now = ClaimReader.ByCode(s, claim.Code);
        within.Set(now);
        return new Taking(TakingKind.Taken)
        {
            Subject = claim.Code,
            Origin = origin,
            Revision = now.Revision,
        };
    }

    // What the annotation became when it came before.
    private static (string Code, long Revision)? Earlier(Session s, string origin) =>
        s.First<(string? Subject, long Revision)>(
            "SELECT subject, revision FROM import_item WHERE origin = @origin AND state = @standing ORDER BY id DESC LIMIT 1",
            new { origin, standing = ImportRows.Standing }
        )
            is { Subject: { } subject, Revision: var revision }
            ? (subject, revision)
            : null;

    private ClaimKind? KindOf(WebAnnotation annotation, out string why)
    {
        var told = Enum.GetValues<ClaimKind>().Where(k => annotation.Tags.Contains(ClaimRows.KindOf(k))).ToList();
        why = told.Count switch
        {
            0 when kind is null =>
                $"it does not say what the claim does: tag it {string.Join(", ", Enum.GetValues<ClaimKind>().Select(ClaimRows.KindOf))}, or give the kind of those without one",
            > 1 => $"it says that the claim is {string.Join(" and ", told.Select(ClaimRows.KindOf))}",
            _ => "",
        };
        return why.Length > 0 ? null
            : told is [var one] ? one
            : kind;
    }

    private static int Content(WebAnnotation a) =>
        HashCode.Combine(a.Source, a.Exact, a.Prefix, a.Suffix, a.Start, string.Join('\n', a.Tags));
}

/// <summary>What a claim was before an import changed it.</summary>
internal sealed record ClaimBefore(int Start, int End, ClaimKind Kind)
{
    public static ClaimBefore Of(KeptClaim claim) => new(claim.Quote.Start, claim.Quote.End, claim.Kind);
}
