using System.Collections.Immutable;
using Rejoinder.Reading.Structure;

namespace Rejoinder.Reading.Mentions;

/// <summary>Words that mean a party without naming it.</summary>
/// <param name="Span">The words' place.</param>
/// <param name="PartyId">Whom they mean.</param>
/// <param name="Cue">Which rule says so, for explanation: <c>pronoun:he</c>, <c>noun:company</c>.</param>
internal readonly record struct Reference(TextSpan Span, string PartyId, string Cue);

/// <summary>
/// Resolves pronouns and short forms to parties. Nothing is resolved across more than two sentences back, nothing where two parties fit alike
/// ("it" and "they" above all), and nothing of the first or second person inside quotation marks: those are somebody else's words. Thread-safe.
/// </summary>
internal static class Coreference
{
    public static ImmutableArray<Reference> Resolve(
        Document document,
        Outline outline,
        ImmutableArray<Sentence> sentences,
        ImmutableArray<PartyFound> parties
    )
    {
        var places = parties.SelectMany(p => p.Mentions.Select(m => new Place(m, p))).OrderBy(p => p.Span.Start).ToList();
        var speakers = new Speakers(outline, parties);
        var titles = new Titles(document.Prose, parties);
        var recent = new Recent();
        var found = ImmutableArray.CreateBuilder<Reference>();
        var at = 0;
        foreach (var sentence in sentences)
        {
            while (at < places.Count && places[at].Span.End <= sentence.Span.Start)
            {
                at++;
            }

            var here = new List<Place>();
            for (var i = at; i < places.Count && places[i].Span.Start < sentence.Span.End; i++)
            {
                here.Add(places[i]);
            }

            var reading = new SentenceReferences(document.Prose, sentence, here, speakers, titles, recent);
            found.AddRange(reading.Find());
            recent.Advance(reading.Seen);
        }

        return found.ToImmutable();
    }
}

/// <summary>One mention with its party.</summary>
internal readonly record struct Place(TextSpan Span, PartyFound Party);
