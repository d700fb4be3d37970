using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Rejoinder.Cli.Terminal;
using Rejoinder.Register.Claims;

namespace Rejoinder.Cli.Registers;

/// <summary>A claim of the register in a few lines: never without who says it.</summary>
internal static class ClaimLines
{
    private const string Bold = "\u001b[1m";
    private const string Plain = "\u001b[0m";

    public static void Print(
        KeptClaim claim,
        string title,
        string? issued,
        ImmutableArray<string> speakers,
        ImmutableArray<(int Start, int Length)> marks,
        string? more = null
    )
    {
        Console.WriteLine($"{claim.Code}  {Facts(claim)}");
        Console.WriteLine($"  {Said(claim, speakers)}: “{Marked(claim.Quote.Words, marks)}”");
        Console.WriteLine(
            $"  in {Words.Short(title, 70)}{(issued is null ? "" : $", {issued}")}{(more is null ? "" : $"; {Words.Clean(more)}")}"
        );
        Console.WriteLine();
    }

    public static void Write(
        Utf8JsonWriter json,
        KeptClaim claim,
        string title,
        string? issued,
        ImmutableArray<string> speakers,
        ImmutableArray<(int Start, int Length)> marks
    )
    {
        json.WriteString("claim", claim.Code);
        json.WriteString("statement", claim.Statement);
        json.WriteString("title", title);
        json.WriteString("issued", issued);
        json.WriteString("quote", claim.Quote.Words);
        json.WriteNumber("start", claim.Quote.Start);
        json.WriteNumber("end", claim.Quote.End);
        json.WriteNumber("version", claim.Version);
        json.WriteString("kind", Lower(claim.Kind));
        json.WriteString("state", Lower(claim.State));
        json.WriteBoolean("orphaned", claim.IsOrphaned);
        json.WriteStartArray("saidBy");
        foreach (var speaker in speakers)
        {
            json.WriteStringValue(speaker);
        }

        json.WriteEndArray();
        json.WriteStartArray("about");
        foreach (var party in claim.About)
        {
            json.WriteStartObject();
            json.WriteString("party", party.Code);
            json.WriteString("name", party.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("source", claim.CitesKind ?? "none");
        json.WriteString("sourceWords", claim.CitesWords);
        json.WriteStartArray("marks");
        foreach (var (start, length) in marks)
        {
            json.WriteStringValue(claim.Quote.Words.AsSpan(start, length));
        }

        json.WriteEndArray();
    }

    /// <summary>Who says it, in words.</summary>
    public static string Said(KeptClaim claim, ImmutableArray<string> speakers)
    {
        var names = speakers.IsEmpty ? "its authors" : Words.Short(string.Join(", ", speakers), 70);
        // A cue of the text is told; where a model heard the speaker there is none.
        return claim.SpeakerCue is { } cue
            ? $"{names} ({(cue.StartsWith("model", StringComparison.Ordinal) ? "as reported" : Words.Short(cue, 40))})"
            : $"{names} {(speakers.Length == 1 && !speakers[0].StartsWith("We", StringComparison.Ordinal) ? "says" : "say")}";
    }

    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Facts(KeptClaim claim)
    {
        var facts = new List<string> { Lower(claim.Kind), claim.CitesKind is null ? "no source" : $"{claim.CitesKind} source" };
        if (!claim.About.IsEmpty)
        {
            facts.Add($"about {Words.Short(string.Join(", ", claim.About.Select(p => p.Name)), 60)}");
        }

        if (claim.State != ClaimState.Read)
        {
            facts.Add(Lower(claim.State));
        }

        if (claim.IsOrphaned)
        {
            facts.Add("orphaned: the text has changed");
        }

        return string.Join(" · ", facts);
    }

    // In a terminal the words that were searched for are bold.
    private static string Marked(string words, ImmutableArray<(int Start, int Length)> marks)
    {
        if (marks.IsEmpty || !StandardOutput.IsRich)
        {
            return Words.Clean(words);
        }

        var text = new StringBuilder();
        var at = 0;
        foreach (var (start, length) in marks)
        {
            text.Append(Kept(words[at..start])).Append(Bold).Append(Kept(words.Substring(start, length))).Append(Plain);
            at = start + length;
        }

        return text.Append(Kept(words[at..])).ToString();
    }

    // Cleaned, but for the blanks at the ends, which part it from its neighbours.
    private static string Kept(string part) =>
        part.Length == 0 ? ""
        : string.IsNullOrWhiteSpace(part) ? " "
        : $"{(char.IsWhiteSpace(part[0]) ? " " : "")}{Words.Clean(part)}{(char.IsWhiteSpace(part[^1]) ? " " : "")}";
}
