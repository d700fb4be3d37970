using Microsoft.AspNetCore.Http;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;

namespace Rejoinder.Workbench.Statements;

/// <summary>Which claims of a statement are marked, as its address says.</summary>
internal sealed record ClaimFilter(string Kind, string Source, string SaidBy, string About, string State)
{
    public static ClaimFilter Of(IQueryCollection query) =>
        new(
            query["kind"].ToString(),
            query["source"].ToString(),
            query["by"].ToString(),
            query["about"].ToString(),
            query["state"].ToString()
        );

    public bool IsAny => Kind.Length + Source.Length + SaidBy.Length + About.Length + State.Length > 0;

    public bool Shows(KeptClaim claim) =>
        (Kind.Length == 0 || claim.Kind.ToString().Equals(Kind, StringComparison.OrdinalIgnoreCase))
        && (Source.Length == 0 || (claim.CitesKind ?? "none") == Source)
        && (SaidBy.Length == 0 || (claim.Speaker == Attribution.Declarants) == (SaidBy == "declarants"))
        && (About.Length == 0 || claim.About.Any(p => p.Code == About))
        && (State.Length == 0 || (State == "confirmed") == (claim.State == ClaimState.Confirmed));
}
