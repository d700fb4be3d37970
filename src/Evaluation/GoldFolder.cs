using System.Text;
using System.Text.Json;
using Rejoinder.Evaluation.Measures;
using Rejoinder.Reading;

namespace Rejoinder.Evaluation;

/// <summary>
/// A folder of annotated statements, one folder each: <c>gold.json</c> with <c>text.txt</c> or <c>original.*</c> beside it; an
/// <c>aliases.json</c> beside the whole gives short forms of parties by the full names that the golds use.
/// </summary>
public sealed class GoldFolder
{
    // The text that gold claims are placed in. Where a folder has none of these its claims are not scored.
    private static readonly string[] Texts = ["text.txt", "original.txt", "original.md"];

    private readonly Aliases _aliases;

    private GoldFolder(IReadOnlyList<GoldStatement> statements, Aliases aliases) => (Statements, _aliases) = (statements, aliases);

    /// <summary>The statements in order of their names.</summary>
    public IReadOnlyList<GoldStatement> Statements { get; }

    /// <summary>Opens the folder.</summary>
    /// <returns>The statements, or what is wrong with the folder.</returns>
    public static ReadingResult<GoldFolder> Open(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder))
        {
            return new ReadingFailure($"There is no folder {folder}.", "Give a folder that holds one folder a statement.");
        }

        var file = "";
        try
        {
            file = Path.Combine(
                Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) ?? folder,
                "aliases.json"
            );
            var aliases = Aliases.Load(file);
            var statements = new List<GoldStatement>();
            foreach (var place in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
            {
                file = Path.Combine(place, "gold.json");
                if (File.Exists(file))
                {
                    statements.Add(new GoldStatement(Path.GetFileName(place), place, Gold.Read(File.ReadAllBytes(file))));
                }
            }

            return statements.Count > 0
                ? new GoldFolder(statements, aliases)
                : new ReadingFailure($"No folder in {folder} holds a gold.json.", "docs/evaluation.md tells the shape of a gold.");
        }
        catch (JsonException wrong)
        {
            return new ReadingFailure(wrong.Message, "docs/evaluation.md tells the shape of a gold.", file);
        }
    }

    /// <summary>Scores a record against its statement's gold and adds it to a card.</summary>
    /// <param name="card">The figures so far.</param>
    /// <param name="statement">One of <see cref="Statements"/>.</param>
    /// <param name="record">Its record, or null where there is none.</param>
    /// <param name="failure">Why there is no record, where it could not be read; null where it is missing.</param>
    public void Score(Scorecard card, GoldStatement statement, StatementRecord? record, string? failure = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(statement);
        card.Count(statement.Name, State(record, failure), failure);
        AnchorMeasures.Add(card, record);
        SignatoryMeasures.Add(card, statement.Name, statement.Gold, record);
        SpeakerMeasures.Add(card, statement.Name, statement.Gold, record);
        PartyMeasures.Add(card, statement.Name, statement.Gold, record, _aliases);
        FigureMeasures.Add(card, statement.Name, statement.Gold, record);
        ClaimMeasures.Add(card, statement.Name, statement.Gold, record, TextOf(statement), _aliases);
    }

    private static RecordState State(StatementRecord? record, string? failure) =>
        record is not null ? RecordState.Read
        : failure is null ? RecordState.Missing
        : RecordState.Broken;

    internal static string TextOf(GoldStatement statement) =>
        Texts.Select(name => Path.Combine(statement.Folder, name)).FirstOrDefault(File.Exists) is { } file
            ? Encoding.UTF8.GetString(File.ReadAllBytes(file))
            : "";
}

/// <summary>One annotated statement.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Folder">Where it lies.</param>
/// <param name="Gold">What people found in it.</param>
public sealed record GoldStatement(string Name, string Folder, Gold Gold)
{
    /// <summary>The file to read: <c>text.txt</c> where there is one, else <c>original.*</c>; null where there is neither.</summary>
    /// <param name="original">Prefer the original, and of several the formatted one.</param>
    public string? FileToRead(bool original)
    {
        var text = Path.Combine(Folder, "text.txt");
        var originals = Directory
            .GetFiles(Folder, "original.*")
            .OrderBy(f => f.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
            .ThenBy(f => f, StringComparer.Ordinal)
            .ToArray();
        return !original && File.Exists(text) ? text : originals.FirstOrDefault() ?? (File.Exists(text) ? text : null);
    }
}
