using System.Security.Cryptography;

namespace Rejoinder.Journal.Verifying;

/// <summary>
/// A public key that the verifier trusts, and its name: ECDSA on P-256, signature type 0x02 of C2SP signed-note. Safe on any thread.
/// </summary>
public sealed class TrustedKey
{
    private const string P256 = "1.2.840.10045.3.1.7";
    private readonly byte[] publicKey;
    private readonly byte[] id;

    private TrustedKey(string name, byte[] publicKey)
    {
        Name = name;
        this.publicKey = publicKey;
        id = SHA256.HashData(publicKey)[..4];
    }

    /// <summary>The name that stands before its signatures.</summary>
    public string Name { get; }

    /// <summary>The key's id, eight hexadecimal digits: the first four bytes of SHA-256 of the key (DER, SubjectPublicKeyInfo).</summary>
    public string Id => Convert.ToHexStringLower(id);

    /// <summary>The line that <see cref="FromLine"/> reads.</summary>
    public string Line => $"{Name}+{Id}+{Convert.ToBase64String([2, .. publicKey])}";

    /// <summary>Reads the line that a journal hands out: <c>name+id+base64</c>, where the base64 holds the type byte 2 and the key.</summary>
    /// <param name="line">The line, without the newline.</param>
    public static Parsed<TrustedKey> FromLine(string line)
    {
        // Base64 has plus signs of its own; names have none.
        var parts = line.Split('+', 3);
        if (parts.Length != 3 || !IsName(parts[0]) || !StrictText.TryBase64(parts[2], out var typed) || typed.Length < 2)
        {
            return Parsed<TrustedKey>.Not("A public key is a line of name, key id and key with plus signs between; this is none.");
        }
        if (typed[0] != 2)
        {
            return Parsed<TrustedKey>.Not($"The key '{StrictText.Shown(parts[0])}' is of type {typed[0]}; type 2, ECDSA, is known here.");
        }
        var key = FromDer(parts[0], typed[1..]);
        return key.IsRead && key.Value.Id != parts[1]
            ? Parsed<TrustedKey>.Not($"The line says that the key's id is '{StrictText.Shown(parts[1])}', but it is {key.Value.Id}.")
            : key;
    }

    /// <summary>A key from a PEM file (<c>BEGIN PUBLIC KEY</c>), as <c>openssl</c> writes it.</summary>
    /// <param name="name">The name that stands before its signatures.</param>
    /// <param name="pem">The file's text.</param>
    public static Parsed<TrustedKey> FromPem(string name, string pem)
    {
        if (!PemEncoding.TryFind(pem, out var fields) || pem[fields.Label] != "PUBLIC KEY" || !IsName(name))
        {
            return Parsed<TrustedKey>.Not("This is no public key in PEM, or its name has spaces or plus signs.");
        }
        return FromDer(name, Convert.FromBase64String(pem[fields.Base64Data]));
    }

    internal bool Is(NoteSignature signature) => signature.KeyName == Name && signature.KeyId.Span.SequenceEqual(id);

    internal bool Signed(ReadOnlySpan<byte> text, NoteSignature signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        return key.VerifyData(text, signature.Bytes.Span, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    internal static bool IsName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || c == '+' || char.IsControl(c));

    private static Parsed<TrustedKey> FromDer(string name, byte[] publicKey)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out var read);
            if (read == publicKey.Length && key.ExportParameters(false).Curve.Oid.Value == P256)
            {
                return Parsed<TrustedKey>.Read(new(name, publicKey));
            }
        }
        // The second is what a curve gives that the platform does not know.
        catch (Exception e) when (e is CryptographicException or PlatformNotSupportedException) { }
        return Parsed<TrustedKey>.Not($"The key '{StrictText.Shown(name)}' is no ECDSA key on the curve P-256.");
    }
}
