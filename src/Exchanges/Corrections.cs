using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rejoinder.Reading;

namespace Rejoinder.Exchanges;

/// <summary>
/// What a person struck from an exchange or added to it: a small JSON file, docs/exchanges.md tells its keys. Bound to the two statements
/// by their SHA-256 where it gives them, so that it is never applied to others.
/// </summary>
/// <param name="Statement">SHA-256 of the statement that it is for; null for any.</param>
/// <param name="Reply">The same of the reply.</param>
/// <param name="Strike">Pairs of claims that do not belong together.</param>
/// <param name="Add">Links that were not found.</param>
public sealed record Corrections(
    string? Statement,
    string? Reply,
    ImmutableArray<(string Claim, string By)> Strike,
    ImmutableArray<(string Claim, string By, Relation Relation, string Reason)> Add
)
{
    private const string Remedy = "docs/exchanges.md tells the shape of a file of corrections.";

    /// <summary>Reads a file of corrections.</summary>
    /// <param name="stream">The JSON, UTF-8.</param>
    /// <returns>The corrections, or what is wrong with them and where.</returns>
    public static ReadingResult<Corrections> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            using var json = JsonDocument.Parse(stream);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return new ReadingFailure("Corrections are an object.", Remedy);
            }

            return new Corrections(
                Text(root, "statement", ""),
                Text(root, "reply", ""),
                [.. Items(root, "strike").Select(i => (Needed(i.Item, "claim", i.Place), Needed(i.Item, "by", i.Place)))],
                [
                    .. Items(root, "add")
                        .Select(i =>
                            (
                                Needed(i.Item, "claim", i.Place),
                                Needed(i.Item, "by", i.Place),
                                RelationOf(Needed(i.Item, "relation", i.Place), i.Place),
                                Text(i.Item, "reason", i.Place) ?? "added by hand"
                            )
                        ),
                ]
            );
        }
        catch (WrongPart wrong)
        {
            return new ReadingFailure(wrong.Message, Remedy, wrong.Place);
        }
        catch (JsonException wrong)
        {
            return new ReadingFailure(
                "This is no JSON.",
                Remedy,
                string.Create(CultureInfo.InvariantCulture, $"Line {wrong.LineNumber + 1}")
            );
        }
    }

    /// <summary>The exchange with what was struck and added.</summary>
    /// <returns>The exchange, or why the corrections do not fit it.</returns>
    public ReadingResult<Exchange> Apply(Exchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        if (IsFor(exchange.Reply, exchange.Statement) && !IsFor(exchange.Statement, exchange.Reply))
        {
            // The two files were given the other way round.
            var turned = Apply(exchange.Turned());
            return turned.Value is { } value ? value.Turned() : turned;
        }

        if (!IsFor(exchange.Statement, exchange.Reply))
        {
            return new ReadingFailure(
                "The corrections are of other statements: their SHA-256 differ.",
                "Give the file of corrections that was made for these two."
            );
        }

        var claims = exchange.Statement.Claims.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var replies = exchange.Reply.Claims.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (claim, by) in Strike.Concat(Add.Select(a => (a.Claim, a.By))))
        {
            if (!claims.Contains(claim) || !replies.Contains(by))
            {
                return new ReadingFailure(
                    !claims.Contains(claim)
                        ? $"There is no claim \"{claim}\" in the statement."
                        : $"There is no claim \"{by}\" in the reply.",
                    "Take the ids from --format json."
                );
            }
        }

        var struck = Strike.Concat(Add.Select(a => (a.Claim, a.By))).ToHashSet();
        return exchange with
        {
            Links = Exchange.InOrder(
                exchange.Statement,
                exchange.Reply,
                exchange
                    .Links.Where(l => !struck.Contains((l.StatementClaim, l.ReplyClaim)))
                    .Concat(Add.Select(a => new ClaimLink(a.Claim, a.By, a.Relation, false, [a.Reason])))
            ),
            Corrected =
            [
                .. Strike.Select(s => $"struck by hand: {s.Claim}, {s.By}"),
                .. Add.Select(a => $"added by hand: {a.Claim}, {a.By}"),
            ],
        };
    }

    private bool IsFor(StatementRecord statement, StatementRecord reply) =>
        (Statement is null || Statement == statement.Source.Sha256) && (Reply is null || Reply == reply.Source.Sha256);

    private static IEnumerable<(JsonElement Item, string Place)> Items(JsonElement root, string key)
    {
        if (!root.TryGetProperty(key, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            yield break;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            throw new WrongPart("A list is needed.", key);
        }

        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{key}[{index++}]");
            yield return item.ValueKind == JsonValueKind.Object ? (item, place) : throw new WrongPart("An object is needed.", place);
        }
    }

    private static string Needed(JsonElement item, string key, string place) =>
        Text(item, key, place) ?? throw new WrongPart($"The key \"{key}\" is missing.", place);

    private static string? Text(JsonElement item, string key, string place) =>
        !item.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new WrongPart("A string is needed.", place.Length == 0 ? key : $"{place}.{key}");

    private static Relation RelationOf(string word, string place)
    {
        foreach (var relation in Enum.GetValues<Relation>())
        {
            if (ExchangeJson.Word(relation) == word)
            {
                return relation;
            }
        }

        throw new WrongPart($"\"{word}\" is none of {string.Join(", ", Enum.GetValues<Relation>().Select(ExchangeJson.Word))}.", place);
    }

    // Never leaves this class: it carries the failure from where it is found up to Read.
    private sealed class WrongPart(string what, string place) : Exception(what)
    {
        public string Place { get; } = place;
    }
}
