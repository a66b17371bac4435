"""SVG made safe to publish: what stays, what goes, and what cannot be used."""

import base64

import pytest
from lxml import etree

from blog.images.messages import ImageError
from blog.images.svg.clean import clean_drawing
from tests.sites import ROOT

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def clean(inside, attributes='viewBox="0 0 10 10"'):
    """Clean a small drawing; give what is inside it, and what was taken out."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}</svg>'
    drawing = clean_drawing(
        svg.encode(), default_width=8, embed=lambda data: f"data:image/png;base64,{len(data)}"
    )
    text = drawing.data.decode().strip()
    return text.partition(">")[2].removesuffix("</svg>"), drawing.removed


@pytest.mark.parametrize(
    "inside",
    [
        '<title id="t">En bro</title><desc>Över vattnet</desc>',
        '<style>.a{fill:red}@media (prefers-color-scheme: dark){.a{fill:blue}}</style>',
        '<g class="a" id="b" lang="en" xml:lang="en"><path d="M0 0h5"/></g>',
        '<rect x="1" y="2" width="3" height="4" rx="5" fill="#eef1ea" stroke-width="2"/>',
        '<circle r="1"/><ellipse rx="1"/><line x1="1"/><polyline points="0,0 1,1"/>',
        '<text x="1">ord <tspan dy="1">och</tspan> ord</text>',
        '<text xml:space="preserve">  två  mellanrum </text>',
        '<defs><clipPath id="r"><rect/></clipPath></defs><g clip-path="url(#r)"/>',
        '<linearGradient id="g"><stop offset="1"/></linearGradient><rect fill="url(#g)"/>',
        '<radialGradient href="#g"/><use href="#b"/>',
        '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><g filter="url(#f)"/>',
        '<path transform="matrix(1 0 0 -.8 0 356.4)" d="M0 0"/>',
        '<g role="img" aria-label="Bro" aria-hidden="true"/>',
        '<g style="fill:red;stroke:url(#g)"/>',
        '<switch><g systemLanguage="sv"/></switch>',
        '<text>5 &lt; 6 &amp; 7 &gt; 6 å ä ö 😀</text>',
    ],
)  # fmt: skip
def test_drawings_stay_as_they_are(inside):
    """Shapes, words, colours in light and dark, and names for those who listen."""
    assert clean(inside) == (inside, ())


@pytest.mark.parametrize(
    ("inside", "left", "removed"),
    [
        pytest.param("<script>alert(1)</script><g/>", "<g/>", ("script",), id="script"),
        pytest.param('<script href="//x.se/a.js"/>', "", ("script",), id="script of others"),
        pytest.param('<g onload="alert(1)"/>', "<g/>", ("onload",), id="event"),
        pytest.param('<g ONCLICK="alert(1)"/>', "<g/>", ("ONCLICK",), id="event in capitals"),
        pytest.param('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
                     "", ("foreignObject",), id="page inside"),
        pytest.param('<iframe xmlns="http://www.w3.org/1999/xhtml" src="//x.se"/>', "", (),
                     id="HTML"),
        pytest.param('<h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script>', "", (),
                     id="HTML's script"),
        pytest.param('<set attributeName="href" to="javascript:alert(1)"/>', "", ("set",),
                     id="animated script"),
        pytest.param('<g><animate attributeName="x" dur="1s"/></g>', "<g/>", ("animate",),
                     id="movement"),
        pytest.param('<handler type="x">1</handler><listener/>', "", ("handler", "listener"),
                     id="SVG Tiny's scripts"),
        pytest.param('<a href="javascript:alert(1)"><rect/></a>', "<g><rect/></g>", (),
                     id="link with script"),
        pytest.param('<text>Se <a href="https://x.se">sidan</a> här</text>',
                     "<text>Se <tspan>sidan</tspan> här</text>", (), id="link in words"),
        pytest.param('<use href="https://x.se/a.svg#b"/><g/>', "<g/>", ("use",), id="use"),
        pytest.param('<use href="/a.svg#b"/>', "", ("use",), id="use on this site"),
        pytest.param(f'<use {XLINK} xlink:href="//x.se/a.svg#b"/>', "", ("use",), id="xlink"),
        pytest.param(f'<use {XLINK} xlink:href="#b"/>', '<use href="#b"/>', (), id="old name"),
        pytest.param(f'<use {XLINK} xlink:href="//x.se" href="#b"/>', '<use href="#b"/>',
                     ("use",), id="two names"),
        pytest.param('<use href="data:image/svg+xml,x#b"/>', "", ("use",), id="use of data"),
        pytest.param('<image href="https://x.se/a.png"/>', "", ("image",), id="picture"),
        pytest.param('<image href=" HTTPS://x.se/a.png"/>', "", ("image",), id="with a space"),
        pytest.param('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', "", ("image",),
                     id="drawing in a drawing"),
        pytest.param('<image href="data:text/html,x"/>', "", ("image",), id="page as data"),
        pytest.param('<feImage href="//x.se/a.png"/>', "", ("feImage",), id="filter's picture"),
        pytest.param('<linearGradient href="//x.se/#g"/>', "<linearGradient/>",
                     ("linearGradient",), id="gradient"),
        pytest.param('<textPath href="javascript:x">ord</textPath>', "<textPath>ord</textPath>",
                     ("textPath",), id="text on a path"),
        pytest.param('<g fill="url(https://x.se/#g)"/>', "<g/>", ("fill",), id="paint"),
        pytest.param('<g filter="u\\72l(//x.se)"/>', "<g/>", ("filter",), id="escaped"),
        pytest.param('<g cursor="url(//x.se/c.cur), auto"/>', "<g/>", ("cursor",), id="cursor"),
        pytest.param('<g style="fill:url(//x.se);stroke:red"/>', '<g style="stroke:red"/>', (),
                     id="style attribute"),
        pytest.param("<style>@import '//x.se/a.css';.a{x:1}</style>", "<style>.a{x:1}</style>",
                     (), id="imported style"),
        pytest.param("<style><![CDATA[.a > .b{x:1}]]></style>", "<style>.a &gt; .b{x:1}</style>",
                     (), id="style in CDATA"),
        pytest.param('<g xml:base="https://x.se/"><use href="#b"/></g>',
                     '<g><use href="#b"/></g>', (), id="base"),
        pytest.param("<audio/><video/><canvas/><embed/><object/>", "",
                     ("audio", "video", "canvas", "embed", "object"), id="other media"),
        pytest.param('<font><font-face/></font><font-face-uri href="//x.se"/>', "",
                     ("font", "font-face-uri"), id="fonts"),
        pytest.param("<okänt/>", "", ("okänt",), id="what nobody thought of"),
        pytest.param("<!-- <script/> --><?php Anna ?><g/>", "<g/>", (), id="comments"),
        pytest.param("<text>a<script/>b</text>", "<text>ab</text>", ("script",),
                     id="words around what goes"),
        pytest.param("\n  <g>\n    <rect/>\n  </g>\n", "<g><rect/></g>", (), id="white space"),
    ],
)  # fmt: skip
def test_what_runs_moves_or_fetches_goes(inside, left, removed):
    """By what it does, however it is written; and the director is told."""
    assert clean(inside) == (left, removed)


@pytest.mark.parametrize(
    "inside",
    [
        '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">KANARIE'
        "</r:RDF></metadata>",
        '<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export-filename="KANARIE"/>',
        '<s:namedview xmlns:s="http://sodipodi.sourceforge.net/DTD" s:docname="KANARIE"/>',
        '<g data-name="KANARIE"/>',
        "<!-- Ritad av KANARIE --><?xpacket KANARIE?>",
        "<style>/* KANARIE */ .a { x: 1 }</style>",
    ],
    ids=["RDF", "Inkscape", "its window", "Illustrator's layers", "comments", "in the style"],
)
def test_who_drew_it_is_nobodys_business(inside):
    """Names, folders and programs go without a word."""
    left, removed = clean(inside)

    assert "KANARIE" not in left
    assert removed == ()


@pytest.mark.parametrize("kind", ["jpeg", "jpg", "png", "gif", "webp", "avif"])
def test_a_photo_inside_is_stripped(kind):
    """What is embedded goes through the same hands as any photo."""
    data = base64.b64encode(b"1234567").decode()

    assert clean(f'<image href="data:image/{kind};base64,{data}" width="5"/>') == (
        '<image href="data:image/png;base64,7" width="5"/>', (),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("inside", "has"),
    [
        ("<rect/>", False),
        ("<text>dark</text>", False),
        ("<style>@media print{rect{fill:red}}</style>", False),
        ("<style>@media (prefers-color-scheme:dark){rect{fill:#fff}}</style><rect/>", True),
        ('<rect style="fill:light-dark(#000,#fff)"/>', True),
    ],
    ids=["none", "a word", "paper", "a query", "both at once"],
)
def test_colours_for_a_dark_screen(inside, has):
    """A drawing has them or is drawn for white paper alone."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
    drawing = clean_drawing(svg.encode(), default_width=8, embed=lambda data: "")

    assert drawing.has_dark_colours is has


