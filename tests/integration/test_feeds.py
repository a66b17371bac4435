"""The feeds of a whole site, as Pelican builds it and as readers read it."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
from concurrent.futures import ThreadPoolExecutor

import feedparser
import pytest
from bs4 import BeautifulSoup
from pelican import Pelican

from blog.build import current
from blog.errors import BuildStopped, SettingError
from blog.ledger.disk import load_delivered
from tests.sites import ROOT, build, settings, snapshot, write
from tests.unit.plugins.feeds.validator import atom_complaints, rss_complaints

CANARY = "kanariefågel"
GUID = "tag:blogg.example,2018-05-13:abc"


def post(text="Text.", **lines):
    """Give a post's file; a line that is None is left out."""
    defaults = {"Titel": "Tillit", "Datum": "2018-05-13 07:30", "Guid": GUID}
    top = {name: value for name, value in (defaults | lines).items() if value is not None}
    return "\n".join([*(f"{name}: {value}" for name, value in top.items()), "", text, ""])


def feeds(output):
    """Give the feeds of a finished site: address and bytes."""
    files = snapshot(output)
    return {
        p: data for p, data in files.items() if p.endswith(("feed.xml", "atom.xml", "feed.json"))
    }


def warnings(content, output, **override):
    """Build, and give the rules of the warnings about feeds."""
    pelican = Pelican(settings(content, output, **override))
    pelican.run()
    ours = {"guid", "guidbyte", "flödesvikt"}
    return sorted({r.rule for r in current(pelican.settings).findings} & ours)


# --- The real site -------------------------------------------------------------------------


def test_every_feed_is_valid(site):
    """The validator is silent about every feed of the real posts, and feedparser reads them."""
    for path, data in feeds(site).items():
        if path.endswith(".xml"):
            complaints = atom_complaints if path == "atom.xml" else rss_complaints
            assert complaints(data) == [], path
            assert not feedparser.parse(data).bozo, path


def test_the_three_feeds_agree(site):
    """The same posts in the same order, and the same texts, whatever the format."""
    rss, atom = (feedparser.parse((site / name).read_bytes()) for name in ("feed.xml", "atom.xml"))
    items = json.loads((site / "feed.json").read_bytes())["items"]

    assert len(items) == 20
    assert [e.id for e in rss.entries] == [e.id for e in atom.entries] == [i["id"] for i in items]
    assert [e.title for e in rss.entries] == [i["title"] for i in items]
    assert [e.link for e in atom.entries] == [i["url"] for i in items]


def test_every_page_leads_to_the_feeds(site):
    """A reader finds the feeds from any page, and a tag's from the tag's pages."""
    ours = ["feed.xml", "atom.xml", "feed.json"]
    tags = {path.removesuffix("feed.xml") for path in feeds(site) if "/" in path}
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix()
        soup = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        found = [
            link["href"].removeprefix("https://blogg.example/")
            for link in soup.find_all("link", rel="alternate", type=lambda t: t and "+" in t)
        ]
        own = [f"{tag}feed.xml" for tag in tags if page.startswith(tag)]
        assert found == ours + own, page


def test_the_subscription_page_gives_every_address(site):
    """It has the addresses to copy, the tags' feeds included."""
    page = BeautifulSoup((site / "prenumerera/index.html").read_text("utf-8"), "html.parser")
    text = page.main.get_text()

    for path in feeds(site):
        assert f"https://blogg.example/{path}" in text


def test_feeds_have_their_stylesheet(site):
    """The stylesheet that the feeds name is there."""
    assert (site / "feed.css").read_bytes().endswith((ROOT / "theme/static/feed.css").read_bytes())
    assert (
        b'<?xml-stylesheet href="/feed.css" type="text/css"?>' in (site / "feed.xml").read_bytes()
    )


def test_every_post_has_its_own_guid(site):
    """The posts in content/ never depend on their addresses."""
    posts = load_delivered(site)

    assert posts
    assert [post.file for post in posts if not post.key.startswith("tag:")] == []


# --- A site of our own ---------------------------------------------------------------------

