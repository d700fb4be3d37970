using System.Security.Cryptography;
using System.Text;

namespace Rejoinder.Workbench.SignIn;

/// <summary>
/// The one-time code by which whoever started the workbench becomes its administrator, as long as nobody can sign in. It is told on the
/// console alone, and another is made at each start. Thread-safe.
/// </summary>
internal sealed class FirstStart(Register.Register register)
{
    private readonly string code = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 20);
    private bool isDone;

    /// <summary>The code; null where somebody can sign in already.</summary>
    public string? Code => IsOpen ? code : null;

    public bool IsOpen
    {
        get
        {
            isDone = isDone || register.Accounts.Any;
            return !isDone;
        }
    }

    public bool Fits(string? given) =>
        IsOpen && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes((given ?? "").Trim()));
}