def error(data):
    with pytest.raises(ImageError) as caught:
        clean_drawing(data, default_width=8, embed=lambda data: "")
    return caught.value.message


@pytest.mark.parametrize(
    "data",
    [
        b"", b"hej", b"\x00\x01", b"<svg", b'<svg xmlns="http://www.w3.org/2000/svg"><g>',
        b"<html><svg/></html>", b'<svg xmlns="http://x.se/"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg"/><script/>', b"\xff\xfe<\x00s\x00",
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/png;base64,a"/></svg>',
        b"<svg>" + b"<g>" * 300 + b"</g>" * 300 + b"</svg>",
    ],
    ids=["empty", "text", "nonsense", "cut off", "unclosed", "a page", "another language",
         "two roots", "half a letter", "broken photo inside", "too deep"],
)  # fmt: skip
def test_no_drawing(data):
    """What cannot be read is said, not published."""
    assert error(data).startswith("Teckningen går inte att läsa")


@pytest.mark.parametrize(
    "subset",
    ['<!ENTITY a "x">', '<!ENTITY a SYSTEM "file:///etc/passwd">',
     '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">',
     '<!ENTITY % p SYSTEM "http://x.se/p.dtd">'],
    ids=["word", "file", "swelling", "parameter"],
)  # fmt: skip
def test_entities_stop(subset):
    """A drawing that defines words of its own is not used: they can fetch and swell."""
    svg = (
        f'<!DOCTYPE svg [{subset}]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>'
    )

    assert error(svg.encode()).startswith(("Teckningen har egna", "Teckningen går inte"))


