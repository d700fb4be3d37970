using System.Text.Json;
using Rejoinder.Reading;

namespace Rejoinder.Evaluation.Comparing;

/// <summary>A folder of annotated exchanges, one file <c>STATEMENT__REPLY.json</c> each.</summary>
public sealed class GoldExchanges
{
    private GoldExchanges(IReadOnlyList<GoldExchange> exchanges) => Exchanges = exchanges;

    /// <summary>The exchanges in order of their names.</summary>
    public IReadOnlyList<GoldExchange> Exchanges { get; }

    /// <summary>Opens the folder.</summary>
    /// <returns>The exchanges, or what is wrong with the folder.</returns>
    public static ReadingResult<GoldExchanges> Open(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder))
        {
            return new ReadingFailure($"There is no folder {folder}.", "Give a folder that holds files STATEMENT__REPLY.json.");
        }

        var file = "";
        try
        {
            var exchanges = new List<GoldExchange>();
            foreach (var path in Directory.GetFiles(folder, "*__*.json").Order(StringComparer.Ordinal))
            {
                file = path;
                exchanges.Add(GoldExchange.Read(Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path)));
            }

            return exchanges.Count > 0
                ? new GoldExchanges(exchanges)
                : new ReadingFailure(
                    $"No file in {folder} is called STATEMENT__REPLY.json.",
                    "docs/evaluation.md tells the shape of a gold exchange."
                );
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new ReadingFailure(wrong.Message, "docs/evaluation.md tells the shape of a gold exchange.", file);
        }
    }
}
