using System.Collections.Immutable;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Statements;

namespace Rejoinder.Publishing;

/// <summary>A record that no register keeps, in the shape of one that is kept: called by the hash of its bytes.</summary>
internal static class UnkeptPage
{
    public static StatementPage Of(StatementRecord record)
    {
        var code = "s-" + record.Source.Sha256[..10];
        var names = record.Parties.ToImmutableDictionary(p => p.Id, p => new PartyName($"{code}-{p.Id}", p.Name), StringComparer.Ordinal);
        var head = new KeptStatement(
            code,
            StatementState.Read,
            record.Title ?? record.Source.Name,
            record.Kind,
            record.Issued,
            record.Source.RetrievedAt ?? DateTimeOffset.UnixEpoch,
            record.Claims.Length,
            1,
            [.. record.Declarants.Select(d => d.Name).Take(3)],
            0
        );
        return new StatementPage(head, record, [.. record.Claims.Select((c, i) => Kept(c, code, i + 1, names))], names);
    }

    private static KeptClaim Kept(Claim claim, string statement, int number, ImmutableDictionary<string, PartyName> names) =>
        new(
            FormattableString.Invariant($"{statement}.{number}"),
            statement,
            ClaimState.Read,
            false,
            false,
            1,
            claim.Quote,
            claim.Kind,
            claim.KindCue,
            claim.AttributedTo.Name,
            claim.AttributedTo.Cue,
            names.Values.FirstOrDefault(p => p.Name == claim.AttributedTo.Name),
            [.. claim.About.Where(names.ContainsKey).Select(a => names[a])],
            claim.Cites?.Kind,
            claim.Cites?.Quote.Words,
            claim.Flags,
            claim.CheckWorthiness,
            0
        );
}
