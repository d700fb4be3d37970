using System.Globalization;
using Rejoinder.Cli.Summary;
using Rejoinder.Naming.Reconciling;
using Rejoinder.Naming.Rosters;
using Rejoinder.Publishing.Tables;

namespace Rejoinder.Cli.Matching;

/// <summary>What one roster says of one name, in the forms in which it is printed.</summary>
/// <param name="Roster">The roster.</param>
/// <param name="Answer">What it says.</param>
/// <param name="Top">Candidates to give, at most.</param>
internal sealed record MatchRow(Roster Roster, Reconciled Answer, int Top)
{
    public static string[] Columns { get; } = ["name", "roster", "outcome", "entryId", "entry", "reasons", "score"];

    private IEnumerable<Candidate> Candidates => Answer.Candidates.Concat(Answer.Others).Take(Top);

    public object AsJson() =>
        new
        {
            asked = Answer.Asked.Name,
            list = Roster.Name,
            entryId = Answer.Entry?.Id,
            name = Answer.Entry?.Name,
            outcome = Answer.OutcomeWord,
            score = Math.Round(Answer.Score, 4),
            reasons = Answer.Reasons,
            candidates = Candidates.Select(c => new
            {
                entryId = c.Entry.Id,
                name = c.Entry.Name,
                score = Math.Round(c.Match.Score, 4),
                reasons = c.Reasons,
                unknown = c.Unknown,
            }),
        };

    /// <summary>A line a candidate; one with nothing but the reasons where there is none.</summary>
    public IEnumerable<string> Lines(char delimiter) =>
        Candidates
            .Select(c => Line(delimiter, c.Entry.Id, c.Entry.Name, c.Reasons, c.Match.Score))
            .DefaultIfEmpty(Line(delimiter, "", "", Answer.Reasons, 0));

    /// <summary>A paragraph: the outcome and why; other entries that fit, or the nearest where none does.</summary>
    public void Print(PageWriter page)
    {
        page.Title(Answer.Asked.Name);
        var entry = Answer.Entry is { } e ? $": {e.Name} ({e.Id}), score {Score(Answer.Score)}" : "";
        page.Line($"{Answer.OutcomeWord.Replace('-', ' ')} in {Roster.Name}{entry}");
        page.Bullets(Answer.Reasons);
        var others = Answer.Candidates.Where(c => c.Entry.Id != Answer.Entry?.Id).Take(Top).ToArray();
        if (others.Length > 0 && Answer.Outcome != MatchOutcome.NotFound)
        {
            page.Line(Answer.Entry is null ? "Entries that fit" : "Other entries that fit");
            page.Bullets(others.Select(c => $"{Score(c.Match.Score)} {c.Entry.Name} ({c.Entry.Id}): {string.Join("; ", c.Reasons)}"));
        }

        page.Blank();
    }

    private string Line(char delimiter, string id, string name, IReadOnlyList<string> reasons, double score) =>
        Delimited.Line(delimiter, Answer.Asked.Name, Roster.Name, Answer.OutcomeWord, id, name, string.Join("; ", reasons), Score(score));

    private static string Score(double score) => score.ToString("F3", CultureInfo.InvariantCulture);
}
