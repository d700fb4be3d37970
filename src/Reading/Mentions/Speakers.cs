using System.Collections.Immutable;
using Rejoinder.Reading.Structure;

namespace Rejoinder.Reading.Mentions;

/// <summary>The parties that speak ("we") and that are spoken to ("you"). Thread-safe.</summary>
internal sealed class Speakers
{
    public Speakers(Outline outline, ImmutableArray<PartyFound> parties)
    {
        var bySpelling = new Dictionary<string, PartyFound>(StringComparer.Ordinal);
        foreach (var party in parties)
        {
            foreach (var name in party.ShortForms.Prepend(party.Name))
            {
                bySpelling.TryAdd(NameJoining.Fold(name), party);
            }
        }

        Declarants =
        [
            .. outline.Declarants.Select(d => bySpelling.GetValueOrDefault(NameJoining.Fold(d.Name))).OfType<PartyFound>().Distinct(),
        ];
        Addressees =
        [
            .. outline.Addressees.Select(a => bySpelling.GetValueOrDefault(NameJoining.Fold(a.Name))).OfType<PartyFound>().Distinct(),
        ];
    }

    public ImmutableArray<PartyFound> Declarants { get; }

    public ImmutableArray<PartyFound> Addressees { get; }
}
