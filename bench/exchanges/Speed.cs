using System.Diagnostics;
using System.Text;
using Rejoinder.Reading;

namespace Rejoinder.Exchanges.Bench;

/// <summary>Compares two made-up statements of so many claims each, warm.</summary>
internal static class Speed
{
    private const int Runs = 20;

    public static void Run(int claims)
    {
        using var comparer = new Comparer();
        var (statement, reply) = (Made(claims, 1), Made(claims, 2));
        var times = new List<double>();
        var process = Process.GetCurrentProcess();
        for (var run = 0; run < Runs + 3; run++)
        {
            process.Refresh();
            var (watch, cpu) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            var exchange = comparer.Compare(statement, reply);
            process.Refresh();
            if (run == 0)
            {
                Console.WriteLine(
                    $"{claims} and {claims} claims, {exchange.Links.Length} links; first run {watch.Elapsed.TotalMilliseconds:F0} ms"
                );
            }
            else if (run > 2)
            {
                times.Add((process.TotalProcessorTime - cpu).TotalMilliseconds);
            }
        }

        times.Sort();
        Console.WriteLine($"warm, CPU time: median {times[Runs / 2]:F0} ms (least {times[0]:F0}, most {times[^1]:F0})");
    }

    // Sentences of 12 to 20 words with the frequencies of words as texts have them: the k-th word comes about 1/k as often as the first.
    private static StatementRecord Made(int claims, int seed)
    {
        var random = new Random(seed);
        string[] cues = ["You claim that", "It is false that", "We will see that", "The law allows that", "", "", "", ""];
        var text = new StringBuilder();
        var spans = new List<(int Start, int End)>();
        var names = new List<(int Start, int End, int Person)>();
        for (var i = 0; i < claims; i++)
        {
            text.Append(
                i % 4 == 0 && i > 0 ? "\n\n"
                : i > 0 ? " "
                : ""
            );
            var start = text.Length;
            text.Append(cues[random.Next(cues.Length)]);
            for (var words = random.Next(12, 20); words > 0; words--)
            {
                text.Append(text.Length > start ? " " : "").Append("word").Append((int)Math.Exp(random.NextDouble() * Math.Log(4000)));
            }

            var person = random.Next(60);
            text.Append(' ');
            names.Add((text.Length, text.Length + Name(person).Length, person));
            text.Append(Name(person)).Append('.');
            spans.Add((start, text.Length));
        }

        var all = text.ToString();
        Quote QuoteOf(int start, int end) => new(all[start..end], start, end);
        return new StatementRecord
        {
            Source = new Source("made", "text/plain", all.Length, new string((char)('0' + seed), 64)),
            Text = all,
            Issued = $"2026-01-0{seed}",
            Parties =
            [
                .. names
                    .GroupBy(n => n.Person)
                    .Select(g => new Party($"p{g.Key}", Name(g.Key), PartyKind.Person, [.. g.Select(n => QuoteOf(n.Start, n.End))])),
            ],
            Claims =
            [
                .. spans.Select(
                    (s, i) =>
                        new Claim(
                            $"c{i + 1}",
                            QuoteOf(s.Start, s.End),
                            (ClaimKind)(i % 4),
                            new Attribution(Attribution.Declarants, null),
                            [],
                            null,
                            [],
                            null
                        )
                        {
                            KindCue = "made",
                        }
                ),
            ],
        };
    }

    private static string Name(int person) => $"{(char)('A' + (person % 20))}lda {(char)('B' + (person / 3))}orun{"aeiouy"[person % 6]}vik";
}
