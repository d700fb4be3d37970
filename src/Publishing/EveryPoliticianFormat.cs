using System.Text;
using Rejoinder.Publishing.Tables;
using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>
/// The persons who sign a statement, in the columns of EveryPolitician's CSV of a term (https://everypolitician.org): what reads lists of members of
/// a parliament reads these. Columns of which a signature list says nothing are empty.
/// </summary>
public sealed class EveryPoliticianFormat : IPublishingFormat
{
    private static readonly string[] Columns =
    [
        "id",
        "name",
        "sort_name",
        "email",
        "twitter",
        "facebook",
        "group",
        "group_id",
        "area_id",
        "area",
        "chamber",
        "term",
        "start_date",
        "end_date",
        "image",
        "gender",
        "wikidata",
        "wikidata_group",
        "wikidata_area",
    ];

    /// <inheritdoc/>
    public string Name => "everypolitician";

    /// <inheritdoc/>
    public string Title => "Signatories in EveryPolitician’s columns (CSV)";

    /// <inheritdoc/>
    public string MediaType => "text/csv; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => ".signatories.csv";

    /// <inheritdoc/>
    public void Write(PublishedStatement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        Line(writer, Columns);
        foreach (var voice in VoiceRow.Of(statement).Where(v => v.Kind == PartyKind.Person && v.Part != "declarant"))
        {
            var group = voice.Group ?? voice.Organisation;
            Line(
                writer,
                voice.Party.Id,
                voice.Party.Name,
                voice.Party.IsOpen ? SortNames.Of(voice.Party.Name) : "",
                "",
                "",
                "",
                group,
                statement.Parties.Body(group)?.Id,
                "",
                voice.Country,
                voice.Part == "signatory" ? $"Signs “{statement.Head.Title}”" : $"Signs what “{statement.Head.Title}” answers, as it lists",
                statement.Code,
                // When the others signed, their own statement says.
                voice.Part == "signatory"
                    ? statement.Record.Issued
                    : "",
                "",
                "",
                "",
                "",
                "",
                ""
            );
        }
    }

    private static void Line(StreamWriter writer, params string?[] fields)
    {
        writer.Write(Delimited.Line(',', fields));
        writer.Write("\r\n");
    }
}
