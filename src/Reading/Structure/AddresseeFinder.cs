using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Structure;

/// <summary>Finds whom a statement is addressed to: salutation, "To:" lines, the address block before them, the title.</summary>
internal static partial class AddresseeFinder
{
    private const int LongestSalutation = 150;
    private const int MostHeadLines = 8;

    public static bool IsSalutation(string words) => words.Length <= LongestSalutation && Salutation().IsMatch(words);

    public static List<(string Name, TextSpan Span)> Find(List<Line> lines, Line? title, Dictionary<int, PassageRole> roles)
    {
        var found = new List<(string, TextSpan)>();
        var at = lines.FindIndex(0, Math.Min(60, lines.Count), l => l != title && IsSalutation(l.Words));
        // A letter may go on below its salutation without an empty line between: then the passage is the letter's body.
        if (at >= 0 && (at + 1 == lines.Count || lines[at + 1].Passage != lines[at].Passage))
        {
            roles.TryAdd(lines[at].Passage, PassageRole.Salutation);
        }

        // What stands after the salutation is a letter's body or what is put with it.
        for (var i = 0; i < Math.Min(lines.Count, at >= 0 ? at : 30); i++)
        {
            if (lines[i] == title)
            {
                continue;
            }

            if (To().Match(lines[i].Words) is { Success: true } to)
            {
                roles.TryAdd(lines[i].Passage, PassageRole.Head);
                var rest = Part(lines[i], to.Groups["name"].Index, to.Groups["name"].Length);
                if (rest.Name.Length > 0)
                {
                    found.Add(rest);
                }

                for (
                    var j = i + 1;
                    j < lines.Count
                        && j < i + 12
                        && !lines[j].Words.StartsWith("Cc", StringComparison.OrdinalIgnoreCase)
                        && lines[j].Words.Length < 80
                        && !IsSalutation(lines[j].Words);
                    j++
                )
                {
                    if (Wording.IsPerson(Wording.WithoutHonorific(lines[j].Words).Name) && !Wording.HasRole(lines[j].Words))
                    {
                        found.Add(Part(lines[j], 0, lines[j].Words.Length));
                    }

                    roles.TryAdd(lines[j].Passage, PassageRole.Head);
                }

                return found;
            }

            if (i < MostHeadLines && ToWithoutColon().Match(lines[i].Words) is { Success: true } plain && i + 1 < lines.Count)
            {
                roles.TryAdd(lines[i].Passage, PassageRole.Head);
                found.AddRange(plain.Groups["name"].Captures.Select(c => Named(lines[i], c.Index, c.Length)));
                return found;
            }

            if (lines[i].Words.StartsWith("MEMORANDUM FOR ", StringComparison.OrdinalIgnoreCase) && lines[i].Words.Length < 200)
            {
                for (
                    var j = i;
                    j < lines.Count
                        && j < i + 10
                        && (
                            j == i
                            || lines[j].Words.Any(char.IsLetter)
                                && !lines[j].Words.Any(char.IsLower)
                                && !lines[j].Words.StartsWith("SUBJECT", StringComparison.Ordinal)
                        );
                    j++
                )
                {
                    var cut = j == i ? "MEMORANDUM FOR ".Length : 0;
                    found.Add(Part(lines[j], cut, lines[j].Words.Length - cut));
                    roles.TryAdd(lines[j].Passage, PassageRole.Head);
                }

                return found;
            }
        }

        if (title is { } heading && LetterTo().Match(heading.Words) is { Success: true } letter)
        {
            var names = letter.Groups["name"];
            found.AddRange(Split(heading, names.Index, names.Length).Where(n => IsNamed(n.Name)));
            if (at < 0 || lines[at].Words.Contains("Speaker", StringComparison.Ordinal))
            {
                return found;
            }

            found.Clear();
        }

        if (at < 0)
        {
            return found;
        }

        var greeting = Salutation().Match(lines[at].Words).Groups["name"];
        foreach (var line in lines.Take(at).Where(l => (l != title || IsAddress(l.Words)) && l.Words.Length < 90))
        {
            var comma = line.Words.IndexOf(',', StringComparison.Ordinal);
            var name = Part(line, 0, comma > 0 ? comma : line.Words.Length);
            var last = name.Name.Split(' ').Last(p => p.Length > 0 && !p.All(c => c is 'I' or 'V' or '.') || p == name.Name);
            if (
                last.Length > 2
                && lines[at].Words.Contains(last, StringComparison.Ordinal)
                && name.Name.Contains(' ', StringComparison.Ordinal)
            )
            {
                found.Add(name);
                roles.TryAdd(line.Passage, PassageRole.Head);
            }
        }

        if (found.Count == 0)
        {
            found.AddRange(Split(lines[at], greeting.Index, greeting.Length));
        }

        return found;
    }

