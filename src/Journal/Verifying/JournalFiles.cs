using System.Globalization;

namespace Rejoinder.Journal.Verifying;

/// <summary>Tiles and bundles of a journal of some size, found by their paths (C2SP tlog-tiles) and checked for their lengths.</summary>
internal sealed class JournalFiles(JournalFileSource source)
{
    private const int Full = 256;

    /// <summary>The hashes of a tile, or what is the matter with it.</summary>
    public Parsed<Sha256Hash[]> Tile(int level, long index, int width)
    {
        var found = Find(level.ToString(CultureInfo.InvariantCulture), index, width);
        if (found.Bytes is null)
        {
            return Parsed<Sha256Hash[]>.Not($"The file {found.Path} is missing.");
        }
        if (found.Bytes.Length != found.Width * Sha256Hash.Length)
        {
            return Parsed<Sha256Hash[]>.Not(
                $"The file {found.Path} has {found.Bytes.Length} bytes; {found.Width} hashes have {found.Width * Sha256Hash.Length}."
            );
        }
        return Parsed<Sha256Hash[]>.Read([.. found.Bytes.Chunk(Sha256Hash.Length).Take(width).Select(h => new Sha256Hash(h))]);
    }

    /// <summary>The entries below a tile of level 0, or what is the matter with their bundle.</summary>
    public Parsed<Bundle> Entries(long index, int width)
    {
        var found = Find("entries", index, width);
        if (found.Bytes is null)
        {
            return Parsed<Bundle>.Not($"The file {found.Path} is missing.");
        }
        var bundle = Bundle.Read(found.Bytes);
        if (!bundle.IsRead)
        {
            return Parsed<Bundle>.Not($"The file {found.Path} cannot be read. {bundle.Problem}");
        }
        return bundle.Value.Entries.Count == found.Width
            ? Parsed<Bundle>.Read(new([.. bundle.Value.Entries.Take(width)]))
            : Parsed<Bundle>.Not($"The file {found.Path} has {bundle.Value.Entries.Count} entries where {found.Width} belong.");
    }

    public static string Path(string kind, long index, int width)
    {
        var digits = index.ToString(CultureInfo.InvariantCulture);
        digits = digits.PadLeft((digits.Length + 2) / 3 * 3, '0');
        var parts = digits.Chunk(3).Select(d => new string(d)).ToArray();
        var folders = string.Concat(parts.SkipLast(1).Select(p => $"x{p}/"));
        var partial = width == Full ? "" : string.Create(CultureInfo.InvariantCulture, $".p/{width}");
        return $"tile/{kind}/{folders}{parts[^1]}{partial}";
    }

    private (string Path, int Width, byte[]? Bytes) Find(string kind, long index, int width)
    {
        var path = Path(kind, index, width);
        var bytes = source(path);
        // A partial file may be gone once the full one is there, which begins alike.
        return bytes is null && width < Full && source(Path(kind, index, Full)) is { } full
            ? (Path(kind, index, Full), Full, full)
            : (path, width, bytes);
    }
}
