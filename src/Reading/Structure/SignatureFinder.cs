using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Structure;

/// <summary>The signature part: its entries, and what each of its lines plays.</summary>
internal sealed record SignaturePart(ImmutableArray<SignatureEntry> Entries, Dictionary<int, PassageRole> Roles, int Unnamed);

/// <summary>
/// Finds signature lists by their lead-in, by a letter's closing formula, by a long run of entries or a run of bare names at the end; where
/// there is none, the signers that a sentence names and the states that make a joint statement.
/// </summary>
internal static partial class SignatureFinder
{
    private const int ShortestBareList = 3;
    private const int ShortestRun = 10;
    private const int LongestOddEntry = 600;
    private const int MostCaptions = 6;
    private static readonly WordList Valedictions = WordList.Load("valedictions");
    private static readonly WordList LeadIns = WordList.Load("signature-lead-ins");

    public static SignaturePart Find(Document document, List<Line> lines, string? title = null)
    {
        var roles = new Dictionary<int, PassageRole>();
        var entries = new List<SignatureEntry>();
        var unnamed = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var valediction = IsValediction(line.Words);
            var leadIn = !valediction && IsLeadIn(line.Words);
            if (!valediction && !leadIn)
            {
                continue;
            }

            var block = Block(document, lines, i + 1, leadIn, out var next, ref unnamed);
            if (block.Count == 0)
            {
                if (valediction)
                {
                    roles[line.Passage] = PassageRole.Valediction;
                }

                continue;
            }

            roles[line.Passage] = valediction ? PassageRole.Valediction : PassageRole.Signature;
            var answered = OtherSide().IsMatch(line.Words);
            var list =
                document.Passages[block[0].Passage].Kind is PassageKind.ListItem or PassageKind.TableRow || leadIn && block.Count > 4;
            foreach (var entry in list ? Listed(document, block) : Closing(document, block))
            {
                entries.Add(answered ? entry with { Signs = Signs.Answered } : entry);
            }

            Claim(roles, block);
            i = next - 1;
        }

        if (entries.Count == 0)
        {
            foreach (var run in Runs(document, lines))
            {
                entries.AddRange(Listed(document, run));
                Claim(roles, run);
            }
        }

        if (entries.Count == 0 && BareTail(document, lines) is { Count: > 0 } tail)
        {
            entries.AddRange(Closing(document, tail));
            Claim(roles, tail);
        }

        if (entries.Count == 0)
        {
            entries.AddRange(SignatureProse.Find(document, lines));
        }

        if (entries.Count == 0)
        {
            entries.AddRange(SignatureStates.Find(document, lines, title));
        }

