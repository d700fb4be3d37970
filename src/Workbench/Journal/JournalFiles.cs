using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Rejoinder.Workbench.Journal;

/// <summary>The journal as files that anybody may verify: checkpoint, key, tiles, entries and their proofs.</summary>
internal static class JournalFiles
{
    public static void MapJournal(this IEndpointRouteBuilder app)
    {
        app.MapGet("/public/journal/checkpoint", (Register.Register register) => File(register, "checkpoint")).AllowAnonymous();
        app.MapGet("/public/journal/journal.pub", (Register.Register register) => File(register, "journal.pub")).AllowAnonymous();
        app.MapGet("/public/journal/keys/{**name}", (Register.Register register, string name) => File(register, "keys/" + name))
            .AllowAnonymous();
        app.MapGet("/public/journal/tile/{**name}", (Register.Register register, string name) => File(register, "tile/" + name))
            .AllowAnonymous();
        app.MapGet(
                "/public/journal/{index:long}.entry",
                (Register.Register register, long index) => Sent(register.Journal.Proof(index).Entry, index, "entry")
            )
            .AllowAnonymous();
        app.MapGet(
                "/public/journal/{index:long}.tlog-proof",
                (Register.Register register, long index) => Sent(register.Journal.Proof(index).ProofFile, index, "tlog-proof")
            )
            .AllowAnonymous();
    }

    private static IResult File(Register.Register register, string path) =>
        register.Journal.PublishedFile(path) is { } bytes
            ? Results.Bytes(
                bytes,
                path.StartsWith("tile/", StringComparison.Ordinal) ? "application/octet-stream" : "text/plain; charset=utf-8"
            )
            : Results.NotFound();

    private static IResult Sent(ReadOnlyMemory<byte> bytes, long index, string ending) =>
        Results.File(bytes.ToArray(), "application/octet-stream", string.Create(CultureInfo.InvariantCulture, $"{index}.{ending}"));
}
