using Rejoinder.Cli.Registers;
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

    /// <summary>The rosters of these names in their order, or the first that there is not, in words.</summary>
    /// <param name="names">The names.</param>
    /// <param name="beside">A register whose rosters come first; null for none.</param>
    public static (IReadOnlyList<Roster> Rosters, string? Problem) Find(IEnumerable<string> names, ReadingBeside? beside = null)
    {
        var shelf = Open();
        var rosters = new List<Roster>();
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if ((beside?.Roster(name) ?? shelf.Find(name, Console.Error.WriteLine)) is not { } roster)
            {
                var kept = shelf.Names.Count == 0 ? "none is kept yet" : $"those kept are {string.Join(", ", shelf.Names)}";
                return ([], $"There is no roster {name}: {kept}; `rejoinder roster import FILE --as NAME` makes one.");
            }

            rosters.Add(roster);
        }

        return (rosters, null);
    }
}
