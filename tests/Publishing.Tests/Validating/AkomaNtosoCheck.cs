using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Rejoinder.Publishing.Tests.Validating;

/// <summary>Whether the document is valid against the official schema, refers to nothing that it has not, and keeps the text to the letter.</summary>
internal sealed class AkomaNtosoCheck
{
    public static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    private readonly XmlSchemaSet schemas = new() { XmlResolver = null };

    public AkomaNtosoCheck()
    {
        foreach (var name in new[] { "xml.xsd", "akomantoso30.xsd" })
        {
            using var file = XmlReader.Create(
                Path.Combine(NodeClients.Standards, "akoma-ntoso", name),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
            );
            schemas.Add(null, file);
        }

        schemas.Compile();
    }

    /// <summary>What is wrong with it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">The record's text.</param>
    public IEnumerable<string> Problems(byte[] document, string text)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationEventHandler += (_, e) => problems.Add(e.Message);
        using var stream = new MemoryStream(document);
        using var reader = XmlReader.Create(stream, settings);
        var read = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        var ids = read.Descendants().Attributes("eId").Select(a => "#" + a.Value).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(
            read.Descendants()
                .Attributes()
                .Where(a => a.Name.LocalName is "refersTo" or "source" or "as" || (a.Name.LocalName == "href" && a.Value.StartsWith('#')))
                .SelectMany(a => a.Value.Split(' '))
                .Where(r => !ids.Contains(r))
                .Select(r => $"{r} refers to nothing")
        );
        if (Text(read) != Blocks(text))
        {
            problems.Add("the text is not the record's");
        }

        return problems;
    }

    /// <summary>The text as a reader of the document finds it.</summary>
    public static string Text(XDocument read) => string.Join("\n\n", read.Descendants(Akn + "p").Select(Words).Where(w => w.Length > 0));

    private static string Words(XElement p) =>
        string.Concat(
            p.DescendantNodes()
                .Select(n =>
                    n switch
                    {
                        XText words => words.Value,
                        XElement e when e.Name == Akn + "eol" => "\n",
                        _ => "",
                    }
                )
        );

    private static string Blocks(string text) =>
        string.Join("\n\n", text.Split("\n\n").Where(b => !string.IsNullOrWhiteSpace(b)).Select(b => XmlWords.Of(b)));
}
