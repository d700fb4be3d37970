using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Rejoinder.Publishing.Embedding;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Publishing.Tests;

/// <summary>The page for other people's frames.</summary>
public sealed class EmbedPageTests(PublishedDesk desk) : IClassFixture<PublishedDesk>
{
    [Fact]
    public void ItsPolicyAllowsItsOwnStyleAndNothingElse()
    {
        var page = Page(PublishedStatement.Of(desk.Register, desk.Declaration));
        var style = Regex.Match(page, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; frame-ancestors *",
            EmbedPage.Policy
        );
        Assert.Equal(1, Regex.Count(page, "<style"));
        Assert.DoesNotMatch("<script|<link|<img|<iframe| src=| style=|url\\(|@import", page);
    }

    [Fact]
    public void EveryClaimIsMarkedAndSaysWhoSaysIt()
    {
        foreach (var statement in desk.Statements)
        {
            var page = Page(statement);
            foreach (var claim in statement.Claims)
            {
                var number = PublishedStatement.NumberOf(claim.Code);
                Assert.Contains($" id=\"c{number}\"", page, StringComparison.Ordinal);
                Assert.Contains($"<li id=\"n-c{number}\"", page, StringComparison.Ordinal);
                Assert.Contains($"https://desk.example/public/claims/{claim.Code}\" target=\"_blank\"", page, StringComparison.Ordinal);
            }

            Assert.Equal(statement.Claims.Length, Regex.Count(page, "</b> said by <bdi>[^<]+</bdi>"));
            Assert.DoesNotContain("Marshgate", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WhatWasFoundAndAnsweredIsToldWhereTheClaimStands()
    {
        var page = Page(PublishedStatement.Of(desk.Register, desk.Declaration));
        Assert.Contains("finding of Anna Analyst: “not supported” · reply of ", page, StringComparison.Ordinal);
        Assert.Contains("finding of Anna Analyst: withdrawn", page, StringComparison.Ordinal);
        Assert.DoesNotContain("“supported”", page, StringComparison.Ordinal);
    }

    [Fact]
    public void LinksOfTheTextLeaveTheFrame()
    {
        const string text = "See https://port.example/a for it.";
        var page = Page(PublishedStatement.OfRecord(new StatementBuilder(text).Claim(ClaimKind.Demand, text).Build()));
        Assert.Contains(
            "href=\"https://port.example/a\" rel=\"noopener noreferrer nofollow ugc\" target=\"_blank\">",
            page,
            StringComparison.Ordinal
        );
    }

    private static string Page(PublishedStatement statement)
    {
        using var stream = new MemoryStream();
        EmbedPage.Write(statement, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
