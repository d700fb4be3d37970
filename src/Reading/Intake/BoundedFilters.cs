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
    private int _drawingsOfPage;

    /// <summary>Another page begins.</summary>
    public void BeginPage() => (_ofPage, _drawingsOfPage) = (0, 0);

    /// <summary>True once the streams of a page have come to more than a page holds; the rest of them is left out.</summary>
    public bool HasTooMuch { get; private set; }

    /// <summary>True once there were more drawings than are read; the others are left out.</summary>
    public bool HasLeftOut { get; private set; }

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
            if (IsFontOrPicture(streamDictionary))
            {
                return input;
            }

            // Nothing is thrown here: where drawings draw one another, thousands of calls may lie below.
            filters._ofPage += input.Length;
            filters.HasTooMuch |= filters._ofPage > IntakeLimits.PdfPage;
            if (streamDictionary.TryGet(NameToken.Subtype, out NameToken sort) && sort.Data is "Form")
            {
                filters._drawings++;
                filters._drawingsOfPage++;
                if (filters._drawingsOfPage > IntakeLimits.DrawingsOfPage || filters._drawings > IntakeLimits.Drawings)
                {
                    filters.HasLeftOut = true;
                    return Memory<byte>.Empty;
                }
            }

            return filters.HasTooMuch ? Memory<byte>.Empty : input;
        }

        private static bool IsFontOrPicture(DictionaryToken dictionary) =>
            dictionary.ContainsKey(NameToken.Length1)
            || (
                dictionary.TryGet(NameToken.Subtype, out NameToken sort)
                && sort.Data is "Image" or "Type1C" or "CIDFontType0C" or "OpenType"
            );
    }
}
