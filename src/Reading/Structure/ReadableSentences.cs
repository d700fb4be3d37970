using System.Collections.Immutable;

namespace Rejoinder.Reading.Structure;

/// <summary>Which sentences the sentence model is asked about, and which of them may hold claims.</summary>
/// <param name="All">The sentences, in order: everything but signature lists, whose names the outline has.</param>
/// <param name="HoldsClaims">Whether each may hold a claim: only the body's may.</param>
internal sealed record ReadableSentences(ImmutableArray<Sentence> All, ImmutableArray<bool> HoldsClaims)
{
    public static ReadableSentences Of(Document document, Outline outline, ImmutableArray<Sentence> sentences)
    {
        var roles = new Dictionary<int, PassageRole>(document.Passages.Length);
        for (var i = 0; i < document.Passages.Length; i++)
        {
            roles[document.Passages[i].Span.Start] = outline.Roles[i];
        }

        var readable = sentences.Where(s => roles[s.Passage.Span.Start] is not PassageRole.Signature).ToImmutableArray();
        return new ReadableSentences(readable, [.. readable.Select(s => roles[s.Passage.Span.Start] is PassageRole.Body)]);
    }
}
