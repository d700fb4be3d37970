using System.Text;
using System.Text.Json;
using Rejoinder.Cli.Registers;
using Rejoinder.Cli.Terminal;
using Rejoinder.Journal.Verifying;
using Rejoinder.Register.Verifying;

namespace Rejoinder.Cli.Verifying;

/// <summary>Prints what came of verifying: that it holds, or the evidence that it does not, with all that somebody else needs to see it too.</summary>
internal static class VerificationOutput
{
    public static int Print(string place, Verification verified, bool isJson)
    {
        Console.WriteLine(isJson ? JsonLines.Line(json => Write(json, place, verified)) : Text(place, verified));
        return verified.Holds ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private static string Text(string place, Verification verified)
    {
        var text = new StringBuilder();
        var journal = verified.Origin is null
            ? "no journal yet"
            : $"journal {Words.Clean(verified.Origin)}, {Words.Count((int)Math.Min(verified.Size, int.MaxValue), "signed entry", "signed entries")}";
        text.Append($"{Words.Clean(place)}: {(verified.Holds ? "holds" : "DOES NOT HOLD")} ({journal})");
        foreach (var note in verified.Notes)
        {
            text.Append($"\n  {Words.Clean(note)}");
        }

        var number = 0;
        foreach (var evidence in verified.Evidence)
        {
            text.Append($"\n\nEvidence {++number} of {verified.Evidence.Count}: ");
            // Of strangers' checkpoints: line by line, so that none can write over another in the terminal.
            text.AppendJoin('\n', evidence.ToString().TrimEnd('\n').Split('\n').Select(Words.Clean));
        }

        return text.ToString();
    }

    private static void Write(Utf8JsonWriter json, string place, Verification verified)
    {
        json.WriteString("place", place);
        json.WriteString("origin", verified.Origin);
        json.WriteNumber("size", verified.Size);
        json.WriteBoolean("holds", verified.Holds);
        json.WriteStartArray("notes");
        foreach (var note in verified.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        json.WriteStartArray("evidence");
        foreach (var evidence in verified.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("message", evidence.Message);
            json.WriteString("earlier", Checkpoint(evidence.Earlier));
            json.WriteString("later", Checkpoint(evidence.Later));
            json.WriteStartArray("proof");
            foreach (var hash in evidence.Proof ?? [])
            {
                json.WriteStringValue(hash.ToString());
            }

            json.WriteEndArray();
            json.WriteString("path", evidence.Path);
            if (evidence.Entry is { } entry)
            {
                json.WriteNumber("entry", entry);
            }
            else
            {
                json.WriteNull("entry");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Checkpoint(TreeHead? head) => head is null ? null : Encoding.UTF8.GetString(head.Bytes.Span);
}
