"""
Every address that was ever published answers: its page, where it leads, or that it is gone.

A blog lives for a while: texts and tags get other names, some are removed, an earlier blog's
addresses come along.  Then real servers are asked for all of it, as they would be set up.
"""

import re
import tempfile
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from blog.ledger.serialize import read_ledger
from tests.integration import servers
from tests.integration.publication import Blog, in_folder, post, serving
from tests.places import folder_place

pytestmark = pytest.mark.xdist_group("servers")
RENAMED, RETAGGED, REMOVED, ALL = 20, 5, 3, 30
OLD = {
    "/2011/05/forsta/": 0,
    "/2011/05/räksmörgås/": 1,
    "/2011/05/%C3%A5ldrar/": 2,
    "/?p=8": 3,
    "/gammalt/inlagg.html": 4,
}
"""Addresses on an earlier blog, and the number of the post that has their text now."""

QUERIES = {address for address in OLD if "?" in address}


def texts(*, later=False):
    """Give the blog's texts as they were, and as they are later."""
    made = {}
    for number in range(ALL):
        if later and number >= ALL - REMOVED:
            continue
        name = "ny etikett" if later else "etikett"
        more = f"Etiketter: {name} {number % RETAGGED}, gemensam\n"
        if later and number < RENAMED:
            more += f"Slug: nytt-namn-{number}\n"
        if later:
            more += "".join(f"Tidigare: {old}\n" for old, owner in OLD.items() if owner == number)
        made[f"inlagg/{number}.md"] = post(f"Inlägg {number}", number, more=more)
    return made


