using Microsoft.AspNetCore.Authorization;
using Rejoinder.Register.Accounts;

namespace Rejoinder.Workbench.Access;

/// <summary>Who may see a page or do a thing: named at the head of each feature. What has no name at its head needs an account.</summary>
public static class Policies
{
    /// <summary>Any account.</summary>
    public const string Reader = nameof(Role.Reader);

    /// <summary>Accounts that add and correct.</summary>
    public const string Analyst = nameof(Role.Analyst);

    /// <summary>Accounts that publish.</summary>
    public const string Editor = nameof(Role.Editor);

    /// <summary>Accounts that keep accounts and settings.</summary>
    public const string Administrator = nameof(Role.Administrator);

    internal static void Add(AuthorizationOptions options)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            options.AddPolicy(role.ToString(), p => p.RequireAuthenticatedUser().AddRequirements(new AtLeast(role)));
        }

        options.FallbackPolicy = options.GetPolicy(Reader);
        options.DefaultPolicy = options.GetPolicy(Reader)!;
    }
}

/// <summary>The account's role is this one or more.</summary>
internal sealed record AtLeast(Role Role) : IAuthorizationRequirement;

/// <summary>Asks the register, at each request, what the account may do now.</summary>
internal sealed class AtLeastHandler(Visitor visitor) : AuthorizationHandler<AtLeast>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AtLeast requirement)
    {
        if (visitor.Account is { } account && account.Role >= requirement.Role)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
