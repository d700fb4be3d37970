using CsCheck;
using Rejoinder.Journal.Merkle;
using Rejoinder.Journal.Tiles;
using Rejoinder.Journal.Verifying;
using Xunit;

namespace Rejoinder.Journal.Tests;

public sealed class MerklePropertyTests
{
    [Fact]
    public void TheRootOfKnownLeavesIsTheKnownOne()
    {
        // The eight leaves of RFC 6962's reference tree, as in transparency-dev/merkle (testonly/constants.go).
        string[] leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        string[] roots =
        [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        var range = new CompactRange();
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", range.Root.ToHex());
        foreach (var (leaf, root) in leaves.Zip(roots))
        {
            range.Append(JournalHash.Leaf(Convert.FromHexString(leaf)));
            Assert.Equal(root, range.Root.ToHex());
        }
    }

    [Fact]
    public void LeafByLeafMakesTheRootOfTheDefinition() =>
        Gen.Int[0, 1200]
            .Sample(
                size =>
                {
                    var leaves = TestJournal.Leaves(size);
                    var tree = Grown(leaves, out var tiles);
                    Assert.Equal(ByDefinition(leaves), tree.Root);
                    Assert.Equal(tree.Root, new TreeProofs(size, t => tiles.GetValueOrDefault(t.Path)).Root());
                },
                iter: 100
            );

    [Fact]
    public void ATreeTakenUpAgainGrowsAsIfItHadNeverStopped() =>
        Gen.Select(Gen.Int[0, 900], Gen.Int[0, 600])
            .Sample(
                (size, more) =>
                {
                    var leaves = TestJournal.Leaves(size + more);
                    Grown(leaves[..size], out var tiles);
                    var again = AppendOnlyTree.Open(size, t => tiles.GetValueOrDefault(t.Path));
                    var full = leaves[size..].SelectMany(again.Append).ToList();
                    full.AddRange(again.PartialTiles());
                    var whole = Grown(leaves, out var all);
                    Assert.Equal(whole.Root, again.Root);
                    Assert.All(full, t => Assert.Equal(all[t.Coordinate.Path], t.Hashes.ToArray()));
                },
                iter: 100
            );

    [Fact]
    public void EveryLeafHasAProofThatHoldsForItAlone() =>
        Gen.Int[1, 600]
            .Sample(
                size =>
                {
                    var leaves = TestJournal.Leaves(size);
                    var tree = Grown(leaves, out var tiles);
                    var proofs = new TreeProofs(size, t => tiles.GetValueOrDefault(t.Path));
                    for (var i = 0; i < size; i++)
                    {
                        var proof = proofs.Inclusion(i);
                        Assert.True(InclusionCheck.Holds(i, size, leaves[i], proof, tree.Root));
                        Assert.False(InclusionCheck.Holds(i, size, leaves[(i + 1) % size], proof, tree.Root) && size > 1);
                    }
                },
                iter: 8
            );

    [Fact]
    public void EveryEarlierTreeHasAProofOfConsistency() =>
        Gen.Int[1, 400]
            .Sample(
                size =>
                {
                    var leaves = TestJournal.Leaves(size);
                    var tree = Grown(leaves, out var tiles);
                    var proofs = new TreeProofs(size, t => tiles.GetValueOrDefault(t.Path));
                    var range = new CompactRange();
                    for (var earlier = 1; earlier <= size; earlier++)
                    {
                        range.Append(leaves[earlier - 1]);
                        Assert.True(ConsistencyCheck.Holds(earlier, size, range.Root, tree.Root, proofs.Consistency(earlier)));
                    }
                },
                iter: 8
            );

    [Fact]
    public void AnInclusionWithAnyBitFlippedFails() =>
        Gen.Select(Gen.Int[1, 700], Gen.Int[0, int.MaxValue])
            .Sample(
                (size, random) =>
                {
                    var index = random % size;
                    var leaves = TestJournal.Leaves(size);
                    var tree = Grown(leaves, out var tiles);
                    var proof = new TreeProofs(size, t => tiles.GetValueOrDefault(t.Path)).Inclusion(index).ToArray();
                    for (var bit = 0; bit < 256; bit++)
                    {
                        Assert.False(InclusionCheck.Holds(index, size, Flipped(leaves[index], bit), proof, tree.Root));
                        Assert.False(InclusionCheck.Holds(index, size, leaves[index], proof, Flipped(tree.Root, bit)));
                        for (var p = 0; p < proof.Length; p++)
                        {
                            Sha256Hash[] other = [.. proof[..p], Flipped(proof[p], bit), .. proof[(p + 1)..]];
                            Assert.False(InclusionCheck.Holds(index, size, leaves[index], other, tree.Root));
                        }
                    }
                    for (var bit = 0; bit < 64; bit++)
                    {
                        Assert.False(InclusionCheck.Holds(index ^ (1L << bit), size, leaves[index], proof, tree.Root));
                    }
                    Assert.False(InclusionCheck.Holds(index, size, leaves[index], [.. proof, tree.Root], tree.Root));
                    Assert.All(
                        proof,
                        p => Assert.False(InclusionCheck.Holds(index, size, leaves[index], [.. proof.Except([p])], tree.Root))
                    );
                },
                iter: 12
            );

    [Fact]
    public void AProofLongerThanItsTreeIsHighFails()
    {
        var leaves = TestJournal.Leaves(4);
        var left = JournalHash.Node(leaves[0], leaves[1]);
        var root = JournalHash.Node(left, JournalHash.Node(leaves[2], leaves[3]));
        Assert.True(InclusionCheck.Holds(3, 4, leaves[3], [leaves[2], left], root));
        Assert.False(InclusionCheck.Holds(1, 2, leaves[3], [leaves[2], left], root));
    }

    [Fact]
    public void ARootAloneDoesNotTellTheSizeSoTheCheckpointIsSignedWithIt()
    {
        var leaves = TestJournal.Leaves(5);
        var tree = Grown(leaves, out var tiles);
        var proof = new TreeProofs(5, t => tiles.GetValueOrDefault(t.Path)).Inclusion(0);
        Assert.True(InclusionCheck.Holds(0, 8, leaves[0], proof, tree.Root));
        Assert.False(InclusionCheck.Holds(0, 4, leaves[0], proof, tree.Root));
        Assert.False(InclusionCheck.Holds(0, 9, leaves[0], proof, tree.Root));
    }

    [Fact]
    public void AConsistencyWithAnyBitFlippedFails() =>
        Gen.Select(Gen.Int[2, 700], Gen.Int[0, int.MaxValue])
            .Sample(
                (size, random) =>
                {
                    var earlier = 1 + random % (size - 1);
                    var leaves = TestJournal.Leaves(size);
                    var tree = Grown(leaves, out var tiles);
                    var before = ByDefinition(leaves.AsSpan(0, earlier));
                    var proof = new TreeProofs(size, t => tiles.GetValueOrDefault(t.Path)).Consistency(earlier).ToArray();
                    for (var bit = 0; bit < 256; bit++)
                    {
                        Assert.False(ConsistencyCheck.Holds(earlier, size, Flipped(before, bit), tree.Root, proof));
                        Assert.False(ConsistencyCheck.Holds(earlier, size, before, Flipped(tree.Root, bit), proof));
                        for (var p = 0; p < proof.Length; p++)
                        {
                            Sha256Hash[] other = [.. proof[..p], Flipped(proof[p], bit), .. proof[(p + 1)..]];
                            Assert.False(ConsistencyCheck.Holds(earlier, size, before, tree.Root, other));
                        }
                    }
                    for (var bit = 0; bit < 64; bit++)
                    {
                        Assert.False(ConsistencyCheck.Holds(earlier ^ (1L << bit), size, before, tree.Root, proof));
                    }
                    Assert.False(ConsistencyCheck.Holds(earlier, size, before, tree.Root, [.. proof, tree.Root]));
                },
                iter: 12
            );

    [Fact]
    public void AProofOfWhatIsNotThereIsRefused()
    {
        var proofs = new TreeProofs(3, _ => null);
        Assert.Throws<ArgumentOutOfRangeException>(() => proofs.Inclusion(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => proofs.Inclusion(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => proofs.Consistency(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => proofs.Consistency(4));
        Assert.Contains("tile/0/000.p/3 is missing", Assert.Throws<InvalidDataException>(() => proofs.Inclusion(1)).Message);
        Assert.Contains("95 bytes", Assert.Throws<InvalidDataException>(() => new TreeProofs(3, _ => new byte[95]).Root()).Message);
    }

    private static AppendOnlyTree Grown(Sha256Hash[] leaves, out Dictionary<string, byte[]> tiles)
    {
        var tree = new AppendOnlyTree();
        tiles = leaves
            .SelectMany(tree.Append)
            .ToList()
            .Concat(tree.PartialTiles())
            .ToDictionary(t => t.Coordinate.Path, t => t.Hashes.ToArray());
        Assert.Equal(TileCoordinate.AllIn(leaves.Length).Select(t => t.Path).Order(), tiles.Keys.Order());
        return tree;
    }

    // RFC 9162, section 2.1.1, word by word.
    private static Sha256Hash ByDefinition(ReadOnlySpan<Sha256Hash> leaves)
    {
        if (leaves.Length < 2)
        {
            return leaves.IsEmpty ? JournalHash.EmptyRoot : leaves[0];
        }
        var k = 1;
        while (k * 2 < leaves.Length)
        {
            k *= 2;
        }
        return JournalHash.Node(ByDefinition(leaves[..k]), ByDefinition(leaves[k..]));
    }

    private static Sha256Hash Flipped(Sha256Hash hash, int bit)
    {
        var bytes = hash.ToArray();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return new(bytes);
    }
}
