using System.IO.Compression;
using CsCheck;
using Xunit;

namespace Rejoinder.Reading.Tests.Hostile;

/// <summary>The samples in every format, with bytes flipped, cut off, put in, taken out, doubled and swapped.</summary>
public sealed class MutatedSampleTests
{
    private static readonly Reader Reader = new();
    private static readonly Reader WithoutEncoder = new(ReadingOptions.Default with { UseEncoder = false });

    public static TheoryData<string> Samples =>
        [
            "reply-to-the-harbour-declaration.txt",
            "takedown-notice.txt",
            "the-harbour-declaration.md",
            "joint-communique.md",
            "open-letter-river-data.html",
            "open-letter-river-data.php",
            "open-letter-river-data.pdf",
            "open-letter-river-data.docx",
            "open-letter-river-data.odt",
            "press-statement.eml",
        ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void ASampleAsItIsIsRead(string name) => Assert.NotEmpty(Sound.Holds(Reader, Bytes(name), name)!.Claims);

    [Theory]
    [MemberData(nameof(Samples))]
    public void AMutatedSampleGivesASoundRecordOrAReason(string name)
    {
        var sound = Bytes(name);
        Mutation.Some.Sample(m => Sound.Holds(WithoutEncoder, Mutation.Apply(sound, m), name) is var _, iter: 25, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void AMutatedSampleReadWithTheEncoderGivesASoundRecordOrAReason(string name)
    {
        var sound = Bytes(name);
        Mutation.Some.Sample(m => Sound.Holds(Reader, Mutation.Apply(sound, m), name) is var _, iter: 6, threads: 1);
    }

    [Theory]
    [InlineData("open-letter-river-data.docx", "word/document.xml")]
    [InlineData("open-letter-river-data.odt", "content.xml")]
    public void AMutatedPartOfAnOfficeFileGivesASoundRecordOrAReason(string name, string part)
    {
        var sound = Bytes(name);
        Mutation.Some.Sample(
            m => Sound.Holds(WithoutEncoder, WithPart(sound, part, p => Mutation.Apply(p, m)), name) is var _,
            iter: 25,
            threads: 1
        );
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void ASampleIsCutOffAnywhere(string name)
    {
        var sound = Bytes(name);
        Gen.Double.Unit.Sample(at => Sound.Holds(WithoutEncoder, sound[..(int)(at * sound.Length)], name) is var _, iter: 8, threads: 1);
    }

    private static byte[] Bytes(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        return name.EndsWith(".php", StringComparison.Ordinal)
            ?
            [
                .. "<?php $title = 'An open letter'; include 'head.php'; ?>\n"u8,
                .. File.ReadAllBytes(Path.Combine(folder, Path.ChangeExtension(name, ".html"))),
                .. "<?php foot(\"?\"); "u8,
            ]
            : File.ReadAllBytes(Path.Combine(folder, name));
    }

    private static byte[] WithPart(byte[] archive, string part, Func<byte[], byte[]> change)
    {
        using var stream = new MemoryStream();
        stream.Write(archive);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.GetEntry(part)!.Open();
            using var whole = new MemoryStream();
            entry.CopyTo(whole);
            var changed = change(whole.ToArray());
            entry.SetLength(0);
            entry.Write(changed);
        }

        return stream.ToArray();
    }
}
