using Rejoinder.Exchanges;

namespace Rejoinder.Publishing;

/// <summary>
/// The parts of an exchange's page as encoded markup, for pages that set other things beside them. They carry no style and no script.
/// Immutable, thread-safe.
/// </summary>
public sealed class ExchangeParts
{
    private readonly ExchangeView _view;

    /// <summary>Ties the threads of an exchange.</summary>
    public ExchangeParts(Exchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        _view = new ExchangeView(exchange);
    }

    /// <summary>The rules that the parts are styled by, over <see cref="StatementParts.Style"/>.</summary>
    public static string Style { get; } = HtmlPage.Resource("exchange.css");

    /// <summary>Both titles, speakers and counts.</summary>
    public string Cards() => StatementParts.Made(html => HtmlExchange.WriteCards(html, _view));

    /// <summary>Both texts side by side, with what answers what: a section.</summary>
    public string Texts() => StatementParts.Made(html => HtmlExchange.WriteTexts(html, _view));

    /// <summary>What the two say of each person: a section.</summary>
    public string Ledger() => StatementParts.Made(html => HtmlExchange.WriteLedger(html, _view, HtmlExchange.Ledger(_view)));

    /// <summary>Figures that differ: a section, empty where there are none.</summary>
    public string Differences() => StatementParts.Made(html => HtmlExchange.WriteDifferences(html, _view));
}
