using System.Xml;

namespace Rejoinder.Publishing.AkomaNtoso;

/// <summary>What Akoma Ntoso is written with.</summary>
internal static class AkomaNtosoXml
{
    /// <summary>A line end between elements, where none is text.</summary>
    public static void Line(this XmlWriter xml) => xml.WriteWhitespace("\n");

    /// <summary>An element without content.</summary>
    public static void Element(this XmlWriter xml, string name, params (string Name, string? Value)[] attributes)
    {
        xml.Begin(name, attributes);
        xml.WriteEndElement();
        xml.Line();
    }

    /// <summary>Begins an element; attributes without a value are left out.</summary>
    public static void Begin(this XmlWriter xml, string name, params (string Name, string? Value)[] attributes)
    {
        xml.WriteStartElement(name, AkomaNtosoFormat.Namespace);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                xml.WriteAttributeString(attribute, XmlWords.Of(value));
            }
        }
    }
}
