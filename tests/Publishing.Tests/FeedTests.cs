using System.Text;
using CodeHollow.FeedReader;
using Rejoinder.Publishing.Feeds;
using Xunit;

namespace Rejoinder.Publishing.Tests;

/// <summary>The feed, as a feed reader sees it.</summary>
public sealed class FeedTests(PublishedDesk desk) : IClassFixture<PublishedDesk>
{
    [Fact]
    public void AReaderFindsEveryEntryWithWhoSaysIt()
    {
        var entries = NewestEntries.Of(desk.Register, Publisher.Of(desk.Register), 50);
        var read = FeedReader.ReadFromString(
            Written(new Feeds.Feed("Desk", "https://desk.example/feed.atom", "https://desk.example/", entries))
        );
        Assert.Equal(("Desk", FeedType.Atom), (read.Title, read.Type));
        // Seven statements, a finding and one that was withdrawn.
        Assert.Equal(9, read.Items.Count);
        Assert.Equal(entries.Select(e => (e.Address, e.Title)), read.Items.Select(i => (i.Id, i.Title)));
        Assert.All(read.Items, i => Assert.Contains("said by", i.Title, StringComparison.Ordinal));
        Assert.All(read.Items, i => Assert.Equal(i.Id, i.Link));
    }

    [Fact]
    public void WhatXmlHasNoPlaceForIsReplaced()
    {
        var at = new DateTimeOffset(2026, 3, 9, 12, 30, 15, 999, TimeSpan.FromHours(2));
        var feed = new Feeds.Feed("A & <B>", "https://x.example/f", "https://x.example/", [new("urn:x:1", "a\u0001b", "c\ufffed", at)]);
        var read = FeedReader.ReadFromString(Written(feed));
        Assert.Equal("A & <B>: a\ufffdb c\ufffdd", $"{read.Title}: {read.Items[0].Title} {read.Items[0].Description}");
        Assert.Contains("<updated>2026-03-09T10:30:15Z</updated>", Written(feed), StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyFeedIsAFeed() =>
        Assert.Empty(FeedReader.ReadFromString(Written(new Feeds.Feed("Desk", "https://x.example/f", "https://x.example/", []))).Items);

    private static string Written(Feeds.Feed feed)
    {
        using var stream = new MemoryStream();
        feed.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
