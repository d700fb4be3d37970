using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>
/// Writes stretches of the text, in order, with claims, checks, terms, amounts, dates and links marked. Spans may overlap and nest in any
/// way: at each edge all marks close and, before the next word, the innermost claim opens again, so that elements never cross and every
/// edge costs the same.
/// </summary>
internal sealed class MarkedText
{
    private readonly HtmlWriter _html;
    private readonly bool _opensOutside;
    private readonly string _text;
    private readonly List<Edge> _edges;
    private readonly Stack<ClaimView> _claims = new();
    private readonly HashSet<ClaimView> _ended = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ClaimView> _anchored = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _anchors = [];
    private ClaimView? _openClaim;
    private Link? _link;
    private bool _hidden;
    private int _checks;
    private int _next;

    /// <summary>Marks a text.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="view">The record.</param>
    /// <param name="opensOutside">Whether the text's own links open a page of their own, as from inside a frame they must.</param>
    public MarkedText(HtmlWriter html, DossierView view, bool opensOutside = false)
    {
        _html = html;
        _opensOutside = opensOutside;
        _text = view.Record.Text;
        _edges = TextEdges.Of(view);
    }

    /// <summary>Writes the block's words and gives the claims that begin in it or before it and had no place yet.</summary>
    public List<ClaimView> Write(TextSpan block)
    {
        var begun = new List<ClaimView>();
        var at = block.Start;
        for (; _next < _edges.Count && (_edges[_next].At < block.End || (_edges[_next].At == block.End && !_edges[_next].Opens)); _next++)
        {
            var edge = _edges[_next];
            if (edge.At > at)
            {
                WriteWords(at, edge.At);
                at = edge.At;
            }

            Apply(edge, begun);
        }

        WriteWords(at, block.End);
        CloseClaim();
        return begun;
    }

    /// <summary>What lies behind the last block: only marks of a record whose positions leave the text.</summary>
    public List<ClaimView> WriteRest() => Write(new TextSpan(_text.Length, _text.Length + 2));

    private void Apply(Edge edge, List<ClaimView> begun)
    {
        switch (edge.Of)
        {
            case ClaimView claim when edge.Opens:
                _claims.Push(claim);
                begun.Add(claim);
                break;
            case ClaimView claim:
                CloseClaim();
                _ended.Add(claim);
                WriteAnchor(claim);
                _html.Write(
                    $"<a class=\"r {claim.Style}\" href=\"#n-{claim.Anchor}\"><span class=\"vh\">{claim.Words.Label}, note </span>{claim.Words.Mark}{claim.Number}</a>"
                );
                break;
            case Detail { IsCheck: true } detail when edge.Opens:
                _checks++;
                _anchors.Add(detail.Anchor);
                break;
            case Detail { IsCheck: true } detail:
                _checks--;
                WriteAnchors();
                _html.Write(
                    $"<a class=\"xr\" href=\"#k{detail.Number}\"><span class=\"vh\">Does not add up, check </span>≠{detail.Number}</a>"
                );
                break;
            case Detail detail when edge.Opens:
                _anchors.Add(detail.Anchor);
                break;
            case Detail:
                WriteAnchors();
                break;
            case Link link:
                _hidden = edge.Opens ? edge.At < link.Words.Start : false;
                _link = edge.Opens ? link : null;
                break;
            case LinkWords words:
                _hidden = !edge.Opens;
                _ = words;
                break;
        }
    }

    private void WriteWords(int start, int end)
    {
        end = Math.Min(end, _text.Length);
        if (start >= end || _hidden)
        {
            return;
        }

        OpenClaim();
        var linked = _link is { Target.Length: > 0 };
        if (linked)
        {
            _html.Write($"<a class=\"out\" href=\"{_link!.Target}\" rel=\"noopener noreferrer nofollow ugc\"");
            _html.WriteTrusted(_opensOutside ? " target=\"_blank\">" : ">");
        }

        var anchor = _anchors.Count > 0 ? _anchors[^1] : null;
        if (anchor is not null)
        {
            _anchors.RemoveAt(_anchors.Count - 1);
            WriteAnchors();
        }

        var spanned = anchor is not null || _checks > 0;
        if (anchor is not null)
        {
            _html.Write($"<span id=\"{anchor}\" class=\"{(_checks > 0 ? "d x" : "d")}\">");
        }
        else if (spanned)
        {
            _html.Write("<span class=\"x\">");
        }

        _html.Text(_text.AsSpan(start, end - start));
        _html.WriteTrusted(spanned ? "</span>" : "");
        _html.WriteTrusted(linked ? "</a>" : "");
    }

    private void OpenClaim()
    {
        while (_claims.TryPeek(out var ended) && _ended.Contains(ended))
        {
            _claims.Pop();
        }

        var top = _claims.TryPeek(out var claim) ? claim : null;
        if (ReferenceEquals(top, _openClaim))
        {
            return;
        }

        CloseClaim();
        if (top is null)
        {
            return;
        }

        if (_anchored.Add(top))
        {
            _html.Write($"<span class=\"c {top.Style}\" id=\"{top.Anchor}\">");
        }
        else
        {
            _html.Write($"<span class=\"c {top.Style}\">");
        }

        _openClaim = top;
    }

    private void CloseClaim()
    {
        if (_openClaim is not null)
        {
            _html.Write("</span>");
            _openClaim = null;
        }
    }

    // A claim that never had words of its own (another lies over all of it) still has a place to go to.
    private void WriteAnchor(ClaimView claim)
    {
        if (_anchored.Add(claim))
        {
            _html.Write($"<span id=\"{claim.Anchor}\"></span>");
        }
    }

    private void WriteAnchors()
    {
        foreach (var anchor in _anchors)
        {
            _html.Write($"<span id=\"{anchor}\"></span>");
        }

        _anchors.Clear();
    }
}
