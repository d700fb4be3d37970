using System.Text.Json;
using System.Text.RegularExpressions;
using Rejoinder.Reading;
using Rejoinder.Reading.Intake;
using Rejoinder.Reading.Models;
using Rejoinder.Reading.Structure;

namespace Rejoinder.Training.Export;

/// <summary>Golds of statements as training documents, read by the same stages that the product reads with.</summary>
internal sealed class StatementExport(WordPieces pieces, IReadOnlyDictionary<string, string> aliases)
{
    private static readonly string[] Kinds = ["none", "factual", "allegation", "opinion", "demand", "commitment", "definition"];

    public LabelledDocument? Export(string folder)
    {
        var file = new[] { "text.txt", "original.txt", "original.md" }.Select(n => Path.Combine(folder, n)).FirstOrDefault(File.Exists);
        if (file is null || DocumentIntake.Open(File.ReadAllBytes(file), Path.GetFileName(file)).Value is not { } document)
        {
            return null;
        }

        var gold = Gold.Read(Path.Combine(folder, "gold.json"));
        var squeezed = new SqueezedText(document.Text);
        var claims = new List<(TextSpan Span, GoldClaim Claim)>();
        var cursor = 0;
        foreach (var claim in gold.Claims)
        {
            if (squeezed.Find(claim.Quote, cursor) is { } span)
            {
                claims.Add((span, claim));
                cursor = span.Start;
            }
        }

        if (claims.Count == 0)
        {
            return null;
        }

        claims.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        var limit = claims.Max(c => c.Span.End);
        var names = NameSpans(document.Prose, gold, limit);
        var sentences = new List<LabelledSentence>();
        Passage? passage = null;
        foreach (var sentence in SentenceSplitter.Split(document).TakeWhile(s => s.Span.Start < limit))
        {
            sentences.Add(Label(document, sentence, sentence.Passage != passage, claims, names));
            passage = sentence.Passage;
        }

        return new LabelledDocument("statements", Path.GetFileName(folder), sentences);
    }

    public static IReadOnlyDictionary<string, string> Aliases(string file) =>
        File.Exists(file)
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!
            : new Dictionary<string, string>();

    private LabelledSentence Label(
        Document document,
        Sentence sentence,
        bool first,
        List<(TextSpan Span, GoldClaim Claim)> claims,
        List<(TextSpan Span, int Kind, string Name)> names
    )
    {
        var words = WordPieces.Words(document.Prose, sentence.Span);
        var inside = claims.Where(c => c.Span.Overlaps(sentence.Span)).ToList();
        var segments = new List<int[]>();
        if (inside.Count == 0)
        {
            segments.Add([0, words.Count, 0, -1, -1]);
        }

        for (var i = 0; i < inside.Count; i++)
        {
            var (span, claim) = inside[i];
            var start = i == 0 ? 0 : words.FindIndex(w => w.End > span.Start);
            var next = i + 1 < inside.Count ? words.FindIndex(w => w.End > inside[i + 1].Span.Start) : words.Count;
            start = i > 0 && segments.Count > 0 ? Math.Max(start, segments[^1][1]) : start;
            if (next > start && start >= 0)
            {
                segments.Add([
                    start,
                    next,
                    Array.IndexOf(Kinds, claim.Kind),
                    claim.AttributedTo == "declarants" ? 0 : 1,
                    claim.Cites is null ? 0 : 1,
                ]);
            }
        }

        var nameLabels = new int[words.Count];
        Array.Fill(nameLabels, 7);
        var about = new int[words.Count];
        foreach (var (span, kind, name) in names.Where(n => n.Span.Overlaps(sentence.Span)))
        {
            var begun = false;
            for (var w = 0; w < words.Count; w++)
            {
                if (span.Contains(words[w]))
                {
                    nameLabels[w] = begun ? kind + 1 : kind;
                    begun = true;
                    var claim = inside.FirstOrDefault(c => c.Span.Contains(words[w])).Claim;
                    about[w] =
                        claim is null ? -1
                        : claim.About.Any(a => Same(a, name) || Same(a, span.Of(document.Prose))) ? 1
                        : 0;
                }
            }
        }

        // States are in `about` though no list of persons or organisations has them.
        foreach (var (span, claim) in inside)
        {
            foreach (var name in claim.About)
            {
                Mark(document.Prose, sentence.Span, words, name, about);
            }
        }

        var speaker = new int[words.Count];
        var cites = new int[words.Count];
        foreach (var (_, claim) in inside)
        {
            if (claim.AttributedTo != "declarants")
            {
                Mark(document.Prose, sentence.Span, words, claim.AttributedTo, speaker);
            }

            if (claim.Cites is { } source)
            {
                Mark(document.Prose, sentence.Span, words, source, cites);
            }
        }

        return new LabelledSentence
        {
            Before = EncoderInput.Before(sentence.Passage, first),
            Words = [.. words.Select(w => pieces.Pieces(w.Of(document.Prose)))],
            Cases = [.. words.Select(w => EncoderInput.Case(document.Prose.AsSpan(w.Start, w.Length)))],
            Names = nameLabels,
            Segments = segments,
            About = about,
            Speaker = speaker,
            Cites = cites,
        };
    }

