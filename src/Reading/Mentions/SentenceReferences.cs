namespace Rejoinder.Reading.Mentions;

/// <summary>Resolves the pronouns and short forms of one sentence. Not thread-safe; one a sentence.</summary>
internal sealed class SentenceReferences(string prose, Sentence sentence, List<Place> here, Speakers speakers, Titles titles, Recent recent)
{
    private static readonly WordList Nouns = WordList.Load("reference-nouns");
    private readonly List<Word> _words = WordScanner.Scan(prose, sentence.Span);

    // A sentence with more names than this is a list, or hostile; pronouns after it mean nobody in particular.
    private const int MostNames = 48;

    private readonly List<PartyFound> _seen = [.. here.Take(MostNames).Select(p => p.Party)];
    private readonly List<Reference> _found = [];
    private readonly Dictionary<char, string> _meant = [];
    private int _mention;

    /// <summary>The parties that the sentence names or means, in order; for the next sentence.</summary>
    public IReadOnlyList<PartyFound> Seen => _seen;

    public IReadOnlyList<Reference> Find()
    {
        var quoted = sentence.Passage.Kind == PassageKind.Quotation;
        var at = sentence.Span.Start;
        for (var i = 0; i < _words.Count; i++)
        {
            var span = _words[i].Span;
            for (; at < span.Start; at++)
            {
                quoted = prose[at] switch
                {
                    '“' or '«' or '„' => true,
                    '”' or '»' => sentence.Passage.Kind == PassageKind.Quotation,
                    _ => quoted,
                };
            }

            while (_mention < here.Count && here[_mention].Span.End <= span.Start)
            {
                _mention++;
            }

            if (_mention < here.Count && here[_mention].Span.Overlaps(span))
            {
                continue;
            }

            Resolve(i, quoted);
        }

        return _found;
    }

    private void Resolve(int i, bool quoted)
    {
        switch (prose.AsSpan(_words[i].Span.Start, _words[i].Span.Length))
        {
            case "we" or "We" or "our" or "Our" or "us" or "ours" or "ourselves" when !quoted:
                AddAll(i, speakers.Declarants, "pronoun:we");
                break;
            case "I" or "my" or "My" or "me" or "myself" when !quoted && speakers.Declarants.Length == 1:
                AddAll(i, speakers.Declarants, "pronoun:I");
                break;
            case "you" or "You" or "your" or "Your" or "yours" or "yourself" when !quoted:
                AddAll(i, speakers.Addressees, "pronoun:you");
                break;
            case "he" or "He" or "him" or "his" or "His" or "himself":
                Person(i, 'm', "pronoun:he");
                break;
            case "she" or "She" or "her" or "Her" or "hers" or "herself":
                Person(i, 'f', "pronoun:she");
                break;
            case "it" or "It" or "its" or "Its" or "itself":
                Body(i, "pronoun:it");
                break;
            case "they" or "They" or "their" or "Their" when _words[i].Opens:
                Body(i, "pronoun:they");
                break;
            case "the" or "The" or "this" or "This" or "that" or "said" when i + 1 < _words.Count:
                Noun(i);
                break;
        }
    }

    private void AddAll(int i, IEnumerable<PartyFound> parties, string cue)
    {
        foreach (var party in parties)
        {
            _found.Add(new Reference(_words[i].Span, party.Id, cue));
        }
    }

    private void Add(TextSpan span, PartyFound party, string cue)
    {
        _found.Add(new Reference(span, party.Id, cue));
        if (_seen.Count < MostNames && !_seen.Contains(party))
        {
            // What is meant here can be meant again in the next sentence.
            _seen.Insert(Math.Min(_mention, _seen.Count), party);
        }
    }

    private IEnumerable<Place> Before() => here.Skip(Math.Max(0, _mention - MostNames)).Take(Math.Min(_mention, MostNames));

    private List<PartyFound> NamedBefore(PartyKind kind) => [.. Before().Select(p => p.Party).Where(p => p.Kind == kind).Distinct()];

