using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;

namespace Rejoinder.Reading.Models;

/// <summary>
/// What sentences mean, as vectors of one length: the mean of the encoder's hidden states. Two vectors' dot product is their cosine. It
/// tells what a sentence is about, not whether it affirms or denies. Thread-safe.
/// </summary>
public sealed class SentenceMeaning : IDisposable
{
    private const int Batch = 16;
    private const int MostPieces = 96;

    private readonly InferenceSession _session;
    private readonly WordPieces _pieces = new();

    private SentenceMeaning(InferenceSession session) => _session = session;

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

    internal static SentenceMeaning? TryLoad(string model)
    {
        if (!File.Exists(model))
        {
            return null;
        }

        // Batches run side by side, so each keeps to one core.
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        return new SentenceMeaning(new InferenceSession(model, options));
    }

    private (int Index, long[] Ids, long[] Cases) Input(int index, string sentence)
    {
        List<long> ids = [WordPieces.Cls];
        List<long> cases = [0];
        foreach (var word in WordPieces.Words(sentence, new TextSpan(0, sentence.Length)))
        {
            var letters = EncoderInput.Case(sentence.AsSpan(word.Start, word.Length));
            foreach (var piece in _pieces.Pieces(word.Of(sentence)))
            {
                ids.Add(piece);
                cases.Add(letters);
            }

            if (ids.Count > MostPieces)
            {
                break;
            }
        }

        ids.Add(WordPieces.Sep);
        cases.Add(0);
        return (index, [.. ids], [.. cases]);
    }

    private void Run((int Index, long[] Ids, long[] Cases)[] batch, ReadOnlyMemory<float>[] vectors)
    {
        var length = batch.Max(s => s.Ids.Length);
        var ids = new long[batch.Length * length];
        var cases = new long[batch.Length * length];
        var mask = new long[batch.Length * length];
        for (var b = 0; b < batch.Length; b++)
        {
            batch[b].Ids.CopyTo(ids, b * length);
            batch[b].Cases.CopyTo(cases, b * length);
            mask.AsSpan(b * length, batch[b].Ids.Length).Fill(1);
        }

        long[] shape = [batch.Length, length];
        using var idValue = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var maskValue = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var caseValue = OrtValue.CreateTensorValueFromMemory(cases, shape);
        using var runOptions = new RunOptions();
        using var outputs = _session.Run(
            runOptions,
            ["input_ids", "attention_mask", "token_type_ids"],
            [idValue, maskValue, caseValue],
            [_session.OutputNames[0]]
        );
        var states = outputs[0].GetTensorDataAsSpan<float>();
        for (var b = 0; b < batch.Length; b++)
        {
            var mean = new float[Encoder.Width];
            for (var p = 0; p < batch[b].Ids.Length; p++)
            {
                TensorPrimitives.Add(mean, states.Slice(((b * length) + p) * Encoder.Width, Encoder.Width), mean);
            }

            TensorPrimitives.Multiply(mean, 1 / Math.Max(TensorPrimitives.Norm<float>(mean), 1e-9f), mean);
            vectors[batch[b].Index] = mean;
        }
    }
}
