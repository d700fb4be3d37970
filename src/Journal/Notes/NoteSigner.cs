using System.Security.Cryptography;
using System.Text;

namespace Rejoinder.Journal.Notes;

/// <summary>
/// A named ECDSA key on P-256 that signs notes: signature type 0x02 of C2SP signed-note. The key stays the caller's, to keep and to
/// dispose of. As safe on several threads as the key is.
/// </summary>
public sealed class NoteSigner
{
    private const string P256 = "1.2.840.10045.3.1.7";
    private const byte EcdsaType = 2;
    private readonly ECDsa key;
    private readonly byte[] publicKey;

    /// <summary>A signer.</summary>
    /// <param name="name">The key's name, by habit the journal's origin; no spaces, no plus sign, no control characters.</param>
    /// <param name="key">A private key on P-256.</param>
    /// <exception cref="ArgumentException">The name or the curve will not do.</exception>
    public NoteSigner(string name, ECDsa key)
    {
        if (name.Length == 0 || name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+'))
        {
            throw new ArgumentException(
                $"'{name}' cannot name a key: no spaces, plus signs or control characters, and not empty.",
                nameof(name)
            );
        }
        if (key.ExportParameters(false).Curve.Oid.Value != P256)
        {
            throw new ArgumentException("The journal's keys are on the curve P-256.", nameof(key));
        }
        Name = name;
        this.key = key;
        publicKey = key.ExportSubjectPublicKeyInfo();
    }

    /// <summary>The key's name.</summary>
    public string Name { get; }

    /// <summary>
    /// The public key as a line to hand to whoever verifies: the name, a plus sign, the key id in hexadecimal, a plus sign, and the
    /// base64 of the type byte and the key (DER, SubjectPublicKeyInfo).
    /// </summary>
    public string PublicKeyLine => $"{Name}+{Convert.ToHexStringLower(KeyId)}+{Convert.ToBase64String([EcdsaType, .. publicKey])}";

    // For ECDSA the id is of the key alone, without the name: C2SP signed-note, "Signature types".
    private ReadOnlySpan<byte> KeyId => SHA256.HashData(publicKey).AsSpan(0, 4);

    internal string SignatureLine(string text)
    {
        var signature = key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return $"\u2014 {Name} {Convert.ToBase64String([.. KeyId, .. signature])}\n";
    }
}
