"""What each kind of server gets."""

from blog.serving.headers import ServedSite
from blog.serving.model import Row
from blog.serving.prepare import prepare
from blog.serving.sections import BEGIN
from blog.serving.table import Trouble
from tests.unit.blog.serving.examples import ADDRESS, FRAME

ROWS = [Row("/a/", "/2026/ny/"), Row("/b/", None), Row("/?p=8", "/2026/ny/"), Row("/c/", "/c")]
FILES = {"index.html": b"", "404.html": FRAME, "2026/ny/index.html": b"", ".htaccess": b"# hon\n",
         "_headers": b"/x\n  A: b\n"}  # fmt: skip
SITE = ServedSite(address=ADDRESS, digests=dict.fromkeys(FILES, "0" * 64))


def served(kind, rows=ROWS, site=SITE):
    return prepare(kind, rows, site, FILES.__getitem__)


def test_apache():
    """Her lines, then ours; the table; the page for what is gone."""
    found = served("apache")

    assert {".htaccess", "_gamla-adresser/.htaccess", "410.html"} <= set(found.public)
    assert found.public[".htaccess"].startswith(b"# hon\n" + BEGIN)
    assert (found.beside, found.withheld, found.unanswered) == ({}, frozenset(), ())
    assert found.reads_copies


def test_nginx():
    """Its settings lie where readers cannot see them, and so does not her .htaccess."""
    found = served("nginx")

    assert "410.html" in found.public
    assert ".htaccess" not in found.public
    assert sorted(found.beside) == ["blogg-http.conf", "blogg-server.conf"]
    assert found.withheld == {".htaccess"}
    assert found.reads_copies


def test_a_host_of_pages():
    """A page at each old address besides the two files; she may have lines of her own in them."""
    found = served("pages")

    assert sorted(found.public) == [
        ".nojekyll",
        "_headers",
        "_redirects",
        "a/index.html",
        "b/index.html",
    ]
    assert found.public["_headers"].startswith(FILES["_headers"] + BEGIN)
    assert [each.query for each in found.unanswered] == ["p=8"]
    assert not found.reads_copies


def test_a_server_that_can_be_told_nothing():
    """Only the pages."""
    assert sorted(served("other").public) == ["a/index.html", "b/index.html"]


def test_wrong_rows_are_told_whoever_serves():
    """None is left out in silence."""
    for kind in ("apache", "nginx", "pages", "other"):
        assert [each.trouble for each in served(kind).problems] == [Trouble.LOOP]


def test_a_page_of_hers_for_what_is_gone():
    """It stays."""
    site = ServedSite(address=ADDRESS, digests={**SITE.digests, "410.html": "0" * 64})

    assert "410.html" not in served("nginx", site=site).public
