using System.Diagnostics;
using System.Globalization;

namespace Rejoinder.Cli.Terminal;

/// <summary>
/// One line on standard error that says how far reading many files has come: a bar, how many, how fast, how long yet. Nothing is written
/// where standard error is no terminal. Thread-safe.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private const int BarWidth = 24;
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly int _total;
    private readonly string _unit;
    private readonly Timer? _timer;
    private int _done;
    private int _drawn;
    private bool _disposed;

    /// <summary>Starts at zero.</summary>
    /// <param name="total">How many there are.</param>
    /// <param name="shown">Whether there is a terminal and somebody to watch.</param>
    /// <param name="unit">What is counted, where that does not go without saying.</param>
    public ProgressLine(int total, bool shown, string unit = "")
    {
        _total = total;
        _unit = unit;
        _timer = shown ? new Timer(_ => Draw(), null, Refresh, Refresh) : null;
    }

    /// <summary>Counts one more.</summary>
    public void Advance() => Interlocked.Increment(ref _done);

    /// <summary>Says how many are done.</summary>
    public void Reach(int done) => Interlocked.Exchange(ref _done, done);

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            _disposed = true;
            if (_drawn > 0)
            {
                Console.Error.Write("\r" + new string(' ', _drawn) + "\r");
            }
        }
    }

    /// <summary>The line for a moment.</summary>
    public static string Line(int done, int total, TimeSpan elapsed, bool rich, string unit = "")
    {
        var filled = total == 0 ? BarWidth : (int)((long)done * BarWidth / total);
        var bar = new string(rich ? '█' : '#', filled) + new string(rich ? '░' : '.', BarWidth - filled);
        var rate = elapsed > TimeSpan.Zero ? done / elapsed.TotalSeconds : 0;
        var left = rate > 0 ? Time(TimeSpan.FromSeconds((total - done) / rate)) + " left" : "…";
        return string.Create(CultureInfo.InvariantCulture, $"  {bar}  {done} of {total}{unit}  {rate:0.0}/s  {left}");
    }

    private static string Time(TimeSpan time) =>
        time.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min")
        : time.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds)} s");

    private void Draw()
    {
        lock (_lock)
        {
            if (_disposed)
            {
                return;
            }

            var line = Line(_done, _total, _clock.Elapsed, StandardOutput.IsRichTerminal, _unit);
            // A line that wraps would leave its first half behind at each turn.
            line = line.Length < Console.WindowWidth || Console.WindowWidth <= 0 ? line : line[..(Console.WindowWidth - 1)];
            Console.Error.Write("\r" + line.PadRight(_drawn));
            _drawn = line.Length;
        }
    }
}
