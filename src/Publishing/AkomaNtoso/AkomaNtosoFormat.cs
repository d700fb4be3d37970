using System.Text;
using System.Xml;

namespace Rejoinder.Publishing.AkomaNtoso;

/// <summary>
/// The statement as an Akoma Ntoso 3.0 (OASIS LegalDocML) <c>statement</c>: its text to the letter, with those who speak, who sign and who are
/// named, and its claims marked, each with who says it.
/// </summary>
public sealed class AkomaNtosoFormat : IPublishingFormat
{
    internal const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <inheritdoc/>
    public string Name => "akn";

    /// <inheritdoc/>
    public string Title => "Text for parliaments and archives (Akoma Ntoso 3.0)";

    /// <inheritdoc/>
    public string MediaType => "application/akn+xml";

    /// <inheritdoc/>
    public string Extension => ".akn.xml";

    /// <inheritdoc/>
    public void Write(PublishedStatement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        // Nothing is indented: a blank inside a paragraph would be one of the text.
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None };
        using var xml = XmlWriter.Create(stream, settings);
        var references = new References(statement);
        xml.WriteStartElement("akomaNtoso", Namespace);
        xml.Line();
        xml.WriteStartElement("statement", Namespace);
        xml.WriteAttributeString("name", XmlWords.Of(statement.Record.Kind));
        xml.Line();
        Metadata.Write(xml, statement, references);
        Body.Write(xml, statement, references);
        xml.WriteEndElement();
        xml.Line();
        xml.WriteEndElement();
        xml.Line();
    }
}
