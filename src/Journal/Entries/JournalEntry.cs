using System.Globalization;
using System.Text;

namespace Rejoinder.Journal.Entries;

/// <summary>
/// One act, as the journal keeps it for ever: nothing in it that may have to be erased, only seals of it. Its bytes are canonical JSON:
/// keys in order, no spaces, ASCII alone, so that one act has one spelling. <c>docs/journal.md</c> tells the format.
/// </summary>
public sealed class JournalEntry
{
    /// <summary>How long a subject may be, in characters: 128.</summary>
    public const int LongestSubject = 128;

    /// <summary>How many seals, and how many earlier entries, one entry may name: 256 each.</summary>
    public const int MostOfEach = 256;

    private readonly ActRule rule;

    /// <summary>An entry.</summary>
    /// <param name="act">What was done.</param>
    /// <param name="at">When; written in UTC, in whole seconds, the rest cut off.</param>
    /// <param name="subject">
    /// The id of what it was done to, such as <c>statement:7f3a</c>: small letters, digits, <c>: . _ -</c>, beginning with a letter or
    /// digit. It can never be erased, so it must be an id that says nothing of a person: a random one.
    /// </param>
    /// <param name="seals">By name, seals of what may have to be erased; names are small letters, digits and hyphens, up to 32.</param>
    /// <param name="about">The indexes of earlier entries that it is about; any order, no two alike.</param>
    /// <exception cref="ArgumentException">Something does not fit; the message says what.</exception>
    public JournalEntry(
        Act act,
        DateTimeOffset at,
        string subject,
        IReadOnlyDictionary<string, Sha256Hash>? seals = null,
        IReadOnlyCollection<long>? about = null
    )
    {
        rule = ActRule.Of(act);
        Act = act;
        At = at.ToUniversalTime();
        Subject = subject;
        Seals = new SortedDictionary<string, Sha256Hash>(
            (seals ?? new Dictionary<string, Sha256Hash>()).ToDictionary(),
            StringComparer.Ordinal
        );
        About = [.. (about ?? []).Order()];
        Check();
    }

    /// <summary>What was done.</summary>
    public Act Act { get; }

    /// <summary>The act in the word that the entry has for it, such as <c>statement-received</c>.</summary>
    public string ActWord => rule.Word;

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The id of what it was done to.</summary>
    public string Subject { get; }

    /// <summary>The seals by name, in order.</summary>
    public IReadOnlyDictionary<string, Sha256Hash> Seals { get; }

    /// <summary>The indexes of earlier entries that it is about, ascending.</summary>
    public IReadOnlyList<long> About { get; }

    /// <summary>The entry's bytes: what is hashed into the tree, what a bundle holds.</summary>
    public byte[] ToBytes()
    {
        var json = new StringBuilder("{\"about\":[");
        json.AppendJoin(',', About.Select(i => i.ToString(CultureInfo.InvariantCulture)));
        json.Append("],\"act\":\"").Append(rule.Word);
        json.Append(CultureInfo.InvariantCulture, $"\",\"at\":\"{At:yyyy-MM-dd'T'HH:mm:ss'Z'}\",\"seals\":{{");
        json.AppendJoin(',', Seals.Select(s => $"\"{s.Key}\":\"{s.Value.ToHex()}\""));
        json.Append("},\"subject\":\"").Append(Subject).Append("\",\"version\":1}");
        return Encoding.ASCII.GetBytes(json.ToString());
    }

    private void Check()
    {
        if (Subject.Length is 0 or > LongestSubject || !Subject.All(c => IsPlain(c) || ":._-".Contains(c)) || !IsPlain(Subject[0]))
        {
            throw new ArgumentException($"'{Subject}' is no id for an entry's subject: small letters, digits and : . _ - alone.");
        }
        if (Seals.Keys.FirstOrDefault(n => n.Length is 0 or > 32 || !n.All(c => IsPlain(c) || c == '-') || !IsPlain(n[0])) is { } bad)
        {
            throw new ArgumentException($"'{bad}' is no name for a seal: small letters, digits and hyphens alone, up to 32.");
        }
        if (Seals.Count > MostOfEach || About.Count > MostOfEach)
        {
            throw new ArgumentException($"An entry has at most {MostOfEach} seals and is about at most {MostOfEach} others; make several.");
        }
        if (About.Any(i => i < 0) || About.Distinct().Count() != About.Count)
        {
            throw new ArgumentException("The entries that an entry is about are told by their indexes, from 0, each once.");
        }
        if (rule.Seal is { } needed && !Seals.ContainsKey(needed))
        {
            throw new ArgumentException($"An entry of {rule.Word} seals its '{needed}'.");
        }
        if (rule.IsAboutEarlier && About.Count == 0)
        {
            throw new ArgumentException($"An entry of {rule.Word} says which earlier entry it is about.");
        }
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
