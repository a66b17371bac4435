"""Files and texts that were made to harm: nothing runs, nothing else is read, and it ends."""

import io
import json
import struct
import zipfile
import zlib

import pytest

from tests.unit.tools.desk.editor.examples import Live, jpeg
from tests.unit.tools.desk.editor.test_routes import POST, TEXT, upload
from tests.unit.tools.desk.web.running import make_site, running
from tests.unit.tools.word.documents import saved
from tools.desk.editor.incoming.pasted import from_html
from tools.word.manuscript import read_manuscript
from tools.word.package import WordProblem

SECRET = "hemlighet-på-disken"
MEGABYTE = 1 << 20


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Give a desk with a text, beside a file that is none of its business."""
    folder = tmp_path_factory.mktemp("files")
    (folder / "hemligt.txt").write_text(SECRET, "utf-8")
    with running(make_site(folder, texts={POST: TEXT})) as desk:
        desk.served._desk.live = Live()
        desk.secret = (folder / "hemligt.txt").as_uri()
        yield desk
    assert desk.errors == []


def put(desk):
    """Give all that lies among pictures and files, and forget it."""
    found = b""
    for folder in ("bilder", "filer"):
        for file in sorted((desk.site.content / folder).rglob("*")):
            if file.is_file():
                found += file.read_bytes()
                file.unlink()
    return found


def png(width, height, rows=b"\0"):
    """Give a PNG that says it is this large, however little it holds."""

    def chunk(kind, data):
        total = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", total)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def packed(files):
    """Give a ZIP archive of files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def drawing(inner, before=""):
    """Give an SVG drawing."""
    return (
        f'<?xml version="1.0"?>{before}<svg xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{inner}'
        '<rect width="9" height="9"/></svg>'
    ).encode()


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(12))
DRAWINGS = {
    "a file of hers (XXE)": lambda d: drawing(
        "<text>&x;</text>", f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{d.secret}">]>'
    ),
    "a file of hers, by a parameter": lambda d: drawing(
        "<text>A</text>", f'<!DOCTYPE svg [<!ENTITY % x SYSTEM "{d.secret}"> %x;]>'
    ),
    "another site's grammar": lambda _: drawing(
        "<text>A</text>", '<!DOCTYPE svg SYSTEM "http://127.0.0.1:9/x.dtd">'
    ),
    "a billion laughs": lambda _: drawing("<text>&l11;</text>", f"<!DOCTYPE svg [{LAUGHS}]>"),
    "what an address runs": lambda _: drawing(
        '<a xlink:href="java&#9;script:alert(1)"><text>A</text></a>'
    ),
    "what happens by itself": lambda _: drawing(
        '<animate attributeName="href" values="javascript:alert(1)"/><set onbegin="alert(1)"/>'
    ),
    "HTML within": lambda _: drawing(
        '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/>'
        "</foreignObject>"
    ),
    "a file of hers, shown": lambda d: drawing(
        f'<image href="{d.secret}"/><use href="{d.secret}#a"/>'
    ),
    "a style that asks": lambda _: drawing(
        "<style>@import 'http://evil.example/a.css'; rect{fill:url(http://evil.example/b)}</style>"
    ),
    "a style sheet on top": lambda _: drawing(
        "", '<?xml-stylesheet href="http://evil.example/a.xsl" type="text/xsl"?>'
    ),
    "drawings within each other": lambda _: drawing("<g>" * 20_000 + "</g>" * 20_000),
}


@pytest.mark.parametrize("make", DRAWINGS.values(), ids=DRAWINGS.keys())
def test_a_drawing(desk, make):
    """It is refused, or nothing that runs, asks or tells is left of it."""
    status, answer = upload(desk, make(desk), "karta.svg", words="En karta")
    written = put(desk).decode()

    assert status in (200, 422)
    assert answer.get("said") or answer["markdown"]
    for harm in ("alert", "evil", SECRET, "file:", "ENTITY", "haha", "127.0.0.1", "<iframe"):
        assert harm not in written


PICTURES = {
    "a picture of ten thousand million pixels": png(100_000, 100_000),
    "a picture of no width": png(0, 10),
    "a picture that unpacks to a hundred megabytes": png(100, 100, b"\0" * 100 * MEGABYTE),
    "a picture and a program": b"GIF89a/*" + b"\0" * 50 + b"*/=1;alert(1)//",
    "a picture with a page behind": jpeg() + b"<html><script>alert(1)</script></html>",
    "a picture with an archive behind": jpeg() + packed({"a.txt": SECRET}),
    "a picture with a page in its comment": jpeg()[:2]
    + b"\xff\xfe\x00\x1b<script>alert(1)</script>"[:29]
    + jpeg()[2:],
}  # fmt: skip


@pytest.mark.parametrize("data", PICTURES.values(), ids=PICTURES.keys())
def test_a_picture(desk, data):
    """It is refused, or only its pixels are left."""
    status, answer = upload(desk, data, "foto.jpg", words="Ett torg")
    written = put(desk)

    assert status in (200, 422), answer
    assert b"alert" not in written
    assert SECRET.encode() not in written
    assert b"PK\x03\x04" not in written


