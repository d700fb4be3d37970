using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Rejoinder.Reading.Intake;

/// <summary>
/// Whether drawings (form XObjects) of a PDF draw one another in a circle or so often that they would never end. Only those that are not packed
/// are followed: PdfPig decodes packed ones by <see cref="BoundedFilters"/>, which counts them, and the others by nothing. Not thread-safe.
/// </summary>
internal sealed class PdfDrawings
{
    private const long Endless = 1_000_000_000;
    private readonly PdfDocument _pdf;
    private readonly Dictionary<IndirectReference, long> _costs = [];
    private readonly HashSet<IndirectReference> _open = [];

    private PdfDrawings(PdfDocument pdf) => _pdf = pdf;

    /// <exception cref="IntakeRefusal">They would never end.</exception>
    public static void Check(PdfDocument pdf, ReadOnlySpan<byte> bytes)
    {
        // What is no stream may be packed away, but a drawing is a stream and says so.
        if (bytes.IndexOf("/Form"u8) < 0)
        {
            return;
        }

        var drawings = new PdfDrawings(pdf);
        foreach (var place in pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys.Take(IntakeLimits.Elements).ToList())
        {
            if (drawings.Cost(place) > IntakeLimits.DrawingsOfPage)
            {
                throw new IntakeRefusal(IntakeMessages.TooMuch("PDF", "has drawings that draw one another without end"));
            }
        }
    }

    // How many drawings one comes to with all that it draws.
    private long Cost(IndirectReference place)
    {
        if (_costs.TryGetValue(place, out var known))
        {
            return known;
        }

        if (_open.Count > IntakeLimits.DrawingDepth || !_open.Add(place))
        {
            return Endless;
        }

        var cost = 0L;
        if (Unpacked(place) is { } drawing)
        {
            cost = 1;
            foreach (var name in Drawn(drawing.Data.Span))
            {
                cost = Math.Min(Endless, cost + (Named(drawing, name) is { } other ? Cost(other) : 0));
            }
        }

        _open.Remove(place);
        return _costs[place] = cost;
    }

    private StreamToken? Unpacked(IndirectReference place) =>
        _pdf.Structure.GetObject(place)?.Data is StreamToken stream
        && stream.StreamDictionary.TryGet(NameToken.Subtype, out NameToken sort)
        && sort.Data == "Form"
        && !stream.StreamDictionary.ContainsKey(NameToken.Filter)
            ? stream
            : null;

    private IndirectReference? Named(StreamToken drawing, string name) =>
        Dictionary(drawing.StreamDictionary, "Resources") is { } resources
        && Dictionary(resources, "XObject") is { } objects
        && objects.Data.TryGetValue(name, out var token)
        && token is IndirectReferenceToken reference
            ? reference.Data
            : null;

    private DictionaryToken? Dictionary(DictionaryToken inside, string key) =>
        inside.Data.TryGetValue(key, out var token)
            ? token as DictionaryToken
                ?? (token is IndirectReferenceToken reference ? _pdf.Structure.GetObject(reference.Data)?.Data as DictionaryToken : null)
            : null;

    // The names before each "Do".
    private static List<string> Drawn(ReadOnlySpan<byte> content)
    {
        var names = new List<string>();
        for (var at = content.IndexOf("Do"u8); at >= 0 && names.Count <= IntakeLimits.DrawingsOfPage; )
        {
            var before = content[..at].TrimEnd(" \r\n\t\0"u8);
            var slash = before.LastIndexOf((byte)'/');
            if (slash >= 0 && before.Length - slash < 100)
            {
                names.Add(Encoding.Latin1.GetString(before[(slash + 1)..]));
            }

            content = content[(at + 2)..];
            at = content.IndexOf("Do"u8);
        }

        return names;
    }
}
