using System.Globalization;
using System.Xml;

namespace Rejoinder.Publishing.AkomaNtoso;

/// <summary>What the document is, in FRBR's terms, under the naming convention of Akoma Ntoso.</summary>
internal static class Metadata
{
    // A statement is of no country's law: "xx" is among the codes that ISO 3166 leaves to users.
    private const string Country = "xx";

    public static void Write(XmlWriter xml, PublishedStatement statement, References references)
    {
        var (date, name) = Date(statement);
        var language = Language(statement.Record.Language);
        var work = $"/akn/{Country}/statement/{date}/{statement.Code}";
        var expression = $"{work}/{language}@";
        xml.Begin("meta");
        xml.Line();
        xml.Begin("identification", ("source", References.Desk));
        xml.Line();
        Begin(xml, "FRBRWork", work);
        xml.Element("FRBRalias", ("value", statement.Publisher.Addresses.Statement(statement.Code)), ("name", "address"));
        xml.Element("FRBRdate", ("date", date), ("name", name));
        Authors(xml, statement, references);
        xml.Element("FRBRcountry", ("value", Country));
        xml.Element("FRBRsubtype", ("value", statement.Record.Kind));
        xml.Element("FRBRnumber", ("value", statement.Code));
        End(xml);
        Begin(xml, "FRBRExpression", expression);
        xml.Element("FRBRdate", ("date", date), ("name", name));
        Authors(xml, statement, references);
        xml.Element("FRBRlanguage", ("language", language));
        End(xml);
        Begin(xml, "FRBRManifestation", expression + ".akn");
        xml.Element(
            "FRBRdate",
            ("date", statement.Head.PublishedAt is { } at ? JudgementWords.Day(at) : date),
            ("name", statement.Head.PublishedAt is null ? name : "published")
        );
        xml.Element("FRBRauthor", ("href", References.Desk));
        xml.Element("FRBRformat", ("value", "application/akn+xml"));
        End(xml);
        End(xml);
        references.Write(xml);
        End(xml);
    }

    private static void Begin(XmlWriter xml, string name, string address)
    {
        xml.Begin(name);
        xml.Line();
        xml.Element("FRBRthis", ("value", address + (name == "FRBRManifestation" ? "" : "/!main")));
        xml.Element("FRBRuri", ("value", address));
    }

    private static void End(XmlWriter xml)
    {
        xml.WriteEndElement();
        xml.Line();
    }

    // An author is asked for; where the text names none the desk's reading is all that there is.
    private static void Authors(XmlWriter xml, PublishedStatement statement, References references)
    {
        var names = statement
            .Record.Declarants.Select(d => references.To(d.Name))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var name in names)
        {
            xml.Element("FRBRauthor", ("href", name), ("as", references.Author));
        }

        if (names.Count == 0)
        {
            xml.Element("FRBRauthor", ("href", ""), ("as", references.Author));
        }
    }

    // A whole date is asked for: the first day of a month or year that is all that is known, as its name says.
    private static (string Date, string Name) Date(PublishedStatement statement)
    {
        foreach (var (format, name) in new[] { ("yyyy-MM-dd", "issued"), ("yyyy-MM", "issued-month"), ("yyyy", "issued-year") })
        {
            if (DateOnly.TryParseExact(statement.Record.Issued, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return (date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), name);
            }
        }

        // A file that nobody keeps was received at no time.
        return statement.ReceivedAt is { } received ? (JudgementWords.Day(received), "received") : ("0001-01-01", "unknown");
    }

    // ISO 639-2, as the naming convention asks; a language without a code here goes by its own tag.
    private static string Language(string tag) =>
        tag.Split('-')[0].ToLowerInvariant() switch
        {
            "ar" => "ara",
            "de" => "deu",
            "en" => "eng",
            "es" => "spa",
            "fr" => "fra",
            "it" => "ita",
            "nl" => "nld",
            "pl" => "pol",
            "pt" => "por",
            "ru" => "rus",
            "uk" => "ukr",
            "zh" => "zho",
            { Length: 2 or 3 } other when other.All(char.IsAsciiLetterLower) => other,
            _ => "und",
        };
}
