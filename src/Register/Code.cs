using System.Security.Cryptography;

namespace Rejoinder.Register;

/// <summary>
/// What people and addresses call a thing by: a letter for what it is and ten random characters (50 bits), such as <c>s-7k2mf0qd3a</c>. It
/// says nothing of what it names, and stays for ever, in the journal too.
/// </summary>
internal static class Code
{
    // Crockford's base 32: no i, l, o, u, which are misread.
    private const string Characters = "0123456789abcdefghjkmnpqrstvwxyz";

    public const char Statement = 's';
    public const char Party = 'p';
    public const char Finding = 'f';
    public const char Evidence = 'e';
    public const char Reply = 'r';
    public const char Exchange = 'x';
    public const char Term = 't';
    public const char Definition = 'd';
    public const char CaseSheet = 'c';
    public const char Link = 'l';
    public const char Roster = 'o';
    public const char Account = 'a';
    public const char Invitation = 'i';
    public const char ApiKey = 'k';
    public const char Identity = 'm';
    public const char Import = 'b';
    public const char Review = 'v';

    public static string New(char kind) => $"{kind}-{RandomNumberGenerator.GetString(Characters, 10)}";

    /// <summary>The code of a claim: its statement's, a dot, its number.</summary>
    public static string Claim(string statement, int number) => FormattableString.Invariant($"{statement}.{number}");

    /// <summary>The statement's code and the number of a claim's code; false where it is none.</summary>
    public static bool TryClaim(string code, out string statement, out int number)
    {
        var dot = code.IndexOf('.', StringComparison.Ordinal);
        (statement, number) = (dot < 0 ? "" : code[..dot], 0);
        return dot > 0
            && code[0] == Statement
            && int.TryParse(
                code.AsSpan(dot + 1),
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out number
            );
    }
}
