namespace Rejoinder.Register.Imports;

/// <summary>Which column of a CSV file holds what, kept by name so that the next file of the same maker needs no telling.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Field to column.</param>
public sealed record CsvMapping(string Name, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>Fields of reviews.</summary>
    public static IReadOnlyList<string> ReviewFields { get; } =
    ["claim", "rating", "publisher", "speaker", "said", "date", "address", "title", "language", "key"];

    /// <summary>Fields of rosters.</summary>
    public static IReadOnlyList<string> RosterFields { get; } = ["id", "name", "aliases", "country", "group"];

    /// <summary>Reads <c>COLUMN=FIELD</c>; a column may have equals signs in it.</summary>
    /// <param name="given">Such texts.</param>
    /// <exception cref="RegisterException">One is none, or names no field.</exception>
    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var columns = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in given.Where(g => !string.IsNullOrWhiteSpace(g)))
        {
            var at = one.LastIndexOf('=');
            var field = at < 0 ? "" : one[(at + 1)..].Trim();
            if (at < 1 || !(ReviewFields.Contains(field) || RosterFields.Contains(field)))
            {
                throw new RegisterException(
                    ProblemKind.Request,
                    $"“{one}” is no COLUMN=FIELD. The fields of reviews are {string.Join(", ", ReviewFields)}; those of rosters {string.Join(", ", RosterFields)}."
                );
            }

            columns[field] = one[..at].Trim();
        }

        return columns;
    }
}
