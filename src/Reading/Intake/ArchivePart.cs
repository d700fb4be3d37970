using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Rejoinder.Reading.Intake;

/// <summary>Opens the XML parts of Office archives with bounds on unpacked size, number and depth of elements; document types are forbidden.</summary>
internal static class ArchivePart
{
    /// <summary>The part's root, or null where the archive has no such part.</summary>
    /// <exception cref="IntakeRefusal">The part is beyond what a statement has.</exception>
    public static XElement? Load(ZipArchive archive, string name, string format)
    {
        if (archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        if (archive.Entries.Count > IntakeLimits.ArchiveEntries)
        {
            throw new IntakeRefusal(IntakeMessages.TooMuch(format, "has more parts than any document"));
        }

        Check(entry, format);
        using var stream = entry.Open();
        using var reader = Reader(stream);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
    }

    private static void Check(ZipArchiveEntry entry, string format)
    {
        using var stream = entry.Open();
        using var reader = Reader(stream);
        var nodes = 0;
        while (reader.Read())
        {
            if (reader.Depth > IntakeLimits.Depth)
            {
                throw new IntakeRefusal(IntakeMessages.TooMuch(format, "nests deeper than any document"));
            }

            if (reader.NodeType == XmlNodeType.Element && ++nodes > IntakeLimits.Elements * 5)
            {
                throw new IntakeRefusal(IntakeMessages.TooMuch(format, "has more elements than any document"));
            }
        }
    }

    private static XmlReader Reader(Stream stream) =>
        XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = IntakeLimits.Unpacked,
                CheckCharacters = false,
            }
        );
}
