using System.Text;
using Spectre.Console;

namespace Rejoinder.Cli.Terminal;

/// <summary>How to print to standard output: coloured in a terminal, plain in a pipe, a file, a dumb terminal or where NO_COLOR is set.</summary>
internal static class StandardOutput
{
    // Lines longer than this are hard to read, however wide the window is.
    private const int WidestLine = 100;
    private const int NarrowestLine = 30;
    private const int PlainLine = 80;

    /// <summary>True where colours and bars are welcome.</summary>
    public static bool IsRich => !Console.IsOutputRedirected && IsRichTerminal;

    /// <summary>True where a terminal, if there is one, may be given colours and bars.</summary>
    public static bool IsRichTerminal =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not ("dumb" or "" or null);

    /// <summary>Columns to fill.</summary>
    public static int Width =>
        Console.IsOutputRedirected
            ? PlainLine
            : Math.Clamp(Console.WindowWidth > 0 ? Console.WindowWidth : PlainLine, NarrowestLine, WidestLine);

    /// <summary>The stream itself, unbuffered by anything of ours.</summary>
    public static Stream Open() => Console.OpenStandardOutput();

    /// <summary>True for the exception that a pipe without a reader gives.</summary>
    public static bool IsClosed(IOException exception) => exception.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase);

    /// <summary>A console over a writer, with the width and the richness asked for and nothing guessed from the environment.</summary>
    public static IAnsiConsole ConsoleOver(TextWriter writer, int width, bool rich)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = rich ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = rich ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
                Out = new AnsiConsoleOutput(writer),
            }
        );
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = rich;
        console.Profile.Encoding = Encoding.UTF8;
        return console;
    }
}
