using System.Collections.Immutable;
using System.Globalization;
using Rejoinder.Reading.Mentions;

namespace Rejoinder.Reading.Claims;

/// <summary>
/// Who speaks in which passage of a transcript: "PRESIDENT BYRNE: …" opens a turn that lasts to the next label, and a lead-in like "Ada
/// Byrne's full remarks, as prepared for delivery:" one that lasts to the next heading. Immutable.
/// </summary>
internal sealed class SpeakingTurns
{
    private const int LongestLabel = 60;
    private const int LongestLead = 200;

    // These stand in capitals before a colon and speak for nobody.
    private static readonly WordList NotSpeakers = WordList.Load("not-speakers");

    private readonly Dictionary<int, Attribution> _speakers = [];

    public SpeakingTurns(Document document, PartyMentions mentions, ImmutableArray<PartyFound> parties)
    {
        var persons = new Persons(parties);
        Attribution? now = null;
        foreach (var passage in document.Passages)
        {
            var words = document.Prose.AsSpan(passage.Span.Start, passage.Span.Length);
            if (passage.Kind is PassageKind.Heading or PassageKind.Title)
            {
                now = null;
            }
            else if (LabelOf(words, now is not null) is { } label)
            {
                if (NotSpeakers.Contains(label))
                {
                    continue;
                }

                var name =
                    mentions.FirstPersonIn(passage.Span.Start, passage.Span.Start + label.Length)?.Name
                    ?? persons.ByFamilyName(label)?.Name;
                // Once somebody has had the word, a label that names nobody known ends it all the same: "MODERATOR:", "Q".
                now = name is not null || now is not null ? new Attribution(name ?? label, label) : null;
            }
            else if (IsRemarks(words) && mentions.LastPersonIn(passage.Span.Start, passage.Span.End) is { } speaker)
            {
                now = new Attribution(speaker.Name, "remarks");
                continue;
            }

            if (now is not null)
            {
                _speakers[passage.Span.Start] = now;
            }
        }
    }

    /// <summary>Who has the word in a passage, or null outside of turns.</summary>
    public Attribution? Of(Passage passage) => _speakers.GetValueOrDefault(passage.Span.Start);

    // In capitals, a colon after it, and words that follow on the line: "MS. BYRNE:  Thank you." In a transcript also "Q  May I ask …".
    private static string? LabelOf(ReadOnlySpan<char> words, bool isTranscript)
    {
        if (isTranscript && words is ['Q', ' ', ..] && words[1..].TrimStart() is [var opens, ..] && char.IsUpper(opens))
        {
            return "Q";
        }

        var colon = words[..Math.Min(words.Length, LongestLabel)].IndexOf(':');
        if (colon < 1 || colon + 2 >= words.Length || !char.IsWhiteSpace(words[colon + 1]))
        {
            return null;
        }

        var label = words[..colon].Trim();
        var letters = 0;
        foreach (var c in label)
        {
            if (char.IsLower(c) || char.IsDigit(c) || c is ',' || (c is '.' && letters == 0))
            {
                return null;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 0 ? label.ToString() : null;
    }

    private static bool IsRemarks(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        return words.Length < LongestLead
            && words is [.., ':']
            && (
                words.Contains(" remarks", StringComparison.OrdinalIgnoreCase)
                || words.Contains("transcript", StringComparison.OrdinalIgnoreCase)
                || words.Contains("full text", StringComparison.OrdinalIgnoreCase)
                || words.Contains("full statement", StringComparison.OrdinalIgnoreCase)
            );
    }

    // Labels name a speaker by title and family name: the last word tells who.
    private sealed class Persons(ImmutableArray<PartyFound> parties)
    {
        private readonly ILookup<string, PartyFound> _byFamilyName = parties
            .Where(p => p.Kind is PartyKind.Person)
            .ToLookup(p => LastWord(p.Name), StringComparer.Ordinal);

        public PartyFound? ByFamilyName(string label) => _byFamilyName[LastWord(label)].FirstOrDefault();

        private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..].ToUpper(CultureInfo.InvariantCulture);
    }
}
