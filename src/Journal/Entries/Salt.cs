using System.Security.Cryptography;

namespace Rejoinder.Journal.Entries;

/// <summary>The random bytes without which a seal says nothing.</summary>
public static class Salt
{
    /// <summary>How many bytes a salt has: 32.</summary>
    public const int Length = 32;

    /// <summary>A salt for one piece of content, to be kept beside it and erased with it; never used for two.</summary>
    public static byte[] New() => RandomNumberGenerator.GetBytes(Length);
}
