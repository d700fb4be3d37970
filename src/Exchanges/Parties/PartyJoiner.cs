using System.Collections.Immutable;
using Rejoinder.Naming;
using Rejoinder.Reading;

namespace Rejoinder.Exchanges.Parties;

/// <summary>
/// Joins the persons, bodies and places of two texts across spelling and script. Whole names join where they are alike enough; a surname
/// alone joins where one person of the other text bears it. Where two bear it nothing is guessed: both are ambiguous.
/// </summary>
internal sealed class PartyJoiner
{
    /// <summary>Likeness from which two whole names of persons are one.</summary>
    private const double Person = 0.8;

    /// <summary>The same for bodies and places, whose names often hold one another ("Ministry of Justice of Kestria", "Kestria").</summary>
    private const double Body = 0.9;

    /// <summary>The same where one text takes it for a person and the other for a body.</summary>
    private const double OtherKind = 0.97;

    /// <summary>Likeness of single surnames; spelling variants give .55 and more, different names less than .45.</summary>
    private const double SurnameAlone = 0.5;

    private readonly StatementRecord[] _records;
    private readonly PartyForms[][] _sides;
    private readonly Dictionary<(int, int), Joined> _joins = [];

    private PartyJoiner(StatementRecord first, StatementRecord second)
    {
        _records = [first, second];
        _sides =
        [
            [.. first.Parties.Select(p => new PartyForms(p))],
            [.. second.Parties.Select(p => new PartyForms(p))],
        ];
    }

    /// <summary>Joins the parties.</summary>
    /// <returns>For each text how the other names its parties, and the pairs of ids that are one.</returns>
    public static (
        ImmutableArray<PartyAnswer> OfFirst,
        ImmutableArray<PartyAnswer> OfSecond,
        ImmutableArray<(string First, string Second)> Pairs
    ) Join(StatementRecord first, StatementRecord second)
    {
        var joiner = new PartyJoiner(first, second);
        joiner.Compare();
        var (a, b) = (joiner.Answers(0), joiner.Answers(1));
        var pairs = a.Where(p => p.InOther is not null)
            .Select(p => (p.Party, p.InOther!))
            .Union(b.Where(p => p.InOther is not null).Select(p => (p.InOther!, p.Party)));
        return (a, b, [.. pairs]);
    }

    private void Compare()
    {
        var (first, second) = (_sides[0], _sides[1]);
        var index = NameIndex.Build(second.SelectMany(p => p.Forms).Select(f => f.Text));
        var owner = second.SelectMany((p, j) => p.Forms.Select(_ => j)).ToArray();
        for (var i = 0; i < first.Length; i++)
        {
            // Only those that share a word, or nearly one, are held against each other.
            var near = first[i].Forms.SelectMany(f => index.Find(f, 24)).Select(h => owner[h.Id]).Distinct().Order();
            foreach (var j in near)
            {
                if (Compare(first[i], second[j]) is { } join)
                {
                    _joins[(i, j)] = join;
                }
            }
        }
    }

    private static Joined? Compare(PartyForms first, PartyForms second)
    {
        var (sameKind, person) = (
            first.Party.Kind == second.Party.Kind,
            first.Party.Kind == PartyKind.Person && second.Party.Kind == PartyKind.Person
        );
        var least = sameKind ? (person ? Person : Body) : OtherKind;
        if (person && (first.IsSurnameOnly || second.IsSurnameOnly))
        {
            return Surnames(first, second);
        }

        var best = 0.0;
        (Name, Name)? pair = null;
        foreach (var a in first.Forms)
        {
            foreach (var b in second.Forms)
            {
                if (NameMatcher.Score(a, b) is var score && score > best)
                {
                    (best, pair) = (score, (a, b));
                }
            }
        }

        if (best < least || pair is not { } names)
        {
            return null;
        }

        return new Joined(best, IsWhole: true, Reasons(names.Item1, names.Item2));
    }

    private static Joined? Surnames(PartyForms first, PartyForms second)
    {
        if (first.Surname is not { } a || second.Surname is not { } b)
        {
            return null;
        }

        var score = NameMatcher.Score(Name.Parse(a, NameKind.Person), Name.Parse(b, NameKind.Person));
        var whole = first.IsSurnameOnly && second.IsSurnameOnly;
        return score < SurnameAlone
            ? null
            : new Joined(
                score,
                whole,
                [
                    a.Equals(b, StringComparison.OrdinalIgnoreCase)
                        ? $"the surname “{a}” agrees"
                        : Order("the surnames “", a, "” and “", b, "” are spellings of one name"),
                ]
            );
    }

