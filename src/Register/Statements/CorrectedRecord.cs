using System.Collections.Immutable;
using System.Globalization;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;

namespace Rejoinder.Register.Statements;

/// <summary>A record as a machine read it, with what people set right over it.</summary>
internal static class CorrectedRecord
{
    public static StatementRecord Of(
        StatementRecord record,
        IReadOnlyList<KeptClaim> claims,
        IReadOnlyDictionary<string, PartyName> parties,
        Func<string, PartyKind> kindOf
    )
    {
        var added = new List<Party>();
        var local = parties.GroupBy(p => p.Value.Code).ToDictionary(g => g.Key, g => g.Select(p => p.Key).First(), StringComparer.Ordinal);
        string LocalId(PartyName party)
        {
            if (!local.TryGetValue(party.Code, out var id))
            {
                // A person said that the claim is about somebody whom the record does not name.
                id = string.Create(CultureInfo.InvariantCulture, $"p{record.Parties.Length + added.Count + 1}");
                local[party.Code] = id;
                // A person stays a person: who is private is shown by initials.
                added.Add(new Party(id, party.Name, kindOf(party.Code), []));
            }

            return id;
        }

        var read = record.Claims.ToLookup(c => (c.Quote.Start, c.Quote.End));
        var corrected = claims
            .Where(c => (c.State is ClaimState.Read or ClaimState.Confirmed) && !c.IsOrphaned)
            .OrderBy(c => c.Quote.Start)
            .ThenBy(c => c.Quote.End)
            .Select(
                (c, i) =>
                    new Claim(
                        string.Create(CultureInfo.InvariantCulture, $"c{i + 1}"),
                        c.Quote,
                        c.Kind,
                        new Attribution(c.Speaker, c.SpeakerCue),
                        [.. c.About.Select(LocalId).Distinct()],
                        Cites(c, read[(c.Quote.Start, c.Quote.End)].FirstOrDefault(), record.Text),
                        c.Flags,
                        c.CheckWorthiness
                    )
                    {
                        KindCue = c.KindCue,
                    }
            )
            .ToImmutableArray();
        return record with { Claims = corrected, Parties = [.. record.Parties, .. added] };
    }

    // The row has the source's words; its place is the record's, or is found in the claim.
    private static Citation? Cites(KeptClaim claim, Claim? read, string text)
    {
        if (claim.CitesKind is null || claim.CitesWords is not { } words)
        {
            return null;
        }

        if (read?.Cites is { } cites && cites.Quote.Words == words)
        {
            return cites with { Kind = claim.CitesKind };
        }

        return Place.Nearest(text, words, claim.Quote.Start) is { } place
            ? new Citation(new Quote(words, place.Start, place.End), claim.CitesKind)
            : null;
    }
}
