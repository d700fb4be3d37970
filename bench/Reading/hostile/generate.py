#!/usr/bin/env python3
"""Writes hostile files of each sort to a folder: generate.py FOLDER. All of it is made up; the same bytes each time."""
import os, random, struct, sys, zipfile, zlib

folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
MB = 1024 * 1024
random.seed(20)


def write(name, data):
    with open(os.path.join(folder, name), "wb") as f:
        f.write(data if isinstance(data, bytes) else data.encode())


def fill(part, size):
    part = part if isinstance(part, bytes) else part.encode()
    return part * (size // len(part))


NAMES = "Ada Brook,Bela Cord,Mara Quill,Tomas Reed,Ines Vale,Karl Ostler,Lena Marsh,Otto Finch".split(",")
BODIES = "the Harbour Council,the Lantern Trust,Northfield Ltd,the Ferry Board,Mill Lane School".split(",")
SAYS = (
    "{n} of {b} said on {d} March 20{y} that the repairs had cost ${k},{d}00 and took {d} weeks.",
    "We have never asked {b} for money, and {n} knows that.",
    "According to {n}, the report of {b} was “{w} and {w}” from the first page to the last.",
    "They claim that {b} paid {d} per cent of the bills; we deny it.",
    "In 20{y} the {w} {w} moved to the {w} {w}, where it stayed.",
    "It is alleged that {n} wrote to {b} {d} times without an answer.",
    "You will find the {w} in Annex {d}.",
)
WORDS = "river stone ledger garden winter bridge market lantern orchard harbour copper meadow signal anchor timber".split()


def sentence():
    words = random.choice(SAYS)
    while "{w}" in words:
        words = words.replace("{w}", random.choice(WORDS), 1)
    return words.format(
        n=random.choice(NAMES), b=random.choice(BODIES), d=random.randint(1, 28), y=random.randint(10, 25), k=random.randint(1, 999)
    )


def prose(size):
    parts, length = ["# Statement of the Ferry Board\n\n"], 0
    while length < size:
        paragraph = " ".join(sentence() for _ in range(random.randint(2, 7))) + "\n\n"
        parts.append(paragraph)
        length += len(paragraph)
    return "".join(parts)[:size]


def docx(name, document, others=()):
    with zipfile.ZipFile(os.path.join(folder, name), "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")
        with z.open("word/document.xml", "w", force_zip64=True) as f:
            for part in document:
                f.write(part.encode())
        for other, text in others:
            z.writestr(other, text)


W = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"


def pdf(name, stream, filters):
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d/Filter %s>>stream\n" % (len(stream), filters) + stream + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, at = bytearray(b"%PDF-1.4\n"), []
    for i, body in enumerate(objects):
        at.append(len(out))
        out += b"%d 0 obj\n" % (i + 1) + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % a for a in at)
    out += b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    write(name, bytes(out))


def lzw(codes):
    """Packs codes of growing width, as a PDF's LZW filter reads them."""
    bits, held, out, width, count = 0, 0, bytearray(), 9, 257
    for code in codes:
        held, bits = held << width | code, bits + width
        while bits >= 8:
            bits -= 8
            out.append(held >> bits & 255)
        held &= (1 << bits) - 1
        count += 1
        if code == 256:
            width, count = 9, 257
        elif count >= 2047:
            width = 12
        elif count >= 1023:
            width = 11
        elif count >= 511:
            width = 10
    out.append(held << (8 - bits) & 255)
    return bytes(out)


def lzw_bomb(rounds):
    one = [256, 32] + list(range(258, 4093))
    return lzw(one * rounds + [257])


write("one-line-50.txt", fill("the river ran on and ", 50 * MB))
write("one-line-7.txt", fill("the river ran on and ", 7 * MB))
write("one-word-7.txt", fill("a", 7 * MB))
write("newlines-50.txt", fill("\n", 50 * MB))
write("newlines-7.txt", "a" + fill("\n", 7 * MB).decode() + "b")
for name, part in (("brackets", "["), ("stars", "*"), ("quotes", ">"), ("ticks", "`"), ("links", "[a]("), ("rules", "- ")):
    write(f"{name}-50.md", fill(part, 50 * MB))
    write(f"{name}-7.md", "# A\n\n" + fill(part, 7 * MB).decode())
