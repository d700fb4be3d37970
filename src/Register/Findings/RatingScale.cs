using System.Text.Json;
using Rejoinder.Register.Accounts;

namespace Rejoinder.Register.Findings;

/// <summary>The desk's own scale of ratings: words in the desk's order, best supported first. Nothing but people uses it.</summary>
public static class RatingScale
{
    private const string Setting = "rating-scale";

    /// <summary>The scale of a desk that has set none.</summary>
    public static IReadOnlyList<string> Usual { get; } =
    ["supported", "partly supported", "not supported", "contradicted", "cannot be checked"];

    internal static IReadOnlyList<string> Of(Session session) =>
        session.First<string>("SELECT value FROM setting WHERE name = @Setting", new { Setting }) is { } json
            ? JsonSerializer.Deserialize<List<string>>(json)!
            : Usual;

    internal static void Set(Session session, IReadOnlyList<string> ratings)
    {
        Roles.Need(session.Account, Role.Administrator, "set the rating scale");
        if (
            ratings.Count < 2
            || ratings.Any(string.IsNullOrWhiteSpace)
            || ratings.Distinct(StringComparer.Ordinal).Count() != ratings.Count
        )
        {
            throw new RegisterException(ProblemKind.Request, "A scale has two different ratings or more, none of them empty.");
        }

        session.Execute(
            "INSERT INTO setting (name, value) VALUES (@Setting, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            new { Setting, value = JsonSerializer.Serialize(ratings) }
        );
        session.Deed("rating-scale-set", "register");
    }
}
