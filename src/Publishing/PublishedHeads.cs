using Rejoinder.Register.Statements;

namespace Rejoinder.Publishing;

/// <summary>Published statements in a list, a line each.</summary>
public static class PublishedHeads
{
    /// <summary>
    /// The newest published first. Where nobody of a statement is veiled its head is as kept; else its record tells what to show.
    /// </summary>
    /// <param name="register">The register.</param>
    /// <param name="before">The code that the page before ended with; null for the first page.</param>
    /// <param name="take">How many.</param>
    public static IEnumerable<KeptStatement> Of(Register.Register register, string? before, int take)
    {
        ArgumentNullException.ThrowIfNull(register);
        foreach (var head in register.Statements.Published(before, take))
        {
            if (!head.ShowsInitials && register.Parties.PrivateNames(head.Code).Count == 0)
            {
                yield return head;
            }
            else if (PublishedStatement.Find(register, head.Code) is { } veiled)
            {
                yield return veiled.Head;
            }
        }
    }

    /// <summary>The codes of all published statements, the newest published first; asked for by and by, so that memory does not grow with them.</summary>
    /// <param name="register">The register.</param>
    public static IEnumerable<string> Codes(Register.Register register)
    {
        ArgumentNullException.ThrowIfNull(register);
        string? before = null;
        while (register.Statements.Published(before, 1000) is { Count: > 0 } some)
        {
            foreach (var head in some)
            {
                yield return head.Code;
            }

            before = some[^1].Code;
        }
    }
}
