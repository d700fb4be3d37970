using Rejoinder.Exchanges.Cues;
using Rejoinder.Exchanges.Likeness;
using Rejoinder.Naming;
using Rejoinder.Reading;

namespace Rejoinder.Exchanges.Answering;

/// <summary>Who speaks in the answered text, so that a report of their word is told from a report of anybody's.</summary>
internal sealed class OtherSpeakers(StatementRecord record)
{
    private const int MostSpeakers = 40;
    private const int Reach = 40;

    /// <summary>Likeness from which a name is that of a speaker.</summary>
    private const double SameName = 0.8;

    private static readonly CueList Verbs = CueList.Load("report-verbs");
    private static readonly CueList Texts = CueList.Load("report-subjects");

    private readonly string[] _names =
    [
        .. record
            .Declarants.Select(d => d.Name)
            .Concat(record.Signatories.Where(s => s.Signs == Signs.This).Select(s => s.Name))
            .Distinct(StringComparer.Ordinal)
            .Take(MostSpeakers),
    ];

    /// <summary>The words by which a claim reports what the other side says, or null where it does not.</summary>
    public string? ReportedIn(ClaimText claim) =>
        !claim.IsOwn && IsSpeaker(claim.Claim.AttributedTo.Name) ? claim.Claim.AttributedTo.Name : Surnamed(claim.Words);

    private bool IsSpeaker(string name) =>
        Texts.In(name) is not null || _names.Any(n => NameMatcher.Score(Name.Parse(n), Name.Parse(name)) >= SameName);

    // "Ms. Corvell claims that …"
    private string? Surnamed(string words)
    {
        foreach (var surname in _names.Select(n => n[(n.LastIndexOf(' ') + 1)..]).Where(n => n.Length > 2))
        {
            var at = words.IndexOf(surname, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && Verbs.In(words.Substring(at + surname.Length, Math.Min(Reach, words.Length - at - surname.Length))) is { } verb)
            {
                return $"{surname} {verb}";
            }
        }

        return null;
    }
}
