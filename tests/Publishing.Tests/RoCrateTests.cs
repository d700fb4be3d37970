using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rejoinder.Publishing.Tests.Validating;
using Xunit;

namespace Rejoinder.Publishing.Tests;

public sealed class RoCrateTests(PublishedDesk desk) : IClassFixture<PublishedDesk>
{
    [Fact]
    public void EveryFileHasTheChecksumThatTheManifestGivesAndNoneIsMissing()
    {
        foreach (var files in Crates())
        {
            var sums = Encoding
                .UTF8.GetString(files["manifest-sha256.txt"])
                .TrimEnd('\n')
                .Split('\n')
                .Select(l => l.Split("  ", 2))
                .ToDictionary(l => l[1], l => l[0], StringComparer.Ordinal);
            Assert.Equal(files.Keys.Where(k => k != "manifest-sha256.txt").Order(), sums.Keys.Order());
            Assert.All(sums, s => Assert.Equal(s.Value, Convert.ToHexStringLower(SHA256.HashData(files[s.Key]))));
        }
    }

    [Fact]
    public void AnotherProgramChecksTheManifest()
    {
        var folder = Directory.CreateTempSubdirectory("rejoinder-crate-");
        try
        {
            foreach (var (name, bytes) in Crates().First())
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, name), bytes);
            }

            var check = "cd \"$0\" && sha256sum --check --strict manifest-sha256.txt";
            var (code, said) = OtherPrograms.Run("/bin/sh", "dash", "-c", check, folder.FullName);
            Assert.True(code == 0, said);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void TheMetadataNamesEveryFileAndLeavesNothingHanging()
    {
        foreach (var files in Crates())
        {
            var graph = JsonDocument.Parse(files["ro-crate-metadata.json"]).RootElement.GetProperty("@graph").EnumerateArray().ToList();
            var ids = graph.Select(e => e.GetProperty("@id").GetString()!).ToList();
            Assert.Distinct(ids);
            var root = graph.Single(e => e.GetProperty("@id").GetString() == "./");
            var parts = root.GetProperty("hasPart").EnumerateArray().Select(p => p.GetProperty("@id").GetString()!).ToList();
            Assert.Equal(files.Keys.Where(k => k != "ro-crate-metadata.json").Order(), parts.Order());
            Assert.All(parts, p => Assert.Equal("File", Of(graph, p).GetProperty("@type").GetString()));
            // What RO-Crate 1.2 asks of the root and of the descriptor.
            Assert.All(["name", "description", "datePublished", "license"], p => Assert.True(root.TryGetProperty(p, out _), p));
            Assert.Equal("Dataset", root.GetProperty("@type").GetString());
            var descriptor = Of(graph, "ro-crate-metadata.json");
            Assert.Equal("./", descriptor.GetProperty("about").GetProperty("@id").GetString());
            Assert.Equal("https://w3id.org/ro/crate/1.2", descriptor.GetProperty("conformsTo").GetProperty("@id").GetString());
            var references = graph
                .SelectMany(e => e.EnumerateObject())
                .Where(p => p.Value.ValueKind == JsonValueKind.Object && p.Name != "conformsTo")
                .Select(p => p.Value.GetProperty("@id").GetString()!);
            Assert.All(references, r => Assert.Contains(r, ids));
        }
    }

    [Fact]
    public void TheArchiveHasEveryFormatThatNeedsNoBrowser()
    {
        var statement = PublishedStatement.Of(desk.Register, desk.Declaration);
        var files = Unpacked.Files(PublishedDesk.Written(statement, "ro-crate"));
        Assert.All(
            PublishingFormats.All.Where(f => f.Name is not ("ro-crate" or "pdf")),
            f => Assert.Equal(PublishedDesk.Written(statement, f.Name), files[statement.Code + f.Extension])
        );
    }

    private IEnumerable<Dictionary<string, byte[]>> Crates() =>
        desk.Statements.Append(HostileStatement.Statement).Select(s => Unpacked.Files(PublishedDesk.Written(s, "ro-crate")));

    private static JsonElement Of(List<JsonElement> graph, string id) => graph.Single(e => e.GetProperty("@id").GetString() == id);
}
