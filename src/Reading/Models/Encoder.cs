using System.Numerics.Tensors;

namespace Rejoinder.Reading.Models;

/// <summary>
/// The sentence encoder (MiniLM, fine-tuned, int8) with its heads: one pass over the text answers every question. Neighbouring sentences
/// share a window, so that each is read in its context. Thread-safe.
/// </summary>
internal sealed class Encoder : IDisposable
{
    private const int Width = EncoderSession.Width;
    private const int Window = 128;
    private const int LongestWindow = 510;
    private const int Batch = 8;
    private const int FewLong = 2;
    private const int MostPieces = 2048;

    /// <summary>A segment begins at a word only where the model is this sure; set on the training statements.</summary>
    private const float StartThreshold = 0.8f;

    private const float SurelyOneKind = 0.8f;

    private readonly EncoderSession _session;
    private readonly WordPieces _pieces = new();
    private readonly Heads _heads;

    private Encoder(EncoderSession session, Heads heads) => (_session, _heads) = (session, heads);

    /// <summary>Loads the encoder from its folder, or null where a build was made without it.</summary>
    public static Encoder? TryLoad(string folder)
    {
        var heads = Path.Combine(folder, "heads.json");
        return File.Exists(heads) && EncoderSession.TryLoad(Path.Combine(folder, "encoder.onnx")) is { } session
            ? new Encoder(session, Heads.Load(heads, Path.Combine(folder, "checkworthy.json")))
            : null;
    }

    /// <summary>Encodes sentences in order; the result has one entry a sentence.</summary>
    public EncodedSentence[] Encode(Document document, IReadOnlyList<Sentence> sentences, CancellationToken cancellation)
    {
        var windows = Windows(document, sentences);
        var encoded = new EncodedSentence[sentences.Count];
        var order = windows.OrderBy(w => w.Length).ToArray();
        // What a batch takes in memory grows with the square of its windows' length; sentences as long as a window are rare, or hostile.
        var batches = order.Chunk(Batch).SelectMany(b => b.Sum(w => w.Length) > MostPieces ? b.Chunk(FewLong) : [b]).ToArray();
        Parallel.For(
            0,
            batches.Length,
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            i => Run(batches[^(i + 1)], encoded)
        );
        return encoded;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private List<EncoderWindow> Windows(Document document, IReadOnlyList<Sentence> sentences)
    {
        var windows = new List<EncoderWindow>();
        var now = new EncoderWindow();
        Passage? passage = null;
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var before = EncoderInput.Before(sentence.Passage, sentence.Passage != passage);
            passage = sentence.Passage;
            TextSpan[] words = [.. WordPieces.Words(document.Prose, sentence.Span)];
            var pieces = new int[words.Length][];
            var length = before.Length;
            for (var w = 0; w < words.Length; w++)
            {
                pieces[w] = _pieces.Pieces(words[w].Of(document.Prose));
                length += pieces[w].Length;
            }

            if (now.Sentences.Count > 0 && now.Length + length > Window)
            {
                windows.Add(now);
                now = new EncoderWindow();
            }

            now.Add(i, sentence, words, pieces, before, document.Prose, LongestWindow);
        }

        if (now.Sentences.Count > 0)
        {
            windows.Add(now);
        }

        return windows;
    }

    private void Run(EncoderWindow[] batch, EncodedSentence[] encoded)
    {
        var input = new EncoderBatch(batch.Length, batch.Max(w => w.Length));
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
                    var window = states.Slice(b * input.Length * Width, input.Length * Width);
                    foreach (var sentence in batch[b].Sentences)
                    {
                        encoded[sentence.Index] = Read(sentence, window);
                    }
                }
            }
        );
    }

    private EncodedSentence Read(EncoderWindow.Entry sentence, ReadOnlySpan<float> states)
    {
        var count = sentence.Words.Length;
        var names = new float[count][];
        var about = new float[count];
        var speaker = new float[count];
        var cites = new float[count];
        var starts = new List<int> { 0 };
        for (var w = 0; w < count; w++)
        {
            // Piece 0 of a window is [CLS]; words past the window's end were not read.
            var at = sentence.FirstPiece[w] + 1;
            if (sentence.FirstPiece[w] >= LongestWindow)
            {
                names[w] = [1, 0, 0, 0, 0, 0, 0];
                continue;
            }

            var state = states.Slice(at * Width, Width);
            names[w] = _heads.Names.Shares(state);
            about[w] = _heads.About.Yes(state);
            speaker[w] = _heads.Speaker.Yes(state);
            cites[w] = _heads.Cites.Yes(state);
            if (w > 0 && _heads.Start.Yes(state) > StartThreshold)
            {
                starts.Add(w);
            }
        }

        foreach (var joint in sentence.ClauseStarts)
        {
            if (!starts.Contains(joint) && sentence.FirstPiece[joint] < LongestWindow && Differ(Cut(sentence, states, [0, joint])))
            {
                starts.Add(joint);
            }
        }

        starts.Sort();
        var segments = Cut(sentence, states, starts);
        for (var s = segments.Count - 1; s > 0; s--)
        {
            // A sentence is split only where kind or speaker differs.
            if (segments[s].Kind == segments[s - 1].Kind && segments[s].IsAttributed == segments[s - 1].IsAttributed)
            {
                starts.RemoveAt(s);
            }
        }

        segments = starts.Count == segments.Count ? segments : Cut(sentence, states, starts);
        return new EncodedSentence(sentence.Sentence, sentence.Words, names, about, speaker, cites, [.. segments]);
    }

    // Both halves are claims of one kind each, and of another kind than the other, beyond doubt.
    private static bool Differ(List<EncodedSegment> halves) =>
        halves.TrueForAll(h => h.Kind != 0 && h.Kinds[h.Kind] > SurelyOneKind) && halves[0].Kind != halves[1].Kind;

    private List<EncodedSegment> Cut(EncoderWindow.Entry sentence, ReadOnlySpan<float> states, List<int> starts)
    {
        var count = sentence.Words.Length;
        var segments = new List<EncodedSegment>(starts.Count);
        Span<float> mean = stackalloc float[Width];
        for (var s = 0; s < starts.Count; s++)
        {
            var end = s + 1 < starts.Count ? starts[s + 1] : count;
            var from = sentence.FirstPiece[starts[s]];
            var to = Math.Min(end < count ? sentence.FirstPiece[end] : sentence.EndPiece, LongestWindow);
            mean.Clear();
            for (var p = from; p < to; p++)
            {
                TensorPrimitives.Add(mean, states.Slice((p + 1) * Width, Width), mean);
            }

            TensorPrimitives.Multiply(mean, 1f / Math.Max(1, to - from), mean);
            segments.Add(
                new EncodedSegment(
                    starts[s],
                    end,
                    _heads.Kind.Shares(mean),
                    _heads.Attributed.Yes(mean),
                    _heads.Cited.Yes(mean),
                    _heads.CheckWorthy?.Yes(mean)
                )
            );
        }

        return segments;
    }
}
