using System.Diagnostics;

namespace Rejoinder.Publishing.Pdf;

/// <summary>Has a page printed by a Chromium that is installed. The page may ask nobody for anything: names of hosts lead nowhere.</summary>
internal static class ChromiumPrinter
{
    private const string Variable = "REJOINDER_CHROMIUM";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
        "chrome.exe",
        "msedge.exe",
    ];

    private static readonly string[] Places =
    [
        "/usr/bin",
        "/usr/local/bin",
        "/snap/bin",
        "/Applications/Google Chrome.app/Contents/MacOS",
        @"C:\Program Files\Google\Chrome\Application",
        @"C:\Program Files (x86)\Microsoft\Edge\Application",
    ];

    /// <summary>The program; null where none is found, or <c>REJOINDER_CHROMIUM</c> names none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } given)
        {
            return File.Exists(given) ? given : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(Places);
        return folders.SelectMany(f => Names.Append("Google Chrome").Select(n => Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }

    /// <summary>Prints a page.</summary>
    /// <exception cref="IOException">It did not end in time, or printed nothing; the message has its last words.</exception>
    public static byte[] Print(string chromium, byte[] page)
    {
        var folder = Directory.CreateTempSubdirectory("rejoinder-print-").FullName;
        try
        {
            var (from, to) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            File.WriteAllBytes(from, page);
            var start = new ProcessStartInfo(chromium) { RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var argument in Arguments(folder, to))
            {
                start.ArgumentList.Add(argument);
            }

            start.ArgumentList.Add(new Uri(from).AbsoluteUri);
            using var process = Process.Start(start) ?? throw new IOException($"{chromium} could not be started.");
            var told = process.StandardError.ReadToEndAsync();
            _ = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Longest))
            {
                process.Kill(entireProcessTree: true);
                throw new IOException($"{chromium} did not print the page in {Longest.TotalMinutes:0} minutes.");
            }

            return File.Exists(to)
                ? File.ReadAllBytes(to)
                : throw new IOException($"{chromium} printed nothing. Its last words: {told.Result.Trim().Split('\n')[^1]}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Arguments(string folder, string to)
    {
        yield return "--headless";
        yield return "--disable-gpu";
        yield return "--no-first-run";
        yield return "--disable-extensions";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-sync";
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        yield return $"--user-data-dir={Path.Combine(folder, "profile")}";
        yield return "--no-pdf-header-footer";
        yield return "--generate-pdf-document-outline";
        yield return $"--print-to-pdf={to}";
        // Chromium refuses its sandbox to root; the page is our own, and may run and ask nothing by its policy.
        if (!OperatingSystem.IsWindows() && Environment.UserName == "root")
        {
            yield return "--no-sandbox";
        }
    }
}
