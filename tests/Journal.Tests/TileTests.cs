using CsCheck;
using Rejoinder.Journal.Tiles;
using Rejoinder.Journal.Verifying;
using Xunit;

namespace Rejoinder.Journal.Tests;

public sealed class TileTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 0, 1, "tile/0/000.p/1")]
    [InlineData(1, 999, 256, "tile/1/999")]
    [InlineData(1, 1000, 256, "tile/1/x001/000")]
    [InlineData(2, 1234067, 256, "tile/2/x001/x234/067")]
    [InlineData(63, 1234067, 255, "tile/63/x001/x234/067.p/255")]
    [InlineData(0, 1000000, 256, "tile/0/x001/x000/000")]
    public void ATileHasThePathOfTheSpecification(int level, long index, int width, string path) =>
        Assert.Equal(path, new TileCoordinate(level, index, width).Path);

    [Fact]
    public void EntriesStandBesideTheirTile()
    {
        Assert.Equal("tile/entries/x001/000.p/7", new TileCoordinate(0, 1000, 7).EntriesPath);
        Assert.Throws<InvalidOperationException>(() => new TileCoordinate(1, 0, 7).EntriesPath);
    }

    [Fact]
    public void TheTreeOfTheSpecificationHasItsTiles()
    {
        var tiles = TileCoordinate.AllIn(70_000).ToArray();
        Assert.Equal(273, tiles.Count(t => t is { Level: 0, Width: 256 }));
        Assert.Equal(112, Assert.Single(tiles, t => t is { Level: 0, Width: < 256 }).Width);
        Assert.Equal([256, 17], tiles.Where(t => t.Level == 1).Select(t => t.Width));
        Assert.Equal([1], tiles.Where(t => t.Level == 2).Select(t => t.Width));
        Assert.Equal(["tile/0/000", "tile/1/000.p/1"], TileCoordinate.AllIn(256).Select(t => t.Path));
        Assert.Empty(TileCoordinate.AllIn(0));
    }

    [Theory]
    [InlineData(-1, 0, 1)]
    [InlineData(64, 0, 1)]
    [InlineData(0, -1, 1)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 0, 257)]
    public void WhatIsNoTileIsRefused(int level, long index, int width) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TileCoordinate(level, index, width));

    [Fact]
    public void ATreeHasNoTilesOutsideIt()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TileCoordinate.InTree(0, 1, 256));
        Assert.Throws<ArgumentOutOfRangeException>(() => TileCoordinate.InTree(1, 0, 255));
        Assert.Throws<ArgumentOutOfRangeException>(() => TileCoordinate.InTree(0, long.MaxValue, 256));
    }

    [Fact]
    public void ABundleReadsAsItWasWritten() =>
        Gen
            .Byte.Array[0, 300]
            .Array[1, 256]
            .Sample(
                entries =>
                {
                    var read = Bundle.Read(EntryBundle.Write([.. entries.Select(e => new ReadOnlyMemory<byte>(e))]));
                    Assert.Equal(entries, read.Value!.Entries.Select(e => e.ToArray()));
                },
                iter: 30
            );

    [Fact]
    public void AnyBytesAreABundleOrAProblem() =>
        Gen
            .Byte.Array[0, 600]
            .Sample(bytes =>
            {
                var read = Bundle.Read(bytes);
                Assert.True(
                    read.IsRead
                        ? EntryBundle.Write(read.Value.Entries).SequenceEqual(bytes)
                        : read.Problem.StartsWith("The bundle ", StringComparison.Ordinal)
                );
            });

    [Fact]
    public void ABundleHasItsBounds()
    {
        Assert.Throws<ArgumentException>(() => EntryBundle.Write([]));
        Assert.Throws<ArgumentException>(() => EntryBundle.Write([.. Enumerable.Repeat(ReadOnlyMemory<byte>.Empty, 257)]));
        Assert.Throws<ArgumentException>(() => EntryBundle.Write([new byte[65_536]]));
        Assert.Equal(65_535, Bundle.Read(EntryBundle.Write([new byte[65_535]])).Value!.Entries[0].Length);
        Assert.Equal("The bundle has more than 256 entries.", Bundle.Read(new byte[2 * 257]).Problem);
    }
}
