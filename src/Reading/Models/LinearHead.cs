using System.Numerics.Tensors;

namespace Rejoinder.Reading.Models;

/// <summary>One trained question to the encoder: a linear layer on a hidden state. Thread-safe.</summary>
/// <param name="Weights">A row of <see cref="EncoderSession.Width"/> weights an answer.</param>
/// <param name="Bias">A value an answer.</param>
internal sealed record LinearHead(float[][] Weights, float[] Bias)
{
    /// <summary>How many answers there are.</summary>
    public int Count => Bias.Length;

    /// <summary>The score of every answer, before any normalisation.</summary>
    public void Scores(ReadOnlySpan<float> state, Span<float> scores)
    {
        for (var i = 0; i < Bias.Length; i++)
        {
            scores[i] = TensorPrimitives.Dot(state, Weights[i]) + Bias[i];
        }
    }

    /// <summary>The probability of every answer, one of which must hold.</summary>
    public float[] Shares(ReadOnlySpan<float> state)
    {
        var scores = new float[Count];
        Scores(state, scores);
        TensorPrimitives.SoftMax(scores, scores);
        return scores;
    }

    /// <summary>The probability of a yes.</summary>
    public float Yes(ReadOnlySpan<float> state) => 1 / (1 + MathF.Exp(-(TensorPrimitives.Dot(state, Weights[0]) + Bias[0])));
}
