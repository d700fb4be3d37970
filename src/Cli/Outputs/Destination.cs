using Rejoinder.Cli.Inputs;
using Rejoinder.Cli.Terminal;
using Rejoinder.Reading;

namespace Rejoinder.Cli.Outputs;

/// <summary>Where records go: standard output or a file, in the order of the inputs, or a folder with one file a statement.</summary>
internal abstract class Destination : IDisposable
{
    /// <summary>Takes the record of an input, null where it could not be read; called from any thread, in any order.</summary>
    public abstract void Take(int index, StatementRecord? record);

    /// <summary>Says that nothing more comes: what still waits for its turn is written.</summary>
    public abstract void Dispose();

    /// <summary>True where a path given to <c>--out</c> means a folder: it is one, ends like one, or many statements have no ending to share.</summary>
    public static bool IsFolder(string path, bool many) =>
        Directory.Exists(path)
        || path.EndsWith('/')
        || path.EndsWith(Path.DirectorySeparatorChar)
        || (many && !Path.HasExtension(path) && !File.Exists(path));

    public static Destination Open(string? path, OutputFormat format, OutputShape shape, IReadOnlyList<Input> inputs)
    {
        if (path is null)
        {
            return new InOrder(format.Open(StandardOutput.Open(), shape with { IsFile = false }), inputs);
        }

        shape = shape with { IsFile = true, Overview = false };
        if (IsFolder(path, inputs.Count > 1))
        {
            Trying(path, () => Directory.CreateDirectory(path));
            return new ToFolder(path, format, shape with { Many = false }, inputs);
        }

        return new InOrder(format.Open(Trying(path, () => File.Create(path)), shape), inputs);
    }

    private static T Trying<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailed($"{path}: it cannot be written. {failed.Message}");
        }
    }

    /// <summary>One stream. A record waits until those before it are written or known to fail.</summary>
    private sealed class InOrder(IOutput output, IReadOnlyList<Input> inputs) : Destination
    {
        private readonly Lock _lock = new();
        private readonly SortedDictionary<int, StatementRecord?> _waiting = [];
        private int _next;

        public override void Take(int index, StatementRecord? record)
        {
            lock (_lock)
            {
                _waiting[index] = record;
                while (_waiting.Remove(_next, out var next))
                {
                    Write(_next++, next);
                }
            }
        }

        public override void Dispose()
        {
            lock (_lock)
            {
                foreach (var (index, record) in _waiting)
                {
                    Write(index, record);
                }

                _waiting.Clear();
                output.Dispose();
            }
        }

        private void Write(int index, StatementRecord? record)
        {
            if (record is not null)
            {
                output.Write(inputs[index].Name, record);
            }
        }
    }

    /// <summary>A file a statement, written whole or not at all.</summary>
    private sealed class ToFolder(string folder, OutputFormat format, OutputShape shape, IReadOnlyList<Input> inputs) : Destination
    {
        private readonly IReadOnlyList<string> _names = OutputNames.For(inputs);

        public override void Take(int index, StatementRecord? record)
        {
            if (record is null)
            {
                return;
            }

            using var bytes = new MemoryStream();
            using (var output = format.Open(bytes, shape))
            {
                output.Write(inputs[index].Name, record);
            }

            var path = Path.Combine(folder, _names[index] + format.Extension);
            Trying(
                path,
                () =>
                {
                    // The output has closed the stream, whose length cannot be asked for then.
                    bytes.TryGetBuffer(out var written);
                    File.WriteAllBytes(path, written);
                    return path;
                }
            );
        }

        public override void Dispose() { }
    }
}
