using Rejoinder.Naming.Comparing;

namespace Rejoinder.Naming;

/// <summary>Two names -> a score and reasons. Symmetric; never fails, whatever the input. Thread-safe.</summary>
public static class NameMatcher
{
    /// <summary>Compares two names as written.</summary>
    public static NameMatch Compare(string a, string b) => Compare(Name.Parse(a), Name.Parse(b));

    /// <summary>Compares two parsed names.</summary>
    public static NameMatch Compare(Name a, Name b) => new(Score(a, b), []);

    /// <summary>The score alone, without the cost of its reasons.</summary>
    public static double Score(Name a, Name b)
    {
        // One order for both directions, so that ties cannot make the score depend on which name came first.
        if (string.CompareOrdinal(a.Folded, b.Folded) > 0)
        {
            (a, b) = (b, a);
        }

        if (a.Compared.Length == 0 || b.Compared.Length == 0)
        {
            return a.Text == b.Text ? 1 : 0;
        }

        if (a.Folded == b.Folded)
        {
            return 1;
        }

        (a, b) = OfOneKind(a, b);
        Span<Pairing> pairs = stackalloc Pairing[Alignment.MaxWords];
        var alignment = new Alignment(a.Compared, b.Compared, pairs);
        alignment.Run();
        var evidence = Weighing.Of(a.Compared, b.Compared, pairs[..alignment.Count], alignment.UsedLeft, alignment.UsedRight);
        return Weighing.Score(evidence);
    }

    private static (Name, Name) OfOneKind(Name a, Name b)
    {
        if (a.Kind == b.Kind)
        {
            return (a, b);
        }

        return a.Kind == NameKind.Organisation
            ? (a, Name.Parse(b.Text, NameKind.Organisation))
            : (Name.Parse(a.Text, NameKind.Organisation), b);
    }
}