@pytest.mark.parametrize(
    "top",
    ['<?xml version="1.0" encoding="iso-8859-1"?>', "<!DOCTYPE svg>",
     '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">',
     '<?xml-stylesheet href="http://x.se/a.css"?>'],
    ids=["encoding", "doctype", "public doctype", "stylesheet"],
)  # fmt: skip
def test_what_stands_above_the_drawing_goes(top):
    """No doctype, no instruction; UTF-8 whatever it was."""
    svg = f'{top}<svg xmlns="http://www.w3.org/2000/svg"><title>Å</title></svg>'

    assert clean_drawing(svg.encode("iso-8859-1" if "iso" in top else "utf-8"),
                         default_width=8, embed=str).data.decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg"><title>Å</title></svg>\n'
    )  # fmt: skip


def test_a_drawing_without_its_name_space_gets_it():
    """Copied out of a page it lacks the line without which no browser shows it."""
    drawing = clean_drawing(b"<svg viewBox='0 0 4 3'><rect/></svg>", default_width=8, embed=str)

    assert (
        drawing.data
        == b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect/></svg>\n'
    )
    assert (drawing.width, drawing.height) == (8, 6)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "content/bilder").rglob("*.svg")), ids=lambda p: p.stem
)
def test_the_blogs_own_drawings_lose_nothing(path):
    """Every element, attribute and word of the blog's drawings is kept, and cleaning is stable."""
    data = path.read_bytes()
    once = clean_drawing(data, default_width=8, embed=str)

    assert once.removed == ()
    assert shape(once.data) == shape(data)
    assert clean_drawing(once.data, default_width=8, embed=str) == once


def shape(data):
    parser = etree.XMLParser(remove_comments=True)
    elements = etree.fromstring(data, parser).iter()
    return [(str(e.tag), sorted(e.attrib.items()), words(e)) for e in elements]


def words(element):
    return "" if element.tag.endswith("style") else (element.text or "").strip()
