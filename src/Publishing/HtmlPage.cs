using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Rejoinder.Publishing;

/// <summary>
/// The shell of every page: a head that asks nothing of any other host, and one script at the end. The policy names style and script by
/// their hashes, so that nothing that came with a text ever could run. Thread-safe.
/// </summary>
internal static class HtmlPage
{
    /// <summary>A style or a script that is carried in this library.</summary>
    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Writes all before the content.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="title">The title, which is encoded.</param>
    /// <param name="style">The whole style, made of files of this library.</param>
    /// <param name="script">The script that <see cref="End"/> will write; empty for none.</param>
    /// <param name="skip">A link for the keyboard past the opening.</param>
    public static void Begin(HtmlWriter html, string title, string style, string script, [ConstantExpected] string skip)
    {
        html.Write(
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\""
        );
        html.WriteTrusted(
            $"default-src 'none'; style-src 'sha256-{Hash(style)}'; script-src 'sha256-{Hash(script)}'; base-uri 'none'; form-action 'none'"
        );
        html.Write("\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Write("<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"robots\" content=\"noindex\">");
        html.Write("<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"generator\" content=\"Rejoinder\">");
        html.Write($"<title>{title}</title><style>");
        html.WriteTrusted(style);
        html.Write("</style></head><body>");
        html.WriteTrusted(skip);
    }

    /// <summary>Writes the script and closes the page.</summary>
    public static void End(HtmlWriter html, string script)
    {
        if (script.Length > 0)
        {
            html.Write("<script>");
            html.WriteTrusted(script);
            html.Write("</script>");
        }

        html.Write("</body></html>\n");
    }

    /// <summary>A style or script as a policy names it.</summary>
    public static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
