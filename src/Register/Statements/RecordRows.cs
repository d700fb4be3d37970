using Rejoinder.Reading;
using Rejoinder.Register.Parties;

namespace Rejoinder.Register.Statements;

/// <summary>Rows of a record's parties, voices and terms.</summary>
internal sealed class RecordRows(Session session)
{
    private readonly List<object?[]> partyRows = [];
    private readonly List<object?[]> voiceRows = [];
    private readonly List<object?[]> termRows = [];

    /// <summary>Adds a record's.</summary>
    /// <param name="record">The record.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="lookup">Finds parties.</param>
    /// <param name="decided">For parties that a person said who they are: local id to party.</param>
    /// <returns>Which party of the register each of the record's is, and who speaks.</returns>
    public RecordParties Add(
        StatementRecord record,
        long statement,
        PartyLookup lookup,
        IReadOnlyDictionary<string, (long Party, long By)>? decided = null
    )
    {
        var byLocal = new Dictionary<string, long>(StringComparer.Ordinal);
        var byName = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var party in record.Parties)
        {
            var said = decided?.GetValueOrDefault(party.Id);
            var id = said is { Party: > 0 } known ? known.Party : lookup.Of(party.Name, party.Kind, statement);
            byLocal[party.Id] = id;
            byName.TryAdd(party.Name, id);
            foreach (var mention in party.Mentions)
            {
                byName.TryAdd(mention.Words, id);
            }

            partyRows.Add([
                statement,
                party.Id,
                id,
                party.Name,
                PartyKey.Word(party.Kind),
                party.Mentions.Length,
                said is { Party: > 0 } by ? by.By : null,
            ]);
        }

        long Named(string name, PartyKind kind) =>
            byName.TryGetValue(name, out var id) ? id : byName[name] = lookup.Of(name, kind, statement);
        var speakers = new List<long>();
        foreach (var (declarant, i) in record.Declarants.Select((d, i) => (d, i)))
        {
            speakers.Add(Named(declarant.Name, declarant.Kind));
            voiceRows.Add([statement, "declarant", i + 1, speakers[^1], declarant.Name, null]);
        }

        foreach (var (signatory, i) in record.Signatories.Select((s, i) => (s, i)))
        {
            var id = Named(signatory.Name, signatory.Kind);
            voiceRows.Add([statement, "signatory", i + 1, id, signatory.Name, signatory.Signs == Signs.This ? "this" : "answered"]);
            if (signatory.Signs == Signs.This)
            {
                speakers.Add(id);
            }
        }

        foreach (var (addressee, i) in record.Addressees.Select((a, i) => (a, i)))
        {
            voiceRows.Add([statement, "addressee", i + 1, Named(addressee.Name, PartyKind.Organisation), addressee.Name, null]);
        }

        termRows.AddRange(
            record.Terms.Select(
                (t, i) => new object?[] { statement, i + 1, TermKey.Of(t.Name), t.Name, t.Status, t.Quote.Start, t.Quote.End }
            )
        );
        return new RecordParties(byLocal, byName, speakers);
    }

    public void Flush()
    {
        session.Store.Insert(
            session,
            "statement_party",
            ["statement_id", "local_id", "party_id", "name", "kind", "mentions", "decided_by"],
            partyRows
        );
        session.Store.Insert(session, "voice", ["statement_id", "part", "number", "party_id", "name", "signs"], voiceRows);
        session.Store.Insert(
            session,
            "statement_term",
            ["statement_id", "number", "term_key", "name", "status", "start_at", "end_at"],
            termRows
        );
        partyRows.Clear();
        voiceRows.Clear();
        termRows.Clear();
    }
}

/// <summary>A record's parties in the register.</summary>
/// <param name="ByLocalId">By the id in the record.</param>
/// <param name="ByName">By each name and mention in the record.</param>
/// <param name="Speakers">Declarants and signatories.</param>
internal sealed record RecordParties(
    IReadOnlyDictionary<string, long> ByLocalId,
    IReadOnlyDictionary<string, long> ByName,
    IReadOnlyList<long> Speakers
);
