using System.Globalization;
using System.Text.RegularExpressions;

namespace Rejoinder.Journal.Verifying;

/// <summary>A journal's entry as it was read: one spelling, to the byte.</summary>
/// <param name="Act">What was done, in the word the entry has for it, such as <c>statement-received</c>.</param>
/// <param name="At">When, UTC, in whole seconds.</param>
/// <param name="Subject">The id of what it was done to.</param>
/// <param name="Seals">Seals of what may have been erased since, by name.</param>
/// <param name="About">Indexes of earlier entries that it is about, ascending.</param>
public sealed partial record ReadEntry(
    string Act,
    DateTimeOffset At,
    string Subject,
    IReadOnlyDictionary<string, Sha256Hash> Seals,
    IReadOnlyList<long> About
)
{
    /// <summary>The longest entry that is read, in bytes: what a bundle can hold.</summary>
    public const int Longest = ushort.MaxValue;

    // The seal that each act must have, if any, and whether it must name an earlier entry.
    private static readonly Dictionary<string, (string? Seal, bool IsAboutEarlier)> Acts = new(StringComparer.Ordinal)
    {
        ["statement-received"] = ("document", false),
        ["record-confirmed"] = ("record", false),
        ["finding-published"] = ("finding", false),
        ["finding-corrected"] = ("finding", true),
        ["finding-withdrawn"] = ("reasons", true),
        ["reply-asked"] = ("request", false),
        ["reply-received"] = ("reply", true),
        ["reply-silence"] = (null, true),
        ["roster-version"] = ("roster", false),
        ["erasure"] = (null, true),
    };

    /// <summary>Reads an entry's bytes. Any other spelling of the same JSON is refused.</summary>
    /// <param name="bytes">The whole entry.</param>
    public static Parsed<ReadEntry> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest)
        {
            return Not($"it has {bytes.Length} bytes; at most {Longest} are read");
        }
        if (!StrictText.TryUtf8(bytes, out var text) || Canonical().Match(text) is not { Success: true } match)
        {
            return Not("it is not spelled as canonical entries are");
        }
        var version = match.Groups["version"].Value;
        if (version != "1")
        {
            return Not($"it is of version {StrictText.Shown(version)}; version 1 is known here");
        }
        var at = match.Groups["at"].Value;
        if (
            !DateTimeOffset.TryParseExact(
                at,
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var time
            )
        )
        {
            return Not($"there is no such time as {at}");
        }
        var act = match.Groups["act"].Value;
        if (!Acts.TryGetValue(act, out var rule))
        {
            return Not($"no act is called '{StrictText.Shown(act)}'");
        }
        var about = new List<long>();
        foreach (Capture index in match.Groups["about"].Captures)
        {
            if (!StrictText.TryNumber(index.Value, out var number) || (about.Count > 0 && number <= about[^1]))
            {
                return Not("the entries it is about are not told in ascending order, each once");
            }
            about.Add(number);
        }
        var names = match.Groups["name"].Captures.Select(c => c.Value).ToArray();
        if (names.Zip(names.Skip(1)).Any(n => string.CompareOrdinal(n.First, n.Second) >= 0))
        {
            return Not("its seals are not in the order of their names, each once");
        }
        if (about.Count > 256 || names.Length > 256)
        {
            return Not("it has more than 256 seals or is about more than 256 entries");
        }
        if (rule.Seal is { } needed && !names.Contains(needed, StringComparer.Ordinal))
        {
            return Not($"an entry of {act} seals its '{needed}'");
        }
        if (rule.IsAboutEarlier && about.Count == 0)
        {
            return Not($"an entry of {act} says which earlier entry it is about");
        }
        var seals = names.Zip(match.Groups["seal"].Captures, (n, s) => (n, new Sha256Hash(Convert.FromHexString(s.Value))));
        return Parsed<ReadEntry>.Read(new(act, time, match.Groups["subject"].Value, seals.ToDictionary(s => s.n, s => s.Item2), about));
    }

    /// <summary>Whether content and salt are what the entry sealed under a name. False also where it sealed nothing under it.</summary>
    /// <param name="name">The seal's name, such as <c>document</c>.</param>
    /// <param name="content">The content's bytes.</param>
    /// <param name="salt">The salt that was kept beside it.</param>
    public bool Opens(string name, ReadOnlySpan<byte> content, ReadOnlySpan<byte> salt) =>
        Seals.TryGetValue(name, out var seal) && JournalHash.Seal(name, content, salt) == seal;

    private static Parsed<ReadEntry> Not(string why) => Parsed<ReadEntry>.Not($"This is no entry of a journal: {why}.");

    // \z and not $, which would let a newline pass.
    [GeneratedRegex(
        """
            \A\{"about":\[((?<about>[0-9]{1,19})(,(?<about>[0-9]{1,19}))*)?\],"act":"(?<act>[a-z-]{1,64})","at":"(?<at>[0-9-]{10}T[0-9:]{8}Z)","seals":\{("(?<name>[a-z0-9][a-z0-9-]{0,31})":"(?<seal>[0-9a-f]{64})"(,"(?<name>[a-z0-9][a-z0-9-]{0,31})":"(?<seal>[0-9a-f]{64})")*)?\},"subject":"(?<subject>[a-z0-9][a-z0-9:._-]{0,127})","version":(?<version>[1-9][0-9]{0,8})\}\z
            """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Canonical();
}
