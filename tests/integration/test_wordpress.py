"""A blog moved from WordPress: built with the real settings, and walked address by address."""

import datetime as dt
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import feedparser
import pytest

from blog.errors import BuildStopped
from blog.ledger.disk import load_ledger
from blog.ledger.promises.answers import redirects
from tests.integration.test_promises import record
from tests.sites import ROOT, build, snapshot, write
from tests.unit.blog.documents.texts import STOCKHOLM
from tests.unit.tools.wordpress.blog import bridge, swedish_blog
from tests.unit.tools.wordpress.exports import HOME, Item, export
from tools.wordpress.__main__ import main

NOW = dt.datetime(2026, 11, 22, 8, 0, tzinfo=STOCKHOLM)


@pytest.fixture(scope="module")
def moved(tmp_path_factory):
    """Move the blog, and build it; only to be read."""
    folder = tmp_path_factory.mktemp("moved")
    (folder / "export.xml").write_bytes(swedish_blog())
    write(folder / "uploads", {"2017/03/bro.png": bridge()})
    options = ["--uploads", folder / "uploads", "--to", folder / "content"]
    options += ["--settings", ROOT / "publishconf.py"]
    assert main([str(each) for each in [folder / "export.xml", *options]], NOW) == 0
    build(folder / "content", folder / "output")
    return folder


def answer(moved, address):
    """Say what a server answers: its status, and where it leads."""
    parts = urlsplit(address)
    asked = f"{parts.path}?{parts.query}" if parts.query else parts.path
    files = snapshot(moved / "output")
    path = parts.path.lstrip("/")
    if not parts.query and {path, f"{path.rstrip('/')}/index.html".lstrip("/")} & files.keys():
        return 200, ""
    made = record(moved / "content", moved / "output")
    table = {row.old: row.new for row in redirects(load_ledger(moved / "content"), made)}
    if asked in table:
        return (301, table[asked]) if table[asked] else (410, "")
    return 404, ""


MONDAY, TILLIT = "/2017/03/en-vanlig-mandag/", "/2017/04/tillit/"
WALK = {
    "/": (200, ""),
    MONDAY: (200, ""),
    TILLIT: (200, ""),
    "/om/kontakt/": (200, ""),
    "/2017/": (200, ""),
    "/?p=8": (301, MONDAY),
    "/?p=20": (301, "/om/kontakt/"),
    "/?page_id=20": (301, "/om/kontakt/"),
    "/2017/03/mandag/": (301, MONDAY),
    "/2017/03/en-vanlig-mandag/bro/": (301, TILLIT),
    "/?attachment_id=501": (301, TILLIT),
    "/wp-content/uploads/2017/03/bro.png": (301, "/bilder/2017/bro.png"),
    "/category/barn/": (301, "/etikett/barn-unga/"),
    "/?cat=3": (301, "/etikett/barn-unga/"),
    "/category/barn/feed/": (301, "/etikett/barn-unga/feed.xml"),
    "/category/okategoriserad/": (301, "/arkiv/"),
    "/category/okategoriserad/feed/": (301, "/feed.xml"),
    "/tag/tillit/": (301, "/etikett/tillit/"),
    "/tag/tillit/feed/": (301, "/feed.xml"),
    "/2017/03/": (301, "/2017/"),
    "/2017/04/02/": (301, "/2017/"),
    "/author/anna/": (301, "/arkiv/"),
    "/author/anna/feed/": (301, "/feed.xml"),
    "/feed/": (301, "/feed.xml"),
    "/feed/atom/": (301, "/atom.xml"),
    "/feed/rdf/": (301, "/feed.xml"),
    "/?feed=rss2": (301, "/feed.xml"),
    "/wp-rss2.php": (301, "/feed.xml"),
    "/2017/03/en-vanlig-mandag/feed/": (301, "/feed.xml"),
    "/comments/feed/": (410, ""),
    "/2017/03/bakom-losenord/": (410, ""),
    "/?p=10": (410, ""),
    "/2017/03/privat/": (404, ""),
    "/2017/03/slangd/": (404, ""),
}


@pytest.mark.parametrize(("address", "expected"), WALK.items(), ids=list(WALK))
def test_every_old_address(moved, address, expected):
    """It shows a page, leads to one, or is known to be gone; only what was never public is not."""
    assert answer(moved, address) == expected


