using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rejoinder.Publishing;
using Rejoinder.Reading;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.Statements;

/// <summary>A statement as files: always to be kept, never opened in the page's own place.</summary>
internal static class StatementFiles
{
    public static void MapStatementFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet(
                "/statements/{code}/dossier",
                (string code, Register.Register register) => Dossier(register.Statements.Page(code).Record, code, false)
            )
            .RequireAuthorization(Policies.Reader);
        app.MapGet(
                "/statements/{code}/record",
                (string code, Register.Register register) => Record(register.Statements.Page(code).Record, code)
            )
            .RequireAuthorization(Policies.Reader);
        app.MapGet(
                "/statements/{code}/original",
                (string code, Register.Register register) =>
                    register.Statements.Document(code) is { } bytes
                        ? Results.File(bytes, "application/octet-stream", FileName(register.Statements.Page(code).Record.Source.Name, code))
                        : Results.NotFound()
            )
            .RequireAuthorization(Policies.Reader);
    }

    public static IResult Dossier(StatementRecord record, string code, bool protects)
    {
        using var stream = new MemoryStream();
        HtmlDossier.Write(record, stream, new DossierOptions { ProtectPrivatePersons = protects });
        return Results.File(stream.ToArray(), "text/html; charset=utf-8", $"{code}.html");
    }

    public static IResult Record(StatementRecord record, string code)
    {
        using var stream = new MemoryStream();
        RecordJson.Write(record, stream);
        return Results.File(stream.ToArray(), "application/json", $"{code}.json");
    }

    private static string FileName(string name, string code) =>
        string.Concat(Path.GetFileName(name).Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            is { Length: > 0 and < 120 } safe
            ? safe
            : code;
}
