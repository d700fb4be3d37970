using System.Globalization;
using AngleSharp.Dom;

namespace Rejoinder.Reading.Intake;

/// <summary>Writes the elements of a page as passages. The parser bounds the depth that it goes down. One writer a document.</summary>
/// <param name="builder">Takes the passages.</param>
/// <param name="title">The heading that is the title, or null.</param>
internal sealed class HtmlWriter(DocumentBuilder builder, IElement? title = null)
{
    private readonly record struct Place(PassageKind Kind, int Level, int Quoted, int Listed, bool InCell);

    private string? _marker;
    private int _breaks;

    /// <summary>Writes an element and all that is in it.</summary>
    public void Write(IElement element)
    {
        Children(element, new Place(PassageKind.Paragraph, 0, 0, 0, InCell: false));
        builder.End();
    }

    private void Children(INode node, Place place)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    Words(text.Data, place);
                    break;
                case IElement element:
                    Element(element, place);
                    break;
            }
        }
    }

    private void Element(IElement element, Place place)
    {
        switch (element.LocalName)
        {
            case "script" or "style" or "noscript" or "template" or "head" or "title" or "svg" or "img" or "hr" or "wbr" or "button":
                if (element.LocalName == "hr")
                {
                    Close(place);
                }

                break;
            case "br":
                LineBreak(place);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when !place.InCell:
                Block(
                    element,
                    element == title
                        ? place with
                        {
                            Kind = PassageKind.Title,
                        }
                        : place with
                        {
                            Kind = PassageKind.Heading,
                            Level = element.LocalName[1] - '0',
                        }
                );
                break;
            case "blockquote" when !place.InCell:
                Block(element, place with { Kind = PassageKind.Quotation, Level = place.Quoted + 1, Quoted = place.Quoted + 1 });
                break;
            case "ul" or "ol" or "menu" or "dir" when !place.InCell:
                List(element, place);
                break;
            case "pre" when !place.InCell:
                Close(place);
                builder.Begin(PassageKind.Preformatted);
                foreach (var line in element.TextContent.Split('\n'))
                {
                    builder.Words(line);
                    builder.Break();
                }

                builder.End();
                break;
            case "table" when !place.InCell && IsData(element):
                Table(element);
                break;
            case "a":
                Link(element, place);
                break;
            case "q":
                Words("“", place);
                Children(element, place);
                Words("”", place);
                break;
            case var name when IsBlock(name):
                Block(element, place);
                break;
            default:
                Children(element, place);
                break;
        }
    }

    private void Block(IElement element, Place place)
    {
        Close(place);
        Children(element, place);
        Close(place);
    }

    private void Close(Place place)
    {
        _breaks = 0;
        if (place.InCell)
        {
            builder.Words(" ");
        }
        else
        {
            builder.End();
        }
    }

    private void Words(string words, Place place)
    {
        if (!builder.IsOpen)
        {
            if (string.IsNullOrWhiteSpace(words))
            {
                return;
            }

            Open(place);
        }

        builder.Words(words);
        _breaks = string.IsNullOrWhiteSpace(words) ? _breaks : 0;
    }

    private void Open(Place place)
    {
        builder.Begin(place.Kind, place.Level, place.Kind == PassageKind.ListItem ? _marker : null);
        if (place.Kind == PassageKind.ListItem && _marker is { } marker && char.IsLetterOrDigit(marker[0]))
        {
            builder.Markup(marker);
            builder.Words(" ");
        }

        _marker = null;
    }

    /// <summary>One break is a line end; two part paragraphs.</summary>
    private void LineBreak(Place place)
    {
        if (place.InCell)
        {
            builder.Words(" ");
        }
        else if (++_breaks > 1)
        {
            builder.End();
        }
        else
        {
            builder.Break();
        }
    }

    private void List(IElement list, Place place)
    {
        Close(place);
        var ordered = list.LocalName == "ol";
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start)
            ? start
            : 1;
        foreach (var child in list.ChildNodes)
        {
            if (child is not IElement { LocalName: "li" } item)
            {
                if (child is IElement other)
                {
                    Element(other, place with { Listed = place.Listed + 1 });
                }

                continue;
            }

            if (int.TryParse(item.GetAttribute("value"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value))
            {
                number = value;
            }

            _marker = ordered ? Number(number, list.GetAttribute("type")) : "-";
            number = unchecked(number + 1);
            Block(item, place with { Kind = PassageKind.ListItem, Level = place.Listed + 1, Listed = place.Listed + 1 });
            _marker = null;
        }

        builder.End();
    }

    private static string Number(int number, string? type) =>
        type switch
        {
            "a" when number is > 0 and <= 26 => $"{(char)('a' + number - 1)}.",
            "A" when number is > 0 and <= 26 => $"{(char)('A' + number - 1)}.",
            _ => $"{number.ToString(CultureInfo.InvariantCulture)}.",
        };

    private void Table(IElement table)
    {
        builder.End();
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var cells = row.Children.Where(c => c.LocalName is "td" or "th").ToList();
            builder.Begin(PassageKind.TableRow, tableHead: cells.Count > 0 && cells.All(c => c.LocalName == "th"));
            foreach (var cell in cells)
            {
                builder.Cell();
                Children(cell, new Place(PassageKind.TableRow, 0, 0, 0, InCell: true));
            }

            builder.End();
        }
    }

    private void Link(IElement link, Place place)
    {
        if (!builder.IsOpen && !string.IsNullOrWhiteSpace(link.TextContent) && link.QuerySelector("p,div,h1,h2,h3,h4,li,table") is null)
        {
            Open(place);
        }

        builder.LinkStart();
        builder.LinkWordsStart();
        Children(link, place);
        builder.LinkWordsEnd();
        builder.LinkEnd(link.GetAttribute("href") ?? "");
    }

    /// <summary>A table of data rather than one that lays out the page: more than one column and no table or long block inside.</summary>
    private static bool IsData(IElement table) =>
        table.QuerySelector("table") is null
        && table.QuerySelectorAll("tr").Any(r => r.Children.Length > 1)
        && table.QuerySelector("td p + p + p, td ul, td ol, td h1, td h2") is null;

    private static bool IsBlock(string name) =>
        name
            is "p"
                or "div"
                or "section"
                or "article"
                or "main"
                or "header"
                or "footer"
                or "aside"
                or "nav"
                or "address"
                or "figure"
                or "figcaption"
                or "details"
                or "summary"
                or "li"
                or "dl"
                or "dt"
                or "dd"
                or "table"
                or "thead"
                or "tbody"
                or "tfoot"
                or "tr"
                or "td"
                or "th"
                or "caption"
                or "form"
                or "fieldset"
                or "center"
                or "h1"
                or "h2"
                or "h3"
                or "h4"
                or "h5"
                or "h6"
                or "blockquote"
                or "ul"
                or "ol"
                or "pre";
}
