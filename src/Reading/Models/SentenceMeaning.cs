using System.Numerics.Tensors;

namespace Rejoinder.Reading.Models;

/// <summary>
/// What sentences mean, as vectors of one length: the mean of the encoder's hidden states. Two vectors' dot product is their cosine. It
/// tells what a sentence is about, not whether it affirms or denies. Thread-safe.
/// </summary>
public sealed class SentenceMeaning : IDisposable
{
    private const int Batch = 16;
    private const int MostPieces = 96;

    private readonly EncoderSession _session;
    private readonly WordPieces _pieces = new();

    private SentenceMeaning(EncoderSession session) => _session = session;

    /// <summary>Loads the encoder that lies beside the program, or null where a build was made without it.</summary>
    public static SentenceMeaning? TryLoad() => TryLoad(Path.Combine(AppContext.BaseDirectory, "models", "encoder.onnx"));

    /// <summary>The vectors of the sentences, in order.</summary>
    /// <param name="sentences">Words of any length; of a very long one the beginning is read.</param>
    /// <param name="cancellation">Stops the work; <see cref="OperationCanceledException"/> is thrown then.</param>
    public IReadOnlyList<ReadOnlyMemory<float>> Of(IReadOnlyList<string> sentences, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var inputs = sentences.Select((s, i) => Input(i, s)).OrderBy(i => i.Ids.Length).Chunk(Batch).ToArray();
        var vectors = new ReadOnlyMemory<float>[sentences.Count];
        Parallel.For(
            0,
            inputs.Length,
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            i => Run(inputs[^(i + 1)], vectors)
        );
        return vectors;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    internal static SentenceMeaning? TryLoad(string model) =>
        EncoderSession.TryLoad(model) is { } session ? new SentenceMeaning(session) : null;

    private (int Index, int[] Ids, int[] Cases) Input(int index, string sentence)
    {
        var ids = new List<int>();
        var cases = new List<int>();
        foreach (var word in WordPieces.Words(sentence, new TextSpan(0, sentence.Length)))
        {
            var letters = EncoderInput.Case(sentence.AsSpan(word.Start, word.Length));
            foreach (var piece in _pieces.Pieces(word.Of(sentence)))
            {
                ids.Add(piece);
                cases.Add(letters);
            }

            if (ids.Count >= MostPieces)
            {
                break;
            }
        }

        return (index, [.. ids], [.. cases]);
    }

    private void Run((int Index, int[] Ids, int[] Cases)[] batch, ReadOnlyMemory<float>[] vectors)
    {
        var input = new EncoderBatch(batch.Length, batch.Max(s => s.Ids.Length));
        for (var b = 0; b < batch.Length; b++)
        {
            input.Fill(b, batch[b].Ids, batch[b].Cases);
        }

        _session.Run(
            input,
            states =>
            {
                for (var b = 0; b < batch.Length; b++)
                {
                    vectors[batch[b].Index] = Mean(states.Slice(b * input.Length * EncoderSession.Width), batch[b].Ids.Length + 2);
                }
            }
        );
    }

    // Of length one, so that a dot product is a cosine.
    private static float[] Mean(ReadOnlySpan<float> states, int pieces)
    {
        var mean = new float[EncoderSession.Width];
        for (var p = 0; p < pieces; p++)
        {
            TensorPrimitives.Add(mean, states.Slice(p * EncoderSession.Width, EncoderSession.Width), mean);
        }

        TensorPrimitives.Multiply(mean, 1 / Math.Max(TensorPrimitives.Norm<float>(mean), 1e-9f), mean);
        return mean;
    }
}
