using System.Text.Json;

namespace Rejoinder.Register.Parties;

/// <summary>What a merge or split moved, to the row, so that it can be taken back.</summary>
/// <param name="Places">Statements' parties.</param>
/// <param name="About">Claims that were about the one and are now about the other.</param>
/// <param name="Both">Claims that were about both.</param>
/// <param name="Speaks">Claims whose speaker it is.</param>
/// <param name="Voices">Declarants, signatories and addressees.</param>
internal sealed record PartyMove(
    IReadOnlyList<PartyRows.Place> Places,
    IReadOnlyList<long> About,
    IReadOnlyList<long> Both,
    IReadOnlyList<long> Speaks,
    IReadOnlyList<PartyMove.Voice> Voices
)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    public static PartyMove Read(string json) => JsonSerializer.Deserialize<PartyMove>(json)!;

    public sealed record Voice(long Statement, string Part, long Number);
}
