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


# Beyond the longest text that is read: refused at once.
write("one-line-50.txt", fill("the river ran on and ", 50 * MB))
write("newlines-50.txt", fill("\n", 50 * MB))
write("tags-50.html", "<html><body>" + fill("<b>a</b>", 50 * MB).decode())
write("random-50.bin", random.randbytes(50 * MB))
write("numbered-50.md", fill("1. \n", 50 * MB))

# Just within it: 5,400,000 characters of one thing over and over.
LONGEST = 5_400_000


def text(name, part):
    """A text of parts, either one string over and over or a function of a counter."""
    if isinstance(part, str):
        whole = part * (LONGEST // len(part))
    else:
        parts, length, i = [], 0, 0
        while length < LONGEST - 200:
            parts.append(part(i))
            length += len(parts[-1])
            i += 1
        whole = "".join(parts)
    write(name, whole)


def word(i):
    letters = ""
    while True:
        letters += "bdfgklmnprst"[i % 12] + "aeiou"[i % 5]
        i //= 12
        if i == 0:
            return letters


def name(i):
    return f"{word(i).capitalize()} {word(i * 7 + 3).capitalize()}"


TEXTS = {
    "one-line": "the river ran on and ",
    "one-word": "a",
    "one-capital": "A",
    "newlines": "a\n\n\n\n\n\n\n\n",
    "lines": "a\n",
    "paragraphs": "a\n\n",
    "short-paragraphs": "The river ran.\n\n",
    "brackets": "[",
    "round-brackets": "(",
    "pairs-of-brackets": "()",
    "brackets-open-then-close": lambda i: "(" * 100 + "a" + ")" * 100 + " ",
    "stars": "*",
    "stars-and-words": "*a ",
    "two-stars": "**a* ",
    "underscores": "_a_ ",
    "quotes-marks": ">",
    "lines-of-quotes": "> a\n",
    "quotes-deeper": lambda i: ">" * (i % 300) + " a\n",
    "ticks": "`",
    "ticks-of-each-length": lambda i: "`" * (i % 3000) + " ",
    "links-open": "[a](",
    "links": "[a](b) ",
    "links-of-words": "[The river](https://a.example/b) ",
    "links-in-brackets": "[[a](b)",
    "references": "[a][b] ",
    "reference-definitions": lambda i: f"[a{i}]: b\n",
    "images": "![a](b) ",
    "footnotes": lambda i: f"[^{i}] ",
    "footnote-definitions": lambda i: f"[^{i}]: a\n\n[^{i}]\n\n",
    "rules": "- ",
    "bullets": "- a\n",
    "bullets-deeper": lambda i: " " * (2 * (i % 200)) + "- a\n",
    "headings": "# A\n",
    "underlined": "A\n=\n",
    "less-than": "<",
    "tags": "<b>",
    "blocks-of-tags": "<div>\n\n",
    "tags-and-words": "<b>a</b> ",
    "comments": "<!-- a",
    "ampersands": "&",
    "entities": "&amp;",
    "backslashes": "\\",
    "bars": "|",
    "bars-and-words": "a | b\n",
    "table": "| a | b |\n",
    "tables": "| a | b |\n|---|---|\n\n",
    "grid": "+---+\n| a |\n",
    "fences": "```\n",
    "shortcodes": "{{ a }}",
    "shortcodes-open": "{{ ",
    "numbered": lambda i: f"{i}. The river ran.\n",
    "numbered-names": lambda i: f"{i}. {name(i)}, Harbour Council\n",
    "letters-in-brackets": "(a) b\n",
    "roman": "i. b\n",
    "capitals": "Ada Brook ",
    "capital-lines": "ADA BROOK\n\n",
    "names-in-a-line": lambda i: name(i) + " ",
    "names-and-commas": lambda i: name(i) + ", ",
    "names-a-line": lambda i: name(i) + "\n",
    "names-a-sentence": lambda i: name(i) + " wrote.\n",
    "names-and-said": lambda i: f"{name(i)} said that {name(i + 1)} lied. ",
    "one-family": lambda i: f"{word(i).capitalize()} Brook met {word(i + 9).capitalize()} Brook.\n",
    "bodies": lambda i: f"the {name(i)} Council of {name(i + 5)} ",
    "acronyms": lambda i: f"{name(i)} Council ({word(i).upper()}) ",
    "acronyms-alone": lambda i: word(i).upper() + " ",
    "he-said": "He said that she said. ",
    "open-quotes": "“a ",
    "quotes": "“a” ",
    "straight-quotes": "\"a ",
    "apostrophes": "a's 'b ",
    "quotes-of-each-sort": "“‘«\"'",
    "full-stops": "A. ",
    "full-stops-and-words": "The. ",
    "dots": ".",
    "abbreviation": "a.b.",
    "commas": "a, ",
    "semicolons": "a; ",
    "colons": "a: ",
    "dashes": "a – ",
    "hyphens": "a-",
    "question-marks": "a? ",
    "digits": "1",
    "numbers": "1,000 ",
    "numbers-joined": "1,000,000.",
    "counted": "12 ships ",
    "number-words": "two hundred and ",
    "money": "US$5,000 ",
    "money-sums": lambda i: f"In total, {i} men paid ${i} each, ${i * 2} in all. ",
    "per-cent": lambda i: f"{i % 100} per cent ",
    "dates": "3 March 2021 ",
    "dates-a-sentence": lambda i: f"On {i % 28 + 1} March {1900 + i % 120} it ran. ",
    "dates-by-digits": lambda i: f"{i % 12 + 1}/{i % 28 + 1}/{1900 + i % 120} ",
    "months": "March ",
    "years": "2021-",
    "between-years": "between 2019 and ",
    "addresses": "https://a.example/b ",
    "mail-addresses": "a@b.example ",
    "at-signs": "@",
    "according-to": "according to ",
    "said-that": "said that ",
    "we-demand": "We demand that. ",
    "all-never": "all never every ",
    "so-called": "so-called “a” ",
    "sincerely": "Sincerely,\nAda Brook\n\n",
    "signed-by": "signed by ",
    "signers-include": "Signers include Ada Brook, ",
    "and-others": "and 34 others ",
    "dear": "Dear Madam,\n\n",
    "subject": "Subject: a\n",
    "combining": "a" + "\u0301" * 999,
    "combining-and-letters": "e\u0301",
    "hangul": "\u1100\u1161\u11a8",
    "bidi": "\u202ea\u202c",
    "zero-width": "a\u200b",
    "emoji": "👩\u200d👧",
    "old-italic": "𐌀",
    "han": "中文",
    "han-sentences": "中文。",
    "arabic": "كلمة ",
    "controls": "a\u0001",
    "tabs": "\t",
    "non-breaking": "a\u00a0",
    "line-separators": "a\u2028",
    "carriage-returns": "a\r",
    "form-feeds": "a\f",
    "soft-hyphens": "a\u00ad",
}
# Those of which Markdown makes something else than plain text does.
MARKED = (
    "one-line lines paragraphs brackets pairs-of-brackets brackets-open-then-close stars stars-and-words two-stars underscores quotes-marks "
    "lines-of-quotes quotes-deeper ticks ticks-of-each-length links-open links links-of-words links-in-brackets references "
    "reference-definitions images footnotes footnote-definitions rules bullets bullets-deeper headings underlined less-than tags "
    "blocks-of-tags tags-and-words comments ampersands entities backslashes bars bars-and-words table tables grid fences shortcodes "
    "shortcodes-open numbered numbered-names roman names-and-said addresses straight-quotes"
).split()
for title, part in TEXTS.items():
    text(f"{title}.txt", part)
    if title in MARKED:
        text(f"{title}.md", part)
for title in ("names-and-said", "numbers", "links-of-words", "quotes", "full-stops", "dates-a-sentence", "capitals", "lines", "emoji"):
    whole = open(os.path.join(folder, title + ".txt"), encoding="utf-8").read()[: LONGEST - 100]
    write(f"{title}.html", "<html><body><p>" + whole)

write("random-letters.txt", "".join(chr(random.choice((random.randint(32, 126), random.randint(160, 0x2FFF)))) for _ in range(LONGEST // 3)))
PUNCTUATION = "“”\"'()[]{}«»‘’<>,.;:!?-–… aA1"
write("punctuation.txt", "".join(random.choice(PUNCTUATION) for _ in range(LONGEST)))
write("punctuation.md", "".join(random.choice(PUNCTUATION + "\n*_`|#~\\") for _ in range(LONGEST)))
write("surrogates.txt", "\ufffe".encode("utf-16-le") + b"a\x00\x00\xd8" * (LONGEST // 2))
write("surrogates-utf-8.txt", fill(b"\xed\xa0\x80a", LONGEST))
write("latin-1.txt", fill("Le café est fermé à midi. ".encode("latin-1"), LONGEST))
write("utf-32.txt", "\ufeff".encode("utf-32-le") + fill("The river ran. ".encode("utf-32-le"), LONGEST))
lines = prose(LONGEST // 2).split(". ")
write("mixed.md", "".join(random.choice(("# ", "> ", "- ", "1. ", "| ", "", "", "\n\n", "    ", "[", "**")) + random.choice(lines) + random.choice(("\n", " ", "\n\n", ". ", " | ", "](a)")) for _ in range(70_000))[:LONGEST])
write("wide-table.md", "|a" * 40_000 + "|\n" + "|-" * 40_000 + "|\n" + "|b\n" * 40_000)
write("wide-rows.md", "|a" * 2_000 + "|\n" + "|-" * 2_000 + "|\n" + ("|b" * 2_000 + "|\n") * 500)
write("front-matter.md", "---\n" + "a: b\n" * (LONGEST // 5 - 10))
write("front-matter-deep.md", "---\na: " + "[" * (LONGEST - 20) + "\n---\na\n")

PAGES = {
    "deep": "<div>",
    "deep-words": "<div>a",
    "deep-inline": "<b><font><a>",
    "deep-formatting": "<b><i><u><p>",
    "deep-table": "<table><tr><td>",
    "deep-lists": "<ul><li>a",
    "deep-forms": "<form><p>a</p></form><div><form>",
    "deep-spans": "<span>a",
    "elements": "<p>a",
    "elements-closed": "<p>a</p>",
    "elements-inline": "<b>a</b> ",
    "elements-links": "<a href=b>a</a> ",
    "links-unclosed": "<a href=b>a",
    "links-in-words": "<a><p>a</a>",
    "breaks": "a<br>",
    "wrong-ends": "</p>",
    "wrong-ends-of-formatting": "<b></p>",
    "rows": "<tr><td>a<td>b",
    "cells": "<td>a",
    "options": "<option>a",
    "selects": "<select>",
    "headings": "<h1>a</h1>",
    "articles": "<article>a</article>",
    "menus": "<nav>a</nav>",
    "menus-open": "<div class='nav'>a ",
    "hidden": "<p style='display:none'>a</p>",
    "comments": "<!-- a -->",
    "comments-open": "<!-- ",
    "declarations": "<!DOCTYPE a>",
    "cdata": "<![CDATA[",
    "processing": "<?a>",
    "scripts": "<script>a</script>",
    "scripts-open": "<script><!--",
    "json-ld": "<script type='application/ld+json'>{\"headline\":\"a\"}</script>",
    "styles": "<style>a</style>",
    "svg": "<svg><g>",
    "math": "<math><mi>a",
    "templates": "<template>a",
    "frames": "<iframe>",
    "quotes": "<blockquote>a",
    "preformatted": "<pre>a\n</pre>",
    "entities": "&amp;",
    "entities-unfinished": "&#x",
    "less-than": "<",
    "titles": "<title>a</title>",
    "metas": "<meta name=a content=b>",
    "attributes": "<p a=b c=d e>a",
    "classes": "<p class='a b c d'>a",
    "bodies": "<body a=b>",
}
for title, part in PAGES.items():
    write(f"page-{title}.html", "<html><body>" + part * (LONGEST // len(part)))
few = "<html><head><title>a</title></head><body>"
write("page-depth-and-words.html", few + "<div>" * 390 + "<p>The river ran.</p>" * 200_000)
write("page-rows-of-data.html", few + "<table>" + "<tr><td>Ada Brook<td>Harbour Council" * 130_000)
write("page-wide-row.html", few + "<table><tr>" + "<td>a" * 390_000)
write("page-nested-tables.html", few + ("<table><tr><td>" * 100 + "a" + "</table>" * 100) * 1_000)
write("page-nested-lists.html", few + ("<ul><li>" * 150 + "a" + "</ul>" * 150) * 1_000)
write("page-nested-forms-and-tables.html", few + "<table><tr><td><table><tr><td>" * 90 + "<p>a<p>b" * 190_000)
write("page-nested-links.html", few + "<div><a href=a>" * 190 + "<i>a</i> " * 390_000)
write("page-one-attribute.html", "<html><body><p title='" + "a" * (LONGEST - 60) + "'>a</p>")
write("page-many-attributes.html", "<html><body><p " + " ".join(f"a{i}=b" for i in range(520_000)) + ">word</p>")
write("page-one-class.html", "<html><body><p class='" + "a " * (LONGEST // 2 - 60) + "'>a</p>")
write("page-one-style.html", "<html><body><p style='" + "a " * (LONGEST // 2 - 60) + "'>a</p>")
write("page-long-tag.html", "<html><body><" + "a" * (LONGEST - 60) + ">a")
write("page-long-title.html", "<html><head><title>" + "We ask " * (LONGEST // 8) + "</title><body><h1>a</h1><p>a")
write("php.php", "<html><body><p>word" + "<?php a ?>" * (LONGEST // 10 - 10))
write("php-words.php", "<html><body>" + "<?php a ?><p>The river ran.</p>" * (LONGEST // 31 - 10))
write("php-open.php", "<html><body><p>word" + "<?" * (LONGEST // 2 - 20))
write("php-titles.php", "<?php " + "$title = '" * (LONGEST // 10 - 20))

HEAD = "From: a@example.org\nTo: b@example.org\nSubject: x\nMIME-Version: 1.0\n"
write("mail-parts.eml", HEAD + "Content-Type: multipart/mixed; boundary=x\n\n" + "--x\n\na\n" * (LONGEST // 7 - 50))
write("mail-alternatives.eml", HEAD + "Content-Type: multipart/alternative; boundary=x\n\n" + "--x\nContent-Type: text/html\n\n<p>a\n" * 130_000)
write("mail-deep.eml", HEAD + "".join(f"Content-Type: multipart/mixed; boundary=x{i}\n\n--x{i}\n" for i in range(20_000)) + "\nword")
write("mail-in-mail.eml", HEAD + "Content-Type: message/rfc822\n\nSubject: x\n" * 100_000 + "\nword")
write("mail-headers.eml", HEAD + "".join(f"X-A{i}: b\n" for i in range(400_000)) + "\nword")
write("mail-to.eml", "From: a@example.org\nSubject: x\nTo: " + ",\n ".join(f"Ada Brook <a{i}@example.org>" for i in range(140_000)) + "\n\nword")
write("mail-long-header.eml", HEAD + "X-A: " + "a" * (LONGEST - 200) + "\n\nword")
write("mail-groups.eml", "From: a@example.org\nSubject: x\nTo: " + "a:" * (LONGEST // 2 - 100) + "\n\nword")
write("mail-comments.eml", "From: a@example.org\nSubject: x\nTo: " + "(" * (LONGEST - 100) + "\n\nword")
write("mail-encoded-words.eml", HEAD + "X-A: b\nCc: " + "=?utf-8?q?a?= " * (LONGEST // 14 - 20) + "<a@b.example>\n\nword")
write("mail-base64.eml", HEAD + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + ("VGhlIHJpdmVyIHJhbi4g" * 4 + "\n") * (LONGEST // 81 - 10))
write("mail-quoted.eml", HEAD + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n" + "=C3=A9=\n" * (LONGEST // 8 - 50))
write("mail-html.eml", HEAD + "Content-Type: text/html\n\n" + "<div>a" * (LONGEST // 6 - 50))
write("mail-boundary.eml", HEAD + "Content-Type: multipart/mixed; boundary=" + "x" * 60 + "\n\n" + ("--" + "x" * 59 + "\n") * 80_000)
attachment = HEAD + "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nWe ask.\n--x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\nContent-Transfer-Encoding: base64\n\n"
write("mail-attachment-50.eml", attachment + ("QUJD" * 19 + "\n") * (49 * MB // 77) + "--x--\n")
write("mail-attachment-5.eml", attachment + ("QUJD" * 19 + "\n") * (5 * MB // 77) + "--x--\n")

docx("bomb.docx", [W + "<w:p><w:r><w:t>"] + [" " * MB] * 2000 + ["</w:t></w:r></w:p></w:body></w:document>"])
docx("elements.docx", [W] + ["<w:p/>" * 100_000] * 30 + ["</w:body></w:document>"])
docx("paragraphs.docx", [W] + ["<w:p><w:r><w:t>The river ran.</w:t></w:r></w:p>" * 100_000] * 3 + ["</w:body></w:document>"])
docx("deep.docx", [W + "<w:p>" * 100_000])
docx("entries.docx", [W + "<w:p/></w:body></w:document>"], [(f"a{i}", "") for i in range(60_000)])
docx("nested-paragraphs.docx", [W, "<w:p>" * 390, "<w:r><w:t>", "The river ran. " * 300_000, "</w:t></w:r>", "</w:p>" * 390, "</w:body></w:document>"])
docx("nested-tables.docx", [W, ("<w:tbl><w:tr><w:tc>" * 120 + "<w:p><w:r><w:t>a</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * 120) * 4_000, "</w:body></w:document>"])
docx("long-paragraph.docx", [W, "<w:p>", "<w:r><w:t>Ada Brook ran. </w:t></w:r>" * 350_000, "</w:p>", "</w:body></w:document>"])
docx("long-text.docx", [W, "<w:p><w:r><w:t>", "The river ran. " * 4_000_000, "</w:t></w:r></w:p></w:body></w:document>"])
docx("many-cells.docx", [W, "<w:tbl><w:tr>", "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>" * 390_000, "</w:tr></w:tbl></w:body></w:document>"])
docx("attributes.docx", [W, "<w:p ", " ".join(f"a{i}='b'" for i in range(2_000_000)), "/></w:body></w:document>"])
docx("long-name.docx", [W, "<" + "a" * 40_000_000 + "/></w:body></w:document>"])
docx("numbering.docx", [W, "<w:p><w:pPr><w:numPr><w:ilvl w:val='8'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>" * 60_000, "</w:body></w:document>"], [("word/numbering.xml", W + "<w:num w:numId='1'/>" * 300_000 + "</w:body></w:document>")])


def odt(name, content, others=()):
    with zipfile.ZipFile(os.path.join(folder, name), "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        with z.open("content.xml", "w", force_zip64=True) as f:
            for part in content:
                f.write(part.encode())
        for other, told in others:
            z.writestr(other, told)


O = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'><office:body><office:text>"
END = "</office:text></office:body></office:document-content>"
odt("bomb.odt", [O, "<text:p>"] + [" " * MB] * 2000 + ["</text:p>" + END])
odt("bomb-elsewhere.odt", [O, "<text:p>a</text:p>", END], [("meta.xml", O + " " * 900 * MB + END), ("META-INF/manifest.xml", "<a>" + " " * 900 * MB + "</a>")])
odt("elements.odt", [O] + ["<text:p/>" * 100_000] * 30 + [END])
odt("paragraphs.odt", [O] + ["<text:p>The river ran.</text:p>" * 100_000] * 3 + [END])
odt("deep.odt", [O, "<text:p>" * 100_000])
odt("depth.odt", [O, "<text:list><text:list-item>" * 190, "<text:p>The river ran.</text:p>" * 100_000, "</text:list-item></text:list>" * 190, END])
odt("nested-tables.odt", [O, ("<table:table><table:table-row><table:table-cell>" * 120 + "<text:p>a</text:p>" + "</table:table-cell></table:table-row></table:table>" * 120) * 2_000, END])
odt("repeated.odt", [O, "<text:p>a<text:s text:c='2000000000'/>b</text:p><table:table><table:table-row table:number-rows-repeated='1000000'><table:table-cell table:number-columns-repeated='1000000'><text:p>a</text:p></table:table-cell></table:table-row></table:table>", END])
odt("entities.odt", ["<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'>" + "".join(f"<!ENTITY a{i} '{f'&a{i - 1 if i else str()};' * 10}'>" for i in range(12)) + "]>", O, "<text:p>&a11;</text:p>", END])

write("objects-50.pdf", b"%PDF-1.4\n" + fill(b"1 0 obj\n<<\n", 50 * MB - 20))
write("dictionaries-50.pdf", b"%PDF-1.4\n1 0 obj\n" + fill(b"<</A", 50 * MB - 30))
write("strings-50.pdf", b"%PDF-1.4\n1 0 obj\n" + fill(b"(", 50 * MB - 30))
write("words-50.pdf", b"%PDF-1.4\n" + fill(b"trailer startxref xref obj endobj ", 50 * MB - 30))
write("zeroes-50.pdf", b"%PDF-1.4\n" + bytes(50 * MB - 20))
write("random-50.pdf", b"%PDF-1.4\n" + random.randbytes(50 * MB - 20))


def pdf_of(name, objects, trailer=b""):
    out, at = bytearray(b"%PDF-1.4\n"), []
    for i, body in enumerate(objects):
        at.append(len(out))
        out += b"%d 0 obj\n" % (i + 1) + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % a for a in at)
    out += b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer.replace(b"START", b"%d" % start), start)
    write(name, bytes(out))


CATALOG, FONT = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def stream(words):
    return b"<</Length %d>>stream\n" % len(words) + words + b"\nendstream"


def page(contents, more=b"", font=3):
    return b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R/Resources<</Font<</F %d 0 R>>%s>>>>" % (contents, font, more)


SAID = stream(b"BT /F 10 Tf 50 700 Td (The river ran past the harbour and the council asked for an answer.) Tj ET")
kids = b" ".join(b"%d 0 R" % (i + 5) for i in range(100_000))
pdf_of("pages.pdf", [CATALOG, b"<</Type/Pages/Kids[" + kids + b"]/Count 100000>>", FONT, SAID] + [page(4)] * 100_000)
kids = b" ".join(b"%d 0 R" % (i + 5) for i in range(1_990))
many = stream(b"BT /F 10 Tf 50 780 Td 12 TL " + b"(The river ran past the harbour and the council asked Ada Brook for an answer.) ' " * 34 + b"ET")
pdf_of("pages-of-words.pdf", [CATALOG, b"<</Type/Pages/Kids[" + kids + b"]/Count 1990>>", FONT, many] + [page(4)] * 1_990)
pdf_of("one-page-often.pdf", [CATALOG, b"<</Type/Pages/Kids[" + b"5 0 R " * 1_000_000 + b"]/Count 1000000>>", FONT, SAID, page(4)])
pdf_of("pages-in-a-circle.pdf", [CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>", FONT, SAID])
pdf_of("pages-without-end.pdf", [CATALOG, b"<</Type/Pages/Kids[5 0 R]/Count 2000000000>>", FONT, SAID, page(4)])
tree = [b"<</Type/Pages/Parent 2 0 R/Kids[%d 0 R]/Count 1>>" % (i + 6) for i in range(100_000)]
pdf_of("pages-deep.pdf", [CATALOG, b"<</Type/Pages/Kids[5 0 R]/Count 1>>", FONT, SAID] + tree + [page(4)])
pdf_of("table-in-a-circle.pdf", [CATALOG, b"<</Type/Pages/Kids[5 0 R]/Count 1>>", FONT, SAID, page(4)], b"/Prev START")
form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 6 0 R/B 6 0 R>>>>/Length 16>>stream\n/A Do /B Do     \nendstream"
pdf_of("drawing-in-a-circle.pdf", [CATALOG, b"<</Type/Pages/Kids[5 0 R]/Count 1>>", FONT, stream(b"/A Do"), page(4, b"/XObject<</A 6 0 R>>"), form])
forms = [
    b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>>>/Length 40>>stream\n" % (i + 7) + b"/A Do " * 6 + b"    \nendstream"
    for i in range(12)
]
last = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 3 0 R>>>>/Length 30>>stream\nBT /F 9 Tf (The river) Tj ET   \nendstream"
pdf_of("drawing-within-drawing.pdf", [CATALOG, b"<</Type/Pages/Kids[5 0 R]/Count 1>>", FONT, stream(b"/A Do"), page(4, b"/XObject<</A 6 0 R>>")] + forms + [last])
letters = stream(b"BT /F 10 Tf " + b"".join(b"1 0 0 1 %d %d Tm (a) Tj " % (i % 600, i * 7 % 800) for i in range(70_000)) + b"ET")
pdf_of("letters-anywhere.pdf", [CATALOG, b"<</Type/Pages/Kids[5 0 R]/Count 1>>", FONT, letters, page(4)])
pdf_of("lines-anywhere.pdf", [CATALOG, b"<</Type/Pages/Kids[" + b"5 0 R " * 60 + b"]/Count 60>>", FONT, letters, page(4)])
widths = b"<</Type/Font/Subtype/Type1/BaseFont/A/FirstChar 0/LastChar 2000000/Widths[" + b"500 " * 2_000_000 + b"]>>"
pdf_of("wide-font.pdf", [CATALOG, b"<</Type/Pages/Kids[5 0 R]/Count 1>>", widths, SAID, page(4)])
cmap = stream(b"/CIDInit begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange " + b"100 beginbfrange <0000> <ffff> <0000> endbfrange " * 60)
composite = b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A>>]/ToUnicode 6 0 R>>"
pdf_of("mapped-font.pdf", [CATALOG, b"<</Type/Pages/Kids[5 0 R]/Count 1>>", composite, SAID, page(4), cmap])
pdf_of("many-objects.pdf", [CATALOG, b"<</Type/Pages/Kids[5 0 R]/Count 1>>", FONT, SAID, page(4)] + [b"null"] * 900_000)
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
