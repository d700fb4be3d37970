namespace Rejoinder.Reading.Mentions;

/// <summary>The parties of the last two sentences, newest first, and what pronouns have told of persons. Not thread-safe.</summary>
internal sealed class Recent
{
    private readonly Dictionary<string, char> _gender = new(StringComparer.Ordinal);

    /// <summary>Parties of the sentence before, in the order in which they stand.</summary>
    public IReadOnlyList<PartyFound> Before { get; private set; } = [];

    /// <summary>Parties of the sentence before that one.</summary>
    public IReadOnlyList<PartyFound> Earlier { get; private set; } = [];

    public void Advance(IReadOnlyList<PartyFound> seen)
    {
        // A sentence that names nobody does not make the one before forgotten.
        if (seen.Count > 0)
        {
            Earlier = Before;
            Before = seen;
        }
    }

    public bool CanBe(PartyFound person, char gender) => !_gender.TryGetValue(person.Id, out var known) || known == gender;

    public void Learn(PartyFound person, char gender) => _gender.TryAdd(person.Id, gender);
}
