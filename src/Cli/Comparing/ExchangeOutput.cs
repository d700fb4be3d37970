using System.Text;
using Rejoinder.Cli.Summary;
using Rejoinder.Exchanges;
using Rejoinder.Publishing;

namespace Rejoinder.Cli.Comparing;

/// <summary>Writes exchanges in the format asked for.</summary>
internal static class ExchangeOutput
{
    /// <param name="exchanges">One, or several that share a statement or a reply.</param>
    /// <param name="format"><c>text</c>, <c>json</c> or <c>html</c>.</param>
    /// <param name="isFile">Whether the stream is a file: text is then plain and 80 columns wide.</param>
    /// <param name="stream">Where to; it stays open.</param>
    public static void Write(Exchange[] exchanges, string format, bool isFile, Stream stream)
    {
        switch (format)
        {
            case "json" when exchanges.Length == 1:
                ExchangeJson.Write(exchanges[0], stream);
                break;
            case "json":
                ExchangeJson.Write(exchanges, stream);
                break;
            case "html" when exchanges.Length == 1:
                HtmlExchange.Write(exchanges[0], stream);
                break;
            case "html":
                HtmlExchangeTable.Write(exchanges, stream);
                break;
            default:
                var style = isFile ? SummaryStyle.Plain : SummaryStyle.OfStandardOutput;
                stream.Write(
                    Encoding.UTF8.GetBytes(
                        exchanges.Length == 1 ? ExchangePage.Of(exchanges[0], style) : ExchangeTablePage.Of(exchanges, style)
                    )
                );
                break;
        }
    }
}
