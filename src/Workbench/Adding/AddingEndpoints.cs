using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rejoinder.Workbench.Access;

namespace Rejoinder.Workbench.Adding;

/// <summary>Takes in what the form brings.</summary>
internal static class AddingEndpoints
{
    public static void AddAdding(this IServiceCollection services)
    {
        services.AddSingleton<AddQueue>();
        services.AddHostedService(s => s.GetRequiredService<AddQueue>());
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(o =>
        {
            o.MultipartBodyLengthLimit = AddLimits.MostBytes + (1 << 20);
            o.ValueLengthLimit = AddLimits.MostBytes;
        });
    }

    public static void MapAdding(this IEndpointRouteBuilder app)
    {
        app.MapPost("/adding", Start).RequireAuthorization(Policies.Analyst).RequireRateLimiting(AccessSetup.ReadingLimit);
        app.MapPost(
                "/adding/{code}/cancel",
                ([FromRoute] string code, [FromForm] string? _, AddQueue queue, Visitor visitor) =>
                {
                    queue.Get(code, visitor.Me)?.Cancel.Cancel();
                    return Results.LocalRedirect($"/adding/{Uri.EscapeDataString(code)}");
                }
            )
            .RequireAuthorization(Policies.Analyst);
    }

    // The parameter of form files has the antiforgery token checked.
    private static async Task<IResult> Start(
        IFormFileCollection files,
        [FromForm] string? text,
        [FromForm] string? title,
        [FromForm] string? url,
        [FromForm] string? revises,
        AddQueue queue,
        Visitor visitor,
        CancellationToken cancel
    )
    {
        var items = new List<AddItem>();
        var back = revises is { Length: > 0 } ? $"/add?revises={Uri.EscapeDataString(revises)}&problem=" : "/add?problem=";
        foreach (var file in files.Where(f => f.Length > 0))
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancel);
            items.Add(new AddItem(Path.GetFileName(file.FileName) is { Length: > 0 } name ? name : "upload", bytes.ToArray(), null));
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            items.Add(
                new AddItem(
                    string.IsNullOrWhiteSpace(title) ? "pasted.txt" : $"{title.Trim()}.txt",
                    Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")),
                    null
                )
            );
        }

        if (Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var address))
        {
            items.Add(new AddItem(address.Host + address.AbsolutePath, null, address));
        }

        if (items.Count == 0)
        {
            return Results.LocalRedirect(back + "nothing");
        }

        if (items.Count > AddLimits.MostFiles || (revises is { Length: > 0 } && items.Count > 1))
        {
            return Results.LocalRedirect(back + "many");
        }

        if (queue.Waiting(visitor.Me) + items.Count > AddLimits.MostWaiting)
        {
            return Results.LocalRedirect(back + "waiting");
        }

        var job = queue.Start(visitor.Me, revises is { Length: > 0 } ? revises : null, items, text);
        // Most statements are read in a moment: then there is nothing to wait for.
        await Task.WhenAny(job.Ended, Task.Delay(TimeSpan.FromSeconds(3), cancel));
        return Results.LocalRedirect(
            job is { Items: [{ Statement: { } statement, State: AddState.Kept or AddState.Known }], Ended.IsCompleted: true }
                ? $"/statements/{statement}"
                : $"/adding/{job.Code}"
        );
    }
}
