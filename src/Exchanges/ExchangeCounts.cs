using Rejoinder.Reading;

namespace Rejoinder.Exchanges;

/// <summary>The figures that an exchange is summed up by.</summary>
/// <param name="Claims">Claims of the statement.</param>
/// <param name="Answered">How many of them are answered.</param>
/// <param name="Persons">Persons of the statement, its own speakers and signatories left out.</param>
/// <param name="Named">How many of them the reply names.</param>
/// <param name="Ambiguous">How many it may name.</param>
public sealed record ExchangeCounts(int Claims, int Answered, int Persons, int Named, int Ambiguous)
{
    /// <summary>Counts an exchange.</summary>
    public static ExchangeCounts Of(Exchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var passed = exchange.PassedOver.Length;
        var claims = exchange.Statement.Claims.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count();
        var outcomes = exchange.Parties.ToLookup(p => p.Party, p => p.Outcome);
        PartyOutcome[] persons = [.. SpokenOf(exchange.Statement).Select(p => outcomes[p.Id].FirstOrDefault(PartyOutcome.Absent))];
        return new ExchangeCounts(
            claims,
            claims - passed,
            persons.Length,
            persons.Count(o => o == PartyOutcome.Named),
            persons.Count(o => o == PartyOutcome.Ambiguous)
        );
    }

    /// <summary>The persons whom a statement speaks of: not those who speak in it, sign it or signed what it answers.</summary>
    public static IEnumerable<Party> SpokenOf(StatementRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var speakers = record
            .Declarants.Select(d => d.Name)
            .Concat(record.Signatories.Select(s => s.Name))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return record.Parties.Where(p => p.Kind == PartyKind.Person && !speakers.Contains(p.Name));
    }

    /// <summary>"11 of 24 claims answered, 13 passed over; 4 of 17 persons named".</summary>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Answered} of {Claims} claims answered, {Claims - Answered} passed over; {Named} of {Persons} persons named{(Ambiguous > 0 ? $", {Ambiguous} ambiguous" : "")}"
        );
}
