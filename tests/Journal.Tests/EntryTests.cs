using System.Text;
using CsCheck;
using Rejoinder.Journal.Entries;
using Rejoinder.Journal.Verifying;
using Xunit;

namespace Rejoinder.Journal.Tests;

public sealed class EntryTests
{
    private const string Zeros = "0000000000000000000000000000000000000000000000000000000000000000";
    private const string Good =
        "{\"about\":[3,12],\"act\":\"finding-corrected\",\"at\":\"2026-11-27T22:30:00Z\",\"seals\":{\"account\":\""
        + Zeros
        + "\",\"finding\":\""
        + Zeros
        + "\"},\"subject\":\"finding:7f3a\",\"version\":1}";
    private static readonly DateTimeOffset At = new(2026, 11, 27, 23, 30, 0, 999, TimeSpan.FromHours(1));

    [Fact]
    public void AnEntryHasOneSpelling()
    {
        var seals = new Dictionary<string, Sha256Hash> { ["finding"] = default, ["account"] = default };
        var entry = new JournalEntry(Act.FindingCorrected, At, "finding:7f3a", seals, [12, 3]);
        Assert.Equal(Good, Encoding.ASCII.GetString(entry.ToBytes()));
    }

    [Theory]
    [InlineData("a space", "\"act\":", "\"act\": ")]
    [InlineData("a newline behind", "\"version\":1}", "\"version\":1}\n")]
    [InlineData("a byte order mark", "{\"about\"", "\uFEFF{\"about\"")]
    [InlineData("an escape", "finding-corrected", "finding\\u002dcorrected")]
    [InlineData("an order", "[3,12]", "[12,3]")]
    [InlineData("the same twice", "[3,12]", "[3,3]")]
    [InlineData("a leading zero", "[3,12]", "[3,012]")]
    [InlineData("a negative index", "[3,12]", "[-3,12]")]
    [InlineData("an index too great", "[3,12]", "[3,9999999999999999999]")]
    [InlineData("a fraction", "[3,12]", "[3,12.0]")]
    [InlineData("a comma too many", "[3,12]", "[3,12,]")]
    [InlineData("about nothing", "[3,12]", "[]")]
    [InlineData("an act unknown", "finding-corrected", "finding-burnt")]
    [InlineData("a day that is none", "2026-11-27", "2026-02-30")]
    [InlineData("an hour that is none", "22:30:00", "24:30:00")]
    [InlineData("another zone", "00Z", "00+01:00")]
    [InlineData("capital digits", "000000\",\"finding\"", "00000A\",\"finding\"")]
    [InlineData("seals out of order", "account", "reason")]
    [InlineData("a seal twice", "account", "finding")]
    [InlineData("no seal needed by the act", "\"finding\":", "\"judgement\":")]
    [InlineData("a key more", "\"version\"", "\"value\":1,\"version\"")]
    [InlineData("another version", "\"version\":1", "\"version\":2")]
    [InlineData("a capital in the subject", "finding:7f3a", "finding:7F3A")]
    [InlineData("a path as subject", "finding:7f3a", "../7f3a")]
    [InlineData("an empty subject", "finding:7f3a", "")]
    public void AnyOtherSpellingIsRefused(string what, string from, string to)
    {
        Assert.True(ReadEntry.Read(Encoding.UTF8.GetBytes(Good)).IsRead);
        Assert.Contains(from, Good);
        var read = ReadEntry.Read(Encoding.UTF8.GetBytes(Good.Replace(from, to, StringComparison.Ordinal)));
        Assert.False(read.IsRead, what);
        Assert.StartsWith("This is no entry of a journal: ", read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsWrittenIsReadAndWhatIsReadWasWritten() =>
        Gen.Select(
                Gen.Enum<Act>(),
                Gen.DateTimeOffset,
                Gen.String[Gen.Char["abcxyz019:._-"], 1, 127].Select(s => "s" + s),
                Gen.Select(Gen.String[Gen.Char["abcxyz019-"], 1, 31].Select(s => "n" + s), Gen.Byte.Array[32]).Array[0, 5],
                Gen.Long[0, long.MaxValue].HashSet[1, 6]
            )
            .Sample(
                (act, at, subject, seals, about) =>
                {
                    var sealed_ = seals.DistinctBy(s => s.Item1).ToDictionary(s => s.Item1, s => new Sha256Hash(s.Item2));
                    foreach (var needed in new[] { "document", "record", "finding", "reasons", "request", "reply", "roster" })
                    {
                        sealed_.TryAdd(needed, JournalHash.Leaf(Encoding.ASCII.GetBytes(needed)));
                    }
                    var entry = new JournalEntry(act, at, subject, sealed_, about);
                    var read = ReadEntry.Read(entry.ToBytes()).Value!;
                    Assert.Equal(subject, read.Subject);
                    Assert.Equal(entry.At.ToUnixTimeSeconds(), read.At.ToUnixTimeSeconds());
                    Assert.Equal(about.Order(), read.About);
                    Assert.Equal(entry.Seals.ToArray(), read.Seals.OrderBy(s => s.Key, StringComparer.Ordinal).ToArray());
                    Assert.Equal(act.ToString(), string.Concat(read.Act.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..])));
                },
                iter: 500
            );

