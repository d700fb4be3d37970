namespace Rejoinder.Naming.Reconciling;

/// <summary>Says whether two ways to write a country mean one.</summary>
public static class Countries
{
    private static readonly Dictionary<string, string> Codes = WordList
        .Lines("countries")
        .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(names => names.Select(n => (Name: n.Replace('_', ' '), Code: names[0])))
        .DistinctBy(n => n.Name)
        .ToDictionary(n => n.Name, n => n.Code, StringComparer.Ordinal);

    /// <summary>True where both mean one country.</summary>
    public static bool AreSame(string a, string b) => Code(a) == Code(b);

    private static string Code(string country)
    {
        var folded = Name.Parse(country, NameKind.Person).Folded;
        return Codes.GetValueOrDefault(folded, folded);
    }
}
