namespace Rejoinder.Naming.Spelling;

/// <summary>Greek writes b, d and g with two letters, and ou, av, ev with letters whose sound depends on the pair.</summary>
internal static class GreekDigraphs
{
    private static readonly (string From, string To)[] Pairs =
    [
        ("mp", "b"),
        ("nt", "d"),
        ("gk", "g"),
        ("oy", "ou"),
        ("ay", "av"),
        ("ey", "ev"),
        ("tz", "j"),
    ];

    /// <summary>Rewrites the romanised word in place and returns its new length.</summary>
    public static int Apply(Span<char> word, int length)
    {
        var to = 0;
        for (var from = 0; from < length; )
        {
            var match = At(word[from..length]);
            if (match.From is null)
            {
                word[to++] = word[from++];
                continue;
            }

            match.To.CopyTo(word[to..]);
            to += match.To.Length;
            from += match.From.Length;
        }

        return to;
    }

    private static (string? From, string To) At(ReadOnlySpan<char> rest)
    {
        foreach (var pair in Pairs)
        {
            if (rest.StartsWith(pair.From, StringComparison.Ordinal))
            {
                return pair;
            }
        }

        return (null, "");
    }
}
