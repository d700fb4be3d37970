using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.Claims;

/// <summary>Archived copies of evidence, to be kept and never opened in the page's own place.</summary>
internal static class EvidenceFiles
{
    public static void MapEvidenceFiles(this IEndpointRouteBuilder app) =>
        app.MapGet(
                "/evidence/{code}",
                (string code, Register.Register register) =>
                    register.Evidence.Copy(code) is { } bytes
                        ? Results.File(bytes, "application/octet-stream", $"{code}.bin")
                        : Results.NotFound()
            )
            .RequireAuthorization(Policies.Reader);
}