    // "Secretary for Waters, Mr. Ada Byrne": the person, where the office is given with one; else the body.
    private static (string Name, TextSpan Span) Named(Line line, int start, int length)
    {
        var words = line.Words.Substring(start, length);
        foreach (Match part in Stretch().Matches(words))
        {
            var (honorific, name) = Wording.WithoutHonorific(part.Value);
            if (Wording.IsPerson(name) && !Wording.HasRole(name) && (honorific is not null || part.Index > 0))
            {
                return Part(line, start + part.Index, part.Length);
            }
        }

        return Part(line, start, length);
    }

    // The first line of an address block may pass for a title.
    private static bool IsAddress(string words) =>
        words.IndexOf(',', StringComparison.Ordinal) is var comma and > 0
        && Wording.IsPerson(Wording.WithoutHonorific(words[..comma]).Name);

    // "to remove" and "to show" name nobody.
    private static bool IsNamed(string name) =>
        name.Length > 0 && (char.IsUpper(name[0]) || name.StartsWith("all ", StringComparison.Ordinal) || name == "everyone");

    private static IEnumerable<(string Name, TextSpan Span)> Split(Line line, int start, int length)
    {
        var words = line.Words.Substring(start, length);
        var at = 0;
        foreach (var part in words.Split(" and "))
        {
            var from =
                part.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4
                : part.StartsWith("dear ", StringComparison.OrdinalIgnoreCase) ? 5
                : 0;
            if (part.Length > from)
            {
                yield return Part(line, start + at + from, part.Length - from);
            }

            at += part.Length + 5;
        }
    }

    private static (string Name, TextSpan Span) Part(Line line, int start, int length)
    {
        var words = line.Words.Substring(start, length);
        var name = words.StartsWith("The Honorable ", StringComparison.Ordinal) ? words[14..] : words;
        var bare = Wording.WithoutHonorific(name).Name;
        name = (Wording.IsPerson(bare) ? bare : name).Trim(' ', ',', ':', '.');
        var at = Math.Max(0, words.IndexOf(name, StringComparison.Ordinal));
        return (name, new TextSpan(line.Span.Start + start + at, line.Span.Start + start + at + name.Length));
    }

    [GeneratedRegex(
        @"^(dear|hello|hey|hi|greetings to) (?<name>[^,:.!()]{2,120}?)\s*([,:!(]|$)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Salutation();

    [GeneratedRegex(
        @"^to\s?:\s*(?<name>.{0,150})$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex To();

    // "To the Secretary for Waters and to the board of Lowtide Ltd" alone on its line, without a verb's ending or a full stop.
    [GeneratedRegex(
        @"^To (the |all )?(?<name>\p{Lu}([^.;:!?]|(?<=\b(Mr|Ms|Mrs|Dr|H\.E|St|Prof))\.){2,120}?|(board|members|people|editors?|management|directors?|citizens|signatories) of [^.;:!?]{2,100}?)((,? and|,) to (the |all )?(?<name>[^.;:!?]{3,100}?)){0,6},?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex ToWithoutColon();

    [GeneratedRegex(@"(?<=^|, )((?!, |\band\b).){3,60}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Stretch();

    [GeneratedRegex(
        @"\b(letters?|memorandum|(remarks|letter) (by|from) .{3,80}) (to|for) (the )?(?<name>.{3,120}?)( consistent with| on | in | regarding| concerning|:|,|$)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LetterTo();
}
