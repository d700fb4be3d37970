namespace Rejoinder.Reading.Mentions;

/// <summary>
/// Brings together what the model proposes and what the rules found. The model decides whether there is a name and of what kind; a rule that
/// saw more of the same name ("… of the …", a legal form, a definition) gives the bounds. Thread-safe.
/// </summary>
internal static class ProposedNames
{
    /// <summary>Below this the model itself doubts; a rule must have seen the name too.</summary>
    private const double Sure = 0.5;

    // Guesses that only stand in for a model.
    private static readonly HashSet<string> Guesses = ["rule:unknown-words", "rule:single"];

    // Rules that go by a type word ("… Commission", "… project") see less than the model: of 226 names that they alone found in the training
    // statements, 13 were right.
    private static readonly HashSet<string> WordRules = ["rule:type-word", "rule:body-noun"];

    /// <summary>Whether a rule only guessed, which a model does better.</summary>
    public static bool IsGuess(Mention mention) => Guesses.Contains(mention.Cue);

    public static IEnumerable<Mention> Join(string prose, IReadOnlyList<NameProposal> proposals, IEnumerable<Mention> found)
    {
        var rules = found.Where(m => !IsGuess(m)).OrderBy(m => m.Span.Start).ToList();
        var taken = new HashSet<Mention>();
        var at = 0;
        foreach (var proposal in proposals.OrderBy(p => p.Span.Start))
        {
            if (
                proposal.Probability < Sure
                || IsInAddress(prose, proposal.Span)
                || NameRepair.Repair(prose, Whole(prose, proposal.Span), proposal.Kind) is not { } span
            )
            {
                continue;
            }

            while (at < rules.Count && rules[at].Span.End <= span.Start)
            {
                at++;
            }

            var mention = new Mention(span, proposal.Kind, "model:names");
            for (var i = at; i < rules.Count && rules[i].Span.Start < span.End; i++)
            {
                // The wider of the two is the whole name, unless a title parts them.
                var wider = rules[i].Span != span && !WordRules.Contains(rules[i].Cue);
                if (rules[i].Span.Contains(span) && (wider || rules[i].Cue is "rule:defined" or "rule:legal-form"))
                {
                    mention = rules[i];
                }

                taken.Add(rules[i]);
            }

            yield return mention;
        }

        foreach (var rule in rules.Where(r => !taken.Contains(r) && !WordRules.Contains(r.Cue)))
        {
            yield return rule;
        }
    }

    // "github" in "https://github.com/quay/pier" or "pier@quay.example" names an address, nobody.
    private static bool IsInAddress(string prose, TextSpan span)
    {
        if (span.Start < 0 || span.Length <= 0 || span.End > prose.Length)
        {
            return false;
        }

        var before = span.Start > 0 ? prose[span.Start - 1] : ' ';
        var after = span.End < prose.Length ? prose[span.End] : ' ';
        return before is '/'
            || after is '/' or '@'
            || (before is '@' or '.' && span.Start > 1 && !char.IsWhiteSpace(prose[span.Start - 2]));
    }

    // The model reads "Harbour.Net" and "@quay" as several words; a name is not cut inside one.
    private static TextSpan Whole(string prose, TextSpan span)
    {
        // A proposal outside the text is no name; Repair says so.
        if (span.Start < 0 || span.Length <= 0 || span.End > prose.Length)
        {
            return span;
        }

        var (start, end) = (span.Start, span.End);
        while (end + 1 < prose.Length && end - span.End < LongestTail && prose[end] is '.' && char.IsLetterOrDigit(prose[end + 1]))
        {
            end++;
            while (end < prose.Length && char.IsLetterOrDigit(prose[end]))
            {
                end++;
            }
        }

        return new TextSpan(start > 0 && prose[start - 1] == '@' ? start - 1 : start, end);
    }

    private const int LongestTail = 60;
}
