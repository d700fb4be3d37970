namespace Rejoinder.Cli.Terminal;

/// <summary>A file that is read while a progress line tells how much of it.</summary>
internal sealed class WatchedStream : Stream
{
    private const int Unit = 1024;
    private readonly FileStream _file;
    private readonly ProgressLine _progress;

    /// <summary>Opens a file.</summary>
    public WatchedStream(string path)
    {
        _file = File.OpenRead(path);
        _progress = new ProgressLine((int)Math.Min(int.MaxValue, (_file.Length / Unit) + 1), !Console.IsErrorRedirected, " KiB");
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _file.Length;

    public override long Position
    {
        get => _file.Position;
        set => _file.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = _file.Read(buffer);
        _progress.Reach((int)Math.Min(int.MaxValue, _file.Position / Unit));
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => _file.Seek(offset, origin);

    public override void Flush() => _file.Flush();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _progress.Dispose();
            _file.Dispose();
        }

        base.Dispose(disposing);
    }
}
