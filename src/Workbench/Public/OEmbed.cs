using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Rejoinder.Publishing;

namespace Rejoinder.Workbench.Public;

/// <summary>What a consumer of oEmbed asks, as it came.</summary>
internal sealed record OEmbedRequest(string? Url, string? Format, string? MaxWidth, string? MaxHeight);

/// <summary>oEmbed 1.0 (oembed.com): how the page of a published statement is shown inside another page.</summary>
internal static class OEmbed
{
    private const int Width = 700;
    private const int Height = 600;
    private const string Path = "/public/statements/";

    public static IResult Answer(HttpRequest request, Register.Register register, OEmbedRequest asked)
    {
        var root = PublicSide.Root(request, register);
        if (string.IsNullOrEmpty(asked.Url))
        {
            return Told(400, $"Say which page is asked for: ?url={root}{Path}…");
        }

        if ((asked.Format ?? "json") is not ("json" or "xml"))
        {
            return Told(501, "format is json or xml.");
        }

        if (Least(asked.MaxWidth, Width) is not { } width || Least(asked.MaxHeight, Height) is not { } height)
        {
            return Told(400, "maxwidth and maxheight are whole numbers of pixels, 1 or more.");
        }

        var code = Code(asked.Url, root) ?? Code(asked.Url, $"{request.Scheme}://{request.Host}");
        if (code is null || PublishedStatement.Find(register, code, PublicSide.Publisher(request, register)) is not { } statement)
        {
            return Told(404, "The address is not of a statement that is published here.");
        }

        var fields = Fields(statement, root, width, height);
        return asked.Format == "xml" ? Xml(fields) : Json(fields);
    }

    /// <summary>The element that frames a statement: nothing in the frame may run, and its links open pages of their own.</summary>
    public static string Frame(PublishedStatement statement, string root, int width = Width, int height = Height) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<iframe src=\"{root}{Path}{statement.Code}/embed\" width=\"{width}\" height=\"{height}\" title=\"{HtmlEncoder.Default.Encode(Title(statement))}\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" referrerpolicy=\"no-referrer\" loading=\"lazy\"></iframe>"
        );

    private static string Title(PublishedStatement statement) =>
        $"“{Page.Words.Short(statement.Head.Title, 160)}”, said by {Page.Words.Short(statement.Speakers, 100)}";

    private static List<(string Name, object Value)> Fields(PublishedStatement statement, string root, int width, int height) =>
        [
            ("type", "rich"),
            ("version", "1.0"),
            ("title", Title(statement)),
            ("author_name", statement.Speakers),
            ("provider_name", statement.Publisher.Name),
            ("provider_url", $"{root}/public"),
            ("cache_age", 3600),
            ("html", Frame(statement, root, width, height)),
            ("width", width),
            ("height", height),
        ];

    private static IResult Json(List<(string Name, object Value)> fields)
    {
        var made = new JsonObject();
        foreach (var (name, value) in fields)
        {
            made[name] = value is int number ? JsonValue.Create(number) : JsonValue.Create((string)value);
        }

        return Results.Text(made.ToJsonString(), "application/json; charset=utf-8");
    }

    private static IResult Xml(List<(string Name, object Value)> fields)
    {
        var made = new XElement("oembed", fields.Select(f => new XElement(f.Name, Clean(f.Value))));
        return Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n" + made, "text/xml; charset=utf-8");
    }

    // A title may hold characters that XML has no place for.
    private static object Clean(object value) => value is string words ? XmlWords.Of(words) : value;

    private static string? Code(string url, string root)
    {
        var beginning = root + Path;
        if (!url.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var code = url[beginning.Length..].Split('/', '?', '#')[0];
        return code.Length is > 0 and <= 40 ? code : null;
    }

    private static int? Least(string? asked, int usual) =>
        string.IsNullOrEmpty(asked) ? usual
        : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0 ? Math.Min(most, usual)
        : null;

    private static IResult Told(int status, string words) => Results.Text(words + "\n", statusCode: status);
}
