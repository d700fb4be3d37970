namespace Rejoinder.Workbench;

/// <summary>How the workbench is served.</summary>
public sealed record WorkbenchOptions
{
    /// <summary>The addresses to listen at.</summary>
    public IReadOnlyList<string> Listen { get; init; } = ["http://127.0.0.1:7373"];

    /// <summary>A PKCS#12 file for HTTPS; null for none.</summary>
    public string? Certificate { get; init; }

    /// <summary>Its password; null for none.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>A proxy in front speaks HTTPS: other addresses than loopback are allowed without a certificate, and its word on the caller counts.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>What is told to whoever starts it, in words.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Whether the encoder helps to read.</summary>
    public bool UseEncoder { get; init; } = true;

    /// <summary>How many requests a minute one caller may make.</summary>
    public int RequestsAMinute { get; init; } = 600;

    /// <summary>How many attempts to sign in a minute one caller may make.</summary>
    public int SignInsAMinute { get; init; } = 10;

    /// <summary>The program's version, for what it reads.</summary>
    public string Reader { get; init; } = "rejoinder";

    /// <summary>Finds what would let strangers in unawares.</summary>
    /// <returns>What to do about it; null where all is well.</returns>
    public string? Problem()
    {
        foreach (var address in Listen)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                return $"“{address}” is no address to listen at: give one such as http://127.0.0.1:7373.";
            }

            if (uri.Scheme == "https" && Certificate is null)
            {
                return $"{address} needs a certificate: give it with --certificate FILE.";
            }

            if (uri is { Scheme: "http", IsLoopback: false } && !BehindProxy)
            {
                return $"{address} can be reached by others, and passwords would go there unencrypted: give --certificate FILE and https://, or say --behind-proxy if a proxy in front speaks HTTPS.";
            }
        }

        return null;
    }
}
