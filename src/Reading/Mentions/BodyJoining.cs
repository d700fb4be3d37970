namespace Rejoinder.Reading.Mentions;

/// <summary>
/// Joins the forms of bodies' names: acronyms to the long form that the text defines or that their letters spell, a firm's short name to its
/// full one, a bare type word ("the Assembly") to the one body that it can mean. Thread-safe.
/// </summary>
internal static class BodyJoining
{
    public static IEnumerable<Form> Join(string prose, IReadOnlyList<Form> forms)
    {
        var owners = forms.ToDictionary(f => f, f => f);
        var bySpan = forms.SelectMany(f => f.Spans.Select(s => (s, f))).OrderBy(x => x.s.Start).ToList();
        for (var i = 1; i < bySpan.Count; i++)
        {
            if (IsDefinition(prose, bySpan[i - 1].s, bySpan[i].s) && bySpan[i - 1].f != bySpan[i].f)
            {
                Merge(owners, bySpan[i].f, bySpan[i - 1].f);
            }
        }

        var byInitials = new Dictionary<string, List<Form>>(StringComparer.Ordinal);
        var byHead = new Dictionary<string, List<Form>>(StringComparer.OrdinalIgnoreCase);
        foreach (var form in forms.Where(f => f.Name.Contains(' ')))
        {
            foreach (var initials in NameJoining.Initials(form.Name))
            {
                Add(byInitials, initials, form);
            }

            if (NameJoining.HeadWord(form.Name) is { } head)
            {
                Add(byHead, head, form);
            }
        }

        var dropped = new HashSet<Form>();
        foreach (var form in forms.Where(f => !f.Name.Contains(' ')))
        {
            var fits = Owners(owners, byInitials.GetValueOrDefault(NameJoining.Letters(form.Name)) ?? []);
            if (fits.Count == 1)
            {
                Merge(owners, form, fits[0]);
                continue;
            }

            if (!NameLists.IsType(form.Name))
            {
                continue;
            }

            fits = Owners(owners, byHead.GetValueOrDefault(form.Name) ?? []);
            if (fits.Count == 1)
            {
                Merge(owners, form, fits[0]);
            }
            else if (fits.Count > 1 || NameLists.KnownOrganisations.ValueOf(form.Name) is null)
            {
                dropped.Add(form);
            }
        }

        foreach (var form in forms.Where(f => Owner(owners, f) != f))
        {
            Owner(owners, form).Take(form);
        }

        return forms.Where(f => Owner(owners, f) == f && !dropped.Contains(f));
    }

    // "Fair Seas Network (FSN)", "Acme Holding, Inc. ("Acme")".
    private static bool IsDefinition(string prose, TextSpan full, TextSpan shorter)
    {
        var between = shorter.Start - full.End;
        return between is > 1 and < 6
            && prose.AsSpan(full.End, between).Trim() is "(" or "(\"" or "(“" or ", (\"" or "” ("
            && shorter.End < prose.Length
            && prose[shorter.End] is ')' or '"' or '”';
    }

    private static void Add(Dictionary<string, List<Form>> index, string key, Form form) =>
        (index.TryGetValue(key, out var list) ? list : index[key] = []).Add(form);

    private static List<Form> Owners(Dictionary<Form, Form> owners, List<Form> forms) =>
        [.. forms.Take(64).Select(f => Owner(owners, f)).Distinct().Take(2)];

    private static Form Owner(Dictionary<Form, Form> owners, Form form)
    {
        while (owners[form] != form)
        {
            form = owners[form] = owners[owners[form]];
        }

        return form;
    }

    private static void Merge(Dictionary<Form, Form> owners, Form shorter, Form longer) =>
        owners[Owner(owners, shorter)] = Owner(owners, longer);
}
