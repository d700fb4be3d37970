using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Rejoinder.Workbench.Api;

/// <summary>An entry of the journal.</summary>
public sealed record JournalEntry(long Index, string Act, string Subject, DateTimeOffset At, string Text);

/// <summary>The newest signed head.</summary>
public sealed record JournalHead(string? Origin, long Size, long SignedSize, string? Checkpoint);

internal static class JournalApi
{
    public static void MapJournalEntries(this IEndpointRouteBuilder api)
    {
        var of = api.MapGroup("/journal").WithTags("Journal");
        of.MapGet(
                "/head",
                (Register.Register register) =>
                    new JournalHead(
                        register.Journal.Origin,
                        register.Journal.Size,
                        register.Journal.SignedSize,
                        register.Journal.PublishedFile("checkpoint") is { } bytes ? Encoding.UTF8.GetString(bytes) : null
                    )
            )
            .WithSummary("The newest signed head");
        of.MapGet(
                "/entries",
                (Register.Register register, string? subject, int take = 100) =>
                    register.Journal.List(Math.Clamp(take, 1, 1000), subject).Select(Of)
            )
            .WithSummary("The newest entries");
        of.MapGet("/entries/{index:long}", (Register.Register register, long index) => Of(register.Journal.Show(index)))
            .WithSummary("An entry");
        of.MapGet(
                "/entries/{index:long}/proof",
                (Register.Register register, long index) =>
                    Results.File(register.Journal.Proof(index).ProofFile.ToArray(), "application/octet-stream", $"{index}.tlog-proof")
            )
            .WithSummary("Its inclusion proof, a .tlog-proof");
    }

    private static JournalEntry Of(Register.Journaling.EnteredAct act) =>
        new(act.Index, act.Act, act.Subject, act.At, Encoding.UTF8.GetString(act.Bytes.Span));
}
