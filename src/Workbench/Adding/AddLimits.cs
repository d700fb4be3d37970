namespace Rejoinder.Workbench.Adding;

/// <summary>How much may be added at once.</summary>
internal static class AddLimits
{
    /// <summary>The most bytes of one document, and of one form.</summary>
    public const int MostBytes = 50 << 20;

    /// <summary>The most documents of one form.</summary>
    public const int MostFiles = 50;

    /// <summary>The most documents that wait of one account.</summary>
    public const int MostWaiting = 200;
}
