using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rejoinder.Naming.Reconciling;
using Rejoinder.Naming.Rosters;

namespace Rejoinder.Reading.Reconciling;

/// <summary>
/// What a text says beside the mentions of a name, as far as an entry of a list asks for it: one of the entry's countries named in the same paragraph, a
/// word of its roles right beside the name, a date of birth.
/// </summary>
internal sealed partial class BesideMentions(StatementRecord record)
{
    /// <summary>Code units on either side of a mention in which a role is looked for.</summary>
    private const int RoleDistance = 60;

    private readonly CodePoints _points = new(record.Text);

    /// <summary>The date of birth that the text gives right behind a mention, ISO 8601, or null.</summary>
    public string? BirthDateOf(ImmutableArray<Quote> mentions)
    {
        foreach (var mention in mentions)
        {
            var date = record.Dates.FirstOrDefault(d =>
                d.Iso is not null
                && d.Quote.Start >= mention.End
                && d.Quote.Start - mention.End < RoleDistance
                && IsBirth(mention.End, d.Quote.Start)
            );
            if (date is not null)
            {
                return date.Iso;
            }
        }

        // A bare year is no date in the running text.
        return mentions
            .Select(m => BornYear().Match(Window(m.End, m.End + RoleDistance)))
            .FirstOrDefault(m => m.Success)
            ?.Groups["year"]
            .Value;
    }

    /// <summary>The name with the country and the role that the text has beside it, where the entry has the like.</summary>
    public NameToMatch Of(ImmutableArray<Quote> mentions, RosterEntry entry, NameToMatch asked)
    {
        var paragraphs = mentions.Select(Paragraph).Distinct(StringComparer.Ordinal).ToList();
        var country = asked.Country ?? entry.Countries.FirstOrDefault(c => record.Parties.Any(p => IsBeside(p, c, paragraphs)));
        return asked with { Country = country, Role = asked.Role ?? RoleOf(mentions, entry) };
    }

    private static bool IsBeside(Party place, string country, List<string> paragraphs) =>
        place.Kind == PartyKind.Place
        && Countries.AreSame(place.Name, country)
        && paragraphs.Exists(p => place.Mentions.Any(m => p.Contains(m.Words, StringComparison.Ordinal)));

    private string? RoleOf(ImmutableArray<Quote> mentions, RosterEntry entry)
    {
        foreach (var mention in mentions)
        {
            var words = Words(Window(mention.Start - RoleDistance, mention.Start))
                .Concat(Words(Window(mention.End, mention.End + RoleDistance)));
            var shared = words.Intersect(entry.Roles.SelectMany(Words), StringComparer.OrdinalIgnoreCase).ToList();
            if (shared.Count > 0)
            {
                return string.Join(' ', shared);
            }
        }

        return null;
    }

    private bool IsBirth(int from, int to) => Born().IsMatch(Window(from, to));

    /// <summary>The text between two code points, as far as there is text.</summary>
    private string Window(int from, int to)
    {
        var end = _points.At(record.Text.Length);
        return _points.Span(Math.Max(0, from), Math.Min(to, end)) is { } span ? span.Of(record.Text) : "";
    }

    private string Paragraph(Quote mention)
    {
        var at = _points.Span(mention.Start, mention.End)?.Start ?? 0;
        var start = record.Text.LastIndexOf("\n\n", at, StringComparison.Ordinal);
        var end = record.Text.IndexOf("\n\n", at, StringComparison.Ordinal);
        return record.Text[(start < 0 ? 0 : start)..(end < 0 ? record.Text.Length : end)];
    }

    private static IEnumerable<string> Words(string text) => RoleWord().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"\p{L}{5,}")]
    private static partial Regex RoleWord();

    [GeneratedRegex(@"\b(born|b\.|né|née|geb\.)\s*(on\s*|in\s*)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Born();

    [GeneratedRegex(
        @"^\W{0,3}(born|b\.|né|née|geb\.)\s*(in\s*)?(?<year>(19|20)\d\d)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex BornYear();
}
