namespace Rejoinder.Cli;

/// <summary>What the program's exit codes mean; docs/cli.md tells them to users.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read.</summary>
    public const int Done = 0;

    /// <summary>Some files could not be read.</summary>
    public const int SomeFailed = 1;

    /// <summary>Wrong usage, or nothing could be read.</summary>
    public const int Nothing = 2;

    /// <summary>A bug; <c>EX_SOFTWARE</c> of sysexits.h.</summary>
    public const int Bug = 70;

    /// <summary>Stopped by the user: 128 + SIGINT, as shells count it.</summary>
    public const int Stopped = 130;
}
