"""Reading exports: of any version, however broken, and nothing that attacks."""

import gzip
import io
import zipfile

import pytest

from tests.unit.tools.wordpress.exports import Item, channel, export
from tools.wordpress.export.read import Export, ExportProblem

TEXT = "Före <b>mitt</b> & efter."


def contents(data):
    return [item.content for item in Export.of(data).items()]


def one(content=TEXT, **more):
    return channel(Item(content=content, **more))


BROKEN = {
    "whole": (one().encode(), TEXT),
    "a byte order mark": (b"\xef\xbb\xbf" + one().encode(), TEXT),
    "UTF-16": (one().replace("UTF-8", "UTF-16").encode("utf-16"), TEXT),
    "Latin-1 as it says": (
        one("Blåbär").replace("UTF-8", "ISO-8859-1").encode("latin-1"), "Blåbär"),
    "Latin-1 though it says UTF-8": (one("Blåbär").encode("latin-1"), "Blåbär"),
    "signs before it": (("\n  PHP Notice\n" + one()).encode(), TEXT),
    "control characters": (one("Vertikal\x0btabb\x08").encode(), "Vertikaltabb"),
    "an end of CDATA in the text": (
        one("a").replace("<![CDATA[a]]>", "<![CDATA[x[y[0]]>1] z]]>").encode(), "x[y[0]]>1] z"),
    "an end of CDATA, as WordPress writes it": (one("a ]]> b").encode(), "a ]]> b"),
    "an ampersand outside CDATA": (
        one().replace("<description></description>", "<description>A & B</description>").encode(),
        TEXT),
    "HTML's references outside CDATA": (
        one().replace("<link>https", "<link>&nbsp;https").encode(), TEXT),
    "no namespaces": (channel(Item(content=TEXT), namespaces="").encode(), TEXT),
    "other namespaces": (one().replace("export/1.2/", "export/9.9/").encode(), TEXT),
    "a doctype": (one().replace("<rss", "<!DOCTYPE rss>\n<rss").encode(), TEXT),
    "a doctype in a text": (one("<!DOCTYPE html> x").encode(), "<!DOCTYPE html> x"),
    "Windows' line ends": (one("a\nb").replace("\n", "\r\n").encode(), "a\nb"),
    "a comment in an item": (
        one().replace("<item>", "<item><!-- bort --><?php x ?>").encode(), TEXT),
}  # fmt: skip


@pytest.mark.parametrize(
    ("data", "text"), [(v if isinstance(v, tuple) else (v, TEXT)) for v in BROKEN.values()],
    ids=BROKEN,
)  # fmt: skip
def test_no_word_is_lost(data, text):
    """Whatever is wrong with the file, each text comes as it was."""
    assert contents(data) == [text]


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2", "", "9"])
def test_any_version(version):
    """The format has changed little since 2009, and its number says less."""
    data = channel(Item(content=TEXT), version=version).replace("1.2/", f"{version}/")

    assert contents(data.encode()) == [TEXT]


def test_what_is_wrong_is_told():
    """Repairs are counted, with words for the report."""
    repaired = Export.of(one("a\x08b\x0bc").encode())

    assert repaired.repairs == {"styrtecken": 2}
    assert repaired.is_whole


def test_a_file_that_was_cut_off():
    """All whole items come, the last as far as it goes, and it is told."""
    whole = channel(Item(content="Ett."), Item(content="Två " + "ord " * 50))
    cut = Export.of(whole[: whole.index("ord ord ord")].encode())

    assert not cut.is_whole
    assert [item.content.strip() for item in cut.items()] == ["Ett.", "Två"]


def test_missing_elements():
    """An item with nothing in it is an item."""
    bare = channel(Item()).split("<item>")[0] + "<item></item><item><title>A</title></item>"

    assert [item.title for item in Export.of(f"{bare}</channel></rss>".encode()).items()] == [
        "",
        "A",
    ]


def zipped():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("export.xml", one())
    return data.getvalue()


ENTITY = '<!DOCTYPE rss [<!ENTITY a "b">%s]>\n<rss'
REFUSED = {
    "empty": (b" \n", "tom"),
    "a zip": (zipped(), "packad"),
    "a gzip": (gzip.compress(one().encode()), "packad"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "ingen export"),
    "a web page": (b"<!DOCTYPE html><html><body>Hej</body></html>", "ingen export"),
    "words": ("Hej på dig".encode(), "ingen export"),
    "a feed": (b"<rss><channel><item><title>A</title></item></channel></rss>", "flöde"),
    "billion laughs": (
        one()
        .replace("<rss", ENTITY % "".join(f'<!ENTITY a{n} "&a;&a;">' for n in range(9)))
        .encode(), "förkortningar"),
    "a file of the computer": (
        one().replace("<rss", ENTITY % '<!ENTITY x SYSTEM "file:///etc/passwd">').encode(),
        "förkortningar"),
    "a bracket in an entity": (
        one().replace("<rss", ENTITY % '<!ENTITY x "]><rss>">').encode(), "förkortningar"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "why"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_export(data, why):
    """One Swedish sentence says why, and what to do."""
    with pytest.raises(ExportProblem, match=why):
        list(Export.of(data).items())


def test_the_network_is_never_asked():
    """A reference to another machine is words."""
    data = one().replace("<rss", '<?xml-stylesheet href="http://x.example/a.xsl"?>\n<rss')

    assert contents(data.encode()) == [TEXT]


def test_no_secrets_are_read():
    """Of comments only the number is known, of a password only that there is one."""
    [item] = Export.of(export(Item(password="sesam", comments=("Hej",)))).items()

    assert item.is_protected
    assert item.comments == 1
    assert not {"sesam", "lasare@privat.example", "192.0.2.17"} & set(
        repr(item).replace("'", " ").split()
    )


def test_the_same_each_time():
    """An export can be read as often as needed."""
    read = Export.of(export(Item(content="a"), Item(content="b")))

    assert [i.content for i in read.items()] == [i.content for i in read.items()] == ["a", "b"]


def test_the_site():
    """Its address, its language and the names of those who wrote."""
    site = Export.of(export(Item())).site()

    assert (site.address, site.language, site.authors) == (
        "https://gamla.example",
        "sv-SE",
        {"anna": "Anna Ek"},
    )
