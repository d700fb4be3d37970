using System.Security.Cryptography;
using System.Text;
using Rejoinder.Naming;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Parties;

namespace Rejoinder.Publishing;

/// <summary>A party of a published statement.</summary>
/// <param name="Id">
/// What formats call it: its code, the same in all statements; of a veiled name one that holds in this statement alone, so that nobody joins
/// the statements of a private person by it.
/// </param>
/// <param name="Code">The party's code in the register; empty where its name is veiled, and it leads nowhere.</param>
/// <param name="Name">Its name, or its initials.</param>
/// <param name="Kind">What it is; null where the text does not name it, so that nothing tells.</param>
public sealed record PublishedParty(string Id, string Code, string Name, PartyKind? Kind)
{
    /// <summary>Whether its name is shown.</summary>
    public bool IsOpen => Code.Length > 0;
}

/// <summary>
/// The parties of a published statement: each once, whether it is named, speaks, signs or is addressed. Immutable, thread-safe.
/// </summary>
public sealed class PublishedParties
{
    private static readonly HashSet<string> NoGroups = new(
        WordListFile.Lines(typeof(PublishedParties).Assembly, "no-groups"),
        StringComparer.OrdinalIgnoreCase
    );

    private readonly Dictionary<string, PublishedParty> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PublishedParty> byPlace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PublishedParty> bodies = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PublishedParty> all = [];
    private readonly Veil veil;
    private readonly string statement;

    /// <summary>The parties of a record.</summary>
    /// <param name="veil">The record, and what is veiled of it.</param>
    /// <param name="statement">The statement's code.</param>
    /// <param name="named">Which party of the register each party of the record is, unveiled.</param>
    /// <param name="about">Parties of the register that claims are about, unveiled.</param>
    /// <param name="voices">Who speaks, signs and is addressed, unveiled.</param>
    internal PublishedParties(
        Veil veil,
        string statement,
        IReadOnlyDictionary<string, PartyName> named,
        IEnumerable<PartyName> about,
        IEnumerable<StatementVoice> voices
    )
    {
        (this.veil, this.statement) = (veil, statement);
        var record = veil.Record;
        // Of those that claims are about, people may have named some that the record does not.
        var others = about.GroupBy(p => veil.Text(p.Name), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First());
        foreach (var party in record.Parties)
        {
            Add(
                party.Id,
                party.Id,
                named.GetValueOrDefault(party.Id) ?? others.GetValueOrDefault(party.Name),
                party.Name,
                party.Mentions.Length > 0 ? party.Kind : null
            );
        }

        var voiceOf = voices.ToDictionary(v => (v.Part, v.Number), v => v.Party);
        void Voice(string part, int i, string name, PartyKind kind) =>
            Add($"{part}-{i + 1}", $"party-{part}-{i + 1}", voiceOf.GetValueOrDefault((part, i + 1)), name, kind);
        for (var i = 0; i < record.Declarants.Length; i++)
        {
            Voice("declarant", i, record.Declarants[i].Name, record.Declarants[i].Kind);
        }

        for (var i = 0; i < record.Signatories.Length; i++)
        {
            Voice("signatory", i, record.Signatories[i].Name, record.Signatories[i].Kind);
        }

        for (var i = 0; i < record.Addressees.Length; i++)
        {
            Voice("addressee", i, record.Addressees[i].Name, PartyKind.Organisation);
        }
    }

    /// <summary>Each once: those of the record, then those who speak, sign and are addressed beside them.</summary>
    public IReadOnlyList<PublishedParty> All => all;

    /// <summary>A party of the record, by its id there.</summary>
    public PublishedParty this[string localId] => byPlace[localId];

    /// <summary>Who makes the statement.</summary>
    /// <param name="index">The place in the record's list, from 0.</param>
    public PublishedParty Declarant(int index) => byPlace[$"declarant-{index + 1}"];

    /// <summary>Who signs it.</summary>
    /// <param name="index">The place in the record's list, from 0.</param>
    public PublishedParty Signatory(int index) => byPlace[$"signatory-{index + 1}"];

    /// <summary>Whom it addresses.</summary>
    /// <param name="index">The place in the record's list, from 0.</param>
    public PublishedParty Addressee(int index) => byPlace[$"addressee-{index + 1}"];

    /// <summary>A party of the register that the statement names with its name open; null where there is none.</summary>
    public PublishedParty? Open(string code) => byKey.GetValueOrDefault(code) is { IsOpen: true } party ? party : null;

    /// <summary>
    /// A body that a signature list or a declarant names beside a person: the party of that name, or one of its own; null where the list writes
    /// that there is none.
    /// </summary>
    /// <param name="name">The body's name as printed; null is none.</param>
    public PublishedParty? Body(string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || NoGroups.Contains(name.Trim()))
        {
            return null;
        }

        if (bodies.TryGetValue(name, out var known))
        {
            return known;
        }

        // The same name is the same body in all statements; where names are veiled one might be a person's initials.
        var id = veil.IsClear
            ? "b-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name.ToUpperInvariant())).AsSpan(0, 10))
            : $"{statement}-b-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 6));
        return new PublishedParty(id, "", name, PartyKind.Organisation);
    }

    // The id is told apart from that of the place, which formats give to what the party does there.
    private void Add(string place, string id, PartyName? kept, string shown, PartyKind? kind)
    {
        var isOpen = kept is not null && veil.Text(kept.Name) == kept.Name && kept.Name.AsSpan().IndexOfAnyExcept('\u2588', ' ') >= 0;
        // A record that no register keeps has no codes for who speaks: there the name tells.
        var key = kept?.Code ?? all.Find(p => p.Name == shown && p.Kind == kind)?.Id ?? $"{kind}:{shown}";
        if (!byKey.TryGetValue(key, out var party))
        {
            party = isOpen
                ? new PublishedParty(kept!.Code, kept.Code, kept.Name, kind)
                : new PublishedParty($"{statement}-{id}", "", shown, kind);
            byKey.Add(key, party);
            all.Add(party);
        }

        byPlace[place] = party;
        if (party.Kind == PartyKind.Organisation)
        {
            bodies.TryAdd(shown, party);
        }
    }
}
