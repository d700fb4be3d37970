namespace Rejoinder.Register.Accounts;

/// <summary>Who may do what: each role may do all that those before it may.</summary>
internal static class Roles
{
    public static string Word(Role role) => role.ToString().ToLowerInvariant();

    public static Role Read(string word) => Enum.Parse<Role>(word, ignoreCase: true);

    /// <summary>Throws where an account may not do something.</summary>
    /// <param name="account">The account.</param>
    /// <param name="role">The role.</param>
    /// <param name="what">What it would do, after "may not".</param>
    /// <exception cref="RegisterException">It may not.</exception>
    public static void Need(Account account, Role role, string what)
    {
        if (account.Role < role)
        {
            throw new RegisterException(
                ProblemKind.Forbidden,
                $"{account.Name} is {Article(account.Role)} and may not {what}: that takes {Article(role)}."
            );
        }
    }

    private static string Article(Role role) =>
        role is Role.Analyst or Role.Editor or Role.Administrator ? $"an {Word(role)}" : $"a {Word(role)}";
}
