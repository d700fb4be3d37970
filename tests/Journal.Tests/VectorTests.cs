using System.Globalization;
using Rejoinder.Journal.Verifying;
using Xunit;

namespace Rejoinder.Journal.Tests;

/// <summary>
/// The cases of transparency-dev/merkle: 98 of inclusion, 98 of consistency. Its roots and hashes may have any length; here what has not
/// 32 bytes is no hash, which decides one case otherwise.
/// </summary>
public sealed class VectorTests
{
    // Accepted there: two trees of one leaf whose "roots" are the ten bytes of the words "don't care". They are no hashes here.
    private const string OtherByPolicy = "additional/sizes-are-equal-one-and-proof-is-empty";

    public static TheoryData<string> Inclusion => [.. Lines("inclusion.tsv")];

    public static TheoryData<string> Consistency => [.. Lines("consistency.tsv")];

    [Theory]
    [MemberData(nameof(Inclusion))]
    public void AnInclusionHoldsAsItShould(string line)
    {
        var c = line.Split('\t');
        var holds =
            Hash(c[4]) is { } root
            && Hash(c[5]) is { } leaf
            && Hashes(c[6]) is { } proof
            && InclusionCheck.Holds(Number(c[2]), Number(c[3]), leaf, proof, root);
        Assert.Equal(c[1] == "holds", holds);
    }

    [Theory]
    [MemberData(nameof(Consistency))]
    public void AConsistencyHoldsAsItShould(string line)
    {
        var c = line.Split('\t');
        var holds =
            Hash(c[4]) is { } earlier
            && Hash(c[5]) is { } later
            && Hashes(c[6]) is { } proof
            && ConsistencyCheck.Holds(Number(c[2]), Number(c[3]), earlier, later, proof);
        Assert.Equal(c[1] == "holds" && c[0] != OtherByPolicy, holds);
    }

    [Fact]
    public void AllCasesAreThere()
    {
        Assert.Equal(98, Lines("inclusion.tsv").Count());
        Assert.Equal(98, Lines("consistency.tsv").Count());
        Assert.Single(Lines("consistency.tsv"), l => l.StartsWith(OtherByPolicy + "\tholds", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(VectorTests).Assembly.GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#'))];
    }

    // Some sizes are of 64 bits without a sign; as signed numbers they are negative.
    private static long Number(string text) => unchecked((long)ulong.Parse(text, CultureInfo.InvariantCulture));

    private static Sha256Hash? Hash(string text)
    {
        var bytes = text == "-" ? [] : Convert.FromBase64String(text);
        return bytes.Length == Sha256Hash.Length ? new Sha256Hash(bytes) : null;
    }

    private static Sha256Hash[]? Hashes(string text)
    {
        var hashes = text == "none" ? [] : text.Split(',').Select(Hash).ToArray();
        return hashes.All(h => h is not null) ? [.. hashes.Select(h => h!.Value)] : null;
    }
}