write("lines-of-quotes-7.md", "# A\n\n" + fill("> a\n", 7 * MB).decode())
write("numbered-20.md", fill("1. \n", 20 * MB))
write("numbered-7.md", "# A\n\n" + "".join(f"{i}. The river ran.\n" for i in range(330_000)))
write("numbered-7.txt", "A\n\n" + "".join(f"{i}. Ada Brook, Harbour Council\n" for i in range(200_000)))
write("deep.html", "<html><body>" + "<div>" * 100_000 + "word" + "</div>" * 100_000)
write("deep-b-font.html", "<html><body>" + "<b><font><a>" * 100_000 + "word")
write("deep-table.html", "<html><body>" + "<table><tr><td>" * 50_000 + "word")
write("tags-50.html", "<html><body>" + fill("<b>a</b>", 50 * MB).decode())
write("tags-2.html", "<html><body>" + fill("<b>a</b>", 2 * MB).decode())
write("nav-3.html", "<html><body>" + fill("<div class='nav'>a ", 5 * MB).decode())
write("open-p-3.html", "<html><body>" + fill("<p>a", MB).decode())
write("attributes-7.html", "<html><body><p " + " ".join(f"a{i}=b" for i in range(700_000)) + ">word</p>")
write("entity-7.html", "<html><body><p>" + fill("&", 7 * MB).decode())
write("php-7.php", "<html><body><p>word" + fill("<?php a ?>", 7 * MB).decode())
write("php-open-7.php", "<html><body><p>word" + fill("<?", 7 * MB).decode())
write("random-50.bin", random.randbytes(50 * MB))
write("random-7.txt", "".join(chr(random.choice((random.randint(32, 126), random.randint(160, 0x2FFF)))) for _ in range(2_300_000)))
write("punctuation-8.txt", "".join(random.choice("“”\"'()[]{}«»‘’<>,.;:!?-–… aA1") for _ in range(7_900_000))[:7_900_000])
write("open-quotes-8.txt", fill("“a ", 7 * MB))
write("open-brackets-8.txt", fill("(a ", 7 * MB))
write("capitals-8.txt", fill("Ada Brook ", 7 * MB))
write("digits-8.txt", fill("1,000 ", 7 * MB))
write("dates-8.txt", fill("3 March 2021 ", 7 * MB))
write("full-stops-8.txt", fill("A. ", 7 * MB))
write("dots-8.txt", fill(".", 7 * MB))
write("combining-8.txt", "a" + fill("\u0301", 7 * MB).decode())
write("table-8.md", "| a | b |\n|---|---|\n" + fill("| a | b |\n", 7 * MB).decode())
write("wide-table.md", "|a" * 40_000 + "|\n" + "|-" * 40_000 + "|\n" + "|b\n" * 40_000)
write("names-8.txt", "".join(f"{a}{i} {b}{i} wrote.\n" for i in range(250_000) for a, b in [random.choice(NAMES).split()]))
write("mail-7.eml", "From: a@example.org\nTo: b@example.org\nSubject: x\nContent-Type: multipart/mixed; boundary=x\n\n" + fill("--x\n\na\n", 7 * MB).decode())
nested = "From: a@example.org\nTo: b@example.org\nSubject: x\n" + "".join(
    f"Content-Type: multipart/mixed; boundary=x{i}\n\n--x{i}\n" for i in range(20_000)
)
write("mail-deep.eml", nested + "\nword")
docx("bomb.docx", [W + "<w:p><w:r><w:t>"] + [" " * MB] * 2000 + ["</w:t></w:r></w:p></w:body></w:document>"])
docx("elements.docx", [W] + ["<w:p/>" * 100_000] * 30 + ["</w:body></w:document>"])
docx("paragraphs.docx", [W] + ["<w:p><w:r><w:t>The river ran.</w:t></w:r></w:p>" * 100_000] * 3 + ["</w:body></w:document>"])
docx("deep.docx", [W + "<w:p>" * 100_000])
docx("entries.docx", [W + "<w:p/></w:body></w:document>"], [(f"a{i}", "") for i in range(60_000)])
pdf("flate.pdf", zlib.compress(zlib.compress(b" " * 900 * MB, 9), 9), b"[/FlateDecode/FlateDecode]")
pdf("run-length.pdf", fill(b"\x81 ", 30 * MB) + b"\x80", b"/RunLengthDecode")
pdf("run-length-twice.pdf", fill(b"\x81\x81\x81 ", MB) + b"\x80", b"[/RunLengthDecode/RunLengthDecode/RunLengthDecode/RunLengthDecode]")
pdf("lzw.pdf", lzw_bomb(300), b"/LZWDecode")
pdf("lzw-flate.pdf", zlib.compress(lzw_bomb(300), 9), b"[/FlateDecode/LZWDecode]")
pdf("ascii-hex.pdf", fill(b"20", 40 * MB) + b">", b"/ASCIIHexDecode")
pdf("ascii-85.pdf", fill(b"z", 40 * MB) + b"~>", b"/ASCII85Decode")
text = b"BT /F 10 Tf " + fill(b"1 0 0 1 50 700 Tm (a) Tj ", 30 * MB) + b"ET"
pdf("letters.pdf", zlib.compress(text), b"/FlateDecode")
pdf("graphics.pdf", zlib.compress(fill(b"q ", 40 * MB)), b"/FlateDecode")
pdf("lines.pdf", zlib.compress(fill(b"0 0 m 9 9 l S\n", 50 * MB)), b"/FlateDecode")
pdf("nested-arrays.pdf", zlib.compress(fill(b"[", 20 * MB)), b"/FlateDecode")
for size in (1.25, 2.5, 5):
    text = prose(int(size * MB))
    write(f"prose-{size}.md", text)
    if size == 5:
        write("prose-5.html", "<html><body><h1>A</h1>" + "".join(f"<p>{p}</p>" for p in text.split("\n\n")))
