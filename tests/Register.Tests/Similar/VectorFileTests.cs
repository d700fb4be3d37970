using CsCheck;
using Xunit;

namespace Rejoinder.Register.Similar.Tests;

public sealed class VectorFileTests : IDisposable
{
    private const int Width = 64;
    private const int Row = Width + 12;
    private const int Header = 64;
    private static readonly byte[] Fingerprint = new byte[32];
    private readonly string _folder = Directory.CreateTempSubdirectory("similar-").FullName;

    private string At => Path.Combine(_folder, "claims.vectors");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WhatIsAppendedIsFoundTheNearestFirst()
    {
        using var file = Open();
        Append(file, 1, 2, 3, 4, 5);
        var hits = file.Scan(Vector(3), 2);
        Assert.Equal(2, hits.Count);
        Assert.Equal(3, hits[0].Id);
        Assert.Equal(1, hits[0].Cosine, 6);
        Assert.True(hits[1].Cosine < 0.9);
    }

    [Fact]
    public void EveryVectorFindsItselfFirst() =>
        Gen.Int[1, 400]
            .Array[1, 3000]
            .Sample(
                seeds =>
                {
                    File.Delete(At);
                    using var file = Open();
                    Append(file, [.. seeds.Select(s => (long)s)]);
                    return file.Ids().Count == seeds.Length && seeds.Take(5).All(s => file.Scan(Vector(s), 3)[0].Id == s);
                },
                iter: 20,
                threads: 1
            );

    [Fact]
    public void AnIdThatWasAddedTwiceIsFoundOnce()
    {
        using var file = Open();
        Append(file, 7, 7, 8);
        Assert.Equal([7, 8], file.Scan(Vector(7), 9).Select(h => h.Id));
    }

    [Fact]
    public void WhatOneAddsAnotherSeesAndWhatOneRemovesAnotherLoses()
    {
        using var one = Open();
        using var other = Open();
        Append(one, 1, 2);
        Assert.Equal([1, 2], other.Ids());
        Append(other, 3);
        one.Remove([2]);
        Assert.Equal([1, 3], other.Ids());
        Assert.DoesNotContain(other.Scan(Vector(2), 9), h => h.Id == 2);
    }

    [Fact]
    public void ARemovedVectorIsGoneFromTheBytes()
    {
        using (var file = Open())
        {
            Append(file, 1, 2, 3);
            file.Remove([2, 99]);
        }

        Assert.All(File.ReadAllBytes(At)[(Header + Row)..(Header + Row + 8 + Width)], b => Assert.Equal(0, b));
        using var again = Open();
        Assert.Equal([1, 3], again.Ids());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Row - 1)]
    [InlineData(Row)]
    public void ATornLastRowIsCutOffAndTheRestStays(int lost)
    {
        using (var file = Open())
        {
            Append(file, 1, 2, 3);
        }

        // What a crash leaves: the length is there, the bytes are not.
        var bytes = File.ReadAllBytes(At);
        bytes.AsSpan(bytes.Length - lost).Clear();
        File.WriteAllBytes(At, bytes);
        using var again = Open();
        Assert.Equal([1, 2], again.Ids());
        Append(again, 4);
        Assert.Equal([1, 2, 4], again.Ids());
    }

    [Fact]
    public void AFileThatEndsInTheMiddleOfARowIsCut()
    {
        using (var file = Open())
        {
            Append(file, 1, 2, 3);
        }

        using (var stream = File.OpenWrite(At))
        {
            stream.SetLength(stream.Length - 5);
        }

        using var again = Open();
        Assert.Equal([1, 2], again.Ids());
    }

    [Fact]
    public void AFileOfOtherVectorsBeginsAnew()
    {
        using (var file = Open())
        {
            Append(file, 1);
        }

        using var other = VectorFile.Open(At, Width, Enumerable.Repeat((byte)1, 32).ToArray());
        Assert.Empty(other.Ids());
    }

    [Fact]
    public void AFileThatIsNoneBeginsAnew()
    {
        File.WriteAllText(At, "not a vector file");
        using var file = Open();
        Assert.Empty(file.Ids());
    }

    [Fact]
    public async Task ManyWritersLoseNothing()
    {
        var writers = Enumerable.Range(0, 4).Select(w => Task.Run(() => Write(w), TestContext.Current.CancellationToken));
        await Task.WhenAll(writers);
        using var file = Open();
        Assert.Equal(Enumerable.Range(1, 400).Select(i => (long)i), file.Ids().Order());

        void Write(int writer)
        {
            using var own = Open();
            for (var i = 0; i < 10; i++)
            {
                Append(own, [.. Enumerable.Range((writer * 100) + (i * 10) + 1, 10).Select(n => (long)n)]);
            }
        }
    }

    private static byte[] Vector(long seed)
    {
        var vector = new byte[Width];
        new Random((int)seed).NextBytes(vector);
        return vector;
    }

    private static void Append(VectorFile file, params long[] ids) =>
        file.Append([.. ids.Select(i => (i, (ReadOnlyMemory<byte>)Vector(i)))]);

    private VectorFile Open() => VectorFile.Open(At, Width, Fingerprint);
}
