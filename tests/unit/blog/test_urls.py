"""Addresses: absolute, ASCII, and of kinds that a reader may follow."""

import pytest

from blog.errors import SettingError
from blog.urls import as_uri, file, files, host, is_uri, link, site_address

POST = "https://blogg.example/2017/tillit/"

# Each case: what it shows, the href, the absolute address.
LINKS = [
    ("absolute stays", "https://www.svt.se/a?b=1&c=2#d", "https://www.svt.se/a?b=1&c=2#d"),
    ("encoded stays as it was", "https://x.se/%c3%a5%2F", "https://x.se/%c3%a5%2F"),
    ("mail stays", "mailto:a@b.se?subject=Hej", "mailto:a@b.se?subject=Hej"),
    ("telephone stays", "tel:+4681234", "tel:+4681234"),
    ("from the root", "/om/", "https://blogg.example/om/"),
    ("from the post", "bild.png", "https://blogg.example/2017/tillit/bild.png"),
    ("up and down", "../hopp/", "https://blogg.example/2017/hopp/"),
    ("a place in the post", "#fn:1", "https://blogg.example/2017/tillit/#fn:1"),
    ("nothing is the post itself", "", POST),
    ("only a question", "?sida=2", "https://blogg.example/2017/tillit/?sida=2"),
    ("without a scheme", "//cdn.se/a", "https://cdn.se/a"),
    ("Swedish letters", "/vård å/", "https://blogg.example/v%C3%A5rd%20%C3%A5/"),
    ("Swedish host", "https://vård.se/å", "https://xn--vrd-ula.se/%C3%A5"),
    ("a bare per cent sign", "/100%/", "https://blogg.example/100%25/"),
    ("signs no address has", '/a|b"<c>', "https://blogg.example/a%7Cb%22%3Cc%3E"),
    ("white space around", " /om/\n", "https://blogg.example/om/"),
    ("IPv6", "http://[::1]/a", "http://[::1]/a"),
    ("script goes", "javascript:alert(1)", None),
    ("script in disguise goes", " jAva\nscript:alert(1)", None),
    ("data goes", "data:text/html,<b>", None),
    ("the director's own disk goes", "file:///C:/bild.png", None),
    ("what is no address goes", "http://[", None),
    ("half an emoji goes", "https://x.se/\ud83d", None),
]


@pytest.mark.parametrize(("href", "expected"), [c[1:] for c in LINKS], ids=[c[0] for c in LINKS])
def test_link(href, expected):
    """Every row of the table holds."""
    assert link(href, POST) == expected


# Each case: what it shows, the src, the absolute address.
FILES = [
    ("from the root", "/bilder/a.svg", "https://blogg.example/bilder/a.svg"),
    ("a picture within", "data:image/png;base64,AA==", "data:image/png;base64,AA=="),
    ("other data go", "data:text/html,x", None),
    ("mail is no file", "mailto:a@b.se", None),
    ("nothing is no file", " ", None),
]


@pytest.mark.parametrize(("src", "expected"), [c[1:] for c in FILES], ids=[c[0] for c in FILES])
def test_file(src, expected):
    """Every row of the table holds."""
    assert file(src, POST) == expected


# Each case: what it shows, the srcset, the absolute one.
SETS = [
    (
        "widths",
        "/a.jpg 640w, /b.jpg 1280w",
        "https://blogg.example/a.jpg 640w, https://blogg.example/b.jpg 1280w",
    ),
    (
        "densities",
        "/a.jpg, /b.jpg 1.5x",
        "https://blogg.example/a.jpg, https://blogg.example/b.jpg 1.5x",
    ),
    (
        "no space after the comma",
        "/a.jpg 1x,/b.jpg 2x",
        "https://blogg.example/a.jpg 1x, https://blogg.example/b.jpg 2x",
    ),
    ("a comma in an address", "/a,b.jpg 2x", "https://blogg.example/a,b.jpg 2x"),
    ("a picture within", "data:image/png;base64,AA== 1x", "data:image/png;base64,AA== 1x"),
    (
        "what is no size goes with its picture",
        "/a.jpg stor, /b.jpg 2x",
        "https://blogg.example/b.jpg 2x",
    ),
    ("script goes", "javascript:x 1x", None),
    ("nothing", " , ", None),
]


@pytest.mark.parametrize(("srcset", "expected"), [c[1:] for c in SETS], ids=[c[0] for c in SETS])
def test_files(srcset, expected):
    """Every row of the table holds."""
    assert files(srcset, POST) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tag:blogg.example,2017-01-01:9f8e", True),
        ("https://gammal.se/?p=12", True),
        ("https://gammal.se/%f0%9f", True),
        ("urn:uuid:00000000-0000-0000-0000-000000000000", True),
        ("tag:Blogg.example,2017:x", False),
        ("tag:blogg.example,17:x", False),
        ("urn:uuid:1", False),
        ("http:gammal", False),
        ("http://gammal.se/å", False),
        ("12345", False),
        ("inlägg 12", False),
        ("", False),
    ],
)
def test_is_uri(text, expected):
    """Atom takes full URIs only, and the two kinds of names have forms of their own."""
    assert is_uri(text) is expected


def test_no_address_is_an_error():
    """What cannot be an address is the caller's to handle."""
    with pytest.raises(ValueError, match="Invalid IPv6"):
        as_uri("http://[")


SITES = [
    ("plain", "https://kommun.se", "https://kommun.se"),
    ("a stroke after", "https://kommun.se/blogg/", "https://kommun.se/blogg"),
    ("space around", " https://kommun.se ", "https://kommun.se"),
    ("a port", "http://localhost:8000", "http://localhost:8000"),
    ("capitals", "HTTPS://Kommun.SE/Blogg", "https://kommun.se/Blogg"),
    ("ö in the name", "https://blögg.kommun.se", "https://xn--blgg-6qa.kommun.se"),
    ("ö in two signs", "https://blo\u0308gg.kommun.se", "https://xn--blgg-6qa.kommun.se"),
    ("as machines spell it", "https://xn--blgg-6qa.kommun.se", "https://xn--blgg-6qa.kommun.se"),
    ("ö in the folder", "https://kommun.se/blögg", "https://kommun.se/bl%C3%B6gg"),
]


@pytest.mark.parametrize(("written", "address"), [s[1:] for s in SITES], ids=[s[0] for s in SITES])
def test_site_address(written, address):
    """One spelling, whatever the setting has; read again it stays."""
    assert site_address({"SITEURL": written}) == address
    assert site_address({"SITEURL": address}) == address


@pytest.mark.parametrize("written", ["", "kommun.se", "/blogg", "ftp://kommun.se", "http://["])
def test_no_site_address(written):
    """A setting that is none is told before anything is built."""
    with pytest.raises(SettingError):
        site_address({"SITEURL": written})


def test_host():
    """The host is for people, without port."""
    assert host("https://www.svt.se:443/play") == "www.svt.se"
