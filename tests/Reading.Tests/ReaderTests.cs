using System.Text;
using Xunit;

namespace Rejoinder.Reading.Tests;

public sealed class ReaderTests
{
    private static readonly Reader Reader = new();

    private const string Reply = """
        Reply of the Quay Association to the Harbour Council

        The Harbour Council closed the east pier on 3 May 2024. We reject its reasons.

        According to minutes of several meetings, Councillor Tomas Verhane took 40,000 crowns from a builder. "I never took a coin," Verhane said on Tuesday.

        We demand that the council publish the accounts.
        """;

    [Fact]
    public void EveryQuoteEqualsTheTextAtItsPlace()
    {
        var record = Read(Reply);
        var points = record.Text.EnumerateRunes().Select(r => r.ToString()).ToArray();
        Assert.NotEmpty(record.Claims);
        Assert.All(record.Claims, c => Assert.Equal(c.Quote.Words, string.Concat(points[c.Quote.Start..c.Quote.End])));
        Assert.All(record.Parties.SelectMany(p => p.Mentions), q => Assert.Equal(q.Words, string.Concat(points[q.Start..q.End])));
    }

    [Fact]
    public void WordsInQuotationMarksBelongToWhoSpeaksThem()
    {
        var claim = Assert.Single(Read(Reply).Claims, c => c.Quote.Words.Contains("never took", StringComparison.Ordinal));
        Assert.Contains("Verhane", claim.AttributedTo.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void ASpeakerNamedInABlockQuotationOutranksTheBodyThatIntroducesIt()
    {
        const string Text =
            "Letter on the pier\n\nThe Harbour Union has said that it is “worried by the long-held plans of Lowtide Ltd for the pier”:\n\n"
            + "> “Lowtide Ltd is closing the east pier to all small boats of the town,” says Greta Nolan, chair of the union.\n\n"
            + "The Sluice Society has warned about the plans of Lowtide Ltd:\n\n> The closing of the pier will cost the town four hundred jobs.\n";
        using var reader = new Reader();
        var claims = reader.Read(Encoding.UTF8.GetBytes(Text), "letter.md", TestContext.Current.CancellationToken).Value!.Claims;
        Assert.Equal("Greta Nolan", claims.Single(c => c.Quote.Words.Contains("small boats", StringComparison.Ordinal)).AttributedTo.Name);
        Assert.Equal(
            "Sluice Society",
            claims.Single(c => c.Quote.Words.Contains("four hundred", StringComparison.Ordinal)).AttributedTo.Name
        );
    }

    [Fact]
    public void WhatFollowsASalutationOnTheNextLineIsRead()
    {
        const string Text =
            "Dear harbour board,\nThe council closed the pier in May. We demand that it be opened.\n\nMara Quill\nChair, Quayside Society\n";
        using var reader = new Reader();
        var claims = reader.Read(Encoding.UTF8.GetBytes(Text), "letter.md", TestContext.Current.CancellationToken).Value!.Claims;
        Assert.Equal(["The council closed the pier in May.", "We demand that it be opened."], claims.Select(c => c.Quote.Words));
    }

    [Fact]
    public void ALeadInThatNamesWhoDeclaresIsNoClaim()
    {
        const string Text =
            "Reply of the harbour clubs\n\nMara Quill from the Foundation “Low Tide” and Olle Lind, chair of the Union “Quay Hands”, declare:\n\nThe council closed the pier in May.\n";
        using var reader = new Reader();
        var claims = reader.Read(Encoding.UTF8.GetBytes(Text), "reply.txt", TestContext.Current.CancellationToken).Value!.Claims;
        Assert.Equal(["The council closed the pier in May."], claims.Select(c => c.Quote.Words));
    }

    [Fact]
    public void ADemandIsADemandOfTheDeclarants()
    {
        var claim = Assert.Single(Read(Reply).Claims, c => c.Quote.Words.StartsWith("We demand", StringComparison.Ordinal));
        Assert.Equal(ClaimKind.Demand, claim.Kind);
        Assert.Equal(Attribution.Declarants, claim.AttributedTo.Name);
    }

    [Fact]
    public void AboutNamesOnlyPartiesOfTheRecord()
    {
        var record = Read(Reply);
        var ids = record.Parties.Select(p => p.Id).ToHashSet();
        Assert.All(record.Claims.SelectMany(c => c.About), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void ReadingTwiceGivesTheSameRecord() => Assert.Equal(Json(Read(Reply)), Json(Read(Reply)));

    [Fact]
    public void WithoutTheEncoderTheRecordSaysSo()
    {
        using var reader = new Reader(ReadingOptions.Default with { UseEncoder = false });
        var record = reader.Read(Encoding.UTF8.GetBytes(Reply), "reply.txt", TestContext.Current.CancellationToken).Value!;
        Assert.NotEmpty(record.Claims);
        Assert.Contains(record.Notes, n => n.Contains("without the sentence encoder", StringComparison.Ordinal));
        Assert.All(record.Claims, c => Assert.Null(c.CheckWorthiness));
    }

    [Fact]
    public void AStoppedReadingThrowsThatItWasStopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => Reader.Read(Encoding.UTF8.GetBytes(Reply), "reply.txt", stop.Token));
    }

    private static StatementRecord Read(string text) =>
        Reader.Read(Encoding.UTF8.GetBytes(text), "reply.txt", TestContext.Current.CancellationToken).Value!;

    private static string Json(StatementRecord record)
    {
        using var stream = new MemoryStream();
        RecordJson.Write(record, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
