"""Private notes never reach the website: what docs/skriva.md promises, on finished sites."""

import gzip

import pytest

from blog.documents.links import BROKEN
from blog.errors import BuildStopped
from tests.sites import build, snapshot, write
from tests.unit.blog.documents.notes.canaries import CANARY, HEADS, NOTES, PLACES
from tests.unit.blog.documents.texts import cases, read

BRIDGE = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0h9'/></svg>"


def post(body, title="Ett"):
    """Give a post with all that it should have on top."""
    guid = f"Guid: tag:blogg.example,2018-05-13:{abs(hash((title, body))):x}"
    return f"Titel: {title}\nDatum: 2018-05-13\nEtiketter: Prov\n{guid}\n\n{body}\n"


def delivered(tmp_path, files):
    """Build *files*; give everything that is delivered, as text, with its paths."""
    files = {"bilder/2016/bro.svg": BRIDGE, **files}
    output = build(write(tmp_path / "content", files), tmp_path / "output")
    parts = []
    for path, data in snapshot(output).items():
        plain = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
        parts += [path, plain.decode("utf-8", "replace")]
    return "\n".join(parts).upper()


# Each case: what it shows, the body.  The first are those that leaked once.
BODIES = [
    ("over a blank line", "Vi bygger om. <!-- HEMLIGT\n\nmer HEMLIGT --> Mer text."),
    ("in an item", "- ett\n- två <!-- HEMLIGT\n\n    mer HEMLIGT --> tre\n- fyra"),
    ("in a quotation", "> Vi <!-- HEMLIGT\n>\n> mer HEMLIGT --> vågar."),
    ("in a definition", "Tillit\n:   Tro <!-- HEMLIGT\n\n    mer HEMLIGT --> på andra."),
    ("in a footnote", "Vi vågar.[^1]\n\n[^1]: Källa <!-- HEMLIGT\n\n    mer HEMLIGT --> här."),
    ("in Markdown in HTML", '<div markdown="1">\nVi <!-- HEMLIGT\n\nmer --> vågar.\n</div>'),
    ("in an alternative text",
     "![Torget <!-- HEMLIGT --> från norr i maj](/bilder/2016/bro.svg)"),
    ("with a bar, in a cell", "A | B\n--|--\nx <!-- HEMLIGT | y --> | z"),
    ("with four spaces before", "Text.\n\n    <!-- HEMLIGT -->"),
    ("between rows of a table", "A | B\n--|--\n<!-- HEMLIGT -->\nx | z"),
]  # fmt: skip


@pytest.mark.parametrize("kind", ["inlagg", "sidor"])
def test_bodies(tmp_path, kind):
    """On posts and on pages: nothing of a note in any delivered file."""
    files = {
        f"{kind}/{number}.md": post(body, title=f"Text nummer {number}")
        for number, (_, body) in enumerate(BODIES)
    }

    assert CANARY not in delivered(tmp_path, files)


def test_a_table_keeps_its_cells(tmp_path):
    """A bar in a note parts no cell, and a note between rows ends no table."""
    body = "A | B\n--|--\nx <!-- n | y --> | z\n<!-- n -->\nv | w"
    said = delivered(tmp_path, {"inlagg/a.md": post(body)})

    assert "<TD>X</TD>\n<TD>Z</TD>" in said
    assert "<TD>V</TD>\n<TD>W</TD>" in said


def test_titles(tmp_path):
    """A note in a title is neither in the title nor in the address."""
    said = delivered(tmp_path, {"inlagg/a.md": post("Text.", title="Brev <!-- HEMLIGT -->")})

    assert CANARY not in said
    assert "2018/BREV/INDEX.HTML" in said


