using System.Collections.Immutable;
using Rejoinder.Register.Findings;

namespace Rejoinder.Publishing;

/// <summary>Who publishes, and under which addresses. Immutable.</summary>
/// <param name="Name">What the desk is called; empty for nobody.</param>
/// <param name="Addresses">Where what is published is found.</param>
/// <param name="IsPolitical">The desk is of a party, a government or a campaign.</param>
/// <param name="Ratings">Its scale of ratings, best supported first.</param>
public sealed record Publisher(string Name, Addresses Addresses, bool IsPolitical, ImmutableArray<string> Ratings)
{
    /// <summary>Nobody: a file that somebody reads at their own desk.</summary>
    public static Publisher Nobody { get; } = new("", Addresses.Nowhere, false, [.. RatingScale.Usual]);

    /// <summary>What the desk says of itself.</summary>
    public string About { get; init; } = "";

    /// <summary>Whether anything at all is published.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>The desk of a register, as its settings say.</summary>
    /// <param name="register">The register.</param>
    /// <param name="addresses">Where what is published is found; null: as the settings say, or nowhere.</param>
    public static Publisher Of(Register.Register register, Addresses? addresses = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        var settings = register.Settings.Get();
        return new Publisher(
            settings.DeskName,
            addresses ?? (settings.PublicAddress is { Length: > 0 } root ? Addresses.OfDesk(root) : Addresses.Nowhere),
            settings.IsPoliticalEntity,
            [.. register.Ratings]
        )
        {
            About = settings.About,
            IsPublic = settings.IsPublicSideOn,
        };
    }
}
