"""Links lead somewhere, and files are of use."""

import pytest

from blog.ledger.model import Ledger
from tests.unit.blog.ledger.examples import entry
from tests.unit.blog.rules.contents import NAME, TOP, file, index, rows, said, told

ERROR, WARNING = "ERROR", "WARNING"
TRUST = TOP.replace("Ett prov", "Tillit")
OTHER = {
    "inlagg/2020/2020-01-02-tillit.md": f"{TRUST}\n## Ett ord\n\nText.\n",
    "sidor/om.md": "Titel: Om\n\n## Om\n\nText.\n",
}

TARGETS = [
    ("the front page", "[start](/)\n", []),
    (
        "lists",
        "[a](/arkiv/), [b](/etiketter/), [c](/etikett/prov/), [d](/2020/), [e](/sok/)\n",
        [],
    ),
    (
        "a page",
        "[om](/om/), [om](/om), [om](/om/index.html), [om](/om/?q=1#om), [om](/om/#top)\n",
        [],
    ),
    ("a post by its address", "[t](/2020/tillit/)\n", []),
    ("a post by its file", "[t]({filename}/inlagg/2020/2020-01-02-tillit.md)\n", []),
    ("a heading there", "[t]({filename}/inlagg/2020/2020-01-02-tillit.md#ett-ord)\n", []),
    ("a heading here", "[ned](#slutet)\n\n## Slutet\n", []),
    ("the top", "[upp](#), [upp](#top)\n", []),
    ("feeds", "[a](/feed.xml), [b](/atom.xml), [c](/etikett/prov/feed.xml)\n", []),
    ("another site", "[a](https://www.ivo.se/finns/inte/), [b](//a.example/x)\n", []),
    ("mail and phone", "[a](mailto:x@kommun.example), [b](tel:+46771114400)\n", []),
    ("the site's own address", "[om](https://blogg.example/om/)\n", []),
    ("a footnote", "Text.[^1]\n\n[^1]: Källa.\n", []),
    ("a place in a list", "[a](/arkiv/#2016)\n", []),
    ("no place at an address", "[x](/2020/tillit/#nej)\n", [(1, ERROR)]),
    ("no place at a full address", "[x](https://blogg.example/om/#nej)\n", [(1, ERROR)]),
    ("no page", "Text.\n\n[x](/finns-inte/)\n", [(3, ERROR)]),
    ("no year", "[x](/1999/)\n", [(1, ERROR)]),
    ("no tag", "[x](/etikett/annat/)\n", [(1, ERROR)]),
    ("no place here", "[x](#finns-inte)\n", [(1, ERROR)]),
    ("no place there", "[x]({filename}/inlagg/2020/2020-01-02-tillit.md#nej)\n", [(1, ERROR)]),
    ("the site's own address, no page", "[x](https://blogg.example/nej/)\n", [(1, ERROR)]),
    ("a broken address", "[x](/%zz/)\n", [(1, ERROR)]),
    ("from the page", "[om](../../om/), [t](../../2020/tillit/#ett-ord), [p](?a=1)\n", []),
    ("from the page, to nothing", "[om](om/), [t](../../om/#nej)\n", [(1, ERROR), (1, ERROR)]),
]


@pytest.mark.parametrize(("body", "expected"), rows(TARGETS))
def test_link_targets(body, expected):
    """Every address of the site is known before it is built."""
    assert said("länkmål", body, texts=OTHER) == expected


def test_a_link_to_what_has_moved():
    """It leads there, but a link to the file would hold without help."""
    path = "inlagg/2020/2020-01-02-tillit.md"
    moved = TRUST.replace("Etiketter", "Guid: t\nSlug: ny\nTidigare: /2011/t/\nEtiketter")
    ledger = Ledger.of([entry("t", "2020/tillit/")])
    body = "[a](/2020/tillit/#x) [b](https://blogg.example/2011/t) [c](/2020/ny/)\n"
    found = told(index({NAME: f"{TOP}\n{body}", path: f"{moved}\nText.\n"}, ledger=ledger))

    assert [(f.message, f.hint, f.level.name) for f in found if f.rule == "länkmål"] == [
        (f"Länken ”{words}” leder till {href}, som har bytt adress.",
         f"Skriv {{filename}}/{path}, så håller länken vad texten än får för adress.", WARNING)
        for words, href in (("a", "/2020/tillit/#x"), ("b", "/2011/t"))
    ]  # fmt: skip


