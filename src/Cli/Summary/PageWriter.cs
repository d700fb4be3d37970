using System.Globalization;
using Rejoinder.Cli.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Rejoinder.Cli.Summary;

/// <summary>
/// Writes a page of text in a few forms: title, section, entry, bars, bullets. All words go through <see cref="Words.Clean"/>, and none of
/// them is read as markup.
/// </summary>
internal sealed class PageWriter : IDisposable
{
    private const int Indent = 2;
    private const int LabelWidth = 16;
    private const int BarWidth = 28;

    // Below this a label gets a line of its own.
    private const int NarrowWidth = 56;

    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Bar = new(foreground: Color.Teal);

    private readonly StringWriter _text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly IAnsiConsole _console;
    private readonly SummaryStyle _style;

    public PageWriter(SummaryStyle style)
    {
        _style = style;
        _console = StandardOutput.ConsoleOver(_text, style.Width, style.Rich);
    }

    public void Title(string title) => Put(new Text(Words.Clean(title), Strong), 0);

    public void Section(string heading)
    {
        Blank();
        Put(new Text(Words.Clean(heading), Strong), 0);
    }

    public void Line(string text) => Put(new Text(Words.Clean(text)), Indent);

    public void Faint(string text) => Put(new Text(Words.Clean(text), Quiet), 0);

    public void Blank() => _console.WriteLine();

    /// <summary>A label with lines beside it, or below it where the page is narrow.</summary>
    public void Entry(string label, IReadOnlyList<string> lines) => Entry(label, lines, WidthOf(label));

    /// <summary>Labels with a line beside each, all lines in one column.</summary>
    public void Entries(IReadOnlyList<(string Label, string Line)> entries)
    {
        var width = entries.Select(e => WidthOf(e.Label)).DefaultIfEmpty(LabelWidth).Max();
        foreach (var (label, line) in entries)
        {
            Entry(label, [line], width);
        }
    }

    // A long name, of a party say, takes the room that it needs up to a third of the page.
    private int WidthOf(string label) => Math.Clamp(Words.Clean(label).Length + 2, LabelWidth, Math.Max(LabelWidth, _style.Width / 3));

    private void Entry(string label, IReadOnlyList<string> lines, int width)
    {
        var name = new Text(Words.Clean(label), Quiet);
        var rows = new Rows(lines.Select(line => new Text(Words.Clean(line))));
        if (_style.Width < NarrowWidth)
        {
            Put(name, Indent);
            Put(rows, Indent * 2);
            return;
        }

        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { Width = width, Padding = new Padding(0, 0, 0, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        grid.AddRow(name, rows);
        Put(grid, Indent);
    }

    /// <summary>Counts with bars, longest for the largest; under a heading a step further in.</summary>
    public void Bars(IReadOnlyList<(string Label, int Count)> counts, string? heading = null)
    {
        if (counts.Count == 0)
        {
            return;
        }

        var indent = heading is null ? Indent : Indent * 2;
        if (heading is not null)
        {
            Put(new Text(Words.Clean(heading), Quiet), Indent);
        }

        var most = counts.Max(c => c.Count);
        var digits = most.ToString(CultureInfo.InvariantCulture).Length;
        var labelWidth = Math.Min(Math.Max(LabelWidth, counts.Max(c => Words.Clean(c.Label).Length + 2)), _style.Width / 2);
        var barWidth = Math.Max(4, Math.Min(BarWidth, _style.Width - indent - labelWidth - digits - 2));
        var grid = new Grid();
        grid.AddColumn(new GridColumn { Width = labelWidth, Padding = new Padding(0, 0, 0, 0) });
        grid.AddColumn(
            new GridColumn
            {
                Width = digits,
                Padding = new Padding(0, 0, 2, 0),
                Alignment = Justify.Right,
            }
        );
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0), NoWrap = true });
        foreach (var (label, count) in counts)
        {
            var length = Math.Max(1, (int)Math.Round((double)count * barWidth / most, MidpointRounding.AwayFromZero));
            grid.AddRow(
                new Text(Words.Clean(label)),
                new Text(count.ToString(CultureInfo.InvariantCulture)),
                new Text(new string(_style.Rich ? '█' : '#', length), Bar)
            );
        }

        Put(grid, indent);
    }

    public void Bullets(IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            var grid = new Grid();
            grid.AddColumn(new GridColumn { Width = 2, Padding = new Padding(0, 0, 0, 0) });
            grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
            grid.AddRow(new Text(_style.Rich ? "•" : "-", Quiet), new Text(Words.Clean(item)));
            Put(grid, Indent);
        }
    }

    /// <summary>How many are left out, where some are.</summary>
    public void More(int count)
    {
        if (count > 0)
        {
            Line($"and {Words.Count(count, "more", "more")}: --format json has all");
        }
    }

    /// <summary>The page; no line ends in blanks.</summary>
    public override string ToString() => string.Join('\n', _text.ToString().Split('\n').Select(line => line.TrimEnd()));

    public void Dispose() => _text.Dispose();

    private void Put(IRenderable part, int indent)
    {
        _console.Write(indent == 0 ? part : new Padder(part, new Padding(indent, 0, 0, 0)));
        if (indent == 0 && part is Text)
        {
            _console.WriteLine();
        }
    }
}
