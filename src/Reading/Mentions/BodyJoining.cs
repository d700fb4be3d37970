namespace Rejoinder.Reading.Mentions;

/// <summary>Joins the forms of bodies' names: acronyms to the long form, a firm's short name to its full one. Thread-safe.</summary>
internal static class BodyJoining
{
    public static IEnumerable<Form> Join(Document document, IEnumerable<Form> forms)
    {
        var all = forms.ToList();
        var gone = new HashSet<Form>();
        var longs = all.Where(f => f.Name.Contains(' ')).Take(2000).ToList();
        foreach (var form in all.Where(f => !f.Name.Contains(' ')))
        {
            var fits = longs.Where(l => NameJoining.IsAcronymOf(form.Name, l.Name)).Take(2).ToList();
            if (fits.Count == 1)
            {
                fits[0].Take(form);
                gone.Add(form);
            }
        }

        return all.Where(f => !gone.Contains(f));
    }
}
