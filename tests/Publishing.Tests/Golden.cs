using System.Runtime.CompilerServices;
using Xunit;

namespace Rejoinder.Publishing.Tests;

/// <summary>Compares text with a file that a person can read. What is received instead is kept beside it, to look at and to accept.</summary>
internal static class Golden
{
    public static void Matches(string name, string received, [CallerFilePath] string here = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(here)!, "Expectations");
        var expected = Path.Combine(folder, name);
        var kept = Path.Combine(folder, "received-" + name);
        if (File.Exists(expected) && File.ReadAllText(expected) == received)
        {
            File.Delete(kept);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(kept, received);
        Assert.Fail($"{name} differs. If the new text is right: mv {kept} {expected}\n\n{received}");
    }
}