DOCUMENTS = {
    "an archive that unpacks to gigabytes": packed({"word/document.xml": b"a" * 300 * MEGABYTE}),
    "a path that leads out": packed({"../../ut.txt": b"ute", "word/document.xml": b"<a/>"}),
    "an archive in an archive": packed({"a.docx": packed({"b.docx": b"x" * MEGABYTE})}),
    "a page by another name": b"%PDF-1.7\n<html><script>alert(1)</script></html>\n%%EOF",
    "a PDF that leads to itself": b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>"
    b"endobj\ntrailer<</Root 1 0 R/Prev 0>>\nstartxref\n0\n%%EOF",
    "a PDF of brackets": b"%PDF-1.7\n1 0 obj" + b"<<" * 100_000 + b"[" * 100_000 + b"\n%%EOF",
}


@pytest.mark.parametrize("data", DOCUMENTS.values(), ids=DOCUMENTS.keys())
@pytest.mark.parametrize("name", ["plan.docx", "plan.pdf"])
def test_a_document(desk, data, name):
    """It is refused, or lies as it was called: it is never shown as a page."""
    status, answer = upload(desk, data, name)
    written = put(desk)

    assert status in (200, 422)
    assert bool(written) == (status == 200)
    assert not (desk.site.content.parent / "ut.txt").exists()
    assert answer.get("said") or f".{name.partition('.')[2]}" in answer["markdown"]


FILE_NAMES = {
    "a header of its own": 'a.jpg"\\r\\nSet-Cookie: x=y;',
    "another name": "a.jpg\"; filename*=UTF-8''..%2f..%2fx.html",
    "a page": "a.html",
    "two endings": "a.jpg.html",
    "written backwards": "a\u202egpj.html",
    "a stream of Windows": "a.jpg::$DATA",
}


@pytest.mark.parametrize("name", FILE_NAMES.values(), ids=FILE_NAMES.keys())
def test_the_name_of_a_file(desk, name):
    """Whatever it is called, it is a picture by its bytes, under a name of ours."""
    status, _ = upload(desk, jpeg(), name, words="Ett torg")
    names = [file.name for file in (desk.site.content / "bilder").rglob("*") if file.is_file()]
    put(desk)

    assert status in (200, 400, 422)
    assert all(each.endswith(".jpg") and each.isascii() and " " not in each for each in names)


def word(body, before="", **others):
    """Give a Word document with this XML for its text, in place of its own."""
    import docx

    made = docx.Document()
    made.add_paragraph("Hej")
    with zipfile.ZipFile(io.BytesIO(saved(made))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = f'{before}<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
    return packed({**files, "word/document.xml": text.encode(), **others})


P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
WORDS = {
    "a file of hers (XXE)": lambda d: word(
        P.format("&x;"), f'<!DOCTYPE w [<!ENTITY x SYSTEM "{d.secret}">]>'
    ),
    "a billion laughs": lambda _: word(P.format("&l11;"), f"<!DOCTYPE w [{LAUGHS}]>"),
    "a grammar elsewhere": lambda d: word(P.format("A"), f'<!DOCTYPE w SYSTEM "{d.secret}">'),
    "text that unpacks to gigabytes": lambda _: word(P.format("a" * 400 * MEGABYTE)),
    "paragraphs within each other": lambda _: word("<w:p>" * 50_000 + "</w:p>" * 50_000),
    "a picture of hers": lambda d: word(
        P.format("A"),
        **{"word/_rels/document.xml.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            f'relationships/image" Target="{d.secret}" TargetMode="External"/></Relationships>'
        ).encode()},
    ),
    "a script in the text": lambda _: word(P.format("&lt;script&gt;alert(1)&lt;/script&gt;")),
}  # fmt: skip


@pytest.mark.parametrize("make", WORDS.values(), ids=WORDS.keys())
def test_a_word_document(desk, make):
    """It is refused in Swedish, or its words are words."""
    try:
        manuscript = read_manuscript(make(desk), "")
    except WordProblem:
        return
    written, _ = manuscript.write({}, lambda markdown: f"<p>{markdown}</p>")

    assert SECRET not in written
    assert "haha" not in written
    assert "<script" not in written
    assert len(written) < MEGABYTE


@pytest.mark.parametrize("depth", [100, 300, 3_000, 30_000])
@pytest.mark.parametrize("tag", ["div", "b", "blockquote"])
def test_pasted_words_that_lie_deep(tag, depth):
    """A page builder puts hundreds of boxes in each other; no word is lost in silence."""
    markdown, lost = from_html(f"<p>Före</p>{f'<{tag}>' * depth}Inne{f'</{tag}>' * depth}Efter")

    assert all(word in markdown + " ".join(lost) for word in ("Före", "Inne", "Efter"))


BOMBS = {
    "one long word": "a" * 300_000,
    "brackets": "[" * 50_000,
    "quotes within each other": ">" * 20_000 + " a",
    "tags": "<a" * 50_000,
    "a tag of signs": "<a<b!c>x</a<b!c>",
    "entities": "&" * 100_000,
    "spaces": "a" + " " * 100_000 + ".",
    "bars": "|a" * 50_000,
    "notes": "<!--" * 30_000,
    "tags within each other": "<div>" * 20_000,
    "tables within each other": "<table><tr><td>" * 2_000,
    "spans that are bold": '<span style="font-weight:bold">' * 2_000 + "a",
}


@pytest.mark.parametrize("words", BOMBS.values(), ids=BOMBS.keys())
def test_pasted_words_that_take_long(desk, words):
    """They become Markdown, or nothing."""
    address = f"/skrivbord/redigera/klistra/{POST}"
    body = json.dumps({"html": f"<div>{words}</div>"})
    status, _, said = desk.post(address, body, Content_Type="application/json")

    assert status == 200, said
    assert json.loads(said)["markdown"] is not None
