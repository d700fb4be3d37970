using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Rejoinder.Register.Accounts;

/// <summary>Random secrets of 256 bits. A register keeps their hash alone, which is enough for such as nobody can guess.</summary>
internal static class Secret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
