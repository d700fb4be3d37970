using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;

namespace Rejoinder.Publishing.Tests.Validating;

/// <summary>
/// Real readers of formats that live in Node: one process for all, asked a line at a time. Where Node or its packages are missing the tests fail and say
/// so: a form that nobody else has read is not known to be readable.
/// </summary>
public sealed class NodeClients : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(false);
    private readonly Lock turn = new();
    private readonly Process process;

    public NodeClients()
    {
        var clients = Path.Combine(Tests(), "Clients");
        if (!Directory.Exists(Path.Combine(clients, "node_modules")))
        {
            throw new InvalidOperationException(
                $"The readers that these tests drive are missing: npm ci --ignore-scripts --prefix {clients}"
            );
        }

        process =
            Process.Start(
                new ProcessStartInfo("node", [Path.Combine(clients, "clients.mjs"), Standards])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    StandardInputEncoding = Utf8,
                    StandardOutputEncoding = Utf8,
                }
            ) ?? throw new InvalidOperationException("These tests need Node (Debian: apt-get install nodejs npm).");
    }

    /// <summary>Schemas and suites as they were published.</summary>
    public static string Standards { get; } = Path.Combine(Tests(), "Standards");

    /// <summary>Asks, and waits for the answer.</summary>
    public JsonObject Ask(JsonObject request)
    {
        lock (turn)
        {
            process.StandardInput.WriteLine(request.ToJsonString());
            process.StandardInput.Flush();
            return JsonNode
                .Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The readers have ended."))!
                .AsObject();
        }
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit(5000);
        process.Dispose();
    }

    private static string Tests([CallerFilePath] string here = "") => Path.GetDirectoryName(Path.GetDirectoryName(here))!;
}
