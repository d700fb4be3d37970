using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rejoinder.Reading.Structure;

namespace Rejoinder.Reading.Mentions;

/// <summary>
/// Fourth stage: joins mentions into parties, each once, named by its fullest form in the text. Two persons of one family name are kept
/// apart, and a short form that fits several stays alone: a wrong join puts words in the wrong mouth. Thread-safe.
/// </summary>
internal static partial class PartyFinder
{
    public static ImmutableArray<PartyFound> Find(Document document, Outline outline, ImmutableArray<Mention> mentions)
    {
        var forms = new Dictionary<(string Name, PartyKind Kind), Form>();
        foreach (var mention in mentions)
        {
            var name = Spaces().Replace(mention.Span.Of(document.Prose), " ").Trim();
            var key = (
                mention.Kind == PartyKind.Person ? string.Join(' ', NameJoining.PersonWords(name)) : NameJoining.BodyCore(name),
                mention.Kind
            );
            if (!forms.TryGetValue(key, out var form))
            {
                forms.Add(key, form = new Form(mention.Kind));
            }

            form.Add(name, mention.Span);
        }

        var parties = PersonJoining
            .Join(forms.Values.Where(f => f.Kind == PartyKind.Person))
            .Concat(BodyJoining.Join(document.Prose, [.. forms.Values.Where(f => f.Kind == PartyKind.Organisation)]))
            .Concat(forms.Values.Where(f => f.Kind == PartyKind.Place));
        return
        [
            .. parties
                .OrderBy(p => p.Spans[0].Start)
                .Select((p, i) => new PartyFound($"p{i + 1}", p.Name, p.Kind, [.. p.Spans], [.. p.Names.Where(n => n != p.Name)])),
        ];
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
