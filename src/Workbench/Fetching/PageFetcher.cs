using System.Net;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;
using Rejoinder.Workbench.Adding;

namespace Rejoinder.Workbench.Fetching;

/// <summary>A page as fetched, or why not.</summary>
/// <param name="Bytes">The bytes; null where it failed.</param>
/// <param name="Name">What to call them: the last part of the address, with an ending that tells the format.</param>
/// <param name="Problem">Why it failed and what to do, in words; null where it did not.</param>
internal sealed record Fetched(byte[]? Bytes, string Name, string? Problem);

/// <summary>
/// Fetches a page that somebody named, and never one of the inside: addresses that are private, link-local, loopback or of a cloud's own
/// services are refused, whether they are named, come out of a name, or stand behind a redirect. Thread-safe.
/// </summary>
internal sealed class PageFetcher : IDisposable
{
    private const int MostRedirects = 5;
    private readonly HttpClient client;

    public PageFetcher()
        : this(new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest) { AllowPlainTextHttp = true }) { }

    /// <summary>A fetcher with another policy, for tests that serve on loopback.</summary>
    internal PageFetcher(AntiSSRFPolicy policy)
    {
        var handler = policy.GetHandler();
        handler.AllowAutoRedirect = true;
        handler.MaxAutomaticRedirections = MostRedirects;
        handler.UseCookies = false;
        handler.ConnectTimeout = TimeSpan.FromSeconds(10);
        client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(25), MaxResponseContentBufferSize = AddLimits.MostBytes };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Rejoinder/0.1");
    }

    /// <summary>Fetches a page in bounds.</summary>
    public async Task<Fetched> Fetch(Uri address, CancellationToken cancel)
    {
        if (address.Scheme is not ("http" or "https"))
        {
            return Failed("Only addresses that begin with https:// or http:// are fetched.");
        }

        if (address.UserInfo.Length > 0)
        {
            return Failed("The address holds a name or a password: give it without.");
        }

        try
        {
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseContentRead, cancel);
            if (!response.IsSuccessStatusCode)
            {
                return Failed(
                    $"The server at {address.Host} answered {(int)response.StatusCode}. Open the page in your browser, save it, and add the file."
                );
            }

            var bytes = await response.Content.ReadAsByteArrayAsync(cancel);
            return new Fetched(bytes, NameOf(address, response.Content.Headers.ContentType?.MediaType), null);
        }
        // The unspecified address is refused before anything else is looked at.
        catch (Exception e) when (e is AntiSSRFException or ArgumentException)
        {
            return Failed(
                $"{address.Host} is an address inside a network, or leads to one: such addresses are never fetched. Save the page and add the file."
            );
        }
        catch (HttpRequestException e) when (Refused(e))
        {
            return Failed(
                $"{address.Host} is an address inside a network, or leads to one: such addresses are never fetched. Save the page and add the file."
            );
        }
        catch (SocketException)
        {
            return Failed($"There is no {address.Host}. Check the address, or save the page and add the file.");
        }
        catch (HttpRequestException e)
        {
            return Failed(
                e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded
                    ? $"The page is larger than {AddLimits.MostBytes >> 20} MB."
                    : $"{address.Host} could not be reached. Check the address, or save the page and add the file."
            );
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Failed($"{address.Host} did not answer in time. Try again, or save the page and add the file.");
        }
    }

    public void Dispose() => client.Dispose();

    private static bool Refused(Exception e)
    {
        for (var inner = e.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is AntiSSRFException)
            {
                return true;
            }
        }

        return false;
    }

    private static Fetched Failed(string why) => new(null, "", why);

    private static string NameOf(Uri address, string? type)
    {
        var name = WebUtility.UrlDecode(address.Segments[^1].Trim('/'));
        name = name.Length > 0 ? name : address.Host;
        var ending = type switch
        {
            "text/html" or "application/xhtml+xml" => ".html",
            "application/pdf" => ".pdf",
            "text/plain" => ".txt",
            "text/markdown" => ".md",
            _ => "",
        };
        return ending.Length == 0 || name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name : name + ending;
    }
}
