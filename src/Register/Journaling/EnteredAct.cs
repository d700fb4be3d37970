namespace Rejoinder.Register.Journaling;

/// <summary>An act as it stands in the journal.</summary>
/// <param name="Index">Its index, from 0.</param>
/// <param name="Act">What was done, such as <c>statement-received</c>.</param>
/// <param name="Subject">The code of what it was done to.</param>
/// <param name="At">When, UTC, in whole seconds.</param>
/// <param name="Bytes">The entry to the byte.</param>
/// <param name="Seals">What it seals, by name.</param>
public sealed record EnteredAct(
    long Index,
    string Act,
    string Subject,
    DateTimeOffset At,
    ReadOnlyMemory<byte> Bytes,
    IReadOnlyList<KeptSeal> Seals
);

/// <summary>A seal as the register keeps it.</summary>
/// <param name="Name">What it is to the entry, such as <c>document</c>.</param>
/// <param name="Place">Where its content is kept, such as <c>document:12</c>.</param>
/// <param name="Salt">The salt, without which the seal says nothing; null once it was erased.</param>
public sealed record KeptSeal(string Name, string Place, ReadOnlyMemory<byte>? Salt);

/// <summary>An entry with all that a stranger needs to verify that it is in the journal.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Entry">The entry to the byte.</param>
/// <param name="ProofFile">The <c>.tlog-proof</c>.</param>
public sealed record EntryProof(long Index, ReadOnlyMemory<byte> Entry, ReadOnlyMemory<byte> ProofFile);
