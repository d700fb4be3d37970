using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Rejoinder.Reading.Intake;

/// <summary>The usual PDF filters, with a bound on how far a compressed stream may swell. One a document; not thread-safe.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private readonly IFilterProvider _usual = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(_usual.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_usual.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(_usual.GetAllFilters());

    private static IFilter[] Bound(IReadOnlyList<IFilter> filters) =>
        filters.Count > 6
            ? throw new IntakeRefusal(IntakeMessages.TooMuch("PDF", "packs a stream too many times over"))
            : [.. filters.Select(f => f is FlateFilter ? new BoundedFlate(f) : f)];

    private sealed class BoundedFlate(IFilter flate) : IFilter
    {
        public bool IsSupported => flate.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (input.Length > IntakeLimits.Unpacked / 1100)
            {
                Measure(input);
            }

            return flate.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private static void Measure(Memory<byte> input)
        {
            using var packed = new MemoryStream(input.ToArray());
            using var stream = new ZLibStream(packed, CompressionMode.Decompress);
            var buffer = new byte[81920];
            var total = 0L;
            try
            {
                while (stream.Read(buffer) is var read and > 0)
                {
                    total += read;
                    if (total > IntakeLimits.Unpacked)
                    {
                        throw new IntakeRefusal(IntakeMessages.TooMuch("PDF", "holds a stream that unpacks beyond any page"));
                    }
                }
            }
            catch (InvalidDataException)
            {
                // The filter itself reads what it can of damaged streams.
            }
        }
    }
}
