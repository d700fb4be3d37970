namespace Rejoinder.Cli.Tests;

/// <summary>A folder of a test's own that is gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(Place);

    public string Place { get; } = Path.Combine(Path.GetTempPath(), "rejoinder-" + Guid.NewGuid().ToString("N")[..12]);

    /// <summary>The full path of a name in the folder.</summary>
    public string this[string name] => Path.Combine(Place, name);

    /// <summary>Writes a file, with the folders it lies in.</summary>
    public string File(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        System.IO.File.WriteAllText(this[name], text);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Place, recursive: true);
}
