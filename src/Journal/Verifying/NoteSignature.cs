namespace Rejoinder.Journal.Verifying;

/// <summary>A signature line of a note, not yet verified.</summary>
/// <param name="KeyName">The name of the key that is said to have signed.</param>
/// <param name="KeyId">Four bytes; with the name they say which key.</param>
/// <param name="Bytes">The signature, in the key's own format.</param>
public sealed record NoteSignature(string KeyName, ReadOnlyMemory<byte> KeyId, ReadOnlyMemory<byte> Bytes);
