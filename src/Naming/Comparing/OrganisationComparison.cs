namespace Rejoinder.Naming.Comparing;

/// <summary>What is compared only between organisations: legal forms, and an acronym against the words it stands for.</summary>
internal static class OrganisationComparison
{
    /// <summary>Two legal forms that are no translations of each other speak for two bodies; a missing one says nothing.</summary>
    public static float OfForms(Name a, Name b)
    {
        var (left, right, shared) = (false, false, false);
        foreach (var x in a.AllParts)
        {
            left |= x.Role == NamePartRole.LegalForm;
            foreach (var y in b.AllParts)
            {
                right |= y.Role == NamePartRole.LegalForm;
                shared |= x.Role == NamePartRole.LegalForm && y.Role == NamePartRole.LegalForm && x.Canonical == y.Canonical;
            }
        }

        return left && right && !shared ? NameWeights.FormContradiction : 0;
    }

    /// <summary>The score of an acronym against a full name, 0 where it is none.</summary>
    public static double ByAcronym(Name a, Name b)
    {
        var (shorter, longer) = a.AllParts.Length < b.AllParts.Length ? (a, b) : (b, a);
        if (
            shorter.Compared.Length != 1
            || shorter.Compared[0].Folded is not { Length: >= 2 and <= 8 } letters
            || longer.AllParts.Length < letters.Length
        )
        {
            return 0;
        }

        // Letters in order, connectives optional, legal forms at the end optional.
        var at = 0;
        foreach (var part in longer.AllParts)
        {
            if (at < letters.Length && part.Folded[0] == letters[at])
            {
                at++;
            }
            else if (part.Role is not (NamePartRole.Particle or NamePartRole.LegalForm))
            {
                return 0;
            }
        }

        return at == letters.Length ? NameWeights.Acronym : 0;
    }
}
