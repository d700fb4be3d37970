using System.Text;

namespace Rejoinder.Journal.Verifying;

/// <summary>What did not hold, with all that somebody else needs to see it too.</summary>
/// <param name="Message">What was found, where, and what it means, for a person.</param>
public sealed record Evidence(string Message)
{
    /// <summary>The checkpoint from before; null where it has no part in it.</summary>
    public TreeHead? Earlier { get; init; }

    /// <summary>The checkpoint that was verified; null where it could not be read.</summary>
    public TreeHead? Later { get; init; }

    /// <summary>The hashes of the proof that failed; null where there was none.</summary>
    public IReadOnlyList<Sha256Hash>? Proof { get; init; }

    /// <summary>The file of the journal that is wrong, below its prefix; null where it is none.</summary>
    public string? Path { get; init; }

    /// <summary>The index of the entry that is wrong; null where it is none.</summary>
    public long? Entry { get; init; }

    /// <summary>The message, then both checkpoints in full and the proof, line by line.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Message).Append('\n');
        Add(text, "The earlier checkpoint:", Earlier);
        Add(text, "The checkpoint:", Later);
        if (Proof is not null)
        {
            text.Append("\nThe proof:\n");
            foreach (var hash in Proof)
            {
                text.Append(hash).Append('\n');
            }
        }
        return text.ToString();
    }

    private static void Add(StringBuilder text, string title, TreeHead? head)
    {
        if (head is not null)
        {
            text.Append('\n').Append(title).Append('\n').Append(Encoding.UTF8.GetString(head.Bytes.Span));
        }
    }
}
