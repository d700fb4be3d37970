namespace Rejoinder.Naming.Indexing;

/// <summary>A word of a query with the words of the index that are like it, the most alike first.</summary>
/// <param name="Alike">The words and how alike they are.</param>
/// <param name="Postings">How many names have one of them.</param>
/// <param name="Weight">How much the word tells.</param>
internal readonly record struct WordLookup(List<(int Word, float Likeness)> Alike, int Postings, float Weight);
