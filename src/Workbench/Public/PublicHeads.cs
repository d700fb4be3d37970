using Rejoinder.Register.Statements;

namespace Rejoinder.Workbench.Public;

/// <summary>Published statements in a list, a line each.</summary>
internal static class PublicHeads
{
    /// <summary>
    /// The newest published first. Where nobody of a statement is veiled its head is as kept; else its record tells what to show.
    /// </summary>
    public static IEnumerable<KeptStatement> Of(Register.Register register, string? before, int take)
    {
        foreach (var head in register.Statements.Published(before, take))
        {
            if (!head.ShowsInitials && register.Parties.PrivateNames(head.Code).Count == 0)
            {
                yield return head;
            }
            else if (PublicStatement.Find(register, head.Code) is { } veiled)
            {
                yield return veiled.Head;
            }
        }
    }
}
