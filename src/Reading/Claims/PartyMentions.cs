using Rejoinder.Reading.Mentions;

namespace Rejoinder.Reading.Claims;

/// <summary>The places where parties are named, by position, pronouns that stand for them included. Look-ups take logarithmic time.</summary>
internal sealed class PartyMentions
{
    private readonly (TextSpan Span, PartyFound Party, string? Cue)[] _places;
    private readonly int[] _starts;

    public PartyMentions(IEnumerable<PartyFound> parties, IEnumerable<Reference> references)
    {
        var byId = parties.ToDictionary(p => p.Id);
        _places =
        [
            .. byId
                .Values.SelectMany(p => p.Mentions.Select(m => (Span: m, Party: p, Cue: (string?)null)))
                .Concat(
                    references.Where(r => byId.ContainsKey(r.PartyId)).Select(r => (r.Span, Party: byId[r.PartyId], Cue: (string?)r.Cue))
                )
                .OrderBy(m => m.Span.Start),
        ];
        _starts = [.. _places.Select(m => m.Span.Start)];
    }

    /// <summary>The places inside a span, in order; <c>Cue</c> is null for a name and tells how a pronoun or short form was resolved.</summary>
    public IEnumerable<(TextSpan Span, PartyFound Party, string? Cue)> In(TextSpan span)
    {
        for (var i = LowerBound(span.Start); i < _places.Length && _places[i].Span.Start < span.End; i++)
        {
            if (_places[i].Span.End <= span.End)
            {
                yield return _places[i];
            }
        }
    }

    /// <summary>The party named at a position, or null.</summary>
    public PartyFound? At(int position)
    {
        for (var i = LowerBound(position + 1) - 1; i >= 0 && i > LowerBound(position + 1) - 4; i--)
        {
            if (_places[i].Span.Start <= position && position < _places[i].Span.End)
            {
                return Speaks(_places[i].Party) ? _places[i].Party : null;
            }
        }

        return null;
    }

    /// <summary>The first person or body named between two positions.</summary>
    public PartyFound? FirstFrom(int start, int end) =>
        In(new TextSpan(start, Math.Max(start, end))).Select(m => m.Party).FirstOrDefault(Speaks);

    /// <summary>The last person or body named between two positions.</summary>
    public PartyFound? LastIn(int start, int end) =>
        In(new TextSpan(start, Math.Max(start, end))).Select(m => m.Party).LastOrDefault(Speaks);

    /// <summary>The first person named between two positions.</summary>
    public PartyFound? FirstPersonIn(int start, int end) =>
        In(new TextSpan(start, Math.Max(start, end))).Select(m => m.Party).FirstOrDefault(p => p.Kind is PartyKind.Person);

    /// <summary>The last person named between two positions.</summary>
    public PartyFound? LastPersonIn(int start, int end) =>
        In(new TextSpan(start, Math.Max(start, end))).Select(m => m.Party).LastOrDefault(p => p.Kind is PartyKind.Person);

    /// <summary>True for a person or a body.</summary>
    public static bool Speaks(PartyFound party) => party.Kind is PartyKind.Person or PartyKind.Organisation;

    private int LowerBound(int position)
    {
        var at = Array.BinarySearch(_starts, position);
        if (at < 0)
        {
            return ~at;
        }

        while (at > 0 && _starts[at - 1] == position)
        {
            at--;
        }

        return at;
    }
}
