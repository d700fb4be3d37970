using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Publishing;

namespace Rejoinder.Workbench.Page;

/// <summary>Styles and scripts of the pages, carried in the program. Their addresses change with their content.</summary>
internal static class PageFiles
{
    private static readonly FrozenDictionary<string, (byte[] Bytes, string Type, string Version)> Files = new Dictionary<string, string>
    {
        ["workbench.css"] = "text/css",
        ["workbench.js"] = "text/javascript",
        ["icon.svg"] = "image/svg+xml",
        ["blazor.web.js"] = "text/javascript",
    }
        .Select(f => (Name: f.Key, Bytes: Carried(f.Key), Type: f.Value))
        .Append(("dossier.css", System.Text.Encoding.UTF8.GetBytes(StatementParts.Style), "text/css"))
        .Append(("exchange.css", System.Text.Encoding.UTF8.GetBytes(ExchangeParts.Style), "text/css"))
        .ToFrozenDictionary(
            f => f.Item1,
            f => (f.Item2, f.Item3 + "; charset=utf-8", Convert.ToHexStringLower(SHA256.HashData(f.Item2))[..12])
        );

    /// <summary>Where a file is, by its name.</summary>
    public static string Address(string name) => $"page/{name}?v={Files[name].Version}";

    public static void MapPageFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/page/{name}", (HttpContext http, string name) => Send(http, name)).AllowAnonymous().DisableRateLimiting();
        app.MapGet("/_framework/blazor.web.js", (HttpContext http) => Send(http, "blazor.web.js")).AllowAnonymous().DisableRateLimiting();
        app.MapGet("/favicon.ico", () => Results.Redirect("/page/icon.svg")).AllowAnonymous();
        app.MapGet("/robots.txt", () => Results.Text("User-agent: *\nAllow: /public\nDisallow: /\n")).AllowAnonymous();
    }

    private static IResult Send(HttpContext http, string name)
    {
        if (!Files.TryGetValue(name, out var file))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl =
            http.Request.Query["v"] == file.Version ? "public, max-age=31536000, immutable" : "public, max-age=600";
        return Results.Bytes(file.Bytes, file.Type, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{file.Version}\""));
    }

    private static byte[] Carried(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
