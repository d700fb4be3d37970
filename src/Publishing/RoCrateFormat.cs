using System.Security.Cryptography;
using System.Text;
using Rejoinder.Publishing.Pdf;

namespace Rejoinder.Publishing;

/// <summary>
/// Everything that is published of a statement in one archive: a ZIP that is an RO-Crate 1.2 (https://w3id.org/ro/crate/1.2) with a manifest of
/// SHA-256 checksums in the form of BagIt's (RFC 8493), which <c>sha256sum --check</c> reads.
/// </summary>
public sealed class RoCrateFormat : IPublishingFormat
{
    /// <summary>The file of checksums.</summary>
    internal const string Manifest = "manifest-sha256.txt";

    /// <inheritdoc/>
    public string Name => "ro-crate";

    /// <inheritdoc/>
    public string Title => "All forms in one archive with checksums (RO-Crate, ZIP)";

    /// <inheritdoc/>
    public string MediaType => "application/zip";

    /// <inheritdoc/>
    public string Extension => ".crate.zip";

    /// <inheritdoc/>
    public void Write(PublishedStatement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(stream);
        List<(string Name, byte[] Bytes)> files = [];
        // A PDF is the dossier again, and needs a browser.
        foreach (var format in PublishingFormats.All.Where(f => f is not (RoCrateFormat or PdfFormat)))
        {
            using var written = new MemoryStream();
            format.Write(statement, written);
            files.Add((FileOf(statement, format), written.ToArray()));
        }

        files.Insert(0, (RoCrateMetadata.FileName, RoCrateMetadata.Of(statement, files)));
        var sums = string.Concat(files.Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Bytes))}  {f.Name}\n"));
        PublishedZip.Write(
            stream,
            statement.Head.PublishedAt ?? statement.Head.ReceivedAt,
            files.Append((Manifest, Encoding.UTF8.GetBytes(sums)))
        );
    }

    /// <summary>What a format's file is called in the archive.</summary>
    internal static string FileOf(PublishedStatement statement, IPublishingFormat format) => statement.Code + format.Extension;
}
