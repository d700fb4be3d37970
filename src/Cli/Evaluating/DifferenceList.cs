using Rejoinder.Cli.Terminal;
using Rejoinder.Evaluation;

namespace Rejoinder.Cli.Evaluating;

/// <summary>The errors of one topic, statement by statement: what the gold has against what was found.</summary>
internal static class DifferenceList
{
    private const int LongestQuote = 300;

    public static void Write(TextWriter output, string topic, IEnumerable<Difference> differences)
    {
        var chosen = differences.Where(d => d.Topic == topic).ToArray();
        output.WriteLine();
        output.WriteLine($"{Words.Count(chosen.Length, "difference")} in {topic}");
        foreach (var statement in chosen.GroupBy(d => d.Statement, StringComparer.Ordinal))
        {
            output.WriteLine();
            output.WriteLine($"== {statement.Key} ({statement.Count()})");
            foreach (var difference in statement)
            {
                if (difference.Where is { } where)
                {
                    output.WriteLine($"  {Words.Short(where, LongestQuote)}");
                }

                output.WriteLine($"    gold  {Words.Short(difference.Gold ?? "(nothing)", LongestQuote)}");
                output.WriteLine($"    found {Words.Short(difference.Found ?? "(nothing)", LongestQuote)}");
            }
        }
    }
}
