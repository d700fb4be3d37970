using Rejoinder.Register.Verifying;

namespace Rejoinder.Register;

public sealed partial class Register
{
    /// <summary>
    /// Verifies the register as it is at one moment: its journal, that what was sealed is as it was, that each act has its entry, and the
    /// database itself.
    /// </summary>
    /// <param name="options">How.</param>
    public Verification Verify(VerifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Read(s => new RegisterVerifier(s, store, Address, options).Run());
    }
}
