using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Structure;

/// <summary>The signature part: its entries, and what each of its lines plays.</summary>
internal sealed record SignaturePart(ImmutableArray<SignatureEntry> Entries, Dictionary<int, PassageRole> Roles, int Unnamed);

/// <summary>Finds signature lists by their lead-in, by a letter's closing formula, or by a run of bare names at the end.</summary>
internal static partial class SignatureFinder
{
    private const int LongestEntry = 300;
    private const int ShortestBareList = 3;
    private static readonly WordList Valedictions = WordList.Load("valedictions");
    private static readonly WordList LeadIns = WordList.Load("signature-lead-ins");

    public static SignaturePart Find(Document document, List<Line> lines)
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

            var block = Block(document, lines, i + 1, leadIn, ref unnamed);
            if (block.Count == 0)
            {
                if (valediction)
                {
                    roles[line.Passage] = PassageRole.Valediction;
                }

                continue;
            }

            roles[line.Passage] = valediction ? PassageRole.Valediction : PassageRole.Signature;
            var list =
                document.Passages[block[0].Passage].Kind is PassageKind.ListItem or PassageKind.TableRow || leadIn && block.Count > 4;
            var answered = Denounces(line.Words);
            foreach (var entry in list ? Listed(document, block) : Closing(document, block))
            {
                entries.Add(answered ? entry with { Signs = Signs.Answered } : entry);
            }

            foreach (var signed in block)
            {
                roles.TryAdd(signed.Passage, PassageRole.Signature);
            }

