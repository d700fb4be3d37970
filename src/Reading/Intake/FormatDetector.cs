using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Rejoinder.Reading.Intake;

/// <summary>Tells a file's format by its bytes, and by its name only where the bytes leave it open.</summary>
internal static partial class FormatDetector
{
    /// <summary>Formats that are not text; null where the bytes may be text.</summary>
    public static FileFormat? BySignature(ReadOnlySpan<byte> bytes, byte[] all)
    {
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return FileFormat.Pdf;
        }

        return bytes switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => InsideZip(all),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? FileFormat.EncryptedOffice
                : FileFormat.OldOffice,
            [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => FileFormat.Rtf,
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
            or [0xFF, 0xD8, 0xFF, ..]
            or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
            or [(byte)'I', (byte)'I', 42, 0, ..]
            or [(byte)'M', (byte)'M', 0, 42, ..]
            or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..]
            or [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h', (byte)'e', (byte)'i', ..] => FileFormat.Image,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..]
            or [(byte)'I', (byte)'D', (byte)'3', ..]
            or [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..]
            or [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..]
            or [0x1A, 0x45, 0xDF, 0xA3, ..] => FileFormat.Sound,
            [0x1F, 0x8B, ..]
            or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..]
            or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, ..]
            or [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, ..]
            or [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..]
            or [0x28, 0xB5, 0x2F, 0xFD, ..] => FileFormat.Archive,
            [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [0xCF or 0xCE, 0xFA, 0xED, 0xFE, ..] => FileFormat.Program,
            _ => null,
        };
    }

    /// <summary>Which of the text formats decoded text is in.</summary>
    public static FileFormat OfText(string text, string name)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart().ToString();
        if (Ends(name, ".eml") || MailHead().IsMatch(head))
        {
            return FileFormat.Mail;
        }

        if (
            head.StartsWith("<?php", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("#!", StringComparison.Ordinal) && head.Contains("<?php"))
        )
        {
            return FileFormat.Php;
        }

        if (Ends(name, ".md", ".markdown", ".mdown", ".mkd", ".mdx"))
        {
            return FileFormat.Markdown;
        }

        if (Ends(name, ".php"))
        {
            return FileFormat.Php;
        }

        if (HtmlHead().IsMatch(head) || (Ends(name, ".html", ".htm", ".xhtml", ".shtml") && HtmlTag().IsMatch(head)))
        {
            return FileFormat.Html;
        }

        return FrontMatter.Split(text) is { Lines.Length: > 0 } || MarkdownSigns(head) >= 3 ? FileFormat.Markdown : FileFormat.Text;
    }

    private static int MarkdownSigns(string head)
    {
        var headings = 0;
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            headings += line.StartsWith("# ") || line.StartsWith("## ") || line.StartsWith("### ") ? 1 : 0;
        }

        return headings
            + (head.Contains("](http", StringComparison.Ordinal) ? 1 : 0)
            + (head.Contains("**", StringComparison.Ordinal) ? 1 : 0);
    }

    private static FileFormat InsideZip(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var names = zip.Entries.Take(IntakeLimits.ArchiveEntries).Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
            {
                return FileFormat.Docx;
            }

            if (names.Any(n => n.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            {
                return FileFormat.Spreadsheet;
            }

            if (names.Any(n => n.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)))
            {
                return FileFormat.Presentation;
            }

            if (!names.Contains("content.xml") || zip.GetEntry("mimetype") is not { Length: < 200 } mime)
            {
                return FileFormat.Archive;
            }

            using var reader = new StreamReader(mime.Open());
            var type = reader.ReadToEnd();
            return type switch
            {
                _ when type.Contains("opendocument.text", StringComparison.Ordinal) => FileFormat.Odt,
                _ when type.Contains("spreadsheet", StringComparison.Ordinal) => FileFormat.Spreadsheet,
                _ when type.Contains("presentation", StringComparison.Ordinal) => FileFormat.Presentation,
                _ => FileFormat.Archive,
            };
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return FileFormat.BrokenArchive;
        }
    }

    private static bool Ends(string name, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A block of header lines with at least one that only mail programs write.</summary>
    [GeneratedRegex(
        @"^(From [^\n]*\n)?([a-z][a-z0-9-]*:[^\n]*\n([ \t][^\n]*\n)*)*(MIME-Version|Message-ID|Received|Return-Path|Delivered-To|DKIM-Signature):",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex MailHead();

    [GeneratedRegex(
        @"^(<\?xml[^>]*>\s*)?(<!--[^>]*>\s*)*<(!doctype\s+html|html|head|body)\b|<html[\s>]|<body[\s>]",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex HtmlHead();

    [GeneratedRegex(@"<[a-z][a-z0-9]*[\s>/]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HtmlTag();
}
