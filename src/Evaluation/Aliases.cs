using System.Text.Json;

namespace Rejoinder.Evaluation;

/// <summary>Short forms of parties by the full names that the golds use for them. Thread-safe.</summary>
internal sealed class Aliases
{
    private readonly Dictionary<string, string> _fullNames = new(StringComparer.Ordinal);

    /// <summary>Reads <c>aliases.json</c>, an object of short form to full name; no file means no aliases.</summary>
    /// <exception cref="JsonException">The file is no such JSON.</exception>
    public static Aliases Load(string file)
    {
        var aliases = new Aliases();
        if (!File.Exists(file))
        {
            return aliases;
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("An object of short forms and full names is needed.");
        }

        foreach (var entry in json.RootElement.EnumerateObject())
        {
            aliases._fullNames[Folding.Fold(entry.Name)] = Folding.Fold(entry.Value.ToString());
        }

        return aliases;
    }

    /// <summary>A name in folded form, a short form by its full name.</summary>
    public string Entity(string? name)
    {
        var folded = Folding.Fold(name);
        return _fullNames.GetValueOrDefault(folded, folded);
    }
}
