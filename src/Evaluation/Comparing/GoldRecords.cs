using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rejoinder.Reading;

namespace Rejoinder.Evaluation.Comparing;

/// <summary>Makes records out of golds, so that comparing can be scored without the errors of reading: the gold's own claims, c1, c2, … in order.</summary>
public static class GoldRecords
{
    private const int MostMentions = 100;

    /// <summary>The record of a gold.</summary>
    /// <param name="statement">The annotated statement.</param>
    /// <param name="added">Claims that a gold exchange adds to it.</param>
    public static StatementRecord Of(GoldStatement statement, IReadOnlyList<(string Id, string Quote, string Kind)> added)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(added);
        var gold = statement.Gold;
        var text = GoldFolder.TextOf(statement);
        var points = new CodePoints(text);
        List<(string Name, PartyKind Kind)> people =
        [
            .. (gold.Persons ?? []).Select(n => (n, PartyKind.Person)),
            .. (gold.Organisations ?? []).Select(n => (n, PartyKind.Organisation)),
        ];
        var known = people.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in gold.Claims.SelectMany(c => c.About).Where(known.Add))
        {
            people.Add(
                (
                    name,
                    name.Length > 0 && char.IsUpper(name[0]) && !name.Contains(' ', StringComparison.Ordinal)
                        ? PartyKind.Place
                        : PartyKind.Organisation
                )
            );
        }

        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < people.Count; i++)
        {
            ids[people[i].Name] = string.Create(CultureInfo.InvariantCulture, $"p{i + 1}");
        }

        return new StatementRecord
        {
            Source = new Source(statement.Name, "text/plain", Encoding.UTF8.GetByteCount(text), Hash(text)),
            Text = text,
            Title = gold.Title,
            Language = "en",
            Issued = gold.Issued,
            Declarants =
            [
                .. gold.Declarants.Select(d => new Declarant(d.Name ?? "", null, d.Role, d.Organisation, PartyKind.Person, Nowhere)),
            ],
            Addressees = [.. gold.Addressees.Select(a => new Addressee(a, Nowhere))],
            Signatories =
            [
                .. (gold.Signatories ?? []).Select(s => new Signatory(
                    null,
                    null,
                    s.Name,
                    s.Role,
                    s.Organisation,
                    s.Country,
                    s.Group,
                    PartyKind.Person,
                    Signs.This,
                    Nowhere
                )),
            ],
            Parties = [.. people.Select(p => new Party(ids[p.Name], p.Name, p.Kind, Mentions(text, points, p.Name)))],
            Claims =
            [
                .. Claims(gold, text, points, ids),
                .. added.Select(a =>
                    ClaimOf(
                        a.Id,
                        a.Quote,
                        a.Kind,
                        text.IndexOf(a.Quote, StringComparison.Ordinal),
                        points,
                        Attribution.Declarants,
                        [],
                        null
                    )
                ),
            ],
        };
    }

    private static Quote Nowhere { get; } = new("", 0, 0);

    private static IEnumerable<Claim> Claims(Gold gold, string text, CodePoints points, Dictionary<string, string> ids)
    {
        var at = 0;
        for (var i = 0; i < gold.Claims.Count; i++)
        {
            var claim = gold.Claims[i];
            var start = text.IndexOf(claim.Quote, at, StringComparison.Ordinal);
            start = start < 0 ? text.IndexOf(claim.Quote, StringComparison.Ordinal) : start;
            at = Math.Max(start, at);
            yield return ClaimOf(
                string.Create(CultureInfo.InvariantCulture, $"c{i + 1}"),
                claim.Quote,
                claim.Kind,
                start,
                points,
                claim.AttributedTo,
                [.. claim.About.Select(n => ids[n])],
                claim.Cites
            );
        }
    }

    private static Claim ClaimOf(
        string id,
        string quote,
        string kind,
        int start,
        CodePoints points,
        string attributedTo,
        ImmutableArray<string> about,
        string? cites
    ) =>
        new(
            id,
            start < 0 ? new Quote(quote, -1, -1) : points.Quote(new TextSpan(start, start + quote.Length)),
            Enum.TryParse<ClaimKind>(kind, ignoreCase: true, out var parsed) ? parsed : ClaimKind.Factual,
            new Attribution(attributedTo, null),
            about,
            string.IsNullOrEmpty(cites) ? null : new Citation(Nowhere, "vague"),
            [],
            null
        )
        {
            KindCue = "gold",
        };

    private static ImmutableArray<Quote> Mentions(string text, CodePoints points, string name)
    {
        var mentions = ImmutableArray.CreateBuilder<Quote>();
        for (
            var at = name.Length == 0 ? -1 : text.IndexOf(name, StringComparison.Ordinal);
            at >= 0 && mentions.Count < MostMentions;
            at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal)
        )
        {
            mentions.Add(points.Quote(new TextSpan(at, at + name.Length)));
        }

        return mentions.ToImmutable();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
