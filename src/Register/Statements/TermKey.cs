using Rejoinder.Naming;

namespace Rejoinder.Register.Statements;

/// <summary>What the spellings of one term have in common: its words in small Latin letters, without a plural's s.</summary>
internal static class TermKey
{
    public static string Of(string term) =>
        string.Join(
            ' ',
            Name.Parse(term, NameKind.Organisation)
                .Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(w => w.Length > 3 && w.EndsWith('s') && !w.EndsWith("ss", StringComparison.Ordinal) ? w[..^1] : w)
        );
}