            i += block.Count;
        }

        if (entries.Count == 0 && BareTail(document, lines) is { Count: > 0 } tail)
        {
            entries.AddRange(tail.Count >= ShortestBareList && !Attributed(tail) ? Listed(document, tail) : Closing(document, tail));
            foreach (var signed in tail)
            {
                roles.TryAdd(signed.Passage, PassageRole.Signature);
            }
        }

        return new SignaturePart([.. WithoutIdleNumbers(entries)], roles, unnamed);
    }

    private static bool IsValediction(string words) =>
        words.Length < 40
        && words.EndsWith(',') | Valedictions.Contains(words.TrimEnd('.', '!', ' '))
        && Valedictions.Contains(words.TrimEnd(',', '.', '!', ' '));

    private static bool IsLeadIn(string words) =>
        words.Length < 200
        && (LeadIns.Contains(words.TrimEnd(':', ',', '.', ' ')) || (words.EndsWith(':') && ListOfSigners().IsMatch(words)));

    private static bool Denounces(string words) => OtherSide().IsMatch(words);

    private static List<Line> Block(Document document, List<Line> lines, int from, bool leadIn, ref int unnamed)
    {
        var block = new List<Line>();
        for (var i = from; i < lines.Count; i++)
        {
            var words = lines[i].Words;
            if (Others().Match(words) is { Success: true } others && words.Length < 60)
            {
                unnamed += int.Parse(others.Groups["count"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
                continue;
            }

            var kind = document.Passages[lines[i].Passage].Kind;
            if (
                block.Count == 0
                && leadIn
                && words.Length < 100
                && (words[0] == '(' || words[0] == '→' || document.Passages[lines[i].Passage].IsTableHead)
            )
            {
                continue;
            }

            if (kind is PassageKind.Heading && block.Count > 0 || !IsEntry(words) || block.Count == 0 && !IsEntry(words))
            {
                break;
            }

            // In a list, what is no item ends it.
            if (
                block.Count > 0
                && document.Passages[block[0].Passage].Kind is PassageKind.ListItem or PassageKind.TableRow
                && kind != document.Passages[block[0].Passage].Kind
            )
            {
                break;
            }

            block.Add(lines[i]);
            if (!leadIn && block.Count > 400)
            {
                break;
            }
        }

        return block;
    }

    private static bool IsEntry(string words) =>
        words.Length <= LongestEntry
        && !words.EndsWith(':')
        && !words.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && !words.StartsWith('#')
        && !Contact().IsMatch(words)
        && !(words.EndsWith('.') && words.Count(c => c == ' ') > 6)
        && !words.EndsWith('?');

    private static IEnumerable<SignatureEntry> Listed(Document document, List<Line> block)
    {
        var people = block.Count(l => Wording.IsPerson(FirstPart(l.Words)));
        var bodies =
            people * 2 < block.Count
            && block.Count(l => Wording.HasOrganisationWord(l.Words)) * 4 > block.Count
            && !block.Any(l => l.Words.StartsWith("MEP ", StringComparison.Ordinal));
        foreach (var line in block)
        {
            if (SignatureEntryReader.Read(document, line, bodies) is { } entry)
            {
                yield return entry;
            }
        }
    }

    private static string FirstPart(string words)
    {
        var end = words.IndexOfAny([',', '(', '|', '–']);
        return Wording
            .WithoutHonorific((end > 0 ? words[..end] : words).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' '))
            .Name;
    }

    // A letter's end: a name, then lines of role and organisation; or several such groups; or one entry a line.
    private static IEnumerable<SignatureEntry> Closing(Document document, List<Line> block)
    {
        if (block.Count > 2 && !Attributed(block) && block.Any(l => !Wording.IsRedacted(l.Words)))
        {
            foreach (var entry in Listed(document, block))
            {
                yield return entry;
            }

            yield break;
        }

        SignatureEntry? open = null;
        foreach (var line in block)
        {
            var words = line.Words.TrimEnd(',');
            var name = Wording.WithoutHonorific(FirstPart(words)).Name;
            if (open is null || (Wording.IsPerson(name) && !Wording.HasRole(words.Split(',')[0]) && !Wording.IsRedacted(open.Name)))
            {
                if (open is not null)
                {
                    yield return open;
                }

                open = SignatureEntryReader.Read(document, line, bodies: false);
            }
            else if (!Wording.IsRedacted(words))
            {
                open = WithAttribute(open, line, words);
            }
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static SignatureEntry WithAttribute(SignatureEntry open, Line line, string words)
    {
        var commas = words.Split(", ", 2);
        var span = new TextSpan(open.Span.Start, line.Span.End);
        if (DateLine().IsMatch(words) || words.StartsWith("on behalf", StringComparison.OrdinalIgnoreCase))
        {
            return open;
        }

        if (Wording.HasRole(words) && open.Role is null)
        {
            return commas.Length == 2 && Wording.HasRole(commas[0]) && !Wording.HasRole(commas[1])
                ? open with
                {
                    Role = commas[0],
                    Organisation = commas[1],
                    Span = span,
                }
                : open with
                {
                    Role = words,
                    Country = CountryAfterOf(words),
                    Span = span,
                };
        }

        return open.Organisation is null && (Wording.HasOrganisationWord(words) || Capitals(words))
            ? open with
            {
                Organisation = words,
                Span = span,
            }
            : open;
    }

    private static bool Capitals(string words) => words.Any(char.IsLetter) && char.IsUpper(words[0]);

    // "President of the Republic of Atlantis": whose head one is, there one is from.
    private static string? CountryAfterOf(string words)
    {
        var of = words.IndexOf(" of ", StringComparison.Ordinal);
        if (of < 0)
        {
            return null;
        }

        var state = words[(of + 4)..];
        state = state.StartsWith("the ", StringComparison.Ordinal) ? state[4..] : state;
        return Wording.IsCountry(state) ? state : null;
    }

    // True where the line after the first tells the first one's office or body.
    private static bool Attributed(List<Line> block) =>
        block.Count >= 2
        && (Wording.IsPerson(FirstPart(block[0].Words)) || Wording.IsRedacted(block[0].Words))
        && !block[0].Words.Contains(", ", StringComparison.Ordinal)
        && !Wording.IsPerson(FirstPart(block[1].Words));

    private static List<Line> BareTail(Document document, List<Line> lines)
    {
        var tail = new List<Line>();
        for (var i = lines.Count - 1; i >= 0 && lines.Count - i < 5000; i--)
        {
            var words = lines[i].Words;
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

            var ends = words.EndsWith('.') && !words.EndsWith("jr.", StringComparison.OrdinalIgnoreCase);
            if (
                !ends
                && IsEntry(words)
                && (
                    Wording.IsPerson(FirstPart(words))
                    || (words.Length < 140 && tail.Count < 30 && Wording.HasRole(words))
                    || (tail.Count < 30 && Wording.IsRedacted(words))
                )
            )
            {
                tail.Add(lines[i]);
            }
            else if (tail.Count == 0 && lines.Count - i < 6 && (words.Length < 60 || words.StartsWith("Click", StringComparison.Ordinal)))
            {
                continue;
            }
            else
            {
                break;
            }
        }

        tail.Reverse();
        tail.RemoveRange(0, tail.TakeWhile(l => !Wording.IsPerson(FirstPart(l.Words)) && !Wording.IsRedacted(l.Words)).Count());

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

    [GeneratedRegex(
        @"\band (?<count>\d{1,3}(,\d{3})?|\d{4,6}) (others|more|other)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Others();

    [GeneratedRegex(
        @"^(tel|telephone|phone|phone number|fon|fax|e-?mail|mail|web|website|address|contacts?|cell|cellphone|date)\b[^:]{0,20}:",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Contact();

    [GeneratedRegex(@"\b(1[89]|20)\d\d\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DateLine();
}
