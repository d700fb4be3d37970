using System.Text;

namespace Rejoinder.Reading.Intake;

/// <summary>Furniture at the head of a page's text: a lone word that names a category of the site, and the title said twice.</summary>
internal static class HeadFurniture
{
    private const int Head = 12;
    private const int ShortestTitle = 12;
    private static readonly WordList Categories = WordList.Load("site-categories");

    /// <summary>Blanks the lines at the head of plain text that are furniture.</summary>
    public static void Blank(List<string> lines, List<string> notes)
    {
        var seen = new List<string>();
        for (var i = 0; i < lines.Count && seen.Count < Head; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (Judge(line, seen) is { } note)
            {
                lines[i] = "";
                notes.Add(note);
            }

            seen.Add(line);
        }
    }

    /// <summary>What a line at the head is, as a note, or null where it is the statement's own.</summary>
    /// <param name="line">The line.</param>
    /// <param name="before">The lines before it.</param>
    public static string? Judge(string line, IReadOnlyList<string> before)
    {
        if (line.Length <= 40 && Categories.Contains(line.Trim(' ', ':', '|', '/', '›', '»', '>')))
        {
            return IntakeMessages.CategoryLine + line + ".";
        }

        return line.Length >= ShortestTitle && before.Any(b => Alike(b, line)) ? IntakeMessages.RepeatedTitle : null;
    }

    /// <summary>True where two titles have the same letters and digits.</summary>
    public static bool Alike(string one, string other) => Letters(one) is { Length: > 0 } letters && letters == Letters(other);

    private static string Letters(string title)
    {
        var letters = new StringBuilder(Math.Min(title.Length, 400));
        foreach (var c in title.AsSpan(0, Math.Min(title.Length, 400)))
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }
}
