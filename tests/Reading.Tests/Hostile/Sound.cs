using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Rejoinder.Reading.Tests.Hostile;

/// <summary>What must hold of reading anything: a record whose anchors hold or a failure with a remedy, no exception, in bounded time.</summary>
internal static class Sound
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Reads and checks; gives the record, or null where there was a failure.</summary>
    public static StatementRecord? Holds(Reader reader, byte[] bytes, string name)
    {
        var watch = Stopwatch.StartNew();
        var result = reader.Read(bytes, name, TestContext.Current.CancellationToken);
        Assert.True(watch.Elapsed < Longest, $"{name} took {watch.Elapsed}.");
        if (result.Value is not { } record)
        {
            Assert.NotEmpty(result.Failure!.What);
            Assert.NotEmpty(result.Failure.Remedy);
            return null;
        }

        AnchorsHold(record);
        ReferencesHold(record);
        Assert.DoesNotContain(record.Text, c => char.IsControl(c) && c != '\n');
        using var written = new MemoryStream();
        RecordJson.Write(record, written);
        using var json = JsonDocument.Parse(written.ToArray());
        Assert.Equal(record.Text, json.RootElement.GetProperty("text").GetString());
        return record;
    }

    /// <summary>Every quote is what stands in the text between its code points, to the letter.</summary>
    public static void AnchorsHold(StatementRecord record)
    {
        // Where each code point begins, and where the last one ends.
        var starts = new List<int>(record.Text.Length + 1);
        for (var at = 0; at < record.Text.Length; at++)
        {
            if (!char.IsLowSurrogate(record.Text[at]))
            {
                starts.Add(at);
            }
        }

        starts.Add(record.Text.Length);
        foreach (var quote in Quotes(record))
        {
            Assert.InRange(quote.Start, 0, quote.End);
            Assert.InRange(quote.End, quote.Start, starts.Count - 1);
            Assert.Equal(record.Text[starts[quote.Start]..starts[quote.End]], quote.Words);
        }
    }

    private static void ReferencesHold(StatementRecord record)
    {
        var ids = record.Parties.Select(p => p.Id).ToHashSet();
        Assert.Equal(record.Parties.Length, ids.Count);
        Assert.All(record.Claims.SelectMany(c => c.About), id => Assert.Contains(id, ids));
        Assert.Equal(record.Claims.Length, record.Claims.Select(c => c.Id).Distinct().Count());
        Assert.All(record.Parties, p => Assert.NotEmpty(p.Mentions));
    }

    private static IEnumerable<Quote> Quotes(StatementRecord record) =>
        record
            .Claims.Select(c => c.Quote)
            .Concat(record.Claims.SelectMany(c => c.Flags).Select(f => f.Quote))
            .Concat(record.Claims.Where(c => c.Cites is not null).Select(c => c.Cites!.Quote))
            .Concat(record.Parties.SelectMany(p => p.Mentions))
            .Concat(record.Signatories.Select(s => s.Quote))
            .Concat(record.Declarants.Select(d => d.Quote))
            .Concat(record.Addressees.Select(a => a.Quote))
            .Concat(record.Terms.Select(t => t.Quote))
            .Concat(record.Amounts.Select(a => a.Quote))
            .Concat(record.Dates.Select(d => d.Quote))
            .Concat(record.Checks.SelectMany(c => c.Spans))
            .Concat(record.Answers is { } answers ? [answers] : []);
}
