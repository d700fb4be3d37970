using Rejoinder.Register.Postgres;
using Rejoinder.Register.Similar;
using Xunit;

namespace Rejoinder.Register.Tests.Postgres;

/// <summary>Which claims PostgreSQL's index is asked for to find likes.</summary>
public sealed class LikeWordsTests
{
    [Fact]
    public void RareWordsAreAskedForAloneAndOthersInTwos() =>
        Assert.Equal("(a | ((a) & (b | c)) | ((b) & (c)))", LikeWords.Best([Word("a", 400), Word("b", 300), Word("c", 9_000)], w => w));

    [Fact]
    public void WhatIsLeftOutIsAskedForNextTheRarestFirst()
    {
        RareWord[] words = [Word("a", 400), Word("b", 600), Word("c", 900), Word("d", 9_000)];
        Assert.Equal("(b | c)", LikeWords.Next(words, w => w, 2_000));
        Assert.Equal("(b)", LikeWords.Next(words, w => w, 100));
        Assert.Null(LikeWords.Next(words[..1], w => w, 2_000));
    }

    [Fact]
    public void OneCommonWordAloneIsAskedForNextAlone()
    {
        Assert.Null(LikeWords.Best([Word("a", 9_000)], w => w));
        Assert.Equal("(a)", LikeWords.Next([Word("a", 9_000)], w => w, 2_000));
    }

    private static RareWord Word(string word, long claims) => new(word, claims, 1);
}