    private static void Mark(string prose, TextSpan within, List<TextSpan> words, string name, int[] labels)
    {
        foreach (var span in Occurrences(prose, name, within.End).Where(within.Contains))
        {
            for (var w = 0; w < words.Count; w++)
            {
                if (span.Contains(words[w]))
                {
                    labels[w] = 1;
                }
            }
        }
    }

    private bool Same(string a, string b) => Entity(a) == Entity(b);

    private string Entity(string name)
    {
        var folded = Regex.Replace(name, @"\s+", " ").Trim().ToLowerInvariant();
        return aliases.TryGetValue(folded, out var full) ? full : folded;
    }

    private List<(TextSpan Span, int Kind, string Name)> NameSpans(string prose, Gold gold, int limit)
    {
        var wanted = new List<(string Form, int Kind, string Name)>();
        foreach (var name in gold.Persons)
        {
            wanted.Add((name, 1, name));
            if (name.LastIndexOf(' ') is var space and > 0 && name.Length - space > 3)
            {
                wanted.Add((name[(space + 1)..], 1, name));
            }
        }

        foreach (var name in gold.Organisations)
        {
            wanted.Add((name, 3, name));
            var folded = Entity(name);
            wanted.AddRange(aliases.Where(a => a.Value == folded && a.Key.Length > 1).Select(a => (a.Key, 3, name)));
        }

        var taken = new bool[limit];
        var spans = new List<(TextSpan, int, string)>();
        foreach (var (form, kind, name) in wanted.OrderByDescending(w => w.Form.Length))
        {
            foreach (var span in Occurrences(prose, form, limit))
            {
                // Short forms of the aliases are lower case; in the text a name has a capital.
                if (!prose[span.Start..span.End].Any(char.IsUpper) && !form.Any(char.IsUpper) && !char.IsUpper(prose[span.Start]))
                {
                    continue;
                }

                if (!taken.AsSpan(span.Start, span.Length).Contains(true))
                {
                    taken.AsSpan(span.Start, span.Length).Fill(true);
                    spans.Add((span, kind, name));
                }
            }
        }

        return spans;
    }

    private static IEnumerable<TextSpan> Occurrences(string prose, string name, int limit)
    {
        if (name.Length < 2)
        {
            yield break;
        }

        var pattern = @"(?<![\p{L}\p{N}])" + Regex.Replace(Regex.Escape(name), @"(\\\s|\s)+", @"\s+") + @"(?![\p{L}\p{N}])";
        foreach (Match match in Regex.Matches(prose, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
        {
            if (match.Index + match.Length <= limit)
            {
                yield return new TextSpan(match.Index, match.Index + match.Length);
            }
        }
    }
}
