"""Where links and pictures lead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.documents.file_names import odd_sign, without_odd_signs
from blog.documents.known_files import Files
from blog.documents.links import BROKEN, Link, understand
from tests.profiles import examples
from tests.unit.blog.documents.texts import cases

FILES = Files.of(
    [
        "inlagg/2016/2016-11-24-tillit.md",
        "inlagg/2017/a.md",
        "inlagg/2017/b.MD",
        "inlagg/2017/skiss.svg",
        "inlagg/2017/på bänken.md",
        "sidor/om.md",
        "bilder/2017/bro.svg",
        "bilder/Min bild.jpg",
        "bilder/a\u030a.png",
        "bilder/rapport.pdf",
        "rot/favicon.ico",
    ]
)


def lead(written, *, embedded=False):
    """Understand an address in a post of 2017; give what it became."""
    link = understand(written, folder="inlagg/2017", files=FILES, embedded=embedded)
    return link.kind, link.href, link.path


def text(path, fragment=""):
    return "text", f"{{filename}}/{path}{fragment}", path


def file(path, fragment=""):
    return "file", f"{{static}}/{path}{fragment}", path


# Each case: what it shows, the address as written, the file that was meant.
MEANT = [
    ("another ending", "/bilder/2017/bro.png", "bilder/2017/bro.svg"),
    ("another folder", "/bilder/bro.svg", "bilder/2017/bro.svg"),
    ("other letters", "/bilder/Rapport.PDF", "bilder/rapport.pdf"),
    ("spaces as an address has them", "/bilder/min-bild.jpg", "bilder/Min bild.jpg"),
    ("a slip", "/bilder/raport.pdf", "bilder/rapport.pdf"),
    ("a text without its date", "tillit.md", "inlagg/2016/2016-11-24-tillit.md"),
    ("a text, not the picture with its name", "bro.md", ""),
    ("a picture, not the text with its name", "/bilder/om.jpg", ""),
    ("nothing like it", "/bilder/torg.png", ""),
    ("no name", "/bilder/???.png", ""),
]


@pytest.mark.parametrize(("written", "near"), **cases(MEANT))
def test_what_was_meant(written, near):
    """A missing file is told with the one whose name is almost the same."""
    embedded = not written.endswith(".md")
    link = understand(written, folder="inlagg/2017", files=FILES, embedded=embedded)

    assert (link.kind, link.near) == ("missing", near)


# Each case: the site's prefix, the address as written, and as it is on the server.
AT_SITE = [
    ("no prefix", "", "/om/", "/om/"),
    ("a page", "/blogg", "/om/", "/blogg/om/"),
    ("the front page", "/blogg", "/", "/blogg/"),
    ("a page with a similar name", "/blogg", "/bloggar/", "/blogg/bloggar/"),
    ("with the prefix", "/blogg", "/blogg/om/", "/blogg/om/"),
    ("only the prefix", "/blogg", "/blogg", "/blogg"),
    ("another site", "/blogg", "//exempel.se/", "//exempel.se/"),
    ("a place", "/blogg", "#om", "#om"),
    ("a relative address", "/blogg", "om/", "om/"),
    ("signs of patterns", "/a.b", "/a-b/", "/a.b/a-b/"),
]


@pytest.mark.parametrize(("prefix", "written", "href"), **cases(AT_SITE))
def test_a_site_below_another(prefix, written, href):
    """What begins with a slash begins at the site's root, wherever that lies."""
    files = Files.of([], prefix=prefix)

    assert understand(written, folder="", files=files, embedded=False).href == href


