using Rejoinder.Exchanges;
using Rejoinder.Naming;

namespace Rejoinder.Register.Similar;

/// <summary>Words too common to tell what a claim is about: the list that comparing exchanges uses.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> All = [.. WordListFile.Lines(typeof(Exchange).Assembly, "stop-words")];

    public static bool Has(string word) => All.Contains(word);
}
