using System.Text.Encodings.Web;
using System.Text.Json;
using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>
/// Popolo JSON of those who make and sign a statement (http://www.popoloproject.com, schemas of draft-03): persons, organizations, and what the
/// statement says they are in. Making or signing it is a membership in a group that is named after it.
/// </summary>
public sealed class PopoloFormat : IPublishingFormat
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public string Name => "popolo";

    /// <inheritdoc/>
    public string Title => "Popolo, who makes and signs it (JSON)";

    /// <inheritdoc/>
    public string MediaType => "application/json";

    /// <inheritdoc/>
    public string Extension => ".popolo.json";

    /// <inheritdoc/>
    public void Write(PublishedStatement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        VoiceRow[] voices = [.. VoiceRow.Of(statement)];
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteStartArray("persons");
        foreach (var person in voices.Where(v => v.Kind == PartyKind.Person).GroupBy(v => v.Party.Id, StringComparer.Ordinal))
        {
            Person(json, statement, person.First());
        }

        json.WriteEndArray();
        json.WriteStartArray("organizations");
        foreach (var (id, name, classification) in Organisations(statement, voices).DistinctBy(o => o.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("name", name);
            if (classification is not null)
            {
                json.WriteString("classification", classification);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("memberships");
        for (var i = 0; i < voices.Length; i++)
        {
            Memberships(json, statement, voices[i], i + 1);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Person(Utf8JsonWriter json, PublishedStatement statement, VoiceRow voice)
    {
        json.WriteStartObject();
        json.WriteString("id", voice.Party.Id);
        json.WriteString("name", voice.Party.Name);
        if (voice.Party.IsOpen)
        {
            json.WriteString("sort_name", SortNames.Of(voice.Party.Name));
        }

        if (voice.Honorific is { } honorific)
        {
            json.WriteString("honorific_prefix", honorific);
        }

        if (voice.Party.IsOpen && statement.Publisher.Addresses.Lead)
        {
            json.WriteStartArray("links");
            Link(json, statement.Publisher.Addresses.Party(voice.Party.Code), "what published statements say of them, and who says it");
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static IEnumerable<(string Id, string Name, string? Classification)> Organisations(
        PublishedStatement statement,
        VoiceRow[] voices
    ) =>
        voices
            .SelectMany(v => new[] { v.Group, v.Organisation })
            .Select(statement.Parties.Body)
            .OfType<PublishedParty>()
            .Concat(voices.Where(v => v.Kind != PartyKind.Person).Select(v => v.Party))
            .Select(b => (b.Id, b.Name, (string?)null))
            .Concat(
                voices.Select(v => v.Part).Distinct().Select(part => (GroupId(statement, part), GroupName(statement, part), (string?)part))
            );

    private static void Memberships(Utf8JsonWriter json, PublishedStatement statement, VoiceRow voice, int number)
    {
        var bodies = new[] { voice.Group, voice.Organisation }
            .Select(statement.Parties.Body)
            .OfType<PublishedParty>()
            .Where(b => b.Id != voice.Party.Id)
            .DistinctBy(b => b.Id, StringComparer.Ordinal)
            .ToList();
        var id = FormattableString.Invariant($"{statement.Code}-{number}");
        Membership(json, statement, voice, id, GroupId(statement, voice.Part), voice.Role ?? voice.Part, bodies.FirstOrDefault()?.Id);
        for (var i = 0; i < bodies.Count; i++)
        {
            Membership(json, statement, voice, FormattableString.Invariant($"{id}-{i + 1}"), bodies[i].Id, voice.Role, null);
        }
    }

    private static void Membership(
        Utf8JsonWriter json,
        PublishedStatement statement,
        VoiceRow voice,
        string id,
        string organisation,
        string? role,
        string? onBehalfOf
    )
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        if (voice.Kind == PartyKind.Person)
        {
            json.WriteString("person_id", voice.Party.Id);
        }
        else
        {
            json.WriteStartObject("member");
            json.WriteString("id", voice.Party.Id);
            json.WriteString("name", voice.Party.Name);
            json.WriteEndObject();
        }

        json.WriteString("organization_id", organisation);
        if (role is not null)
        {
            json.WriteString("role", role);
        }

        if (onBehalfOf is not null)
        {
            json.WriteString("on_behalf_of_id", onBehalfOf);
        }

        json.WriteStartArray("sources");
        Link(json, statement.Publisher.Addresses.Statement(statement.Code), $"As “{statement.Head.Title}” names them");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter json, string url, string note)
    {
        json.WriteStartObject();
        json.WriteString("url", url);
        json.WriteString("note", note);
        json.WriteEndObject();
    }

    private static string GroupId(PublishedStatement statement, string part) => $"{statement.Code}-{part}";

    private static string GroupName(PublishedStatement statement, string part) =>
        part switch
        {
            "declarant" => $"Those who make “{statement.Head.Title}”",
            "signatory" => $"Those who sign “{statement.Head.Title}”",
            _ => $"Those who sign what “{statement.Head.Title}” answers, as it lists them",
        };
}