# Each case: what it shows, the address, its kind, what Pelican reads, the path.
LINKS = [
    ("another site", "https://exempel.se/a", ("outside", "https://exempel.se/a", "")),
    ("another site without s", "http://exempel.se", ("outside", "http://exempel.se", "")),
    ("in capitals", "HTTPS://EXEMPEL.SE", ("outside", "HTTPS://EXEMPEL.SE", "")),
    ("as people type it", "www.exempel.se/a", ("outside", "https://www.exempel.se/a", "")),
    ("without scheme", "//exempel.se/a", ("outside", "//exempel.se/a", "")),
    ("an e-mail address", "mailto:a@exempel.se", ("outside", "mailto:a@exempel.se", "")),
    ("a telephone number", "tel:+4670000000", ("outside", "tel:+4670000000", "")),
    ("a text message", "sms:+4670000000", ("outside", "sms:+4670000000", "")),
    ("an address with å", "https://exempel.se/på", ("outside", "https://exempel.se/på", "")),
    ("space around it", " https://exempel.se ", ("outside", "https://exempel.se", "")),
    ("a place on the page", "#noter", ("site", "#noter", "")),
    ("a question to the page", "?a=1", ("site", "?a=1", "")),
    ("the front page", "/", ("site", "/", "")),
    ("a page of the site", "/arkiv/", ("site", "/arkiv/", "")),
    ("a page of the site, relative", "../tillit/", ("site", "../tillit/", "")),
    ("a tag, Pelican's way", "{tag}tillit", ("site", "{tag}tillit", "")),
    ("the index, Pelican's way", "{index}", ("site", "{index}", "")),
    ("a post beside", "a.md", text("inlagg/2017/a.md")),
    ("a post beside, with a place in it", "a.md#noter", text("inlagg/2017/a.md", "#noter")),
    ("a post with a capital suffix", "b.MD", text("inlagg/2017/b.MD")),
    (
        "a post by its way",
        "../2016/2016-11-24-tillit.md",
        text("inlagg/2016/2016-11-24-tillit.md"),
    ),
    (
        "a post from content/",
        "inlagg/2016/2016-11-24-tillit.md",
        text("inlagg/2016/2016-11-24-tillit.md"),
    ),
    ("a post from the root", "/inlagg/2017/a.md", text("inlagg/2017/a.md")),
    ("a post with content/ before it", "content/inlagg/2017/a.md", text("inlagg/2017/a.md")),
    ("a post Pelican's way", "{filename}a.md", text("inlagg/2017/a.md")),
    ("a post Pelican's way from the root", "{filename}/sidor/om.md", text("sidor/om.md")),
    ("a post Pelican's old way", "|filename|a.md", text("inlagg/2017/a.md")),
    (
        "a post Pelican's way with a place",
        "{filename}/sidor/om.md#hör-av-dig",
        text("sidor/om.md", "#hör-av-dig"),
    ),
    (
        "a post with Windows' strokes",
        "..\\2016\\2016-11-24-tillit.md",
        text("inlagg/2016/2016-11-24-tillit.md"),
    ),
    ("a post with å and space", "på bänken.md", text("inlagg/2017/på bänken.md")),
    (
        "a post with å and space, encoded",
        "p%C3%A5%20b%C3%A4nken.md",
        text("inlagg/2017/på bänken.md"),
    ),
    ("a post with a dot first", "./a.md", text("inlagg/2017/a.md")),
    ("a picture beside", "skiss.svg", file("inlagg/2017/skiss.svg")),
    ("a picture from the root", "/bilder/2017/bro.svg", file("bilder/2017/bro.svg")),
    ("a picture from content/", "bilder/2017/bro.svg", file("bilder/2017/bro.svg")),
    ("a picture Pelican's way", "{static}/bilder/2017/bro.svg", file("bilder/2017/bro.svg")),
    ("a picture attached", "{attach}skiss.svg", file("inlagg/2017/skiss.svg")),
    ("a file to a text's name", "{filename}/bilder/rapport.pdf", file("bilder/rapport.pdf")),
    (
        "a report with a page in it",
        "/bilder/rapport.pdf#page=2",
        file("bilder/rapport.pdf", "#page=2"),
    ),
    ("a picture whose name is decomposed", "/bilder/å.png", file("bilder/a\u030a.png")),
    ("a file at the site's root", "/favicon.ico", file("rot/favicon.ico")),
    ("a text that is not there", "c.md", ("missing", "c.md", "c.md")),
    ("a text that is not there, with a place", "c.md#x", ("missing", "c.md#x", "c.md")),
    ("a text Pelican's way", "{filename}c.md", ("missing", "{filename}c.md", "c.md")),
    (
        "a picture that is not there",
        "/bilder/x.svg",
        ("missing", "/bilder/x.svg", "/bilder/x.svg"),
    ),
    (
        "out of content/",
        "{filename}../../../etc/passwd",
        ("missing", "{filename}../../../etc/passwd", "../../../etc/passwd"),
    ),
    ("a text out of content/", "../../../om.md", ("missing", "../../../om.md", "../../../om.md")),
    ("a misspelt placeholder", "{filname}a.md", ("missing", "{filname}a.md", "{filname}a.md")),
    (
        "an author's page, which we have none of",
        "{author}x",
        ("missing", "{author}x", "{author}x"),
    ),
    ("no address at all", "http://[x", ("missing", "http://[x", "http://[x")),
    ("a script", "javascript:alert(1)", ("script", "javascript:alert(1)", "")),
    ("a script in capitals", "JavaScript:alert(1)", ("script", "JavaScript:alert(1)", "")),
    ("a script with space before", " javascript:x", ("script", "javascript:x", "")),
    ("a script with a tab in it", "java\tscript:x", ("script", "java\tscript:x", "")),
    ("a script with a line end in it", "java\nscript:x", ("script", "java\nscript:x", "")),
    ("a page in an address", "data:text/html,x", ("script", "data:text/html,x", "")),
    ("an old script", "vbscript:x", ("script", "vbscript:x", "")),
]

