using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rejoinder.Register.Accounts;

namespace Rejoinder.Workbench.Api;

/// <summary>A key in the <c>Authorization: Bearer</c> header: its account, with no more of its role than the key's scopes allow.</summary>
internal sealed class ApiKeyScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    Register.Register register
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (register.ApiKeys.Find(header[7..].Trim()) is not ({ } key, { } account))
        {
            return Task.FromResult(AuthenticateResult.Fail("The key is unknown, closed or too old."));
        }

        Context.Items[typeof(Account)] = account with { Role = (Role)Math.Min((int)account.Role, (int)Most(key)) };
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Code)], Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
    }

    private static Role Most(ApiKey key) =>
        key.Scopes.Contains("administer") ? Role.Administrator
        : key.Scopes.Contains("publish") ? Role.Editor
        : key.Scopes.Contains("write") ? Role.Analyst
        : Role.Reader;
}
