using Rejoinder.Naming.Rosters;

namespace Rejoinder.Cli;

/// <summary>Where rosters are kept: REJOINDER_DATA, or the user's data folder.</summary>
internal static class RosterFolder
{
    public static RosterShelf Open()
    {
        var data = Environment.GetEnvironmentVariable("REJOINDER_DATA");
        var folder = string.IsNullOrEmpty(data)
            ? Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "rejoinder"
            )
            : data;
        return new RosterShelf(Path.Combine(folder, "rosters"));
    }
}
