using AngleSharp.Dom;

namespace Rejoinder.Reading.Intake;

/// <summary>How many letters each element holds, how many of them in links, and how many long runs of prose; counted once, bottom up.</summary>
internal sealed class HtmlMeasure
{
    private const int Paragraph = 100;
    private readonly Dictionary<INode, (int Letters, int Linked, int Paragraphs)> _counts = [];

    public HtmlMeasure(INode root) => Count(root, linked: false);

    /// <summary>Letters under a node.</summary>
    public int Letters(INode node) => _counts.GetValueOrDefault(node).Letters;

    /// <summary>Letters under a node that are in links.</summary>
    public int Linked(INode node) => _counts.GetValueOrDefault(node).Linked;

    /// <summary>Letters under a node that are not in links.</summary>
    public int Prose(INode node) => Letters(node) - Linked(node);

    /// <summary>Texts under a node that are not in links and as long as a sentence or more.</summary>
    public int Paragraphs(INode node) => _counts.GetValueOrDefault(node).Paragraphs;

    private (int Letters, int Linked, int Paragraphs) Count(INode node, bool linked)
    {
        if (node is IText text)
        {
            var letters = 0;
            foreach (var c in text.Data)
            {
                letters += char.IsWhiteSpace(c) ? 0 : 1;
            }

            return (letters, linked ? letters : 0, !linked && letters >= Paragraph ? 1 : 0);
        }

        var sum = (Letters: 0, Linked: 0, Paragraphs: 0);
        var inside = linked || node is IElement { LocalName: "a" };
        foreach (var child in node.ChildNodes)
        {
            var (letters, links, paragraphs) = Count(child, inside);
            sum = (sum.Letters + letters, sum.Linked + links, sum.Paragraphs + paragraphs);
        }

        _counts[node] = sum;
        return sum;
    }
}