    // The subject (who is named first) of this sentence, else of the one before, else of the one before that.
    private void Person(int i, char gender, string cue)
    {
        var meant = _meant.GetValueOrDefault(gender);
        var candidates = NamedBefore(PartyKind.Person);
        if (candidates.Count == 0 && meant is not null)
        {
            _found.Add(new Reference(_words[i].Span, meant, cue));
            return;
        }

        foreach (var group in new[] { candidates, recent.Before, recent.Earlier })
        {
            var fits = group.Where(p => p.Kind == PartyKind.Person && Fits(p, gender)).Distinct().Take(3).ToList();
            if (fits.Count > 0)
            {
                // Three or more persons in one sentence: a guess would be wrong more often than right.
                if (fits.Count < 3)
                {
                    recent.Learn(fits[0], gender);
                    _meant[gender] = fits[0].Id;
                    Add(_words[i].Span, fits[0], cue);
                }

                return;
            }
        }
    }

    private bool Fits(PartyFound person, char gender) => recent.CanBe(person, gender) && (titles.GenderOf(person) ?? gender) == gender;

    // Only where one body alone could be meant, and not the "it" of "it is clear that".
    private void Body(int i, string cue)
    {
        var text = prose.AsSpan(_words[i].Span.Start, _words[i].Span.Length);
        var named = NamedBefore(PartyKind.Organisation);
        if (text is "its" or "itself" or "Its" && named.Count == 1)
        {
            Add(_words[i].Span, named[0], cue);
            return;
        }

        if (!_words[i].Opens || named.Count > 0 || IsExpletive(i))
        {
            return;
        }

        var bodies = recent.Before.Where(p => p.Kind != PartyKind.Place).Distinct().Take(2).ToList();
        if (bodies.Count == 1 && bodies[0].Kind == PartyKind.Organisation)
        {
            Add(_words[i].Span, bodies[0], cue);
        }
    }

    private bool IsExpletive(int i) =>
        prose.AsSpan(_words[i].Span.Start, _words[i].Span.Length) is "It" or "it"
        && (
            i + 1 >= _words.Count
            || _words[i + 1].Span.Of(prose)
                is "is"
                    or "was"
                    or "would"
                    or "seems"
                    or "appears"
                    or "has"
                    or "may"
                    or "might"
                    or "remains"
                    or "follows"
                    or "takes"
        );

    // "the latter", "the company", "this institution", "the Assembly", "the Minister".
    private void Noun(int i)
    {
        var noun = _words[i + 1];
        var text = noun.Span.Of(prose);
        var span = new TextSpan(_words[i].Span.Start, noun.Span.End);
        if (!noun.Joined || (_mention < here.Count && here[_mention].Span.Overlaps(noun.Span)))
        {
            return;
        }

        if (text is "latter" or "former")
        {
            var two = Before().Select(p => p.Party).Distinct().ToList();
            two = two.Count >= 2 ? two[^2..] : [.. recent.Before.Distinct().TakeLast(2)];
            if (two.Count == 2 && two[0].Kind == two[1].Kind)
            {
                Add(span, text == "latter" ? two[1] : two[0], "noun:" + text);
            }

            return;
        }

        if (char.IsUpper(text[0]) && titles.Of(text) is { } person)
        {
            Add(span, person, "title:" + text);
            return;
        }

        if (Nouns.ValueOf(text) is not { } sort || (i + 2 < _words.Count && _words[i + 2].Joined && _words[i + 2].IsCapitalised))
        {
            return;
        }

        var candidates = NamedBefore(PartyKind.Organisation)
            .Concat(recent.Before)
            .Concat(recent.Earlier)
            .Where(p => p.Kind == PartyKind.Organisation && (sort == "generic" || Has(p, text)))
            .Distinct()
            .Take(2)
            .ToList();
        if (candidates.Count == 1)
        {
            Add(span, candidates[0], "noun:" + text.ToLowerInvariant());
        }
    }

    private static bool Has(PartyFound party, string noun) =>
        NameJoining.HeadWord(party.Name) is { } head && head.Equals(noun, StringComparison.OrdinalIgnoreCase);
}