RICH = {
    "inlagg/en.md": post(
        "Se [andra]({filename}/inlagg/tva.md#del) och en not.[^1]\n\n"
        '![Ett hus](/bilder/hus.svg "Huset")\n\n[^1]: Källan.\n',
        Uppdaterad="2018-06-01",
        Etiketter="Tillit, Vård",
    ),
    "inlagg/tva.md": post('Hi.\n\n<p id="del">Part.</p>', Titel="Two", Datum="2018-05-14", Guid="http://gammal.se/?p=2",
                          Språk="engelska", Etiketter="Tillit"),
    "inlagg/utkast.md": post(CANARY, Titel=CANARY, Guid="a", Status="utkast", Etiketter="Tillit"),
    "inlagg/sen.md": post(CANARY, Titel=CANARY, Guid="sen", Datum="2027-03-03", Etiketter="Vård"),
    "inlagg/dold.md": post(CANARY, Titel=CANARY, Guid="dold", Status="dold", Etiketter="Vård"),
    "bilder/hus.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>',
}  # fmt: skip


@pytest.fixture(scope="module")
def rich(tmp_path_factory):
    """Give a site with one of everything."""
    folder = tmp_path_factory.mktemp("rich")
    return build(write(folder / "content", RICH), folder / "output")


def test_what_a_reader_gets(rich):
    """Links to other texts, to files and to notes are whole addresses; dates are the post's."""
    english, swedish = feedparser.parse((rich / "feed.xml").read_bytes()).entries

    assert (english.id, english.link) == (
        "http://gammal.se/?p=2", "https://blogg.example/2018/two/",
    )  # fmt: skip
    assert english.content[0].value == '<div lang="en"><p>Hi.</p>\n<p id="del">Part.</p></div>'
    assert (swedish.id, swedish.published) == (GUID, "Sun, 13 May 2018 07:30:00 +0200")
    body = BeautifulSoup(swedish.content[0].value, "html.parser")
    assert [a["href"] for a in body.find_all("a")] == [
        "https://blogg.example/2018/two/#del",
        "https://blogg.example/2018/tillit/#fn-1",
        "https://blogg.example/2018/tillit/#fnref-1",
    ]
    assert body.img["src"] == "https://blogg.example/bilder/hus.svg"
    assert [media["url"] for media in swedish.media_content] == [body.img["src"]]


def test_an_edit_shows_in_atom_and_in_the_feed(rich):
    """Only the line ``Uppdaterad:`` makes a post updated."""
    atom = feedparser.parse((rich / "atom.xml").read_bytes())

    assert [e.updated for e in atom.entries] == [
        "2018-05-14T00:00:00+02:00",
        "2018-06-01T00:00:00+02:00",
    ]
    assert atom.feed.updated == "2018-06-01T00:00:00+02:00"
    assert b"<lastBuildDate>Fri, 01 Jun 2018 00:00:00 +0200<" in (rich / "feed.xml").read_bytes()


@pytest.mark.parametrize("preview", [False, True], ids=["published", "preview"])
def test_only_published_posts(tmp_path, preview):
    """Drafts, scheduled and hidden posts are in no feed, not even when they are shown."""
    output = build(write(tmp_path / "content", RICH), tmp_path / "output", preview=preview)

    assert sorted(feeds(output)) == [
        "atom.xml", "etikett/tillit/feed.xml", "feed.json", "feed.xml",
    ]  # fmt: skip
    assert all(CANARY.encode() not in data for data in feeds(output).values())


def test_relative_addresses_stay_on_the_site(rich, tmp_path):
    """With RELATIVE_URLS pages change, feeds do not."""
    content = write(tmp_path / "content", RICH)

    assert feeds(build(content, tmp_path / "output", RELATIVE_URLS=True)) == feeds(rich)


def test_a_site_below_another(tmp_path):
    """Every address goes through the folder that the site lies in."""
    content = write(tmp_path / "content", RICH)
    output = build(content, tmp_path / "output", SITEURL="https://kommun.example/blogg")

    _, swedish = feedparser.parse((output / "feed.xml").read_bytes()).entries
    body = BeautifulSoup(swedish.content[0].value, "html.parser")
    addresses = [swedish.link, body.img["src"], *(a["href"] for a in body.find_all("a"))]

    assert [a for a in addresses if not a.startswith("https://kommun.example/blogg/")] == []
    assert b'href="/blogg/feed.css"' in (output / "feed.xml").read_bytes()


def test_nothing_depends_on_the_clock(rich, tmp_path):
    """Built at another moment, and from files of another time, the feeds are the same."""
    content = write(tmp_path / "content", RICH)
    for path in content.rglob("*.md"):
        os.utime(path, (0, 0))

    assert feeds(build(content, tmp_path / "output", POSTS_NOW="2019-02-01 03:00")) == feeds(rich)


