namespace Rejoinder.Reading.Mentions;

/// <summary>Joins the forms of persons' names: full names of one person first, then short forms that fit one alone. Thread-safe.</summary>
internal static class PersonJoining
{
    public static IEnumerable<Form> Join(IEnumerable<Form> forms)
    {
        var full = new List<(string[] Words, Form Form)>();
        var byFamily = new Dictionary<string, List<(string[] Words, Form Form)>>(StringComparer.Ordinal);
        var byGiven = new Dictionary<string, List<(string[] Words, Form Form)>>(StringComparer.Ordinal);
        var shorts = new List<(string[] Words, Form Form)>();
        // Longest first, so that a short form finds its full one whichever comes first in the text.
        foreach (var (words, form) in forms.Select(f => (NameJoining.PersonWords(f.Name), f)).OrderByDescending(x => x.Item1.Length))
        {
            if (words.Length < 2)
            {
                shorts.Add((words, form));
                continue;
            }

            var family = byFamily.TryGetValue(words[^1], out var list) ? list : byFamily[words[^1]] = [];
            var same = family
                .Take(64)
                .Where(f => NameJoining.SamePerson(f.Words, words) || NameJoining.IsShortOf(words, f.Words))
                .Take(2)
                .ToList();
            if (same.Count == 1)
            {
                same[0].Form.Take(form);
                continue;
            }

            family.Add((words, form));
            full.Add((words, form));
            (byGiven.TryGetValue(words[0], out var given) ? given : byGiven[words[0]] = []).Add((words, form));
        }

        foreach (var (words, form) in shorts)
        {
            var fits = words.Length == 0 ? [] : byFamily.GetValueOrDefault(words[0]) ?? byGiven.GetValueOrDefault(words[0]) ?? [];
            if (fits.Count == 1)
            {
                fits[0].Form.Take(form);
            }
            else
            {
                full.Add((words, form));
            }
        }

        return full.Select(f => f.Form);
    }
}
