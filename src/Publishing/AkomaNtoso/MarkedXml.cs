using System.Xml;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;

namespace Rejoinder.Publishing.AkomaNtoso;

/// <summary>
/// Writes blocks of the text, in order, with claims, signatures and names marked. Marks may overlap in any way: the text is cut at every edge, and each
/// piece says all that holds of it, signature outside, then claim, then name.
/// </summary>
internal sealed class MarkedXml(XmlWriter xml, PublishedStatement statement, References references)
{
    private readonly string text = statement.Record.Text;
    private readonly TextMarks marks = new(statement, references);
    private int claim;
    private int signature;
    private int name;
    private int written;

    public void Write(TextSpan block)
    {
        // Blocks come in order, so that what ended before this one is never looked at again.
        while (signature < marks.Signatures.Count && marks.Signatures[signature].Span.End <= block.Start)
        {
            signature++;
        }

        var at = block.Start;
        for (var i = signature; i < marks.Signatures.Count && marks.Signatures[i].Span.Start < block.End; i++)
        {
            var span = Within(marks.Signatures[i].Span, block);
            Pieces(new TextSpan(at, span.Start));
            xml.Begin("signature", ("refersTo", marks.Signatures[i].Reference));
            Pieces(span);
            xml.WriteEndElement();
            at = span.End;
        }

        Pieces(new TextSpan(at, block.End));
    }

    private void Pieces(TextSpan stretch)
    {
        if (stretch.Length <= 0)
        {
            return;
        }

        var claims = ClaimsIn(stretch);
        var names = NamesIn(stretch);
        int[] cuts =
        [
            .. claims
                .SelectMany(c => new[] { c.Span.Start, c.Span.End })
                .Concat(names.SelectMany(n => new[] { n.Span.Start, n.Span.End }))
                .Where(c => stretch.Start < c && c < stretch.End)
                .Append(stretch.Start)
                .Append(stretch.End)
                .Distinct()
                .Order(),
        ];
        var at = 0;
        while (at < cuts.Length - 1)
        {
            var holding = Holding(claims, cuts[at]);
            var to = at + 1;
            while (to < cuts.Length - 1 && holding.SequenceEqual(Holding(claims, cuts[to])))
            {
                to++;
            }

            Claimed(holding, cuts[at..(to + 1)], names);
            at = to;
        }
    }

    private void Claimed(List<KeptClaim> holding, int[] cuts, List<NameMark> names)
    {
        if (holding.Count > 0)
        {
            // The innermost tells whose voice it is: the text's own, or one that it reports.
            var isOwn = holding[^1].Speaker == Attribution.Declarants;
            var claims = string.Join(' ', holding.Select(c => "#" + References.Claim(c)));
            if (isOwn)
            {
                xml.Begin("inline", ("name", "claim"), ("refersTo", claims));
            }
            else
            {
                xml.Begin("embeddedText", ("refersTo", claims));
            }
        }

        for (var i = 0; i < cuts.Length - 1; i++)
        {
            var mark = names.Find(n => n.Span.Start <= cuts[i] && cuts[i] < n.Span.End);
            if (mark is not null)
            {
                written++;
                xml.Begin(mark.Element, ("eId", FormattableString.Invariant($"name_{written}")), ("refersTo", mark.Reference));
            }

            Words(cuts[i], cuts[i + 1]);
            if (mark is not null)
            {
                xml.WriteEndElement();
            }
        }

        if (holding.Count > 0)
        {
            xml.WriteEndElement();
        }
    }

    private void Words(int start, int end)
    {
        var lines = text[start..end].Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                xml.Begin("eol");
                xml.WriteEndElement();
            }

            xml.WriteString(XmlWords.Of(lines[i]));
        }
    }

    private List<(TextSpan Span, KeptClaim Claim)> ClaimsIn(TextSpan stretch)
    {
        while (claim < marks.Claims.Count && marks.Claims[claim].Span.End <= stretch.Start)
        {
            claim++;
        }

        return [.. marks.Claims.Skip(claim).TakeWhile(c => c.Span.Start < stretch.End).Where(c => c.Span.End > stretch.Start)];
    }

    private List<NameMark> NamesIn(TextSpan stretch)
    {
        while (name < marks.Names.Count && marks.Names[name].Span.End <= stretch.Start)
        {
            name++;
        }

        return [.. marks.Names.Skip(name).TakeWhile(n => n.Span.Start < stretch.End)];
    }

    private static List<KeptClaim> Holding(List<(TextSpan Span, KeptClaim Claim)> claims, int at) =>
        [.. claims.Where(c => c.Span.Start <= at && at < c.Span.End).Select(c => c.Claim)];

    private static TextSpan Within(TextSpan span, TextSpan block) => new(Math.Max(span.Start, block.Start), Math.Min(span.End, block.End));
}