    [Fact]
    public void AByteChangedIsAnotherEntryOrNone()
    {
        var bytes = Encoding.ASCII.GetBytes(Good);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var other = (byte[])bytes.Clone();
            other[bit / 8] ^= (byte)(1 << (bit % 8));
            var read = ReadEntry.Read(other);
            Assert.True(read.Problem is not null || JournalHash.Leaf(other) != JournalHash.Leaf(bytes));
        }
    }

    [Fact]
    public void AnyBytesAreAnEntryOrAProblem() => Gen.Byte.Array[0, 400].Sample(bytes => Assert.False(ReadEntry.Read(bytes).IsRead));

    [Fact]
    public void AnEntryTooLongIsNotLookedInto() => Assert.Contains("at most 65535", ReadEntry.Read(new byte[65_536]).Problem!);

    [Fact]
    public void TheLongestEntryFitsABundle()
    {
        var seals = Enumerable.Range(0, 255).ToDictionary(i => new string('a', 29) + i.ToString("000"), _ => default(Sha256Hash));
        seals["finding"] = default;
        var about = Enumerable.Range(0, 256).Select(i => long.MaxValue - i).ToArray();
        var bytes = new JournalEntry(Act.FindingCorrected, At, new string('s', 128), seals, about).ToBytes();
        Assert.InRange(bytes.Length, 30_000, 65_535);
        Assert.True(ReadEntry.Read(bytes).IsRead);
    }

    [Theory]
    [InlineData(Act.StatementReceived, "document", false)]
    [InlineData(Act.RecordConfirmed, "record", false)]
    [InlineData(Act.FindingPublished, "finding", false)]
    [InlineData(Act.FindingCorrected, "finding", true)]
    [InlineData(Act.FindingWithdrawn, "reasons", true)]
    [InlineData(Act.ReplyAsked, "request", false)]
    [InlineData(Act.ReplyReceived, "reply", true)]
    [InlineData(Act.ReplySilence, null, true)]
    [InlineData(Act.RosterVersion, "roster", false)]
    [InlineData(Act.Erasure, null, true)]
    public void AnActHasWhatItNeeds(Act act, string? seal, bool isAboutEarlier)
    {
        var seals = seal is null ? [] : new Dictionary<string, Sha256Hash> { [seal] = default };
        long[] about = isAboutEarlier ? [0] : [];
        Assert.True(ReadEntry.Read(new JournalEntry(act, At, "x", seals, about).ToBytes()).IsRead);
        if (seal is not null)
        {
            Assert.Throws<ArgumentException>(() => new JournalEntry(act, At, "x", null, about));
        }
        if (isAboutEarlier)
        {
            Assert.Throws<ArgumentException>(() => new JournalEntry(act, At, "x", seals));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Jana")]
    [InlineData("a b")]
    [InlineData("-a")]
    [InlineData("a\"")]
    public void ABadSubjectIsRefused(string subject) =>
        Assert.Throws<ArgumentException>(() => new JournalEntry(Act.Erasure, At, subject, null, [0]));

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("-a")]
    [InlineData("a\"")]
    [InlineData("a-name-that-is-longer-than-thirty-two")]
    public void ABadSealNameIsRefused(string name) =>
        Assert.Throws<ArgumentException>(() =>
            new JournalEntry(Act.Erasure, At, "x", new Dictionary<string, Sha256Hash> { [name] = default }, [0])
        );

    [Fact]
    public void ASealOpensForItsNameContentAndSaltAlone()
    {
        byte[] content = [.. "Bytes as received"u8];
        var salt = Salt.New();
        var seals = new Dictionary<string, Sha256Hash> { ["document"] = JournalHash.Seal("document", content, salt) };
        var entry = ReadEntry.Read(new JournalEntry(Act.StatementReceived, At, "statement:1", seals).ToBytes()).Value!;
        Assert.True(entry.Opens("document", content, salt));
        Assert.False(entry.Opens("record", content, salt));
        Assert.False(entry.Opens("document", content, Salt.New()));
        Assert.False(entry.Opens("document", content.AsSpan(1), salt));
        Assert.NotEqual(Salt.New(), Salt.New());
    }

    [Fact]
    public void ASealIsWhatOpenSslReckons() =>
        // printf 'document\nhello' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0001020304050607
        Assert.Equal(
            "e57d9c11e627323819438a82c84cc0afe5b24a69f79ee24cb30ebc7f403fe866",
            JournalHash.Seal("document", "hello"u8, [0, 1, 2, 3, 4, 5, 6, 7]).ToHex()
        );
}
