using System.Diagnostics;

namespace Rejoinder.Workbench.Bench;

/// <summary><c>rejoinder serve</c> as a process of its own.</summary>
internal sealed class ServedProcess(Process process, Uri address, TimeSpan firstPage)
{
    public Uri Address { get; } = address;

    /// <summary>From the start of the process until the first page was whole.</summary>
    public TimeSpan FirstPage { get; } = firstPage;

    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public double PeakMegabytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1e6;
        }
    }

    public static async Task<ServedProcess> Start(string program, string register)
    {
        var address = new Uri("http://127.0.0.1:7399/");
        var clock = Stopwatch.StartNew();
        var process = Process.Start(
            new ProcessStartInfo(
                program,
                ["serve", "--register", register, "--listen", address.GetLeftPart(UriPartial.Authority), "--no-limits"]
            )
            {
                RedirectStandardError = false,
            }
        )!;
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                using var page = await client.GetAsync("/public");
                page.EnsureSuccessStatusCode();
                await page.Content.ReadAsByteArrayAsync();
                return new ServedProcess(process, address, clock.Elapsed);
            }
            catch (HttpRequestException) when (clock.Elapsed < TimeSpan.FromSeconds(60) && !process.HasExited)
            {
                await Task.Delay(5);
            }
        }
    }

    public void Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        process.WaitForExit(20_000);
    }
}