MAIL = [
    ("as it is", "namn@kommun.se", "mailto:namn@kommun.se"),
    ("with a subject", "namn@kommun.se?subject=Hej", "mailto:namn@kommun.se?subject=Hej"),
    ("with signs", "anna.b-ek+x@social.kommun.se", "mailto:anna.b-ek+x@social.kommun.se"),
    ("with space around it", " namn@kommun.se ", "mailto:namn@kommun.se"),
    ("with mailto", "mailto:namn@kommun.se", "mailto:namn@kommun.se"),
]

NOWHERE = [
    ("nothing", ""), ("space", "  "), ("a hash sign", "#"), ("a question mark", "?"),
    ("a dot", "."), ("the same folder", "./"), ("a scheme", "https://"),
    ("half a scheme", "http:"),
    ("a beginning", "https://www."), ("www", "www."), ("mail to nobody", "mailto:"),
    ("a call to nobody", "tel:"), ("two hash signs", "##"), ("an exclamation mark", "#!"),
]  # fmt: skip

DISKS = [
    ("Windows", "C:\\Users\\anna\\plan.docx"),
    ("Windows with slashes", "c:/Users/anna/plan.docx"),
    ("another letter", "G:\\Gemensam\\plan.docx"),
    ("encoded", "C%3A%5CUsers%5Canna%5Cplan.docx"),
    ("a text", "C:\\a.md"),
    ("a file address", "file:///C:/Users/anna/plan.docx"),
    ("a file address on a Mac", "file:///Users/anna/plan.docx"),
    ("a short file address", "FILE:plan.docx"),
    ("a server", "\\\\server\\dela\\plan.docx"),
    ("a server, as Markdown leaves it", "\\server\\dela\\plan.docx"),
    ("a server on a Mac", "smb://server/dela/plan.docx"),
    ("a Mac", "/Users/anna/Documents/plan.docx"),
    ("a Mac's other disk", "/Volumes/USB/plan.docx"),
    ("Linux", "/home/anna/plan.docx"),
    ("home", "~/plan.docx"),
]

ODD = Files.of(
    ["inlagg/nr#1.png", "inlagg/a?b.png", "inlagg/50%.png", "inlagg/a%20b.png", "inlagg/a;b.png",
     "inlagg/ c.png", "inlagg/d\u200be.png", "inlagg/f<g.png", "inlagg/h&i.png", "inlagg/j k.png",
     "inlagg/l(m).png", "inlagg/n#.md", "inlagg/rapport.pdf",
     "inlagg/enkat.html", "inlagg/enkat.HTM", "rot/kvitto.html"]
)  # fmt: skip

# Each case: what it shows, the address, kind and path.
NAMES = [
    ("an ampersand", "h&i.png", "file", "inlagg/h&i.png"),
    ("a space", "j k.png", "file", "inlagg/j k.png"),
    ("a space, encoded", "j%20k.png", "file", "inlagg/j k.png"),
    ("brackets", "l(m).png", "file", "inlagg/l(m).png"),
    ("a place in a file", "rapport.pdf#page=2", "file", "inlagg/rapport.pdf"),
    ("a question to a file", "rapport.pdf?v=2", "file", "inlagg/rapport.pdf"),
    ("a hash sign", "nr#1.png", "sign", "inlagg/nr#1.png"),
    ("a hash sign, encoded", "nr%231.png", "sign", "inlagg/nr#1.png"),
    ("a hash sign in a text's name", "n#.md", "sign", "inlagg/n#.md"),
    ("a question mark", "a?b.png", "sign", "inlagg/a?b.png"),
    ("a percent sign", "50%.png", "sign", "inlagg/50%.png"),
    ("a percent sign before digits", "a%20b.png", "sign", "inlagg/a%20b.png"),
    ("a semicolon", "a;b.png", "sign", "inlagg/a;b.png"),
    ("a space first", " c.png", "sign", "inlagg/ c.png"),
    ("a sign that nobody sees", "de.png", "sign", "inlagg/d\u200be.png"),
    ("a less-than sign", "<f<g.png>", "sign", "inlagg/f<g.png"),
    ("a page of the web", "enkat.html", "page", "inlagg/enkat.html"),
    ("by a static address", "{static}enkat.html", "page", "inlagg/enkat.html"),
    ("a page of the web, in the old form", "enkat.HTM#svar", "page", "inlagg/enkat.HTM"),
    ("a page of the web that is laid at the root", "/kvitto.html", "file", "rot/kvitto.html"),
    ("a file that is not there", "nr#2.png", "missing", "nr"),
]  # fmt: skip