def test_a_new_blog(tmp_path):
    """Without posts there are three valid, empty feeds."""
    content = write(tmp_path / "content", {"sidor/om.md": "Titel: Om\n\nText.\n"})

    found = feeds(build(content, tmp_path / "output"))

    assert list(found) == ["atom.xml", "feed.json", "feed.xml"]
    assert rss_complaints(found["feed.xml"]) == []
    assert atom_complaints(found["atom.xml"]) == []


def test_a_wrong_setting_stops_the_build(tmp_path):
    """Before anything is read."""
    with pytest.raises(SettingError, match="FEEDS_ITEMS"):
        build(write(tmp_path / "content", RICH), tmp_path / "output", FEEDS_ITEMS="många")


def test_a_heavy_feed_gets_a_warning(tmp_path):
    """A feed that takes long to fetch is built, and told of."""
    content = write(tmp_path / "content", RICH)

    assert warnings(content, tmp_path / "output") == []
    assert warnings(content, tmp_path / "output", FEEDS_WARN_BYTES=1000) == ["flödesvikt"]


# --- Identity ------------------------------------------------------------------------------


def test_two_posts_with_one_guid_stop_the_build(tmp_path):
    """A copied file: both are named, and the former site stays as it was."""
    content = write(tmp_path / "content", {"inlagg/en.md": post()})
    output = build(content, tmp_path / "output")
    before = snapshot(output)
    write(content, {"inlagg/kopia.md": post(Titel="Kopia", Datum="2018-05-15")})

    with pytest.raises(BuildStopped) as stopped:
        build(content, output)

    assert [finding.rule for finding in stopped.value.findings] == ["guiddubblett"] * 2
    assert snapshot(output) == before


def test_a_draft_may_be_a_copy(tmp_path):
    """What nobody gets cannot be mixed up: not yet."""
    files = {"inlagg/en.md": post(), "inlagg/kopia.md": post(Titel="Kopia", Status="utkast")}

    build(write(tmp_path / "content", files), tmp_path / "output")


@pytest.mark.parametrize(
    "guid", ["tag:blogg.example,2018-05-13:ny", None], ids=["another", "none"]
)
def test_a_guid_that_is_gone_stops_the_build(tmp_path, guid):
    """It was published before, and its file is still there."""
    content = write(tmp_path / "content", {"inlagg/en.md": post()})
    output = build(content, tmp_path / "output")
    before = snapshot(output)
    write(content, {"inlagg/en.md": post(Guid=guid)})

    with pytest.raises(BuildStopped, match=f"Guid: {GUID}"):
        build(content, output)

    assert snapshot(output) == before


def test_a_fresh_clone_knows_too(tmp_path):
    """Without a former site the ledger among the texts remembers."""
    ledger = f"inlagg/en.md\t{GUID}\n"
    content = write(tmp_path / "content", {"inlagg/en.md": post(Guid="ny"), ".guider": ledger})

    with pytest.raises(BuildStopped, match=f"Guid: {GUID}"):
        build(content, tmp_path / "output")


@pytest.mark.parametrize(
    "files",
    [
        {"inlagg/en.md": post("Ny text.", Titel="Ny titel", Datum="2019-01-01", Slug="ny")},
        {"inlagg/annan.md": post()},
        {"inlagg/en.md": post(Status="utkast", Guid="ny")},
        {"inlagg/annan.md": post(Guid="annan")},
    ],
    ids=["all but the guid is new", "the file has another name", "withdrawn", "gone"],
)
def test_what_does_not_stop_the_build(tmp_path, files):
    """A post may change, move, and go."""
    page = {"sidor/om.md": "Titel: Om\n\nText.\n"}
    content = write(tmp_path / "content", {"inlagg/en.md": post(), **page})
    output = build(content, tmp_path / "output")
    (content / "inlagg/en.md").unlink()

    assert warnings(write(content, files), output) == []


def test_a_post_without_a_guid_is_published(tmp_path):
    """Its address serves, with a warning; a line of its own comes when it comes."""
    content = write(tmp_path / "content", {"inlagg/en.md": post(Guid=None)})

    assert warnings(content, tmp_path / "output") == ["guid"]
    assert b'<guid isPermaLink="true">https://blogg.example/2018/tillit/<' in (
        (tmp_path / "output/feed.xml").read_bytes()
    )
    write(content, {"inlagg/en.md": post()})
    assert warnings(content, tmp_path / "output") == ["guidbyte"]
    assert warnings(content, tmp_path / "output") == []


