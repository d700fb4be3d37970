using System.Text;
using CsCheck;
using Rejoinder.Journal.Verifying;
using Xunit;

namespace Rejoinder.Journal.Tests;

public sealed class ProofFileTests
{
    private static readonly TestJournal Journal = new(300);

    [Fact]
    public void EveryEntryHasAProofThatHoldsOffline()
    {
        for (var i = 0; i < Journal.Size; i++)
        {
            Assert.Null(Journal.Verifier.Inclusion(Journal.Entries[i].Span, Journal.Proof(i)));
        }
    }

    [Fact]
    public void EveryBitOfAProofAndOfItsEntryCounts()
    {
        var proof = Journal.Proof(257);
        var entry = Journal.Entries[257].ToArray();
        for (var bit = 0; bit < proof.Length * 8; bit++)
        {
            Assert.True(Journal.Verifier.Inclusion(entry, Flipped(proof, bit)) is not null, $"bit {bit} of the proof");
        }
        for (var bit = 0; bit < entry.Length * 8; bit++)
        {
            Assert.True(Journal.Verifier.Inclusion(Flipped(entry, bit), proof) is not null, $"bit {bit} of the entry");
        }
    }

    [Fact]
    public void AProofIsTextInTheOrderOfTheSpecification()
    {
        var lines = Encoding.UTF8.GetString(Journal.Proof(0, [1, 2, 3])).Split('\n');
        Assert.Equal(["c2sp.org/tlog-proof@v1", "extra AQID", "index 0"], lines[..3]);
        Assert.Equal(9, lines[3..].TakeWhile(l => l.Length > 0).Count());
        Assert.Equal(TestJournal.Origin, lines[13]);
        Assert.Equal([1, 2, 3], InclusionProof.Read(Journal.Proof(0, [1, 2, 3])).Value!.Extra!.Value.ToArray());
        Assert.Null(InclusionProof.Read(Journal.Proof(0)).Value!.Extra);
    }

    [Fact]
    public void AJournalOfOneEntryHasAProofWithoutHashes()
    {
        var one = new TestJournal(1);
        Assert.Null(one.Verifier.Inclusion(one.Entries[0].Span, one.Proof(0)));
        Assert.Empty(InclusionProof.Read(one.Proof(0)).Value!.Hashes);
    }

    [Fact]
    public void WhatFailsIsShownWithTheCheckpointAndTheProof()
    {
        var evidence = Journal.Verifier.Inclusion(Journal.Entries[1].Span, Journal.Proof(0))!;
        Assert.Equal("The proof does not lead from this entry, at index 0, to the root that was signed.", evidence.Message);
        Assert.Equal(0, evidence.Entry);
        Assert.Equal(9, evidence.Proof!.Count);
        Assert.Contains($"The checkpoint:\n{TestJournal.Origin}\n300\n", evidence.ToString());
        Assert.Contains($"The proof:\n{evidence.Proof[0]}\n", evidence.ToString());
    }

    [Fact]
    public void AnIndexBehindTheEndIsTold()
    {
        var text = Encoding.UTF8.GetString(Journal.Proof(0)).Replace("index 0\n", "index 300\n", StringComparison.Ordinal);
        var evidence = Journal.Verifier.Inclusion(Journal.Entries[0].Span, Encoding.UTF8.GetBytes(text))!;
        Assert.Equal("The proof is of entry 300, but its checkpoint has 300 entries, counted from 0.", evidence.Message);
    }

    [Theory]
    [InlineData("", "empty line")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n", "empty line")]
    [InlineData("c2sp.org/tlog-proof@v2\nindex 0\n\n", "first line")]
    [InlineData("c2sp.org/tlog-proof@v1\n\n", "index")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 00\n\n", "index")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex -1\n\n", "index")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 1 \n\n", "index")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 18446744073709551615\n\n", "index")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nextra AQID\n\n", "no hash: 'extra AQID'")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra A\nindex 0\n\n", "base64")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AQID\nextra AQID\nindex 0\n\n", "index")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nAQID\n\n", "no hash")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n\u001b[31m\n\n", "no hash: '\uFFFD[31m'")]
    [InlineData("c2sp.org/tlog-proof@v1\r\nindex 0\n\n", "first line")]
    public void WhatIsNoProofIsTold(string text, string why) =>
        Assert.Contains(why, InclusionProof.Read(Encoding.UTF8.GetBytes(text)).Problem!);

    [Fact]
    public void BoundsAreTold()
    {
        var many = "c2sp.org/tlog-proof@v1\nindex 0\n" + string.Concat(Enumerable.Repeat($"{JournalHash.EmptyRoot}\n", 64)) + "\n";
        Assert.Contains("64 hashes", InclusionProof.Read(Encoding.UTF8.GetBytes(many)).Problem!);
        Assert.Contains("at most 2097152", InclusionProof.Read(new byte[InclusionProof.Longest + 1]).Problem!);
    }

    [Fact]
    public void AnyBytesAreAProofOrAProblem()
    {
        var proof = Journal.Proof(7);
        Gen.Select(Gen.Int[0, proof.Length], Gen.Int[0, proof.Length], Gen.Byte.Array[0, 40])
            .Sample(
                (a, b, between) =>
                {
                    byte[] other = [.. proof[..Math.Min(a, b)], .. between, .. proof[Math.Max(a, b)..]];
                    Assert.Equal(other.SequenceEqual(proof), Journal.Verifier.Inclusion(Journal.Entries[7].Span, other) is null);
                },
                iter: 2000
            );
    }

    private static byte[] Flipped(byte[] bytes, int bit)
    {
        var other = (byte[])bytes.Clone();
        other[bit / 8] ^= (byte)(1 << (bit % 8));
        return other;
    }
}
