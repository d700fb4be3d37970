using Rejoinder.Naming;
using Rejoinder.Reading;

namespace Rejoinder.Publishing.FollowTheMoney;

/// <summary>Which schema of the model says least too much of a thing. Thread-safe.</summary>
internal static class EntitySchemata
{
    private static readonly string[] PublicBodies = [.. WordListFile.Lines(typeof(EntitySchemata).Assembly, "public-bodies")];

    private static readonly string[] WatchLists = [.. WordListFile.Lines(typeof(EntitySchemata).Assembly, "watch-lists")];

    private static readonly Dictionary<string, string> Languages = WordListFile
        .Entries(typeof(EntitySchemata).Assembly, "language-codes")
        .ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);

    /// <summary>Of a party; a <c>LegalEntity</c> is a person or a body where nothing tells which.</summary>
    public static string Of(PublishedParty party) =>
        party.Kind switch
        {
            PartyKind.Person => "Person",
            PartyKind.Organisation => IsPublicBody(party.Name) ? "PublicBody" : "Organization",
            PartyKind.Place => "Address",
            _ => "LegalEntity",
        };

    /// <summary>Of a document, by its media type.</summary>
    public static string OfDocument(string mediaType) =>
        mediaType.Split(';')[0].Trim() switch
        {
            "text/html" or "application/xhtml+xml" => "HyperText",
            "text/plain" or "text/markdown" => "PlainText",
            "message/rfc822" => "Email",
            "application/pdf"
            or "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            or "application/vnd.oasis.opendocument.text"
            or "application/rtf" => "Pages",
            _ => "Document",
        };

    /// <summary>The model's code of a language; null where it has none.</summary>
    public static string? LanguageOf(string tag) => Languages.GetValueOrDefault(tag.Split('-')[0].ToLowerInvariant());

    /// <summary>Whether a roster's name says that it is a list of sanctions or a watch list.</summary>
    public static bool IsWatchList(string roster) => Has(roster, WatchLists);

    private static bool IsPublicBody(string name) => Has(name, PublicBodies);

    // Whole words, in any case.
    private static bool Has(string text, string[] words)
    {
        foreach (var word in words)
        {
            for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            {
                var end = at + word.Length;
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
