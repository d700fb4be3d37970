using Rejoinder.Reading;

namespace Rejoinder.Register.Bench.Generating;

/// <summary>Who is named in made-up statements: 60,000 persons, 12,000 organisations, 400 places, a few of them everywhere.</summary>
internal sealed class NamePool
{
    private readonly (string Name, PartyKind Kind)[] all;
    private readonly Zipf ranks;

    public NamePool(int seed)
    {
        var made = new MadeUpWords(seed);
        var random = new Random(seed);
        string[] given = [.. Enumerable.Range(0, 1_500).Select(_ => made.Name())];
        string[] family = [.. Enumerable.Range(0, 14_000).Select(_ => made.Name())];
        string[] places = [.. Enumerable.Range(0, 400).Select(_ => made.Name())];
        var (givenRanks, familyRanks) = (new Zipf(given.Length, 0.8, 5), new Zipf(family.Length, 0.7, 10));
        string[] forms =
        [
            "Ministry of {0}",
            "{0} Council",
            "{0} Institute",
            "Court of {0}",
            "{0} Energy",
            "Union of {0}",
            "{0} Foundation",
        ];
        IEnumerable<(string, PartyKind)> persons = Enumerable
            .Range(0, 60_000)
            .Select(_ => ($"{given[givenRanks.Draw(random)]} {family[familyRanks.Draw(random)]}", PartyKind.Person));
        IEnumerable<(string, PartyKind)> organisations = Enumerable
            .Range(0, 12_000)
            .Select(i =>
                (
                    string.Format(null, forms[i % forms.Length], i % 3 == 0 ? places[random.Next(places.Length)] : made.Name()),
                    PartyKind.Organisation
                )
            );
        all = [.. persons.Concat(organisations).Concat(places.Select(p => (p, PartyKind.Place))).DistinctBy(p => p.Item1)];
        random.Shuffle(all);
        ranks = new Zipf(all.Length, 0.9, 3);
    }

    /// <summary>Some parties of one statement, each once.</summary>
    public List<(string Name, PartyKind Kind)> Draw(Random random, int count)
    {
        var drawn = new List<(string, PartyKind)>(count);
        var seen = new HashSet<int>();
        while (drawn.Count < count)
        {
            var rank = ranks.Draw(random);
            if (seen.Add(rank))
            {
                drawn.Add(all[rank]);
            }
        }

        return drawn;
    }

    /// <summary>The name of a rank, 0 for the one that is named most.</summary>
    public (string Name, PartyKind Kind) Of(int rank) => all[rank];
}
