"""Every promise about a server, asked of nginx and of Apache as they are installed."""

import gzip
import hashlib
import shutil
import tempfile
import unicodedata
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import brotli
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from blog.cache import Cache
from blog.serving.compress import compressed
from blog.serving.headers import ServedSite, media_type, security_headers
from blog.serving.model import Row
from blog.serving.prepare import prepare
from tests.integration import servers
from tests.profiles import examples
from tests.sites import ADDRESS, write
from tests.unit.blog.serving.examples import HOSTILE, paths

pytestmark = pytest.mark.xdist_group("servers")
SERVERS = [
    pytest.param("nginx", marks=servers.NEEDS_NGINX),
    pytest.param("apache", marks=servers.NEEDS_APACHE),
]
TILLIT, TIGER = "/2016/tillit/", "/2016/tiger-ger-resultat/"

# Each case: a row of the table, the requests that it answers, and where they must lead.
MOVED = [
    (Row("/2015/gammal/", TILLIT), ["/2015/gammal/", "/2015/gammal", "/2015/gammal/index.html",
                                    "/2015/Gammal/", "/2015/gammal/?utm_source=x"], TILLIT),
    (Row("/2015/mellan", "/2015/gammal/"), ["/2015/mellan/"], TILLIT),
    (Row("/2015/del/", "/2016/tillit#mer"), ["/2015/del/"], f"{TILLIT}#mer"),
    (Row("/gammal.html", TILLIT), ["/gammal.html", "/gammal.html?a=b"], TILLIT),
    (Row("/räkan å/", TILLIT), ["/r%C3%A4kan%20%C3%A5/", "/r%c3%a4kan%20%c3%a5",
                                "/ra%CC%88kan%20a%CC%8A/"], TILLIT),
    (Row("/v%C3%A5rd/", TIGER), ["/v%C3%A5rd/"], TIGER),
    (Row("/nittiotal/%E5/", TIGER), ["/nittiotal/%E5/"], TIGER),
    (Row("/?p=8", TILLIT), ["/?p=8", "/index.html?p=8", "/?utm_source=x&p=8", "/?p=8&a=b"],
     TILLIT),
    (Row("/?page_id=3", TIGER), ["/?page_id=3"], TIGER),
    (Row("/?a=1&b=2", TIGER), ["/?a=1&b=2"], TIGER),
    (Row("/index.php?p=9", TIGER), ["/index.php?p=9"], TIGER),
    (Row("/feed/", "/feed.xml"), ["/feed/", "/feed"], "/feed.xml"),
    (Row("/comments/feed/", "/feed.xml"), ["/comments/feed/"], "/feed.xml"),
    (Row("/bilder/gammal.png", "/tema/favicon.svg"), ["/bilder/gammal.png"],
     "/tema/favicon.svg"),
    (Row("/.dold/", TILLIT), ["/.dold/"], TILLIT),
]  # fmt: skip
GONE = [
    (Row("/2015/borta/", None), ["/2015/borta/", "/2015/borta"]),
    (Row("/2015/kedja/", "/2015/borta/"), ["/2015/kedja/"]),
    (Row("/?page_id=4", None), ["/?page_id=4", "/?page_id=4&x"]),
    (Row("/bilder/borta.jpg", None), ["/bilder/borta.jpg"]),
]
NOT_FOUND = ["/finns-inte/", "/2015/gammal/mer/", "/2015/gamma/", "/2015/", "/_gamla-adresser/",
             "/.git/config"]  # fmt: skip
ROWS = [row for row, *_ in (*MOVED, *GONE)] + [Row("/2016/tillit/", None)]


