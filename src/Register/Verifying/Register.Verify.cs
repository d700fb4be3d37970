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
        // Not while a transaction is open, on another connection than its own: with somebody who waits to purge between the two, none would ever end.
        var damage = Explained(store.CheckIntegrity);
        return Read(s => new RegisterVerifier(s, damage, Address, options).Run());
    }
}