SHOWN = [
    ("a picture of our own", "/bilder/2017/bro.svg", file("bilder/2017/bro.svg")),
    ("a picture with capitals and space", "/bilder/Min bild.jpg", file("bilder/Min bild.jpg")),
    ("a picture encoded", "/bilder/Min%20bild.jpg", file("bilder/Min bild.jpg")),
    ("a picture from elsewhere", "https://exempel.se/a.png",
     ("embedded", "https://exempel.se/a.png", "")),
    ("a picture from elsewhere without scheme", "//exempel.se/a.png",
     ("embedded", "//exempel.se/a.png", "")),
    ("a picture that is not there", "x.svg", ("missing", "x.svg", "x.svg")),
    ("a page as a picture", "/arkiv/", ("missing", "/arkiv/", "/arkiv/")),
    ("a picture in an address", "data:image/png;base64,AA",
     ("script", "data:image/png;base64,AA", "")),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), **cases(LINKS))
def test_links(written, expected):
    """What a reader can follow."""
    assert lead(written) == expected


@pytest.mark.parametrize(("written", "expected"), **cases(SHOWN))
def test_shown(written, expected):
    """What a page shows by itself must be ours."""
    assert lead(written, embedded=True) == expected


@pytest.mark.parametrize(("written", "href"), **cases(MAIL))
def test_mail(written, href):
    """An e-mail address is enough."""
    assert lead(written) == ("outside", href, "")


@pytest.mark.parametrize("embedded", [False, True], ids=["link", "picture"])
@pytest.mark.parametrize("written", [w for _, w in NOWHERE], ids=[name for name, _ in NOWHERE])
def test_nowhere(written, embedded):
    """A link without an address is none."""
    assert lead(written, embedded=embedded)[0] == "nowhere"


@pytest.mark.parametrize("embedded", [False, True], ids=["link", "picture"])
@pytest.mark.parametrize("written", [w for _, w in DISKS], ids=[name for name, _ in DISKS])
def test_disks(written, embedded):
    """What lies on the writer's computer, or on her workplace's, no reader can open."""
    assert lead(written, embedded=embedded)[0] == "disk"


def test_a_picture_named_like_windows_does():
    """A stroke first is the root of content/, when there is such a file."""
    assert lead("\\bilder\\2017\\bro.svg", embedded=True) == file("bilder/2017/bro.svg")


@pytest.mark.parametrize(("written", "kind", "path"), **cases(NAMES))
def test_odd_names(written, kind, path):
    """A file is found whatever its name, and told when its address cannot have it."""
    link = understand(written, folder="inlagg", files=ODD, embedded=True)

    assert (link.kind, link.path) == (kind, path)


# Each case: what it shows, the file, the sign to change, a better name.
SIGNS = [
    ("none", "inlagg/a.png", "", "a.png"),
    ("a hash sign", "inlagg/nr#1.png", "#", "nr-1.png"),
    ("one that parts an address before one that gets lost", "a b?c.png", "?", "a-b-c.png"),
    ("a space first", "inlagg/ c.png", " ", "c.png"),
    ("only the name counts", "i#/a.png", "", "a.png"),
]


@pytest.mark.parametrize(("path", "sign", "better"), **cases(SIGNS))
def test_what_to_change(path, sign, better):
    """The sign, and a name without it."""
    assert (odd_sign(path), without_odd_signs(path)) == (sign, better)


def test_the_address_is_kept_as_written():
    """A message quotes what the director wrote, whatever Pelican is to read."""
    link = understand("a.md#x", folder="inlagg/2017", files=FILES, embedded=False)

    assert link == Link("a.md#x", "{filename}/inlagg/2017/a.md#x", "text", "inlagg/2017/a.md")


def test_beside_goes_before_content():
    """A name in the text's own folder is meant before the same name from content/."""
    files = Files.of(["a.md", "inlagg/a.md"])

    assert understand("a.md", folder="inlagg", files=files, embedded=False).path == "inlagg/a.md"


def test_a_percent_sign_in_a_name():
    """A name is tried as it stands before it is decoded."""
    files = Files.of(["100%25.pdf", "100%.pdf"])

    assert understand("100%25.pdf", folder="", files=files, embedded=False).path == "100%25.pdf"


@examples(200)
@given(st.text(st.sampled_from("ab./\\:#?%{}|[]@ åjavascript\n\t"), max_size=20), st.booleans())
def test_every_address_has_a_kind(written, embedded):
    """Any address is understood as something, and a file lies in content/."""
    link = understand(written, folder="inlagg/2017", files=FILES, embedded=embedded)

    assert link.kind in {"text", "file", "outside", "site"} | BROKEN
    assert (link.kind in {"text", "file"}) == (link.path in FILES.paths)
