using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Rejoinder.Reading.Intake;

/// <summary>
/// The usual PDF filters, with a bound on how far a packed stream may swell and on all that the streams of one page hold. One a document;
/// not thread-safe.
/// </summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private readonly IFilterProvider _usual = DefaultFilterProvider.Instance;
    private long _ofPage;
    private int _drawings;

    /// <summary>Another page begins.</summary>
    public void BeginPage() => _ofPage = 0;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(_usual.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_usual.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(_usual.GetAllFilters());

    private IFilter[] Bound(IReadOnlyList<IFilter> filters) =>
        filters.Count > 6
            ? throw new IntakeRefusal(IntakeMessages.TooMuch("PDF", "packs a stream too many times over"))
            : [.. filters.Select(f => new Bounded(f)), new Counted(this)];

    /// <summary>Measures what a filter would give before it is let loose.</summary>
    private sealed class Bounded(IFilter filter) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var size = filter switch
            {
                FlateFilter when input.Length > IntakeLimits.Unpacked / 1100 => OfFlate(input),
                RunLengthFilter => PackedSize.OfRunLength(input.Span),
                LzwFilter => PackedSize.OfLzw(input.Span, IntakeLimits.Unpacked),
                _ => input.Length,
            };
            return size > IntakeLimits.Unpacked
                ? throw new IntakeRefusal(IntakeMessages.TooMuch("PDF", "holds a stream that unpacks beyond any page"))
                : filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private static long OfFlate(Memory<byte> input)
        {
            using var packed = new MemoryStream(input.ToArray());
            using var stream = new ZLibStream(packed, CompressionMode.Decompress);
            var buffer = new byte[81920];
            var total = 0L;
            try
            {
                while (total <= IntakeLimits.Unpacked && stream.Read(buffer) is var read and > 0)
                {
                    total += read;
                }
            }
            catch (InvalidDataException)
            {
                // The filter itself reads what it can of damaged streams.
            }

            return total;
        }
    }

    /// <summary>Changes nothing and counts what the streams of a page come to: each letter and stroke of it takes many bytes of memory.</summary>
    private sealed class Counted(BoundedFilters filters) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (!IsFontOrPicture(streamDictionary))
            {
                // A drawing may draw another, and that one both again: each is decoded anew, however few its bytes.
                var drawn = streamDictionary.TryGet(NameToken.Subtype, out NameToken sort) && sort.Data is "Form";
                filters._drawings += drawn ? 1 : 0;
                filters._ofPage += Math.Max(drawn ? IntakeLimits.PdfPage / IntakeLimits.DrawingsOfPage : 0, input.Length);
                if (filters._ofPage > IntakeLimits.PdfPage || filters._drawings > IntakeLimits.Drawings)
                {
                    throw new IntakeRefusal(IntakeMessages.TooMuch("PDF", "has a page that holds more than any page"));
                }
            }

            return input;
        }

        private static bool IsFontOrPicture(DictionaryToken dictionary) =>
            dictionary.ContainsKey(NameToken.Length1)
            || (
                dictionary.TryGet(NameToken.Subtype, out NameToken sort)
                && sort.Data is "Image" or "Type1C" or "CIDFontType0C" or "OpenType"
            );
    }
}