def test_lines_on_top(tmp_path):
    """Every line on top, in both forms."""
    top = (
        "---\ntitle: Ett\ndate: 2018-05-13\nguid: tag:blogg.example,2018-05-13:1\n"
        "# <!-- HEMLIGT -->\nsummary: |\n  Kort <!-- HEMLIGT\n\n  mer --> sagt.\n"
        'author: "Anna \\x3c!-- HEMLIGT --\\x3e"\n'
        "tags:\n  - Tillit <!-- HEMLIGT -->\n---\n\nText.\n"
    )
    plain = (
        "<!-- HEMLIGT -->\nTitel: Två\n<!-- HEMLIGT\n\nmer HEMLIGT -->\nDatum: 2018-05-14\n"
        "Guid: tag:blogg.example,2018-05-14:1\nEtiketter: Tillit\n"
        "Författare: Anna <!-- HEMLIGT -->\n"
        "Ingress: Kort <!-- HEMLIGT --> sagt.\nRättelse: 2018-06-01 Fel <!-- HEMLIGT --> siffra.\n"
        "Serie: Tillit <!-- HEMLIGT -->\nTillåt: telefon – <!-- HEMLIGT --> jouren\n\nText.\n"
    )
    said = delivered(tmp_path, {"inlagg/a.md": top, "inlagg/b.md": plain})

    assert CANARY not in said
    assert "FEL SIFFRA" in said


def test_a_site_of_notes(tmp_path):
    """Every place that a note can stand in and every way to write it: what is built is clean."""
    files = {}
    for place in PLACES.values():
        for note in NOTES:
            number = len(files)
            text = post(place.replace("%s", note), title=f"Text nummer {number}")
            document = read(text, files=["bilder/x.svg"])
            if not document.findings and not BROKEN & {link.kind for link in document.links}:
                files[f"inlagg/{number}.md"] = text
    chosen = dict(list(files.items())[::12])
    said = delivered(tmp_path, {"bilder/x.svg": BRIDGE, **chosen}) if chosen else CANARY

    assert len(chosen) > 50
    assert CANARY not in said


# Each case: what it shows, the body, the line from its first.
STOPS = [
    ("a note in a note", "Text.\n\n<!-- a <!-- b --> HEMLIGT -->", 3),
    ("no end", "Text. <!-- HEMLIGT", 1),
    ("em dashes", "Text.\n<!— HEMLIGT —>", 2),
    ("en dashes", "<!– HEMLIGT –>", 1),
    ("as references", "&lt;!-- HEMLIGT --&gt;", 1),
    ("with spaces", "<! -- HEMLIGT -- >", 1),
]


@pytest.mark.parametrize(("body", "line"), **cases(STOPS))
def test_what_is_uncertain_stops_the_build(tmp_path, body, line):
    """With the file and the line, and nothing is delivered."""
    content = write(tmp_path / "content", {"inlagg/a.md": post(body)})
    with pytest.raises(BuildStopped) as caught:
        build(content, tmp_path / "output")

    [finding] = [f for f in caught.value.findings if f.rule == "anteckning"]
    assert (finding.path, finding.line) == (f"{content}/inlagg/a.md", line + 5)
    assert not (tmp_path / "output").exists()


def test_an_uncertain_note_on_top_stops_the_build(tmp_path):
    """On its own line."""
    content = write(tmp_path / "content", {"inlagg/a.md": post("Text.", title="A <!— HEMLIGT —>")})
    with pytest.raises(BuildStopped) as caught:
        build(content, tmp_path / "output")

    assert [(f.line, f.rule) for f in caught.value.findings if f.rule == "anteckning"] == [
        (1, "anteckning")
    ]


def test_code_keeps_the_signs(tmp_path):
    """Between backticks and in fences they are words for the reader."""
    body = "Ett.\n\n<!--more-->\n\nSkriv `<!-- så -->` så.\n\n```\n<!-- eller så -->\n```"
    said = delivered(tmp_path, {"inlagg/a.md": post(body)})

    assert "<CODE>&LT;!-- SÅ --&GT;</CODE>" in said
    assert "&LT;!-- ELLER SÅ --&GT;" in said


def test_lines_below_a_note_are_told_rightly(tmp_path):
    """A note takes no line away from what is said of the text below it."""
    body = "Text.\n\n<!-- a\n\nb\n\nc -->\n\nSe [b](b.md)."
    content = write(tmp_path / "content", {"inlagg/a.md": post(body)})
    with pytest.raises(BuildStopped) as caught:
        build(content, tmp_path / "output")

    assert [(f.line, f.rule) for f in caught.value.findings if f.rule == "länk"] == [(14, "länk")]


def test_heads_are_places_too():
    """The table of lines on top is not empty: the unit test walks through it."""
    assert all("%s" in head or CANARY in head for head in HEADS.values())
