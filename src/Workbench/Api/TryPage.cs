using Microsoft.AspNetCore.Http;

namespace Rejoinder.Workbench.Api;

/// <summary>The page to try the API on: Scalar, served from this program alone.</summary>
internal static class TryPage
{
    public static IResult Send(HttpContext http)
    {
        // Scalar makes styles as it goes; scripts are the program's own files here too.
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return Results.Content(
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Rejoinder: the API</title></head>
            <body><noscript><p>This page needs script. <a href="/openapi/v1.json">The OpenAPI document</a> does without.</p></noscript>
            <div id="api-reference" data-url="/openapi/v1.json"></div>
            <script src="/api/reference/scalar.js"></script></body></html>
            """,
            "text/html; charset=utf-8"
        );
    }
}
