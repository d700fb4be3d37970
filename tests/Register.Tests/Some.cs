using System.Security.Cryptography;
using System.Text;
using Rejoinder.Reading;
using Rejoinder.Register.Accounts;

namespace Rejoinder.Register.Tests;

/// <summary>Small made-up things.</summary>
internal static class Some
{
    public const string Reader = "rejoinder 0.0.0";

    /// <summary>A record whose text is its claims, a paragraph each.</summary>
    public static StatementRecord Record(string title, params SomeClaim[] claims) =>
        RecordOf(title, string.Join("\n\n", claims.Select(c => c.Words)), claims);

    /// <summary>A record of a text in which the claims stand; parties are made of the names that the claims are about.</summary>
    public static StatementRecord RecordOf(string title, string text, params SomeClaim[] claims)
    {
        var names = claims.SelectMany(c => c.About).Distinct(StringComparer.Ordinal).ToList();
        return new StatementRecord
        {
            Source = new Source(
                $"{title}.txt",
                "text/plain",
                Encoding.UTF8.GetByteCount(text),
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))
            ),
            Text = text,
            Title = title,
            Kind = "open-letter",
            Language = "en",
            Issued = "2026-03-02",
            Declarants = [new Declarant("Ada Vellacourt", null, null, null, PartyKind.Person, new Quote("", 0, 0))],
            Parties = [.. names.Select((n, i) => new Party($"p{i + 1}", n, Kind(n), [.. Quotes(text, n)]))],
            Claims =
            [
                .. claims.Select(
                    (c, i) =>
                        new Claim(
                            $"c{i + 1}",
                            Quotes(text, c.Words).First(),
                            c.Kind,
                            new Attribution(c.Speaker, c.Speaker == Attribution.Declarants ? null : "according to"),
                            [.. c.About.Select(n => $"p{names.IndexOf(n) + 1}")],
                            c.Cites is null ? null : new Citation(Quotes(text, c.Cites).First(), "locatable"),
                            [],
                            0.5
                        )
                        {
                            KindCue = "cue: made up",
                        }
                ),
            ],
        };
    }

    public static byte[] Document(StatementRecord record) => Encoding.UTF8.GetBytes(record.Text);

    /// <summary>Somebody of a role, in a register.</summary>
    public static Account Account(Register register, Role role, string? name = null)
    {
        var administrator = register.Accounts.Acting("Root");
        return role == Role.Administrator && name is null
            ? administrator
            : register.Accounts.Add(name ?? role.ToString(), role, administrator);
    }

    private static PartyKind Kind(string name) => name.Split(' ').Length == 2 ? PartyKind.Person : PartyKind.Organisation;

    private static IEnumerable<Quote> Quotes(string text, string words)
    {
        for (var at = -1; (at = text.IndexOf(words, at + 1, StringComparison.Ordinal)) >= 0; )
        {
            var start = text[..at].EnumerateRunes().Count();
            yield return new Quote(words, start, start + words.EnumerateRunes().Count());
        }
    }
}

/// <summary>A claim to make.</summary>
internal sealed record SomeClaim(string Words, params string[] About)
{
    public ClaimKind Kind { get; init; } = ClaimKind.Factual;

    public string Speaker { get; init; } = Attribution.Declarants;

    public string? Cites { get; init; }
}