def lived(here, web, server):
    """Publish, rename and remove, publish again, rename once more; give blog and addresses."""
    place = folder_place(here, private=True, server=server, switch="link")
    web.read = in_folder(place)
    blog = Blog(here / "dator", place, web)
    blog.write(texts())
    seen = published(blog)
    later = texts(later=True)
    for path in texts().keys() - later.keys():
        (blog.content / path).unlink()
    blog.write(later)
    seen |= published(blog)
    for number in range(RENAMED // 2):  # twice: no chain
        path = f"inlagg/{number}.md"
        blog.write({path: later[path].replace("nytt-namn", "sista-namnet")})
    seen |= published(blog)
    return blog, seen | set(OLD)


def published(blog):
    """Publish, whatever the small web server of the tests says; give the addresses of pages."""
    blog.publish(allow_vanishing=True)
    live = (blog.place.folder / "live").resolve()
    pages = {path.relative_to(live).as_posix() for path in live.rglob("*.html")}
    return {f"/{page.removesuffix('index.html')}" for page in pages if page.endswith("index.html")}


@contextmanager
def shown(blog, kind, folder):
    """Show what is published with a real server, as docs/publicera.md sets it up."""
    live, state = blog.place.folder / "live", blog.place.folder / "state"
    started = (
        servers.nginx(folder, live, state / "blogg-http.conf", state / "blogg-server.conf")
        if kind == "nginx"
        else servers.apache(folder, live)
    )
    with started as server:
        yield server


@pytest.fixture(params=[
    pytest.param("nginx", marks=servers.NEEDS_NGINX),
    pytest.param("apache", marks=servers.NEEDS_APACHE),
])  # fmt: skip
def kind(request):
    """Give a kind of server that is installed."""
    return request.param


@pytest.fixture
def here():
    """Give a folder that a server which has given up its rights can read, unlike tmp_path."""
    with tempfile.TemporaryDirectory(prefix="adresser-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_no_address_is_lost(here, kind):
    """200, 301 or 410; what leads on leads to a page at once, and 410 only where all is gone."""
    with serving() as web:
        blog, addresses = lived(here, web, kind)
        site = urlsplit(web.url)
        with shown(blog, kind, here) as server:
            answers = {each: server.ask(quote(each, safe="/%?=")) for each in sorted(addresses)}
            moved = {each: a.headers["location"] for each, a in answers.items() if a.status == 301}
            ends = {each: server.ask(urlsplit(to).path) for each, to in moved.items()}

    assert len(addresses) > 3 * RENAMED
    assert {each: a.status for each, a in answers.items() if a.status not in (200, 301, 410)} == {}
    assert {each: end.status for each, end in ends.items() if end.status != 200} == {}
    assert all(urlsplit(to)[:2] == site[:2] for to in moved.values())
    assert all(urlsplit(moved[old]).path.startswith("/2026/") for old in OLD)
    for number in range(RENAMED):
        name = "sista-namnet" if number < RENAMED // 2 else "nytt-namn"
        assert urlsplit(moved[f"/2026/inlagg-{number}/"]).path == f"/2026/{name}-{number}/"
    for number in range(ALL - REMOVED, ALL):
        assert answers[f"/2026/inlagg-{number}/"].status == 410
    for number in range(RETAGGED):
        assert moved[f"/etikett/etikett-{number}/"].endswith(f"/etikett/ny-etikett-{number}/")


def test_all_but_what_is_undone_answers_after_undoing(here, kind):
    """What led to the page that was taken back leads to the one that is there again."""
    with serving() as web:
        place = folder_place(here, private=True, server=kind, switch="link")
        web.read = in_folder(place)
        blog = Blog(here / "dator", place, web)
        for name in ("ett", "mellan", "sist"):
            blog.write({"inlagg/1.md": post("Ett", 1, more=f"Slug: {name}\n")})
            blog.publish()
        blog.undo()
        with shown(blog, kind, here) as server:
            first, between = server.ask("/2026/ett/"), server.ask("/2026/mellan/")

    assert first.status == 301
    assert first.headers["location"].endswith("/2026/mellan/")
    assert between.status == 200


@servers.NEEDS_APACHE
def test_our_own_folder_is_closed_to_readers(here):
    """Where the site's folder is the web server's own, Apache is told so in its own words."""
    with serving() as web:
        place = folder_place(here, private=True, server="apache", switch="files")
        web.read = lambda path: None if path.startswith(".") else _read(place.folder / path)
        blog = Blog(here / "dator", place, web)
        blog.write(texts())
        blog.publish()
        with servers.apache(here, place.folder) as server:
            assert server.ask("/2026/inlagg-1/").status == 200
            for path in (".publicering/current", ".publicering/state/publicerat.json"):
                assert (place.folder / path).is_file()
                assert server.ask(f"/{path}").status == 404


def _read(file):
    return file.read_bytes() if file.is_file() else None


def test_a_host_that_can_be_told_nothing(tmp_path):
    """A page stands at every address; one that leads on does so at once, to a page that is."""
    with serving() as web:
        _, addresses = lived(tmp_path, web, "other")
        pages = {each: web.answer(each.replace("%C3%A5", "å")) for each in addresses - QUERIES}
        led = {
            each: re.search(rb'http-equiv="refresh" content="0; ?url=([^"]+)"', page)
            for each, (_, page, _) in pages.items()
        }
        ends = {web.answer(urlsplit(to[1].decode()).path)[0] for to in led.values() if to}

    assert {each: answer[0] for each, answer in pages.items() if answer[0] != 200} == {}
    assert ends == {200}
    assert len([each for each, to in led.items() if to]) >= RENAMED + RETAGGED + len(OLD) - 1
    for number in range(ALL - REMOVED, ALL):
        assert b"noindex" in pages[f"/2026/inlagg-{number}/"][1]


def test_the_ledger_knows_every_page_that_was_published(here):
    """Nothing that readers have seen is missing from what is promised."""
    with serving() as web:
        blog, addresses = lived(here, web, "apache")
        ledger = read_ledger(blog.state("publicerat.json"))

    known = {f"/{address}" for entry in ledger for address in (*entry.addresses, *entry.old)}
    assert {each for each in addresses - known if each not in ("/", *OLD)} == set()
