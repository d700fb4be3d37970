using Rejoinder.Journal.Notes;

namespace Rejoinder.Register.Journaling;

/// <summary>
/// Signed notes by which an old key names the one that follows it. They cannot be taken for a checkpoint: their second line is a word.
/// </summary>
internal static class KeyNote
{
    /// <summary>
    /// The key was changed: origin, the old key's line, the new one's. Where the old key is lost (null), the new one signs alone, and that proves
    /// nothing.
    /// </summary>
    public static byte[] Change(string origin, string oldLine, NoteSigner next, NoteSigner? old) =>
        Sign($"{origin}\nkey-change\n{oldLine}\n{next.PublicKeyLine}\n", next, old);

    /// <summary>The journal goes on as another: the old origin, size and root as last signed, the new key's line, why.</summary>
    public static byte[] Restart(SignedHead last, NoteSigner next, NoteSigner? old, string reason) =>
        Sign(
            $"{last.Origin}\nrestart\n{FormattableString.Invariant($"{last.Size}")}\n{last.Root}\n{next.PublicKeyLine}\n{reason}\n",
            next,
            old
        );

    private static byte[] Sign(string text, NoteSigner next, NoteSigner? old) => SignedNote.Write(text, old is null ? [next] : [old, next]);
}
