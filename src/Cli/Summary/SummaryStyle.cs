using Rejoinder.Cli.Terminal;

namespace Rejoinder.Cli.Summary;

/// <summary>How a page of text looks.</summary>
/// <param name="Width">Columns to fill.</param>
/// <param name="Rich">Colours, bold and block characters; else plain words and ASCII marks.</param>
internal sealed record SummaryStyle(int Width, bool Rich)
{
    public static SummaryStyle Plain { get; } = new(80, Rich: false);

    public static SummaryStyle OfStandardOutput => new(StandardOutput.Width, StandardOutput.IsRich);
}
