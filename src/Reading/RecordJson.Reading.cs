using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Rejoinder.Reading;

public static partial class RecordJson
{
    // Rises with the contract's schemaVersion; an older or newer record is refused, since its keys may mean something else.
    private const string SchemaVersion = "1";

    /// <summary>
    /// Reads a record that <see cref="Write"/> wrote, or another program in the same form. Keys that the contract does not know are passed
    /// over; everything else is checked, the anchors with it, so that a record that is returned holds.
    /// </summary>
    /// <param name="stream">The JSON, UTF-8.</param>
    /// <returns>The record, or what is wrong with it and where.</returns>
    public static ReadingResult<StatementRecord> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            using var json = JsonDocument.Parse(stream);
            return Record(new Part(json.RootElement, null, null));
        }
        catch (WrongPart wrong)
        {
            return new ReadingFailure(wrong.Message, wrong.Remedy, wrong.Place);
        }
        catch (JsonException wrong)
        {
            return new ReadingFailure(
                "This is no JSON.",
                "Give a record that `rejoinder read FILE --format json` wrote.",
                string.Create(CultureInfo.InvariantCulture, $"Line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}")
            );
        }
    }

    private static StatementRecord Record(Part part)
    {
        var version = part.Text("schemaVersion");
        if (version != SchemaVersion)
        {
            throw part["schemaVersion"]
                .Wrong(
                    $"The record has schema version \"{version}\"; this program reads \"{SchemaVersion}\".",
                    "Read the statement again, or use the version of Rejoinder that wrote it."
                );
        }

        var text = part.Text("text");
        var quotes = new Anchors(text);
        var parties = part.List("parties", p => new Party(p.Text("id"), p.Text("name"), Party(p), p.List("mentions", quotes.Of)));
        var ids = parties.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return new StatementRecord
        {
            SchemaVersion = version,
            Source = SourceOf(part["source"]),
            Text = text,
            Title = part.TextOrNull("title"),
            Kind = part.TextOrNull("kind") ?? StatementKinds.Other,
            Language = part.TextOrNull("language") ?? "und",
            Issued = part.TextOrNull("issued"),
            Answers = part.PartOrNull("answers") is { } answers ? quotes.Of(answers) : null,
            Addressees = part.List("addressees", p => new Addressee(p.Text("name"), quotes.OfOrNone(p))),
            Declarants = part.List("declarants", p => DeclarantOf(p, quotes)),
            Signatories = part.List("signatories", p => SignatoryOf(p, quotes)),
            UnnamedSignatories = part.IntegerOrNull("unnamedSignatories") ?? 0,
            Parties = parties,
            Claims = part.List("claims", p => ClaimOf(p, quotes, ids)),
            Terms = part.List("terms", p => new Term(p.Text("term"), p.Text("status"), quotes.Of(p))),
            Amounts = part.List("amounts", p => new Amount(quotes.Of(p), p.Text("value"), p.Text("unit"))),
            Dates = part.List("dates", p => new DateMention(quotes.Of(p), p.TextOrNull("iso"))),
            Checks = part.List("checks", p => new Check(p.Text("check"), p.Text("message"), p.List("spans", quotes.Of))),
            Leads = part.List("leads", p => LeadOf(p, ids)),
            Notes = part.Texts("notes"),
        };
    }

    private static Source SourceOf(Part part) =>
        new(
            part.Text("name"),
            part.Text("mediaType"),
            part.Long("bytes"),
            part.Text("sha256"),
            part.TextOrNull("retrievedAt") is not { } at ? null
                : DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
                : throw part["retrievedAt"].Wrong($"\"{at}\" is no date and time of RFC 3339.")
        );

    private static Declarant DeclarantOf(Part part, Anchors quotes) =>
        new(
            part.Text("name"),
            part.TextOrNull("honorific"),
            part.TextOrNull("role"),
            part.TextOrNull("organisation"),
            PartyOrPerson(part),
            quotes.OfOrNone(part)
        );

    private static Signatory SignatoryOf(Part part, Anchors quotes) =>
        new(
            part.IntegerOrNull("ordinal"),
            part.TextOrNull("honorific"),
            part.Text("name"),
            part.TextOrNull("role"),
            part.TextOrNull("organisation"),
            part.TextOrNull("country"),
            part.TextOrNull("group"),
            PartyOrPerson(part),
            part.TextOrNull("signs") is null ? Signs.This : part.Word<Signs>("signs"),
            quotes.OfOrNone(part)
        )
        {
            Match = part.PartOrNull("match") is { } match ? MatchOf(match) : null,
        };

    private static RosterMatch MatchOf(Part part) =>
        new(
            part.Text("list"),
            part.TextOrNull("entryId"),
            part.TextOrNull("name"),
            part.Text("outcome"),
            part.NumberOrNull("score"),
            part.Texts("reasons"),
            part.List(
                "candidates",
                p => new RosterCandidate(p.Text("entryId"), p.Text("name"), p.NumberOrNull("score") ?? 0, p.Texts("reasons"))
            )
        );

    private static Lead LeadOf(Part part, HashSet<string> parties)
    {
        if (part.TextOrNull("party") is { } id && !parties.Contains(id))
        {
            throw part["party"].Wrong($"There is no party \"{id}\" in the record.");
        }

        return new Lead(
            part.Word<LeadSubject>("subject"),
            part.TextOrNull("party"),
            part.Text("name"),
            part.Text("list"),
            part.Text("entryId"),
            part.Text("entryName"),
            part.NumberOrNull("score") ?? 0,
            part.TextOrNull("noLead"),
            part.Texts("agrees"),
            part.Texts("differs"),
            part.Texts("unknown")
        );
    }

    private static Claim ClaimOf(Part part, Anchors quotes, HashSet<string> parties)
    {
        var about = part.Texts("about");
        if (about.FirstOrDefault(id => !parties.Contains(id)) is { } unknown)
        {
            throw part["about"].Wrong($"There is no party \"{unknown}\" in the record.");
        }

        var attribution = part["attributedTo"];
        return new Claim(
            part.Text("id"),
            quotes.Of(part),
            part.Word<ClaimKind>("kind"),
            new Attribution(attribution.Text("name"), attribution.TextOrNull("cue")),
            about,
            part.PartOrNull("cites") is { } cites
                ? new Citation(quotes.OfOrNone(cites), cites.TextOrNull("kind") ?? "vague", cites.TextOrNull("address"))
                : null,
            part.List("flags", p => new Flag(p.Text("flag"), quotes.Of(p))),
            part.NumberOrNull("checkWorthiness")
        )
        {
            KindCue = part.TextOrNull("kindCue") ?? "",
        };
    }

    private static PartyKind Party(Part part) => part.Word<PartyKind>("kind");

    private static PartyKind PartyOrPerson(Part part) => part.TextOrNull("kind") is null ? PartyKind.Person : Party(part);

    /// <summary>Reads quotes and holds each against the text that it says it stands in.</summary>
    private sealed class Anchors(string text)
    {
        private readonly CodePoints _points = new(text);

        /// <summary>
        /// Records made by hand often leave out where a name or a source stands: it has no place then, and no words that claim one.
        /// </summary>
        public Quote OfOrNone(Part part) => part.IntegerOrNull("start") is null ? new Quote("", 0, 0) : Of(part);

        public Quote Of(Part part)
        {
            var quote = new Quote(part.Text("quote"), part.Integer("start"), part.Integer("end"));
            return _points.Holds(quote)
                ? quote
                : throw part.Wrong(
                    string.Create(CultureInfo.InvariantCulture, $"The quote is not what stands at {quote.Start}..{quote.End} of the text."),
                    "Read the statement again; a record whose text or positions were changed is not mended."
                );
        }
    }

    /// <summary>The way to a value; put into words for a message alone, for a record has thousands of values.</summary>
    private sealed record Way(Way? Outer, string? Key, int Item)
    {
        public override string ToString() =>
            Key is null ? string.Create(CultureInfo.InvariantCulture, $"{Outer}[{Item}]")
            : Outer is null ? Key
            : $"{Outer}.{Key}";
    }

    /// <summary>The words that a record has for the values of an enumeration.</summary>
    private static class WordsOf<T>
        where T : struct, Enum
    {
        public static readonly (string Word, T Value)[] All = [.. Enum.GetValues<T>().Select(v => (RecordJson.Word(v), v))];
    }

    /// <summary>A value of the JSON with its place, for messages such as <c>claims[3].start</c>.</summary>
    /// <param name="Element">The value.</param>
    /// <param name="Outer">The way to what it is in; null for the whole.</param>
    /// <param name="Key">Its key there; null where it is the item that <paramref name="Outer"/> ends with.</param>
    private readonly record struct Part(JsonElement Element, Way? Outer, string? Key)
    {
        private Way? Here => Key is null ? Outer : new Way(Outer, Key, 0);

        public Part this[string key] =>
            Member(key) ?? throw Wrong($"The key \"{key}\" is missing.", "Give a record in the form that docs/cli.md describes.");

        public WrongPart Wrong(string what, string remedy = "Mend it, or read the statement again.") => new(what, remedy, Here?.ToString());

        public string Text(string key) => this[key].AsText();

        public string? TextOrNull(string key) => PartOrNull(key)?.AsText();

        public int Integer(string key) => this[key].AsInteger();

        public int? IntegerOrNull(string key) => PartOrNull(key)?.AsInteger();

        public long Long(string key) =>
            this[key].Element is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value)
                ? value
                : throw this[key].Wrong("A whole number is needed.");

        public double? NumberOrNull(string key) =>
            PartOrNull(key) is not { } part ? null
            : part.Element.ValueKind == JsonValueKind.Number && part.Element.TryGetDouble(out var value) && double.IsFinite(value) ? value
            : throw part.Wrong("A number is needed.");

        public T Word<T>(string key)
            where T : struct, Enum
        {
            var part = this[key];
            var word = part.AsText();
            foreach (var (its, value) in WordsOf<T>.All)
            {
                if (its == word)
                {
                    return value;
                }
            }

            throw part.Wrong($"\"{word}\" is none of {string.Join(", ", WordsOf<T>.All.Select(w => w.Word))}.");
        }

        public Part? PartOrNull(string key) => Member(key) is { Element.ValueKind: not JsonValueKind.Null } part ? part : null;

        public ImmutableArray<string> Texts(string key) => List(key, part => part.AsText());

        public ImmutableArray<T> List<T>(string key, Func<Part, T> read)
        {
            if (PartOrNull(key) is not { } list)
            {
                return [];
            }

            if (list.Element.ValueKind != JsonValueKind.Array)
            {
                throw list.Wrong("A list is needed.");
            }

            var items = ImmutableArray.CreateBuilder<T>(list.Element.GetArrayLength());
            var way = list.Here;
            foreach (var item in list.Element.EnumerateArray())
            {
                items.Add(read(new Part(item, new Way(way, null, items.Count), null)));
            }

            return items.MoveToImmutable();
        }

        private Part? Member(string key)
        {
            if (Element.ValueKind != JsonValueKind.Object)
            {
                throw Wrong("An object is needed.", "Give a record that `rejoinder read FILE --format json` wrote.");
            }

            return Element.TryGetProperty(key, out var member) ? new Part(member, Here, key) : null;
        }

        private int AsInteger() =>
            Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var value)
                ? value
                : throw Wrong("A whole number is needed.");

        private string AsText()
        {
            if (Element.ValueKind != JsonValueKind.String)
            {
                throw Wrong("A string is needed.");
            }

            try
            {
                return Element.GetString()!;
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair, escaped: no text.
                throw Wrong("The string holds half a character.");
            }
        }
    }

    // Never leaves this class: it carries the failure from where it is found up to Read.
    private sealed class WrongPart(string what, string remedy, string? place) : Exception(what)
    {
        public string Remedy { get; } = remedy;

        public string? Place { get; } = place;
    }
}
