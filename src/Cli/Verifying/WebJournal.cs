using System.Net;
using Rejoinder.Register;
using Rejoinder.Register.Verifying;

namespace Rejoinder.Cli.Verifying;

/// <summary>
/// A published journal's files from a web server: no file longer than one can be, none waited for over a minute, and redirected only within
/// the host that the user named.
/// </summary>
internal sealed class WebJournal : IDisposable
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(15),
        }
    )
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly Uri root;
    private readonly CancellationToken cancel;

    /// <summary>A journal at an address.</summary>
    /// <param name="address">Its folder, or its file <c>checkpoint</c>.</param>
    /// <param name="cancel">Stops.</param>
    public WebJournal(Uri address, CancellationToken cancel)
    {
        var path = address.AbsolutePath.EndsWith("/checkpoint", StringComparison.Ordinal)
            ? address.AbsolutePath[..^"checkpoint".Length]
            : address.AbsolutePath;
        root = new UriBuilder(address)
        {
            Path = path.TrimEnd('/') + "/",
            Query = "",
            Fragment = "",
        }.Uri;
        this.cancel = cancel;
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"rejoinder/{Version.Text}");
    }

    /// <summary>The address of the folder.</summary>
    public string Place => root.ToString();

    /// <summary>A file's bytes; null where the server has none.</summary>
    /// <exception cref="RegisterException">It cannot be had; the message says why.</exception>
    public byte[]? Read(string path)
    {
        var address = new Uri(root, path);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            return Get(address, patience.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw Problem($"{address} took longer than {Patience.TotalSeconds:0} seconds. Try again.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Problem($"{address} cannot be fetched: {e.Message}");
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<byte[]?> Get(Uri address, CancellationToken stop)
    {
        var at = address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var response = await client.GetAsync(at, HttpCompletionOption.ResponseHeadersRead, stop);
            if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            {
                return null;
            }

            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } target)
            {
                at = Redirected(at, new Uri(at, target));
                continue;
            }

            return response.IsSuccessStatusCode
                ? await Body(response, at, stop)
                : throw Problem($"{at} cannot be fetched: the server answers {(int)response.StatusCode} {response.ReasonPhrase}.");
        }

        throw Problem($"{address} is redirected more than {MostRedirects} times.");
    }

    private static Uri Redirected(Uri from, Uri to) =>
        string.Equals(from.Host, to.Host, StringComparison.OrdinalIgnoreCase)
        && to.Scheme is "https" or "http"
        && (from.Scheme == to.Scheme || to.Scheme == "https")
            ? to
            : throw Problem($"{from} is redirected to {to}: give that address if you trust it.");

    private static async Task<byte[]> Body(HttpResponseMessage response, Uri at, CancellationToken stop)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer, stop)) > 0; )
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > JournalFolderFiles.Longest)
            {
                throw Problem($"{at} has more than {JournalFolderFiles.Longest} bytes; no file of a journal is that long.");
            }
        }

        return bytes.ToArray();
    }

    private static RegisterException Problem(string message) => new(ProblemKind.Store, message);
}
