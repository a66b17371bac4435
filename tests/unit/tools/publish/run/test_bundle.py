"""What each kind of server gets of a finished site, besides the site's own files."""

import datetime as dt
import gzip
from dataclasses import replace

import pytest

from blog.cache import build_cache
from blog.files import digest
from blog.ledger.model import Ledger
from blog.manifest import DeliveredFile
from tests.sites import write
from tests.unit.blog.ledger.examples import collected, entry, recorded, text
from tests.unit.blog.serving.examples import FRAME
from tools.publish.run.bundle import bundle, carried
from tools.publish.run.finished import Finished

LONG = b"<p>Text.</p>" * 500
FILES = {"index.html": LONG, "404.html": FRAME, "2018/a/index.html": b"<p>A</p>",
         "robots.txt": b"", ".htaccess": b"# hon\n"}  # fmt: skip
TEXTS = {"inlagg/a.md": text(more="Tidigare: /2011/05/a/\nTidigare: ?p=8")}
PROMISED = Ledger.of([entry("a", "2018/a/"), entry("borta", "2018/borta/", gone=True)])


@pytest.fixture
def site(tmp_path):
    """Give a finished site with one post, which had another address long ago."""
    return Finished(
        content=tmp_path / "content",
        output=write(tmp_path / "output", FILES),
        address="https://blogg.example",
        collection=collected(TEXTS),
        record=recorded(TEXTS, files=FILES),
        manifest={path: DeliveredFile(digest(data), len(data)) for path, data in FILES.items()},
        cache=build_cache(tmp_path / ".posts"),
        zone=dt.UTC,
    )


def given(site, server):
    """Give what is sent to a server, and its files' bytes."""
    found = bundle(site, PROMISED, server)
    return found, {path: file.read() for path, file in found.files.items()}


@pytest.mark.parametrize("server", ["apache", "nginx", "pages", "other"])
def test_the_sites_own_files(site, server):
    """Every page goes to every server, as it was built."""
    _, files = given(site, server)

    for path in ("index.html", "2018/a/index.html", "404.html", "robots.txt"):
        assert files[path] == FILES[path]


def test_apache(site):
    """Her own lines and ours in one file, with copies that are smaller."""
    found, files = given(site, "apache")

    assert files[".htaccess"].startswith(b"# hon\n")
    assert b"2011/05/a" in files[".htaccess"] + files.get("_gamla-adresser/.htaccess", b"")
    assert gzip.decompress(files["index.html.gz"]) == LONG
    assert len(files["index.html.br"]) < len(LONG)
    assert "2018/a/index.html.gz" not in files
    assert "410.html" in files
    assert not found.beside


def test_nginx(site):
    """What the server is told lies beside, where no reader gets it."""
    found, files = given(site, "nginx")

    assert ".htaccess" not in files
    assert not any(path.endswith(".conf") for path in files)
    assert "2011/05/a" in "".join(found.beside.values())
    assert gzip.decompress(files["index.html.gz"]) == LONG


@pytest.mark.parametrize("server", ["pages", "other"])
def test_a_host_of_finished_pages(site, server):
    """A page stands at each old address, and what has no page of its own is told."""
    found, files = given(site, server)

    assert b"/2018/a/" in files["2011/05/a/index.html"]
    assert b"noindex" in files["2018/borta/index.html"]
    assert ".htaccess" not in files
    assert "index.html.gz" not in files
    assert "p=8" in [rule.query for rule in found.unanswered]


@pytest.mark.parametrize("server", ["apache", "nginx", "pages"])
def test_https_only(site, server):
    """Browsers are asked to come by https when that is wanted, and never else."""
    quiet, asking = bundle(site, PROMISED, server), bundle(site, PROMISED, server, hsts=600)

    def told(found):
        texts = [file.read() for path, file in found.files.items() if path[0] in "._"]
        return b"".join(texts) + "".join(found.beside.values()).encode()

    assert b"Strict-Transport-Security" not in told(quiet)
    assert b"max-age=600" in told(asking)


def test_what_pictures_are_made_of(site, tmp_path):
    """The file in content/, not what the program made of it; nothing of what only servers read."""
    write(tmp_path / "content", {"bilder/a.jpg": b"foto", "rot/.htaccess": b"x"})
    published = {"bilder/a.jpg": "bilder/a.jpg", "rot/.htaccess": ".htaccess"}
    shown = replace(
        site,
        collection=replace(site.collection, files=published),
        manifest={**site.manifest, "bilder/a.jpg": DeliveredFile(digest(b"smaller"), 7)},
    )
    write(site.output, {"bilder/a.jpg": b"smaller"})

    assert bundle(shown, PROMISED, "apache").sources == {"bilder/a.jpg": digest(b"foto")[:16]}


def test_rows(site):
    """What old addresses answer is known, whoever answers."""
    found, _ = given(site, "apache")

    rows = {row.old: row.new for row in found.rows}
    assert rows["/2011/05/a/"] == rows["/?p=8"] == "/2018/a/"
    assert rows["/2018/borta/"] is None


def test_the_same_bytes(site):
    """The same site gives the same files, also when the copies are remembered."""
    assert given(site, "apache")[1] == given(site, "apache")[1]


def test_only_what_belongs_to_the_program_is_carried_along():
    """A picture or a text that was taken away is never shown for one release more."""
    former = dict.fromkeys(["tema/a.css", "sok/search.js", "bilder/bro.jpg", "2018/a/index.html",
                            "bilder/tema/x.css", "filer/rapport.pdf"])  # fmt: skip
    assert carried(former) == {"tema/a.css", "sok/search.js"}
