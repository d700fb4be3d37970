namespace Rejoinder.Register.Journaling;

/// <summary>Content that an entry seals.</summary>
/// <param name="Name">What it is to the entry, such as <c>document</c>.</param>
/// <param name="Content">Its bytes, unpacked.</param>
/// <param name="Place">Where the register keeps it: a kind and an id, such as <c>document:12</c>; see <see cref="SealedContent"/>.</param>
internal sealed record Sealed(string Name, ReadOnlyMemory<byte> Content, string Place);
