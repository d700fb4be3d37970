namespace Rejoinder.Naming.Parsing;

/// <summary>Text -> words -> parts with roles. Linear in the text; a text longer than any name is cut.</summary>
internal static class NameParser
{
    private const int MaxText = 400;
    private const int MaxWords = 32;

    /// <summary>Takes a name apart.</summary>
    public static Name Parse(string text, NameKind kind)
    {
        var words = new WordCutter(text, MaxText, MaxWords).Cut();
        kind = kind == NameKind.Unknown ? OrganisationWords.KindOf(words) : kind;
        NamePart[] all;
        if (kind == NameKind.Organisation)
        {
            all = OrganisationWords.Parts(words);
        }
        else
        {
            all = PersonWords.Parts(words);
        }

        return new Name(text, kind, all, Compared(all), Folded(all));
    }

    private static string Folded(NamePart[] all)
    {
        if (all.Length == 1)
        {
            return all[0].Folded;
        }

        var words = new string[all.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = all[i].Folded;
        }

        return string.Join(' ', words);
    }

    private static NamePart[] Compared(NamePart[] all)
    {
        var count = 0;
        foreach (var part in all)
        {
            count += IsCompared(part) ? 1 : 0;
        }

        if (count == 0)
        {
            return all;
        }

        var compared = new NamePart[count];
        count = 0;
        foreach (var part in all)
        {
            if (IsCompared(part))
            {
                compared[count++] = part;
            }
        }

        return compared;
    }

    private static bool IsCompared(NamePart part) =>
        part.Role is not (NamePartRole.Particle or NamePartRole.Suffix or NamePartRole.Honorific or NamePartRole.LegalForm);
}
