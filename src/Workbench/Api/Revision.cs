using System.Globalization;
using Microsoft.AspNetCore.Http;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Exchanges;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Identities;
using Rejoinder.Register.Parties;
using Rejoinder.Register.Replies;
using Rejoinder.Register.Settings;
using Rejoinder.Register.Statements;
using Rejoinder.Register.Terms;

namespace Rejoinder.Workbench.Api;

/// <summary>The revision that was looked at, as it goes over HTTP: an ETag out, If-Match back (RFC 9110).</summary>
internal static class Revision
{
    /// <summary>Puts the ETag of what is answered; a reader who has it already gets 304.</summary>
    public static async ValueTask<object?> Tag(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        var value = answer is INestedHttpResult nested ? nested.Result : answer;
        if (Of(value is IValueHttpResult { Value: { } inner } ? inner : value) is not { } tag)
        {
            return answer;
        }

        var http = context.HttpContext;
        http.Response.Headers.ETag = tag;
        return HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.IfNoneMatch == tag
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : answer;
    }

    /// <summary>The revision that a change is of.</summary>
    /// <exception cref="BadHttpRequestException">There is no If-Match.</exception>
    public static int Seen(HttpContext http) =>
        http.Request.Headers.IfMatch.ToString() is { Length: > 3 } tag
        && int.TryParse(tag.Trim('"').AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? revision
            : throw new BadHttpRequestException(
                "Say which revision you looked at: give back its ETag in the header If-Match, so that nobody's edit is lost.",
                StatusCodes.Status428PreconditionRequired
            );

    private static string? Of(object? value) =>
        value switch
        {
            KeptClaim c => Tag(c.Revision),
            KeptStatement s => Tag(s.Revision),
            Finding f => Tag(f.Revision),
            KeptExchange x => Tag(x.Revision),
            KeptParty p => Tag(p.Revision),
            ReplyRequest r => Tag(r.Revision),
            Identity i => Tag(i.Revision),
            CaseSheet c => Tag(c.Revision),
            DeskSettings d => Tag(d.Revision),
            _ => null,
        };

    private static string Tag(int revision) => string.Create(CultureInfo.InvariantCulture, $"\"r{revision}\"");
}
