using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Rejoinder.Register;
using Rejoinder.Register.Accounts;

namespace Rejoinder.Workbench.Access;

/// <summary>Who makes the request.</summary>
public sealed class Visitor
{
    /// <summary>The account, as it is now; null for a stranger.</summary>
    public Account? Account { get; internal set; }

    /// <summary>The account, where the page is for accounts alone.</summary>
    public Account Me => Account ?? throw new RegisterException(ProblemKind.Forbidden, "Sign in first.");

    /// <summary>Whether the account may do what a role may.</summary>
    public bool Is(Role role) => Account is { } account && account.Role >= role;
}

internal static class VisitorPipeline
{
    /// <summary>Finds the account of the cookie or the key, and what it may do now.</summary>
    public static void UseVisitor(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (context.User.Identity is { IsAuthenticated: true } identity)
                {
                    var visitor = context.RequestServices.GetRequiredService<Visitor>();
                    visitor.Account = context.Items.TryGetValue(typeof(Account), out var found) ? found as Account : null;
                    if (visitor.Account is null)
                    {
                        context.User = new ClaimsPrincipal(new ClaimsIdentity());
                    }
                }

                return next(context);
            }
        );
}
