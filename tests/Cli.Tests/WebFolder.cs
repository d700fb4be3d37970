using System.Net;
using System.Net.Sockets;

namespace Rejoinder.Cli.Tests;

/// <summary>A web server for a folder, on this machine alone, with a few addresses that misbehave.</summary>
internal sealed class WebFolder : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly string folder;
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public WebFolder(string folder)
    {
        this.folder = folder;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/journal/";
        }

        listener.Prefixes.Add(Address);
        listener.Start();
        serving = Task.Run(Serve);
    }

    public string Address { get; }

    public void Dispose()
    {
        // A listener that is stopped does not always wake up who waits for a caller.
        stop.Cancel();
        serving.Wait();
        listener.Close();
        stop.Dispose();
    }

    private async Task Serve()
    {
        while (true)
        {
            try
            {
                Answer(await listener.GetContextAsync().WaitAsync(stop.Token));
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (HttpListenerException)
            {
                // A caller who has gone.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath["/journal/".Length..];
        using var response = context.Response;
        switch (path)
        {
            case "away":
                response.Redirect("http://elsewhere.example/");
                break;
            case "round":
                response.Redirect("round");
                break;
            case "broken":
                response.StatusCode = 500;
                break;
            case "endless":
                for (var i = 0; i < 17; i++)
                {
                    response.OutputStream.Write(new byte[1 << 20]);
                }

                break;
            case var moved when moved.StartsWith("moved/", StringComparison.Ordinal):
                response.Redirect("../" + moved["moved/".Length..]);
                break;
            case var file when File.Exists(Path.Combine(folder, file)):
                response.OutputStream.Write(File.ReadAllBytes(Path.Combine(folder, file)));
                break;
            default:
                response.StatusCode = 404;
                break;
        }
    }
}
