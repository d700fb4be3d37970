using System.Reflection;

namespace Rejoinder.Cli;

/// <summary>The program's version, as <c>--version</c> prints it.</summary>
internal static class Version
{
    public static string Text { get; } = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "unknown";
}