        return new SignaturePart([.. WithoutIdleNumbers(entries)], roles, unnamed);
    }

    private static void Claim(Dictionary<int, PassageRole> roles, List<Line> block)
    {
        foreach (var signed in block)
        {
            roles.TryAdd(signed.Passage, PassageRole.Signature);
        }
    }

    private static bool IsValediction(string words) => words.Length < 40 && Valedictions.Contains(words.TrimEnd(',', '.', '!', ' ', '，'));

    private static bool IsLeadIn(string words) =>
        words.Length < 200
        && (
            LeadIns.Contains(words.Trim('*', ' ').TrimEnd(':', ',', '.', ' '))
            || (words.TrimEnd('*', ' ').EndsWith(':') && ListOfSigners().IsMatch(words))
        );

    private static List<Line> Block(Document document, List<Line> lines, int from, bool leadIn, out int next, ref int unnamed)
    {
        var block = new List<Line>();
        var i = from;
        for (; i < lines.Count; i++)
        {
            var words = lines[i].Words;
            var passage = document.Passages[lines[i].Passage];
            if (SignatureWording.Others(words) is > 0 and var others)
            {
                unnamed += others;
                if (!Wording.IsPerson(SignatureWording.FirstPart(words)))
                {
                    continue;
                }
            }

            var list = block.Count > 0 && document.Passages[block[0].Passage].Kind is PassageKind.ListItem or PassageKind.TableRow;
            if (
                passage.IsTableHead
                || (
                    leadIn
                    && (block.Count > 0 || i - from < MostCaptions)
                    && SignatureWording.IsCaption(words)
                    && passage.Kind is not PassageKind.Heading
                )
            )
            {
                continue;
            }

            if (
                passage.Kind is PassageKind.Heading && block.Count > 0
                || !SignatureWording.IsEntry(words)
                || SignatureWording.IsCaption(words)
                || IsValediction(words)
                || block.Count > 0 && !list && SignatureWording.IsAfter(words)
                || IsAnonymous(words) && !list && block.Count == 0
                // In a list, what is no item ends it.
                || list && passage.Kind != document.Passages[block[0].Passage].Kind
            )
            {
                if (!GoesOn(document, lines, i, block))
                {
                    break;
                }

                if (passage.Kind is PassageKind.Heading || words.Length > LongestOddEntry || SignatureWording.IsCaption(words))
                {
                    continue;
                }
            }

            block.Add(lines[i]);
        }

        next = Math.Max(i, from);
        return block;
    }

    // One odd line does not end a long list: after it the entries go on as before.
    private static bool GoesOn(Document document, List<Line> lines, int odd, List<Line> block)
    {
        if (block.Count < ShortestRun)
        {
            return false;
        }

        var kind = document.Passages[block[^1].Passage].Kind;
        var after = lines.Skip(odd + 1).Take(4).Count(l => document.Passages[l.Passage].Kind == kind && SignatureWording.IsSigner(l.Words));
        return after >= 3;
    }

    // "Harbour users": nobody in particular.
    private static bool IsAnonymous(string words) =>
        words.LastIndexOf(' ') is var space and > 0
        && char.IsLower(words[space + 1])
        && words[(space + 1)..].All(char.IsLetter)
        && words.Count(c => c == ' ') == 1
        && !Wording.HasOrganisationWord(words)
        && !words.Contains(',', StringComparison.Ordinal);

    // Long runs of lines of one kind of which most are persons and many tell something beside the name.
    private static List<List<Line>> Runs(Document document, List<Line> lines)
    {
        var runs = new List<List<Line>>();
        var run = new List<Line>();
        for (var i = 0; i <= lines.Count; i++)
        {
            if (i < lines.Count)
            {
                var kind = document.Passages[lines[i].Passage].Kind;
                if (
                    kind is PassageKind.ListItem or PassageKind.TableRow or PassageKind.Paragraph
                    && (run.Count == 0 || document.Passages[run[0].Passage].Kind == kind)
                    && SignatureWording.IsEntry(lines[i].Words)
                )
                {
                    run.Add(lines[i]);
                    continue;
                }
            }

            // What another lead-in opens is a list of something else.
            var closes = i == lines.Count && IsClosingList(document, run);
            if ((closes || run.Count >= ShortestRun && IsList(run)) && !(i > run.Count && lines[i - run.Count - 1].Words.EndsWith(':')))
            {
                runs.Add(run);
            }

            run = [];
        }

        return runs;
    }

    // A short list that ends the text signs it where each item tells a person and, for most, an office, a body or a state.
    private static bool IsClosingList(Document document, List<Line> run) =>
        run.Count >= ShortestBareList
        && document.Passages[run[0].Passage].Kind is PassageKind.ListItem or PassageKind.TableRow
        && run.All(l => Wording.IsPerson(SignatureWording.FirstPart(l.Words)))
        && IsList(run);

    private static bool IsList(List<Line> run)
    {
        var people = run.Count(l => Wording.IsPerson(SignatureWording.FirstPart(l.Words)));
        var told = run.Count(l =>
            l.Words.IndexOfAny([',', '(', '|']) is var at and > 0
            && (
                SignatureWording.HasRole(l.Words[at..])
                || Wording.HasOrganisationWord(l.Words[at..])
                || SignatureWording.IsState(l.Words[(l.Words.LastIndexOf(',') + 1)..])
            )
        );
        return people * 10 > run.Count * 7 && told * 10 > run.Count * 3;
    }

    private static List<SignatureEntry> Listed(Document document, List<Line> block)
    {
        var style = SignatureEntryReader.StyleOf(document, block);
        var table = SignatureTable.Of(document, block);
        var entries = new List<SignatureEntry>();
        foreach (var line in block)
        {
            if ((table?.Read(document, line) ?? SignatureEntryReader.Read(document, line, style)) is { } entry)
            {
                entries.Add(entry);
            }
        }

        // Among numbered entries a line without a number is a heading.
        return entries.Count(e => e.Ordinal is not null) * 10 >= entries.Count * 7
            ? [.. entries.Where(e => e.Ordinal is not null)]
            : entries;
    }

    private static IEnumerable<SignatureEntry> Closing(Document document, List<Line> block) =>
        block.Count > 2 && !Attributed(block) && !block.Any(l => Wording.IsRedacted(l.Words))
            ? Listed(document, block)
            : SignatureClosing.Read(document, block);

    // True where the line after the first tells the first one's office or body.
    private static bool Attributed(List<Line> block) =>
        block.Count >= 2
        && SignatureWording.IsSigner(block[0].Words)
        && !block[0].Words.Contains(", ", StringComparison.Ordinal)
        && !SignatureWording.IsSigner(block[1].Words);

    private static List<Line> BareTail(Document document, List<Line> lines)
    {
        var tail = new List<Line>();
        for (var i = lines.Count - 1; i >= 0 && lines.Count - i < 5000; i--)
        {
            var words = lines[i].Words.Trim('*', '_', ' ', '\u00A0');
            if (
                document.Passages[lines[i].Passage].Kind
                is PassageKind.Heading
                    or PassageKind.Title
                    or PassageKind.Metadata
                    or PassageKind.Quotation
                    or PassageKind.ListItem
                    or PassageKind.TableRow
            )
            {
                break;
            }

            var ends =
                words.EndsWith('.') && !words.EndsWith("jr.", StringComparison.OrdinalIgnoreCase) && !SignatureWording.HasLegalForm(words);
            var few = tail.Count < 30 && words.Length < 140;
            if (
                !ends
                && SignatureWording.IsEntry(words)
                && !SignatureWording.IsCaption(words)
                && (
                    Wording.IsPerson(SignatureWording.FirstPart(words))
                    || few && (SignatureWording.HasRole(words) || Wording.IsRedacted(words) || SignatureWording.HasLegalForm(words))
                )
            )
            {
                tail.Add(lines[i]);
            }
            else if (tail.Count == 0 && lines.Count - i < 6 && (words.Length < 60 || SignatureWording.IsCaption(words)))
            {
                continue;
            }
            else
            {
                break;
            }
        }

        tail.Reverse();
        var firm = tail.FindIndex(l => SignatureWording.IsSigner(l.Words));
        var start =
            firm > 0 && SignatureWording.HasLegalForm(tail[firm - 1].Words) && Wording.IsRedacted(tail[firm].Words) ? firm - 1 : firm;
        tail.RemoveRange(0, start < 0 ? tail.Count : start);
        return tail.Count == 1 && tail[0].Words.Any(char.IsLower) && !Wording.IsRedacted(tail[0].Words) ? [] : tail;
    }

    // Markdown that numbers every entry "1." numbers none.
    private static IEnumerable<SignatureEntry> WithoutIdleNumbers(List<SignatureEntry> entries)
    {
        var idle = entries.Count > 1 && entries[0].Ordinal is { } first && entries[1].Ordinal == first;
        return idle ? entries.Select(e => e with { Ordinal = null }) : entries;
    }

    [GeneratedRegex(
        @"\b(signator(y|ies)|signers|signed (by|this)|who signed|undersigned|type your full (legal )?name|endorse[rd])\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ListOfSigners();

    [GeneratedRegex(
        @"\bwho (have )?signed (this|that|the) (\w+ )?(document|declaration|statement|letter|motion|resolution)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OtherSide();
}
