using System.Globalization;
using Rejoinder.Naming;

namespace Rejoinder.Names;

/// <summary>The hand-edited pairs, each with the strength that it should have at least or at most and the rule that needs it.</summary>
internal static class Cases
{
    public static int Run(string file)
    {
        var failed = 0;
        var all = 0;
        foreach (var line in File.ReadLines(file).Skip(1).Where(l => l.Length > 0))
        {
            var fields = line.Split(';');
            var (left, right, sign, strength, rule) = (
                fields[0],
                fields[1],
                fields[2],
                double.Parse(fields[3], CultureInfo.InvariantCulture),
                fields[4]
            );
            var score = NameMatcher.Compare(left, right).Score;
            var holds = sign == ">=" ? score >= strength : score <= strength;
            all++;
            failed += holds ? 0 : 1;
            if (!holds)
            {
                Console.WriteLine($"{score:F3} not {sign} {strength:F2}: {left} | {right} ({rule})");
            }
        }

        Console.WriteLine($"{all - failed} of {all} cases hold");
        return failed == 0 ? 0 : 1;
    }
}
