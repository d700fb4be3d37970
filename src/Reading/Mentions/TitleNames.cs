namespace Rejoinder.Reading.Mentions;

/// <summary>
/// Cuts the verb of a headline off the name before it: in "Quill Announces a Levy" a capital says nothing, and the model may take "Quill
/// Announces" for a name. The text below tells: it names "Quill", and nobody "Quill Announces". Thread-safe.
/// </summary>
internal static class TitleNames
{
    // Each costs a search of the text; further headlines are left as they are.
    private const int MostSearched = 8;

    /// <summary>The proposals, those of headlines cut where they take in more than a name.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="headlines">The stretches in which most words are capitalised.</param>
    /// <param name="proposals">What the model proposes.</param>
    public static List<NameProposal> Cut(string prose, IEnumerable<TextSpan> headlines, IReadOnlyList<NameProposal> proposals)
    {
        TextSpan[] first = [.. headlines.Take(MostSearched)];
        var searched = 0;
        var cut = new List<NameProposal>(proposals.Count);
        foreach (var proposal in proposals)
        {
            var isHeadline = proposal.Kind is PartyKind.Person && Array.Exists(first, h => h.Contains(proposal.Span));
            if (isHeadline && searched < MostSearched && Verb(prose, proposal.Span) is { } verb)
            {
                searched++;
                cut.Add(
                    IsNamedAlone(prose, proposal.Span, verb) ? proposal with { Span = new TextSpan(proposal.Span.Start, verb) } : proposal
                );
            }
            else
            {
                cut.Add(proposal);
            }
        }

        return cut;
    }

    // Where the first everyday word in the present tense begins: "Announces", but "Banks" in "Ada Banks" as well.
    private static int? Verb(string prose, TextSpan name)
    {
        var words = WordScanner.Scan(prose, name);
        for (var i = 1; i < words.Count; i++)
        {
            var word = prose.AsSpan(words[i].Span.Start, words[i].Span.Length);
            if (word[^1] == 's' && NameLists.IsCommon(word) && !NameLists.IsGivenName(word))
            {
                return words[i].Span.Start;
            }
        }

        return null;
    }

    // Elsewhere the words before the verb stand without it.
    private static bool IsNamedAlone(string prose, TextSpan name, int verb)
    {
        var shorter = prose[name.Start..verb].TrimEnd();
        var longer = prose[name.Start..name.End];
        return prose.IndexOf(longer, name.End, StringComparison.Ordinal) < 0
            && prose.IndexOf(shorter, name.End, StringComparison.Ordinal) >= 0;
    }
}
