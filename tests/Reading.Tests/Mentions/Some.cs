using System.Collections.Immutable;
using Rejoinder.Reading.Mentions;
using Rejoinder.Reading.Structure;

namespace Rejoinder.Reading.Tests.Mentions;

/// <summary>Documents of plain paragraphs, parted by blank lines, and what the stage makes of them.</summary>
internal static class Some
{
    public static Document Document(string text)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) is var at and >= 0 ? at : text.Length;
            if (end > start)
            {
                passages.Add(new Passage(PassageKind.Paragraph, new TextSpan(start, end)));
            }

            start = end + 2;
        }

        return new Document(
            new Source("a.txt", "text/plain", text.Length, ""),
            text,
            text,
            passages.ToImmutable(),
            [],
            new DocumentMetadata(),
            []
        );
    }

    // Running text only: what the outline adds is tested by those who give one.
    public static Outline Outline(Document document) => new() { Roles = [.. document.Passages.Select(_ => PassageRole.Body)] };

    public static ImmutableArray<Mention> Mentions(
        Document document,
        Outline? outline = null,
        IReadOnlyList<NameProposal>? proposals = null
    ) => MentionFinder.Find(document, outline ?? Outline(document), SentenceSplitter.Split(document), proposals);

    public static ImmutableArray<PartyFound> Parties(Document document, Outline? outline = null) =>
        PartyFinder.Find(document, outline ?? Outline(document), Mentions(document, outline));

    public static ImmutableArray<Reference> References(Document document, Outline? outline = null) =>
        Coreference.Resolve(
            document,
            outline ?? Outline(document),
            SentenceSplitter.Split(document),
            PartyFinder.Find(document, outline ?? Outline(document), Mentions(document, outline))
        );

    /// <summary>"person Ada Hale; place Peru", in the order of the text.</summary>
    public static string Listed(string text) =>
        string.Join("; ", Mentions(Document(text)).Select(m => $"{Word(m.Kind)} {m.Span.Of(text)}"));

    public static TextSpan Span(string text, string words, int from = 0)
    {
        var at = text.IndexOf(words, from, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }

    private static string Word(PartyKind kind) =>
        kind switch
        {
            PartyKind.Person => "person",
            PartyKind.Organisation => "body",
            _ => "place",
        };
}
