using System.Collections.Immutable;
using System.Globalization;
using Rejoinder.Reading;

namespace Rejoinder.Register.Bench.Generating;

/// <summary>Writes one statement's claims: a sentence of about twenty words each, with names, sources and wording worth noticing strewn in.</summary>
internal sealed class ClaimWriter(Random random, Vocabulary vocabulary, AnchoredText text, GeneratedParty[] parties)
{
    private static readonly (ClaimKind Kind, int Share)[] Kinds =
    [
        (ClaimKind.Factual, 45),
        (ClaimKind.Allegation, 20),
        (ClaimKind.Opinion, 15),
        (ClaimKind.Demand, 10),
        (ClaimKind.Commitment, 6),
        (ClaimKind.Definition, 4),
    ];

    private static readonly (string Flag, string[] Words)[] Flags =
    [
        ("absolute", ["never", "always", "every", "nobody", "without exception"]),
        ("hedged", ["allegedly", "apparently", "perhaps", "reportedly"]),
        ("loaded", ["shameful", "so-called", "heroic", "brutal", "reckless"]),
        ("unnamed", ["certain figures", "some experts", "unnamed sources"]),
    ];

    private static readonly string[] Vague = ["court records from several nations", "numerous reports", "reliable sources", "many studies"];
    private static readonly string[] Cues = ["according to", "as told by", "in the words of"];

    public Claim Claim(int number)
    {
        var start = text.Here();
        var about = ImmutableArray.CreateBuilder<string>();
        var flags = ImmutableArray.CreateBuilder<Flag>();
        Citation? cites = null;
        var attribution = new Attribution(Attribution.Declarants, null);
        text.Add(MadeUpWords.Capitalised(vocabulary.Word(random)));
        var length = 6 + random.Next(14) + random.Next(14);
        var (nameAt, otherNameAt) = (random.Next(2) == 0 ? random.Next(length) : -1, random.Next(6) == 0 ? random.Next(length) : -1);
        var (flagAt, citeAt) = (random.Next(5) == 0 ? random.Next(length) : -1, random.Next(7) == 0 ? length - 1 : -1);
        for (var i = 0; i < length; i++)
        {
            text.Add(" ");
            if (i == nameAt || i == otherNameAt)
            {
                var party = parties[random.Next(parties.Length)];
                party.Mentions.Add(text.Add(party.Name));
                if (!about.Contains(party.Id))
                {
                    about.Add(party.Id);
                }
            }
            else if (i == flagAt)
            {
                var (flag, words) = Flags[random.Next(Flags.Length)];
                flags.Add(new Flag(flag, text.Add(words[random.Next(words.Length)])));
            }
            else if (i == citeAt)
            {
                cites = Citation();
            }
            else
            {
                text.Add(vocabulary.Word(random));
            }
        }

        if (random.Next(8) == 0)
        {
            attribution = Attributed();
        }

        text.Add(random.Next(2_000) == 0 ? " 🙂." : ".");
        return new Claim(
            string.Create(CultureInfo.InvariantCulture, $"c{number}"),
            text.Since(start),
            Kind(),
            attribution,
            about.ToImmutable(),
            cites,
            flags.ToImmutable(),
            Math.Round(random.NextDouble(), 3)
        )
        {
            KindCue = "model: made up",
        };
    }

    private Citation Citation()
    {
        text.Add("on the word of ");
        return random.Next(3) == 0
            ? new Citation(
                text.Add(string.Create(CultureInfo.InvariantCulture, $"Resolution {100 + random.Next(900)} of {2000 + random.Next(26)}")),
                "locatable"
            )
            : new Citation(text.Add(Vague[random.Next(Vague.Length)]), "vague");
    }

    private Attribution Attributed()
    {
        var cue = Cues[random.Next(Cues.Length)];
        var party = parties[random.Next(parties.Length)];
        text.Add($", {cue} ");
        party.Mentions.Add(text.Add(party.Name));
        return new Attribution(party.Name, cue);
    }

    private ClaimKind Kind()
    {
        var at = random.Next(100);
        foreach (var (kind, share) in Kinds)
        {
            if ((at -= share) < 0)
            {
                return kind;
            }
        }

        return ClaimKind.Factual;
    }
}