@contextmanager
def running(kind, source, rows, *, hers=b"", copies=False):
    """Serve a copy of a site as it is prepared for one kind of server, compressed if wanted."""
    # Not tmp_path, which only its owner can enter: a server gives up its rights.
    with tempfile.TemporaryDirectory(prefix="servering-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        root = folder / "live"
        shutil.copytree(source, root)
        write(root, {".htaccess": hers} if hers else {})
        files = {p.relative_to(root).as_posix(): p for p in root.rglob("*") if p.is_file()}
        digests = {path: hashlib.sha256(p.read_bytes()).hexdigest() for path, p in files.items()}
        site = ServedSite(address=ADDRESS, digests=digests)
        read = lambda path: (root / path).read_bytes()  # noqa: E731
        brotli_too = servers.BROTLI.is_file()
        served = prepare(kind, rows, site, read, brotli=brotli_too)
        made = compressed(digests if copies else {}, read, Cache(None, version=""))
        write(root, {**dict(made), **served.public})
        for path in served.withheld:
            (root / path).unlink()
        beside = write(folder / "beside", dict(served.beside))
        parts = (beside / "blogg-http.conf", beside / "blogg-server.conf")
        started = (
            servers.nginx(folder, root, *parts)
            if kind == "nginx"
            else servers.apache(folder, root)
        )
        with started as server:
            yield server


@pytest.fixture(scope="module", params=SERVERS)
def server(request, site):
    """Start each server that there is, with the real site and a table."""
    with running(request.param, site, ROWS, hers=b"# hennes\n", copies=True) as server:
        yield server


@pytest.mark.parametrize(
    ("target", "new"), [(target, new) for _, asked, new in MOVED for target in asked]
)
def test_moved(server, target, new):
    """For good, straight to a page that is there, at the site's own address."""
    answer = server.ask(target)

    assert answer.status == 301
    assert answer.headers["location"] == f"{ADDRESS}{new}"
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("target", [target for _, asked in GONE for target in asked])
def test_gone(server, target):
    """With the site's own words for it, in Swedish."""
    answer = server.ask(target)

    assert answer.status == 410
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "<h1>Texten är borttagen</h1>" in answer.body.decode()
    assert "Socialchefens blogg" in answer.body.decode()


@pytest.mark.parametrize("target", NOT_FOUND)
def test_what_was_never_promised(server, target):
    """Is not found, and nothing else is said of it."""
    answer = server.ask(target)

    assert answer.status == 404
    assert "<h1>Sidan finns inte</h1>" in answer.body.decode()


@pytest.mark.parametrize("target", ["/a%00b", "/%2e%2e/etc/passwd", "/../../etc/passwd", "/%"])
def test_what_is_no_address(server, target):
    """The server refuses it before it reads the table."""
    assert server.ask(target).status in (400, 404)


def test_a_page_wins_over_a_row(server):
    """The table says that Tillit is gone; it is there."""
    assert server.ask(TILLIT).status == 200


def test_the_slash_that_a_page_has(server):
    """Is added, without a change of host or of https."""
    answer = server.ask("/2016/tillit")

    assert answer.status == 301
    assert answer.headers["location"] in (TILLIT, f"{ADDRESS}{TILLIT}")


@pytest.mark.parametrize("path", ["", "feed.xml", "atom.xml", "feed.json", "sitemap.xml",
                                  "sok/search.js", "sok/index.json", "tema/favicon.svg",
                                  "robots.txt", "etikett/lss/feed.xml"])  # fmt: skip
def test_headers(server, site, path):
    """The right type, the same security, asked about anew each time."""
    answer = server.ask(f"/{path}")

    assert answer.status == 200
    assert answer.body == (site / (path or "index.html")).read_bytes()
    assert answer.headers["content-type"] == media_type(path or "index.html")
    assert answer.headers["cache-control"] == "no-cache"
    assert "content-language" not in answer.headers
    for name, value in HEADERS.items():
        assert answer.headers[name.lower()] == value


HEADERS = security_headers(ServedSite(address=ADDRESS, digests={}))


@pytest.mark.parametrize("target", ["/finns-inte/", "/2015/borta/", "/2015/gammal/"])
def test_other_answers_are_as_safe(server, target):
    """What is not found, gone or elsewhere has the same headers."""
    found = server.ask(target).headers

    assert {name.lower(): value for name, value in HEADERS.items()}.items() <= found.items()


def test_not_modified(server):
    """A page that is as it was is not sent again."""
    first = server.ask(TILLIT)

    assert server.ask(TILLIT, if_none_match=first.headers["etag"]).status == 304


UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
ACCEPTED = [
    ("br", "br"), ("gzip, deflate, br", "br"), ("gzip", "gzip"), ("gzip;q=1.0, *;q=0", "gzip"),
    ("br;q=0, gzip", "gzip"), ("br;q=0.5", "br"), ("gzip;q=0", None), ("deflate", None),
    ("xbr", None), ("", None),
]  # fmt: skip


@pytest.mark.parametrize(("accepted", "encoding"), ACCEPTED)
@pytest.mark.parametrize("path", ["index.html", "feed.xml", "sok/search.js", "404.html"])
def test_compressed(server, site, path, accepted, encoding):
    """The copy that the browser can read, the smaller first, and of the same type as the file."""
    target = {"index.html": "/", "404.html": "/finns-inte/"}.get(path, f"/{path}")
    answer = server.ask(target, accept_encoding=accepted)

    assert answer.status == (404 if path == "404.html" else 200)
    assert answer.headers.get("content-encoding") == encoding
    assert UNPACK[encoding](answer.body) == (site / path).read_bytes()
    assert answer.headers["content-type"] == media_type(path)
    assert answer.headers["vary"] == "Accept-Encoding"


def test_settings_are_not_shown(server):
    """Neither hers nor ours."""
    for target in ("/.htaccess", "/_gamla-adresser/.htaccess", "/blogg-server.conf"):
        assert server.ask(target).status in (403, 404)


def check_answers(kind, source, some):
    """Serve a table of these paths, ask for each, and compare."""
    rows = [Row("/" + quote(path, errors="surrogateescape"), TILLIT) for path in some]
    with running(kind, source, rows) as server:
        for path in some:
            for spelt in {path, *(unicodedata.normalize(form, path) for form in ("NFC", "NFD"))}:
                target = "/" + quote(spelt, errors="surrogateescape")
                found = server.ask(target)
                assert (found.status, found.headers.get("location")) == (
                    301, f"{ADDRESS}{TILLIT}",
                ), target  # fmt: skip


@pytest.mark.parametrize("kind", SERVERS)
def test_hostile_addresses(kind, site):
    """What a file of settings would take for something else is only an address."""
    check_answers(kind, site, HOSTILE)


@pytest.mark.parametrize("kind", SERVERS)
@settings(examples(4), phases=(Phase.explicit, Phase.generate))  # each example starts a server
@given(some=st.lists(paths, min_size=30, max_size=60))
def test_any_address(kind, site, some):
    """The server reads the table as it was meant, whatever letters are in it."""
    check_answers(kind, site, [path for path in some if usable(path)])


def usable(path):
    """Leave out what no server looks up: names too long for a disk, and Apache's own."""
    parts = path.split("/")
    return all(len(quote(part)) < 200 and not part.lower().startswith(".ht") for part in parts)


@pytest.mark.parametrize("kind", SERVERS)
def test_two_thousand_rows(kind, site):
    """The table may be as long as a blog is old."""
    rows = [Row(f"/{2000 + n % 20}/ett-gammalt-inlagg-{n}/", TILLIT) for n in range(2000)]
    with running(kind, site, rows) as server:
        for number in (0, 999, 1999):
            assert server.ask(rows[number].old).headers["location"] == f"{ADDRESS}{TILLIT}"
        assert server.ask("/").status == 200
        assert server.ask("/2000/ett-gammalt-inlagg-1/").status == 404
