using Microsoft.ML.OnnxRuntime;

namespace Rejoinder.Reading.Models;

/// <summary>The ONNX model of the sentence encoder: rows of pieces in, hidden states out. Thread-safe.</summary>
internal sealed class EncoderSession : IDisposable
{
    /// <summary>Width of a hidden state.</summary>
    public const int Width = 384;

    private readonly InferenceSession _session;

    private EncoderSession(InferenceSession session) => _session = session;

    /// <summary>Reads the states of a batch: <see cref="Width"/> numbers a piece, padding included, row after row.</summary>
    public delegate void StatesReader(ReadOnlySpan<float> states);

    /// <summary>Loads the model, or null where a build was made without it.</summary>
    public static EncoderSession? TryLoad(string model)
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
        return new EncoderSession(new InferenceSession(model, options));
    }

    /// <summary>Runs a batch and hands its states over; they are valid only during the call.</summary>
    public void Run(EncoderBatch batch, StatesReader read)
    {
        long[] shape = [batch.Rows, batch.Length];
        using var ids = OrtValue.CreateTensorValueFromMemory(batch.Ids, shape);
        using var mask = OrtValue.CreateTensorValueFromMemory(batch.Mask, shape);
        using var cases = OrtValue.CreateTensorValueFromMemory(batch.Cases, shape);
        using var options = new RunOptions();
        using var outputs = _session.Run(
            options,
            ["input_ids", "attention_mask", "token_type_ids"],
            [ids, mask, cases],
            [_session.OutputNames[0]]
        );
        read(outputs[0].GetTensorDataAsSpan<float>());
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();
}