def test_a_draft_may_link_to_what_is_not_there_yet():
    """What nobody sees may be unfinished."""
    found = said("länkmål", "[x](/finns-inte/)\n", top="Status: utkast\n")

    assert found == [(1, WARNING)]


@pytest.mark.parametrize(
    ("href", "count"),
    [
        ("https://www.ivo.se/", 0),
        ("http://localhost:8000/", 0),
        ("/http://", 0),
        ("http://ivo.se", 1),
    ],
)
def test_unprotected_links(href, count):
    """http: is told; on this machine it is all there is."""
    assert len(said("http", f"[IVO]({href})\n", texts=OTHER)) == count


@pytest.mark.parametrize(
    ("name", "size", "count"),
    [
        ("foto.jpg", 6_000_000, 0),
        ("bro.svg", 20_000, 0),
        ("plan.pdf", 90_000_000, 0),
        ("foto.jpg", 40_000_000, 1),
        ("bro.svg", 400_000, 1),
        ("ras.gif", 5_000_000, 1),
        ("foto.tif", 1000, 1),
        ("foto.HEIC", 1000, 1),
    ],
)
def test_picture_files(name, size, count):
    """What is out of all reason, and what no page can show."""
    assert len(told_of("bildfil", file(f"bilder/{name}", size=size))) == count


@pytest.mark.parametrize(
    "href", ["mailto%20kansliet@kommunen.se", "kansliet@kommunen", "/kansliet@kommunen.se"]
)
def test_a_mail_address_written_wrongly(href):
    """What to write is said, and not how to link to a post."""
    found = told(index({NAME: f"{TOP}\n[Kansliet]({href})\n"}))
    [hint] = [each.hint for each in found if each.rule == "länkmål"]

    assert "[Kansliet](mailto:kansliet@kommunen.se)" in hint


HOW_ON_AN_IPHONE = "Inställningar › Kamera › Format › Mest kompatibla"


@pytest.mark.parametrize(
    ("path", "body", "hints"),
    [
        ("bilder/foto.heic", "![Ett torg](/bilder/foto.heic)\n", []),
        ("bilder/foto.tif", "[Ett torg](/bilder/foto.tif)\n", []),
        ("rot/foto.heic", "Text.\n", []),
        ("bilder/foto.heic", "Text.\n", [True]),
        ("bilder/foto.HEIF", "Text.\n", [True]),
        ("bilder/foto.tif", "Text.\n", [False]),
    ],
    ids=["shown", "linked to", "at the root", "left over", "its other name", "no phone's"],
)
def test_a_picture_that_no_page_can_show(path, body, hints):
    """It is told once, by the build if that has to do with it, and how to avoid the next."""
    found = told(index({NAME: f"{TOP}\n{body}"}, files=(file(path),)))

    assert [HOW_ON_AN_IPHONE in each.hint for each in found if each.rule == "bildfil"] == hints


@pytest.mark.parametrize(
    ("path", "body", "count"),
    [
        ("bilder/bro.svg", "![En bro](/bilder/bro.svg)\n", 0),
        ("bilder/bro.svg", "![En bro](/bilder/bro.png)\n", 0),
        ("bilder/2020/Bro.SVG", "![En bro](/bilder/bro.svg)\n", 0),
        ("bilder/bro.svg", "![Ett torg](/bilder/torg.png)\n", 1),
        ("bilder/bro.svg", "[En bro](/bilder/bro.svg)\n", 0),
        ("rot/favicon.svg", "Text.\n", 0),
        ("bilder/plan.pdf", "Text.\n", 0),
        ("bilder/bro.svg", "Text.\n", 1),
    ],
    ids=[
        "shown",
        "meant",
        "meant from elsewhere",
        "not meant",
        "linked to",
        "at the root",
        "a document",
        "left over",
    ],
)
def test_unused_pictures(path, body, count):
    """A picture that no text has a use for is in the way."""
    assert len(told_of("oanvänd", file(path), body)) == count


def told_of(rule, a_file, body="Text.\n"):
    return said(rule, body, files=(a_file,))
