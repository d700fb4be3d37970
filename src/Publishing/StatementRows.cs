using System.Collections.Immutable;
using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>A block of the text as a page sets it.</summary>
/// <param name="Style">Its class: <c>title</c>, <c>sub</c>, <c>sig</c> (of a signature list) or <c>b</c>.</param>
/// <param name="Markup">The block's words, encoded, with its claims marked.</param>
/// <param name="Claims">The claims that begin in it, to be told beside it.</param>
public sealed record StatementRow(string Style, string Markup, ImmutableArray<MarkedClaim> Claims);

/// <summary>A claim that is marked in the text.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Number">What its mark in the text says.</param>
/// <param name="Anchor">The id of its words; its note is to have the id <c>n-</c> and this.</param>
/// <param name="Style">The class of its kind.</param>
/// <param name="Kind">Its kind in a word.</param>
public sealed record MarkedClaim(Claim Claim, int Number, string Anchor, string Style, string Kind);

/// <summary>Sets a record's text in rows.</summary>
internal static class StatementRows
{
    public static ImmutableArray<StatementRow> Of(StatementRecord record, Func<Claim, int>? number, Func<Claim, bool>? isShown)
    {
        var view = new DossierView(record, number: number, isShown: isShown);
        var rows = ImmutableArray.CreateBuilder<StatementRow>();
        using var stream = new MemoryStream();
        using var html = new HtmlWriter(stream);
        var marks = new MarkedText(html, view);
        foreach (var block in TextBlocks.Of(view))
        {
            var begun = marks.Write(block.Span);
            rows.Add(new StatementRow(block.Style, html.Taken(stream), Marked(begun)));
        }

        if (Marked(marks.WriteRest()) is { Length: > 0 } rest)
        {
            rows.Add(new StatementRow("b", html.Taken(stream), rest));
        }

        return rows.ToImmutable();
    }

    private static ImmutableArray<MarkedClaim> Marked(List<ClaimView> claims) =>
        [.. claims.Select(c => new MarkedClaim(c.Claim, c.Number, c.Anchor, c.Words.Style, c.Words.Label))];
}
