namespace Rejoinder.Register.Settings;

/// <summary>What a desk says of itself, and what of its work everybody may see. The scale of ratings is <see cref="Register.Ratings"/>.</summary>
/// <param name="DeskName">What it is called, 1 to 100 characters.</param>
/// <param name="About">What it says of itself.</param>
/// <param name="ReplyDays">How many days somebody accused has to answer, 1 to 365.</param>
/// <param name="IsPublicSideOn">Whether everybody may see what is published.</param>
/// <param name="IsPoliticalEntity">The desk is of a party, a government or a campaign, and says so beside everything published.</param>
/// <param name="PublicAddress">Where everybody finds it; null where that is not known.</param>
/// <param name="Revision">Rises with each change.</param>
public sealed record DeskSettings(
    string DeskName,
    string About,
    int ReplyDays,
    bool IsPublicSideOn,
    bool IsPoliticalEntity,
    string? PublicAddress,
    int Revision
)
{
    /// <summary>Those of a desk that has set none.</summary>
    public static DeskSettings Usual { get; } = new("Our desk", "", 14, true, false, null, 0);
}
