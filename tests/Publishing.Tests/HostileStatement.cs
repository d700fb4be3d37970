using Rejoinder.Reading;

namespace Rejoinder.Publishing.Tests;

/// <summary>A statement in which every field that can be a formula is one.</summary>
internal static class HostileStatement
{
    public static readonly string[] Formulas =
    [
        "=1+1",
        "=HYPERLINK(\"http://evil.example\",\"click\")",
        "+1+cmd|' /C calc'!A0",
        "-1+1",
        "@SUM(1,1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "=1+1\",=2+2,\"",
        "＝1+1",
    ];

    public static PublishedStatement Statement => PublishedStatement.OfRecord(Record);

    private static StatementRecord Record
    {
        get
        {
            var text = string.Join("\n\n", Formulas) + "\n";
            var builder = new StatementBuilder(text);
            foreach (var formula in Formulas)
            {
                builder.Claim(ClaimKind.Allegation, formula, by: formula, about: [builder.Party(formula, PartyKind.Organisation)]);
            }

            return builder.Build() with
            {
                Source = new Source("=1+1.txt", "text/plain", text.Length, new string('b', 64)),
                Title = "=1+1",
                Issued = "2026-03-02",
                Signatories =
                [
                    .. Formulas.Select((f, i) => new Signatory(i + 1, f, f, f, f, f, f, PartyKind.Person, Signs.This, builder.Quote(f))),
                ],
                Declarants = [.. Formulas.Select(f => new Declarant(f, f, f, f, PartyKind.Person, builder.Quote(f)))],
                Terms = [.. Formulas.Select(f => new Term(f, "disputed", builder.Quote(f)))],
                Amounts = [.. Formulas.Select(f => new Amount(builder.Quote(f), "1", f))],
            };
        }
    }
}
