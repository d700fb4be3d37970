using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>Somebody who makes or signs a statement, as the formats of names have them.</summary>
/// <param name="Party">The party.</param>
/// <param name="Part"><c>declarant</c>, <c>signatory</c>, or <c>signatory-of-answered</c>: of the statement that is answered, as this one lists.</param>
/// <param name="Kind">A person or an organisation.</param>
/// <param name="Honorific">As printed; null where there is none.</param>
/// <param name="Role">As printed; null where there is none.</param>
/// <param name="Organisation">As printed; null where there is none.</param>
/// <param name="Country">As printed; null where there is none.</param>
/// <param name="Group">As printed; null where there is none.</param>
internal sealed record VoiceRow(
    PublishedParty Party,
    string Part,
    PartyKind Kind,
    string? Honorific,
    string? Role,
    string? Organisation,
    string? Country,
    string? Group
)
{
    /// <summary>Those who make it, then those who sign, in the order of the record.</summary>
    public static IEnumerable<VoiceRow> Of(PublishedStatement statement) =>
        statement
            .Record.Declarants.Select(
                (d, i) => new VoiceRow(statement.Parties.Declarant(i), "declarant", d.Kind, d.Honorific, d.Role, d.Organisation, null, null)
            )
            .Concat(
                statement.Record.Signatories.Select(
                    (s, i) =>
                        new VoiceRow(
                            statement.Parties.Signatory(i),
                            s.Signs == Signs.This ? "signatory" : "signatory-of-answered",
                            s.Kind,
                            s.Honorific,
                            s.Role,
                            s.Organisation,
                            s.Country,
                            s.Group
                        )
                )
            );
}
