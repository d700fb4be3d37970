using System.Xml;
using System.Xml.Linq;

namespace Rejoinder.Naming.Rosters;

/// <summary>The elements of a large XML file, one at a time. No DTD, nothing fetched.</summary>
internal static class XmlEntries
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
    };

    /// <summary>Every element of one of the names, wherever it stands.</summary>
    public static IEnumerable<XElement> Of(Stream stream, params string[] names)
    {
        using var reader = XmlReader.Create(stream, Settings);
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && names.Contains(reader.LocalName) && XNode.ReadFrom(reader) is XElement element)
            {
                yield return element;
            }
            else
            {
                reader.Read();
            }
        }
    }

    /// <summary>The text of a child, whatever its namespace, or null.</summary>
    public static string? Text(XElement element, string child) => RosterFields.Text(Children(element, child).FirstOrDefault()?.Value);

    /// <summary>The children of a name, whatever their namespace.</summary>
    public static IEnumerable<XElement> Children(XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name);

    /// <summary>The descendants of a name, whatever their namespace.</summary>
    public static IEnumerable<XElement> Within(XElement element, string name) => element.Descendants().Where(e => e.Name.LocalName == name);
}
