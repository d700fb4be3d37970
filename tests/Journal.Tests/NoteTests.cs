using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Rejoinder.Journal.Notes;
using Rejoinder.Journal.Verifying;
using Xunit;

namespace Rejoinder.Journal.Tests;

public sealed class NoteTests
{
    // A key, a checkpoint and its signature made by OpenSSL 3.0: nothing here wrote them.
    private const string OpenSslPem = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEQ2RUpmhbaNurZHSI9VDnZrnvlhU9
        XxPMRcFJmDMtDsDXiVm9mopeY/M5+qLuMcR8bXiDFhZ4JNkEvI6dJSOgZg==
        -----END PUBLIC KEY-----
        """;
    private const string OpenSslSignature =
        "MEUCIQDDbhu7vkAqHirLgItzGOMJWUQbf2/Qp/kLw/Z0xMOzrgIgHsvjzMjYwKc84FiVe7x4IOfmmaS/l7zDOY/PelChARw=";
    private const string OpenSslKeyId = "8e4b2b0b";
    private static readonly TestJournal Journal = new(5);
    private static readonly byte[] Checkpoint = Journal.Checkpoint();

    [Fact]
    public void ACheckpointReadsAsItWasSigned()
    {
        Assert.True(Journal.Verifier.Checkpoint(Checkpoint, out var head, out _));
        Assert.Equal((TestJournal.Origin, 5), (head.Origin, head.Size));
        Assert.Equal(Journal.Proofs().Root(), head.Root);
        Assert.Empty(head.Extensions);
        Assert.Equal($"{TestJournal.Origin}\n5\n{head.Root}\n", head.Note.Text);
    }

    [Fact]
    public void ASignatureOfOpenSslHolds()
    {
        var key = TrustedKey.FromPem("register.example.org/journal", OpenSslPem);
        Assert.Equal(OpenSslKeyId, key.Value!.Id);
        byte[] signature = [.. Convert.FromHexString(OpenSslKeyId), .. Convert.FromBase64String(OpenSslSignature)];
        var note =
            "register.example.org/journal\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n"
            + $"\u2014 register.example.org/journal {Convert.ToBase64String(signature)}\n";
        Assert.True(new JournalVerifier(TestJournal.Origin, key.Value).Checkpoint(Encoding.UTF8.GetBytes(note), out var head, out _));
        Assert.Equal(0, head.Size);
    }

    [Fact]
    public void EveryBitOfACheckpointCounts()
    {
        for (var bit = 0; bit < Checkpoint.Length * 8; bit++)
        {
            var other = (byte[])Checkpoint.Clone();
            other[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(Journal.Verifier.Checkpoint(other, out _, out var against), $"bit {bit}");
            Assert.NotEmpty(against.Message);
        }
    }

    [Fact]
    public void OneTrustedSignatureIsEnoughAndOthersArePassedOver()
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var others = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (first, second) = (new NoteSigner("a.example", own), new NoteSigner("b.example", others));
        var bytes = new Checkpoint("a.example", 0, JournalHash.EmptyRoot).Sign(second, first);
        Assert.True(new JournalVerifier("a.example", TestJournal.Key(first)).Checkpoint(bytes, out var head, out _));
        Assert.Equal(["b.example", "a.example"], head.Note.Signatures.Select(s => s.KeyName));
        Assert.True(new JournalVerifier("a.example", TestJournal.Key(second)).Checkpoint(bytes, out _, out _));
        Assert.False(new JournalVerifier("a.example").Checkpoint(bytes, out _, out var against));
        Assert.Equal("None of the 2 signatures is by a key that is trusted here.", against.Message);
        Assert.False(new JournalVerifier("c.example", TestJournal.Key(first)).Checkpoint(bytes, out _, out against));
        Assert.Equal("The checkpoint is of the journal 'a.example', not of 'c.example'.", against.Message);
    }

    [Fact]
    public void AWrongSignatureByATrustedKeySpoilsTheNote()
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var others = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (first, second) = (new NoteSigner("a.example", own), new NoteSigner("b.example", others));
        var good = Encoding.UTF8.GetString(new Checkpoint("a.example", 0, JournalHash.EmptyRoot).Sign(first));
        var other = Encoding.UTF8.GetString(new Checkpoint("a.example", 1, JournalHash.EmptyRoot).Sign(second));
        var note = Encoding.UTF8.GetBytes(good + other[other.IndexOf('\u2014', StringComparison.Ordinal)..]);
        Assert.True(new JournalVerifier("a.example", TestJournal.Key(first)).Checkpoint(note, out _, out _));
        Assert.False(
            new JournalVerifier("a.example", TestJournal.Key(first), TestJournal.Key(second)).Checkpoint(note, out _, out var against)
        );
        Assert.StartsWith("The signature said to be by 'b.example'", against.Message, StringComparison.Ordinal);
        Assert.NotNull(against.Later);
    }

    [Theory]
    [InlineData("", "empty line")]
    [InlineData("a\n", "empty line")]
    [InlineData("a\n\n", "empty line")]
    [InlineData("a\n\n\u2014 k AAAAAAA=", "empty line")]
    [InlineData("a\n\n- k AAAAAAA=\n", "no signature")]
    [InlineData("a\n\n\u2014 k AAAAAAA=\n\u2014 k\n", "no signature")]
    [InlineData("a\n\n\u2014  AAAAAAA=\n", "no signature")]
    [InlineData("a\n\n\u2014 k+ AAAAAAA=\n", "no signature")]
    [InlineData("a\n\n\u2014 k\u00A0k AAAAAAA=\n", "no signature")]
    [InlineData("a\n\n\u2014 k AAAAAA==\n", "no signature")]
    [InlineData("a\n\n\u2014 k AAAAAAB=\n", "no signature")]
    [InlineData("a\n\n\u2014 k AAAA AAA=\n", "no signature")]
    [InlineData("a\r\n\n\u2014 k AAAAAAA=\n", "control characters")]
    [InlineData("a\0\n\n\u2014 k AAAAAAA=\n", "control characters")]
    public void WhatIsNoNoteIsTold(string text, string why) => Assert.Contains(why, Note.Read(Encoding.UTF8.GetBytes(text)).Problem!);

    [Theory]
    [InlineData("a\n1\n", "three lines")]
    [InlineData("a\n\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "three lines")]
    [InlineData("\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "three lines")]
    [InlineData("a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "no tree size: '01'")]
    [InlineData("a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "no tree size")]
    [InlineData("a\n+1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "no tree size")]
    [InlineData("a\n\u0661\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "no tree size")]
    [InlineData("a\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "no tree size")]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n", "no root hash")]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==\n", "no root hash")]
    public void WhatIsNoCheckpointIsTold(string text, string why) =>
        Assert.Contains(why, TreeHead.Read(Encoding.UTF8.GetBytes(text + "\n\u2014 k AAAAAAA=\n")).Problem!);

    [Fact]
    public void ACheckpointMayHaveFurtherLines() =>
        Assert.Equal(
            ["more"],
            TreeHead
                .Read(Encoding.UTF8.GetBytes("a\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n\n\u2014 k AAAAAAA=\n"))
                .Value!.Extensions
        );

    [Fact]
    public void BoundsAreTold()
    {
        var line = "\u2014 k AAAAAAA=\n";
        Assert.Equal(64, Note.Read(Encoding.UTF8.GetBytes("a\n\n" + string.Concat(Enumerable.Repeat(line, 64)))).Value!.Signatures.Count);
        Assert.Contains("65 signatures", Note.Read(Encoding.UTF8.GetBytes("a\n\n" + string.Concat(Enumerable.Repeat(line, 65)))).Problem!);
        Assert.Contains("at most 1048576", Note.Read(new byte[Note.Longest + 1]).Problem!);
        Assert.Contains("UTF-8", Note.Read([0xC3, 0x28]).Problem!);
    }

    [Fact]
    public void AnyBytesAreANoteOrAProblem() =>
        Gen.OneOf(Gen.Byte.Array[0, 200], Gen.String[Gen.Char["a\n \u2014A="], 0, 60].Select(Encoding.UTF8.GetBytes))
            .Sample(bytes => Assert.NotEqual(Note.Read(bytes).IsRead, Note.Read(bytes).Problem is not null));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a+b")]
    [InlineData("a\nb")]
    [InlineData("a\u2003b")]
    public void ABadNameIsRefused(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Throws<ArgumentException>(() => new NoteSigner(name, key));
    }

    [Fact]
    public void KeysAreOnTheOneCurve()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.Throws<ArgumentException>(() => new NoteSigner("a.example", key));
        Assert.Contains("P-256", TrustedKey.FromPem("a.example", key.ExportSubjectPublicKeyInfoPem()).Problem!);
    }

    [Theory]
    [InlineData("", "no")]
    [InlineData("a+00000000+", "is none")]
    [InlineData("a b+00000000+AgE=", "is none")]
    [InlineData("a+00000000+AQE=", "type 1")]
    [InlineData("a+00000000+AgE=", "no ECDSA key")]
    public void WhatIsNoPublicKeyIsTold(string line, string why) => Assert.Contains(why, TrustedKey.FromLine(line).Problem!);

    [Fact]
    public void AKeyLineMustCarryItsOwnId()
    {
        var line = Journal.Signer.PublicKeyLine;
        var id = TestJournal.Key(Journal.Signer).Id;
        Assert.Contains(id, TrustedKey.FromLine(line.Replace($"+{id}+", "+00000000+", StringComparison.Ordinal)).Problem!);
    }

    [Fact]
    public void AKeyWithAnyBitFlippedIsTold()
    {
        var parts = Journal.Signer.PublicKeyLine.Split('+', 3);
        var bytes = Convert.FromBase64String(parts[2]);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] flipped = [.. bytes];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(TrustedKey.FromLine($"{parts[0]}+{parts[1]}+{Convert.ToBase64String(flipped)}").IsRead);
        }
    }

    [Fact]
    public void AKeyHasNothingBehindIt()
    {
        var parts = Journal.Signer.PublicKeyLine.Split('+', 3);
        byte[] longer = [.. Convert.FromBase64String(parts[2]), 0];
        var id = Convert.ToHexStringLower(SHA256.HashData(longer.AsSpan(1)).AsSpan(0, 4));
        Assert.Contains("no ECDSA key", TrustedKey.FromLine($"{parts[0]}+{id}+{Convert.ToBase64String(longer)}").Problem!);
    }

    [Theory]
    [InlineData("no newline")]
    [InlineData("tab\t\n")]
    public void ATextThatIsNoNotesIsNotSigned(string text)
    {
        Assert.Throws<ArgumentException>(() => SignedNote.Write(text, Journal.Signer));
        Assert.Throws<ArgumentException>(() => SignedNote.Write("text\n"));
        Assert.Throws<ArgumentException>(() => new Checkpoint("", 0, JournalHash.EmptyRoot).Sign(Journal.Signer));
        Assert.Throws<ArgumentException>(() => new Checkpoint("a\nb", 0, JournalHash.EmptyRoot).Sign(Journal.Signer));
    }
}
