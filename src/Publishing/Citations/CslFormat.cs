using System.Text.Json.Nodes;

namespace Rejoinder.Publishing.Citations;

/// <summary>The statement and each of its claims as CSL-JSON, for reference managers and citation processors.</summary>
public sealed class CslFormat : IPublishingFormat
{
    /// <inheritdoc/>
    public string Name => "csl";

    /// <inheritdoc/>
    public string Title => "References to cite it and its claims by (CSL-JSON)";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.citationstyles.csl+json";

    /// <inheritdoc/>
    public string Extension => ".csl.json";

    /// <inheritdoc/>
    public void Write(PublishedStatement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        JsonFields.Write(CitedWork.Of(statement).Select(Item).List(), stream);
    }

    // Names are given as printed: which part of one is the family's is not ours to guess.
    private static JsonObject Item(CitedWork work) =>
        new JsonObject { ["id"] = work.Id, ["type"] = work.IsSpeech ? "speech" : "document" }
            .With("title", work.Title)
            .With("author", work.Authors.Select(a => new JsonObject { ["literal"] = a.Name }).List())
            .With("genre", work.Kind)
            .With(
                "issued",
                work.DateParts.Length == 0
                    ? null
                    : new JsonObject { ["date-parts"] = new JsonArray(new JsonArray([.. work.DateParts.Select(p => JsonValue.Create(p))])) }
            )
            .With("URL", work.Address)
            .With("language", work.Language)
            .With("note", work.Note);
}