def test_no_subscriber_gets_a_post_again(moved):
    """The feeds know the posts by the guids that WordPress's had."""
    for feed in ("feed.xml", "atom.xml"):
        read = feedparser.parse((moved / "output" / feed).read_bytes())
        assert {entry.id for entry in read.entries} == {f"{HOME}/?p=8", f"{HOME}/?p=9"}


def test_nothing_that_was_closed_is_open(moved):
    """No word of what was private, protected, waiting or thrown away is on the site."""
    site = b"".join(snapshot(moved / "output").values()).decode("utf-8", "replace")

    for secret in ("hemliga innehållet", "Mycket privat", "Bakom lösenord", "Privat dagbok",
                   "Framtiden", "Väntar", "Slängd", "sesam", "lasare@"):  # fmt: skip
        assert secret not in site


def test_a_protected_text_cannot_be_published(moved, tmp_path):
    """Not even with another status and a reason: only without its line."""
    path = Path("inlagg/2017/2017-03-01-bakom-losenord.md")
    write(tmp_path / "content", snapshot(moved / "content"))
    text = (tmp_path / "content" / path).read_text("utf-8").replace("utkast", "publicerad")
    excused = text.replace("Skyddad:", "Tillåt: skydd – jag vill\nSkyddad:")
    for tried in (text, excused, text.replace("Skyddad: lösenord", "Skyddad:")):
        (tmp_path / "content" / path).write_text(tried, "utf-8")
        with pytest.raises(BuildStopped) as stopped:
            build(tmp_path / "content", tmp_path / "output")
        assert {finding.rule for finding in stopped.value.findings} >= {"skydd"}

    open_text = text.replace("Skyddad: lösenord\n", "")
    (tmp_path / "content" / path).write_text(open_text, "utf-8")
    build(tmp_path / "content", tmp_path / "output")
    assert (tmp_path / "output/2017/03/bakom-losenord/index.html").is_file()


PERMALINKS = {
    "year and month": ("/{y}/{m}/{slug}/", "/2017/03/tillit/"),
    "day": ("/{y}/{m}/{d}/{slug}/", "/2017/03/01/tillit/"),
    "name": ("/{slug}/", "/tillit/"),
    "number": ("/archives/{n}", "/archives/8/"),
    "a file": ("/{y}/{slug}.html", "/2017/tillit.html"),
    "plain": ("/?p={n}", "/2017/tillit/"),
    "without a rewriting server": ("/index.php/{y}/{slug}/", "/index.php/2017/tillit/"),
    "capitals and letters": ("/Blogg/{slug}-på-svenska/", "/Blogg/tillit-på-svenska/"),
    "as the site itself": ("/{y}/{slug}/", "/2017/tillit/"),
    "a place of the site's own": ("/arkiv/{slug}/", "/2017/tillit/"),
}  # fmt: skip


@pytest.mark.parametrize(("pattern", "new"), PERMALINKS.values(), ids=PERMALINKS)
def test_any_form_of_address(pattern, new, tmp_path):
    """Whatever the blog's addresses looked like, each shows its post or leads to it."""
    items = [
        Item(
            number=number,
            slug=slug,
            title=slug.capitalize(),
            link=HOME
            + quote(pattern.format(y="2017", m="03", d="01", slug=slug, n=number), "/?="),
            content=f'Se <a href="{HOME}/?p=8">detta</a>.',
        )
        for number, slug in ((8, "tillit"), (9, "mod"))
    ]
    (tmp_path / "export.xml").write_bytes(export(*items))
    options = ["--to", str(tmp_path / "content"), "--settings", str(ROOT / "publishconf.py")]
    assert main([str(tmp_path / "export.xml"), *options], NOW) == 0
    build(tmp_path / "content", tmp_path / "output")

    assert answer(tmp_path, new) == (200, "")
    for item in items:
        old = unquote(item.link.removeprefix(HOME))
        status, leads = answer(tmp_path, old)
        assert status in (200, 301), old
        assert status == 200 or answer(tmp_path, leads)[0] == 200
        assert answer(tmp_path, f"/?p={item.number}")[0] == 301
