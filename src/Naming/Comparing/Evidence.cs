namespace Rejoinder.Naming.Comparing;

/// <summary>What an alignment says for and against the two names being one.</summary>
internal struct Evidence
{
    /// <summary>The weight of words that agree.</summary>
    public float Agreed;

    /// <summary>The weight of words that contradict each other.</summary>
    public float Contradicted;

    /// <summary>The weight of words that one name has and the other has not.</summary>
    public float Missing;

    /// <summary>How many whole words agree (initials do not count).</summary>
    public int Words;

    /// <summary>How many initials agree.</summary>
    public int Initials;

    /// <summary>Words in agreement whose order differs beyond one turn of the name.</summary>
    public int OutOfOrder;

    /// <summary>The names begin at different ends, and nothing in them says why.</summary>
    public bool IsTurned;
}
