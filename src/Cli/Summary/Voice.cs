using Rejoinder.Reading;

namespace Rejoinder.Cli.Summary;

/// <summary>Who says what: the words that stand for the statement's own speakers wherever a claim is shown.</summary>
internal sealed record Voice(string Own)
{
    private const int MostNames = 3;

    /// <summary>The speakers by name where they are few; else what they are.</summary>
    public static Voice Of(StatementRecord record)
    {
        var names = record.Declarants.Select(d => d.Name).Distinct(StringComparer.Ordinal).ToArray();
        return new Voice(
            names.Length is > 0 and <= MostNames ? string.Join(", ", names)
            : names.Length > 0 ? $"{names[0]} and {names.Length - 1} others who speak here"
            : record.Signatories.Any(s => s.Signs == Signs.This) ? "the signatories"
            : "this statement"
        );
    }

    /// <summary>Who says the claim.</summary>
    public string Speaker(Claim claim) => claim.AttributedTo.Name == Attribution.Declarants ? Own : claim.AttributedTo.Name;
}
