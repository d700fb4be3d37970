namespace Rejoinder.Workbench.Access;

/// <summary>Where the keys of cookies are kept: beside the journal's keys, outside the database, for the owner alone.</summary>
internal static class KeyPlace
{
    public static DirectoryInfo Made(string keyFolder)
    {
        var folder = Path.Combine(keyFolder, "workbench");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