def test_a_preview_publishes_nothing(tmp_path):
    """The director may try a guid and change it."""
    content = write(tmp_path / "content", {"inlagg/en.md": post()})
    build(content, tmp_path / "preview", preview=True)
    write(content, {"inlagg/en.md": post(Guid="ny")})

    build(content, tmp_path / "preview", preview=True)


# --- Readers: whatever happens to a post, nobody gets it twice -----------------------------


class Feedparser:
    """Knows an entry again by its id, as miniflux and FreshRSS do."""

    def __init__(self, folder):
        self.seen = set()

    def unread(self, feed):
        """Count the entries that are new to this reader."""
        ids = {entry.id for entry in feedparser.parse(feed.read_bytes()).entries}
        new = ids - self.seen
        self.seen |= ids
        return len(new)


class Newsboat:
    """The reader of that name, with a cache of its own; everything is read at once."""

    def __init__(self, folder):
        self.folder = folder

    def unread(self, feed):
        """Count the entries that newsboat shows as unread."""
        (self.folder / "config").touch()
        (self.folder / "urls").write_text(f"file://{feed}\n", "utf-8")
        options = ["-C", "config", "-u", "urls", "-c", "cache.db", "-x", "reload", "print-unread"]
        home = {"HOME": str(self.folder), "PATH": os.environ["PATH"]}
        done = subprocess.run(
            ["newsboat", *options], cwd=self.folder, env=home, capture_output=True, check=True
        )
        cache = sqlite3.connect(self.folder / "cache.db")
        cache.execute("update rss_item set unread = 0")
        cache.commit()
        cache.close()
        return int(done.stdout.split()[0])


# feedparser everywhere; newsboat where it is installed (Debian: apt install newsboat).
READERS = [Feedparser, *[Newsboat] * bool(shutil.which("newsboat"))]

# What happens to the post, one thing after the other, and how many are new to a reader.
LIFE = [
    ("published", {}, 3),
    ("rebuilt", {}, 0),
    ("a new title", {"Titel": "Ny titel"}, 0),
    ("a new address", {"Slug": "ny-adress"}, 0),
    ("a new date", {"Datum": "2018-07-01"}, 0),
    ("an edited text", {"text": "En annan text.", "Uppdaterad": "2018-08-01"}, 0),
    ("another language", {"Språk": "engelska"}, 0),
    ("deleted", None, 0),
    ("brought back", {}, 0),
    ("a new post beside it", {"Guid": "tag:blogg.example,2018-05-13:ny", "Slug": "nytt"}, 1),
]


@pytest.fixture(scope="module")
def life(tmp_path_factory):
    """Give the site after each event: its name, the folder, and how many posts are new."""
    folder = tmp_path_factory.mktemp("life")
    for name in ("Ett", "Två"):  # with one post less the tag still has its feed
        others = {"Titel": name, "Guid": f"tag:blogg.example,2018:{name}", "Etiketter": "Tillit"}
        write(folder / "content", {f"inlagg/{name}.md": post(**others)})
    lines, stages = {"Etiketter": "Tillit"}, []
    for number, (event, change, new) in enumerate(LIFE):
        name = "ny.md" if new == 1 else "en.md"
        if change is None:
            (folder / "content/inlagg/en.md").unlink()
        else:
            lines |= change
            write(folder / "content", {f"inlagg/{name}": post(**lines)})
        output = build(folder / "content", folder / "output")
        stages.append((event, shutil.copytree(output, folder / str(number)), new))
    return stages


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@pytest.mark.parametrize("name", ["feed.xml", "atom.xml", "etikett/tillit/feed.xml"])
def test_nobody_gets_a_post_twice(tmp_path, life, reader, name):
    """Through all of a post's life only what is new is unread."""
    me, feed = reader(tmp_path), tmp_path / "feed.xml"

    unread = {}
    for event, output, _ in life:
        shutil.copy(output / name, feed)
        unread[event] = me.unread(feed)

    assert unread == {event: new for event, _, new in life}


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
def test_readers_read_every_feed(tmp_path, site, reader):
    """All of the real site's feeds, with all of their posts."""
    found = {path: data for path, data in feeds(site).items() if path.endswith(".xml")}

    def unread(path):
        own = tmp_path / path.replace("/", "-")
        own.mkdir()  # newsboat would not count a post again that another feed has had
        return reader(own).unread(site / path)

    with ThreadPoolExecutor() as pool:
        counted = dict(zip(found, pool.map(unread, found), strict=True))

    assert counted == {
        path: data.count(b"<item>") + data.count(b"<entry>") for path, data in found.items()
    }