    private static ImmutableArray<string> Reasons(Name a, Name b)
    {
        if (a.Text == b.Text)
        {
            return [$"both texts write “{a.Text}”"];
        }

        var (x, y) = string.CompareOrdinal(a.Text, b.Text) <= 0 ? (a, b) : (b, a);
        return [$"“{x.Text}” and “{y.Text}”: {string.Join("; ", NameMatcher.Compare(x, y).Reasons)}"];
    }

    private static string Order(string before, string a, string between, string b, string after) =>
        string.CompareOrdinal(a, b) <= 0 ? before + a + between + b + after : before + b + between + a + after;

    private ImmutableArray<PartyAnswer> Answers(int side)
    {
        var other = _sides[1 - side];
        var text = _records[1 - side].Text;
        var answers = ImmutableArray.CreateBuilder<PartyAnswer>();
        for (var i = 0; i < _sides[side].Length; i++)
        {
            var party = _sides[side][i].Party;
            var joins = _joins.Where(j => Mine(j.Key, side) == i).Select(j => (Other: Mine(j.Key, 1 - side), j.Value)).ToList();
            var best = joins.Count == 0 ? 0 : joins.Max(j => Rank(j.Value));
            joins = [.. joins.Where(j => Rank(j.Value) >= best - Tie).OrderBy(j => j.Other)];
            if (joins.Count == 0)
            {
                answers.Add(Unjoined(party, text));
                continue;
            }

            // A surname that several persons of this text bear stands for none of them alone.
            var rivals = joins
                .Where(j => !j.Value.IsWhole)
                .SelectMany(j =>
                    _joins.Where(k => Mine(k.Key, 1 - side) == j.Other && Mine(k.Key, side) != i && Rank(k.Value) >= Rank(j.Value) - Tie)
                )
                .Select(k => _sides[side][Mine(k.Key, side)].Party.Name)
                .Distinct()
                .ToArray();
            var reasons = joins.SelectMany(j => j.Value.Reasons).Distinct();
            if (joins.Count == 1 && rivals.Length == 0)
            {
                answers.Add(new PartyAnswer(party.Id, other[joins[0].Other].Party.Id, PartyOutcome.Named, [], [.. reasons]));
            }
            else if (rivals.Length > 0 || joins.Any(j => !j.Value.IsWhole))
            {
                var why =
                    rivals.Length > 0
                        ? $"this text has another who bears it: {string.Join(", ", rivals)}; nothing decides between them"
                        : $"the other text has {joins.Count} who bear it; nothing decides between them";
                answers.Add(
                    new PartyAnswer(
                        party.Id,
                        null,
                        PartyOutcome.Ambiguous,
                        [.. joins.Select(j => other[j.Other].Party.Id)],
                        [.. reasons, why]
                    )
                );
            }
            else
            {
                // The other text lists one party twice; the first of the likest stands for it.
                answers.Add(new PartyAnswer(party.Id, other[joins[0].Other].Party.Id, PartyOutcome.Named, [], [.. reasons]));
            }
        }

        return answers.ToImmutable();
    }

    private const double Tie = 0.02;

    private static int Mine((int, int) key, int side) => side == 0 ? key.Item1 : key.Item2;

    // A whole name goes before a surname, however well the surname agrees.
    private static double Rank(Joined join) => join.Score + (join.IsWhole ? 1 : 0);

    // What reading did not take for a party may still stand in the text.
    private static PartyAnswer Unjoined(Party party, string text)
    {
        var at = Place(text, party.Name);
        return at >= 0 && party.Name.Length > 3
            ? new PartyAnswer(
                party.Id,
                null,
                PartyOutcome.Named,
                [],
                [$"the name “{text.Substring(at, party.Name.Length)}” stands in the other text"]
            )
            : new PartyAnswer(party.Id, null, PartyOutcome.Absent, [], ["the other text has no name like it"]);
    }

    private static int Place(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]))
            )
            {
                return at;
            }
        }

        return -1;
    }

    private sealed record Joined(double Score, bool IsWhole, ImmutableArray<string> Reasons);
}
