using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Reflection;

namespace Rejoinder.Reading.Models;

/// <summary>
/// The small model that reads where the encoder does not: hashed pieces and pairs of pieces, one linear layer to kind, attribution and source
/// given. It knows no names; a name is taken to be what a claim is about where it opens the sentence. Thread-safe.
/// </summary>
internal sealed class LexicalModel
{
    private const int Version = 1;
    private const int MostPieces = 200;
    private const int Opening = 8;

    private readonly WordPieces _pieces = new();
    private readonly int _answers;
    private readonly float[] _scale;
    private readonly float[] _bias;
    private readonly sbyte[] _weights;

    private LexicalModel(BinaryReader reader)
    {
        if (BinaryPrimitives.ReadUInt32BigEndian(reader.ReadBytes(4)) != 0x524A4C58 || reader.ReadInt32() != Version)
        {
            throw new InvalidOperationException("lexical.bin is not a lexical model of this version: run the training again.");
        }

        var buckets = reader.ReadInt32();
        _answers = reader.ReadInt32();
        _scale = [.. Enumerable.Range(0, _answers).Select(_ => reader.ReadSingle())];
        _bias = [.. Enumerable.Range(0, _answers).Select(_ => reader.ReadSingle())];
        _weights = (sbyte[])(Array)reader.ReadBytes(buckets * _answers);
    }

    /// <summary>The model that ships with this library, loaded at first use.</summary>
    public static LexicalModel Instance => Loaded.Value;

    private static Lazy<LexicalModel> Loaded { get; } =
        new(() =>
        {
            using var reader = new BinaryReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("lexical.bin")!);
            return new LexicalModel(reader);
        });

    /// <summary>Answers for sentences in order; a sentence is one segment.</summary>
    public EncodedSentence[] Encode(Document document, IReadOnlyList<Sentence> sentences, CancellationToken cancellation)
    {
        var encoded = new EncodedSentence[sentences.Count];
        Passage? passage = null;
        for (var i = 0; i < encoded.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            encoded[i] = Encode(document, sentences[i], sentences[i].Passage != passage);
            passage = sentences[i].Passage;
        }

        return encoded;
    }

    private EncodedSentence Encode(Document document, Sentence sentence, bool first)
    {
        TextSpan[] words = [.. WordPieces.Words(document.Prose, sentence.Span)];
        var ids = new List<int>();
        foreach (var word in words)
        {
            ids.AddRange(_pieces.Pieces(word.Of(document.Prose)));
            if (ids.Count >= MostPieces)
            {
                ids.RemoveRange(MostPieces, ids.Count - MostPieces);
                break;
            }
        }

        var scores = Score(ids, EncoderInput.Before(sentence.Passage, first));
        var kinds = new float[7];
        TensorPrimitives.SoftMax(scores.AsSpan(0, 7), kinds);
        var about = new float[words.Length];
        about.AsSpan(0, Math.Min(Opening, about.Length)).Fill(0.6f);
        var segment = new EncodedSegment(0, words.Length, kinds, Yes(scores[7]), Yes(scores[8]), null);
        return new EncodedSentence(
            sentence,
            words,
            [],
            about,
            new float[words.Length],
            new float[words.Length],
            words.Length == 0 ? [] : [segment]
        );
    }

    private float[] Score(List<int> ids, int[] before)
    {
        var sums = new int[_answers];
        var count = 0;
        void Add(uint salt, int a, int b)
        {
            var bucket = unchecked((salt * 0x9E3779B1) + ((uint)a * 0x85EBCA6B) + ((uint)b * 0xC2B2AE35)) >> 17;
            var at = (int)bucket * _answers;
            for (var k = 0; k < sums.Length; k++)
            {
                sums[k] += _weights[at + k];
            }

            count++;
        }

        Add(1, before.Length == 0 ? 0 : before[^1], 0);
        Add(2, Math.Min(ids.Count / 4, 12), 0);
        Add(3, ids.Count == 0 ? 0 : ids[^1], 0);
        for (var i = 0; i < ids.Count; i++)
        {
            Add(4, ids[i], 0);
            if (i > 0)
            {
                Add(5, ids[i - 1], ids[i]);
            }

            if (i < 3)
            {
                Add(6 + (uint)i, ids[i], 0);
            }
        }

        var scores = new float[_answers];
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = (sums[k] * _scale[k] / MathF.Sqrt(count)) + _bias[k];
        }

        return scores;
    }

    private static float Yes(float score) => 1 / (1 + MathF.Exp(-score));
}
