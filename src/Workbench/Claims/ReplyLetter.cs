using System.Globalization;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Settings;
using Rejoinder.Register.Statements;
using Rejoinder.Workbench.Page;

namespace Rejoinder.Workbench.Claims;

/// <summary>Drafts the letter in which somebody is asked what they say to a claim about them.</summary>
internal static class ReplyLetter
{
    public static string Draft(KeptClaim claim, KeptStatement statement, DeskSettings settings)
    {
        var declarants = Words.Speakers(statement.Speakers);
        var said =
            claim.Speaker == Attribution.Declarants ? $"{declarants} said" : $"{claim.Speaker} is reported by {declarants} to have said";
        var deadline = DateTime.UtcNow.AddDays(settings.ReplyDays).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return $"""
            Dear …,

            in “{statement.Title}”{(statement.Issued is { } issued ? $" ({issued})" : "")}, {said}:

            “{claim.Quote.Words}”

            We look into this claim, and ask what you say to it. We have not decided anything. Your answer will stand beside the claim, in full and in your words. If we publish and no answer has reached us by {deadline}, we will say that we asked and that none came; an answer that comes later will be added.

            Yours sincerely,
            {settings.DeskName}
            """;
    }
}
