using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Rejoinder.Publishing;

/// <summary>
/// Writes HTML as it goes. Only constants are markup: every value in an interpolated string is encoded, so that no text of a record can
/// become an element or leave an attribute (attributes are always in double quotation marks). Not thread-safe.
/// </summary>
internal sealed class HtmlWriter(Stream stream) : IDisposable
{
    // Lone surrogates become U+FFFD on the way to UTF-8.
    private readonly StreamWriter _out = new(stream, new UTF8Encoding(false), 1 << 15, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Markup that stands in the code.</summary>
    public void Write([ConstantExpected] string markup) => _out.Write(markup);

    /// <summary>Markup with values, which are encoded.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The values were written while the string was put together.")]
    public void Write([InterpolatedStringHandlerArgument("")] ref Interpolation interpolation) => _ = interpolation;

    /// <summary>A file of this library, or what was made from numbers alone; never text of a record.</summary>
    public void WriteTrusted(string markup) => _out.Write(markup);

    /// <summary>Words of a record, as text or inside a quoted attribute.</summary>
    public void Text(ReadOnlySpan<char> words)
    {
        var done = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (Encoded(words[i]) is not { } encoded)
            {
                continue;
            }

            _out.Write(words[done..i]);
            _out.Write(encoded);
            done = i + 1;
        }

        _out.Write(words[done..]);
    }

    /// <summary>What was written since the last time, when it writes into memory.</summary>
    public string Taken(MemoryStream memory)
    {
        _out.Flush();
        var markup = Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
        memory.SetLength(0);
        return markup;
    }

    public void Dispose() => _out.Dispose();

    private static string? Encoded(char c) =>
        c switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\n' or '\t' or ' ' => null,
            // Control characters, and those that turn the direction of what follows or join what is apart.
            < ' ' or (>= '\u007f' and <= '\u009f') or (>= '\ufff9' and <= '\ufffb') or '\ufffe' or '\uffff' => "\ufffd",
            (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => "\ufffd",
            _ => null,
        };

    /// <summary>Takes an interpolated string apart: constants pass, values are encoded.</summary>
    [InterpolatedStringHandler]
    [SuppressMessage("Performance", "CA1822", Justification = "The compiler calls these by name.")]
    public readonly ref struct Interpolation(int literalLength, int formattedCount, HtmlWriter writer)
    {
        private readonly HtmlWriter _writer = Expects(literalLength + formattedCount, writer);

        public void AppendLiteral(string markup) => _writer._out.Write(markup);

        public void AppendFormatted(string? words) => _writer.Text(words);

        public void AppendFormatted(ReadOnlySpan<char> words) => _writer.Text(words);

        public void AppendFormatted(int number) => _writer._out.Write(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(long number) => _writer._out.Write(number.ToString("N0", CultureInfo.InvariantCulture));

        private static HtmlWriter Expects(int size, HtmlWriter writer) =>
            size >= 0 ? writer : throw new ArgumentOutOfRangeException(nameof(size));
    }
}
