using Microsoft.AspNetCore.Identity;

namespace Rejoinder.Workbench.SignIn;

/// <summary>Gives an account a password, which ends every session that it had.</summary>
internal static class NewPassword
{
    /// <returns>What is wrong with the password; null where it is set.</returns>
    public static async Task<string?> Set(UserManager<AccountUser> users, AccountUser user, string password)
    {
        if (password.Contains(user.Account.Name, StringComparison.OrdinalIgnoreCase))
        {
            return "The password holds your name: choose another.";
        }

        user.PasswordHash = null;
        var result = await users.AddPasswordAsync(user, password);
        return result.Succeeded ? null : string.Join(" ", result.Errors.Select(e => e.Description));
    }
}
