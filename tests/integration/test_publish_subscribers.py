"""
Whoever subscribes meets no post twice, and misses none, whatever is published and undone.

Asked of newsboat where it is installed (apt install newsboat); it knows a post by its guid, as
feed readers do.  feedparser and a list of guids stand in for it everywhere.
"""

import shutil
import sqlite3
import subprocess

import feedparser
import pytest

from tests.integration.publication import Blog, in_folder, post, serving
from tests.places import folder_place

NEWSBOAT = shutil.which("newsboat")


class Guids:
    """The rule that readers go by: what has an id that was met before is read already."""

    def __init__(self, _here, url):
        self.url, self.known = url, set()

    def new(self):
        """Look at the feed; give the titles of posts that are new, and have read them."""
        found = feedparser.parse(self.url)
        assert found.status in (200, 301)
        fresh = [entry for entry in found.entries if entry.id not in self.known]
        self.known |= {entry.id for entry in fresh}
        return sorted(entry.title for entry in fresh)


class Newsboat:
    """The program, with a cache of its own."""

    def __init__(self, here, url):
        self.here = here / "newsboat"
        self.here.mkdir()
        (self.here / "urls").write_text(f"{url}\n")
        (self.here / "config").write_text("")

    def new(self):
        """Look at the feed; give the titles of posts that are unread, and read them."""
        subprocess.run(
            [NEWSBOAT, "-q", "-u", self.here / "urls", "-c", self.here / "cache",
             "-C", self.here / "config", "-x", "reload"],
            check=True, capture_output=True, timeout=60,
            env={"HOME": str(self.here), "LANG": "C.UTF-8", "TERM": "dumb"},
        )  # fmt: skip
        cache = sqlite3.connect(self.here / "cache")
        with cache:
            titles = cache.execute("select title from rss_item where unread = 1").fetchall()
            cache.execute("update rss_item set unread = 0")
        cache.close()
        return sorted(title for (title,) in titles)


@pytest.fixture(params=[
    pytest.param(Guids, id="guids"),
    pytest.param(Newsboat, id="newsboat",
        marks=pytest.mark.skipif(not NEWSBOAT, reason="newsboat is not installed")),
])  # fmt: skip
def reader(request):
    """Give a program that reads feeds."""
    return request.param


@pytest.fixture
def blog(tmp_path):
    """Give a blog with two posts that has been published."""
    with serving() as web:
        place = folder_place(tmp_path, private=True)
        web.read = in_folder(place)
        made = Blog(tmp_path / "dator", place, web)
        made.write({f"inlagg/{n}.md": post(name, n, more=TAG) for n, name in NAMES.items()})
        assert made.publish() == 0
        yield made


NAMES = {1: "Ett", 2: "Två"}
TAG = "Etiketter: tillit\n"
FEEDS = pytest.mark.parametrize("feed", ["feed.xml", "atom.xml", "etikett/tillit/feed.xml"])


@FEEDS
def test_published_undone_and_published_again(blog, reader, tmp_path, feed):
    """A post that was taken back and came again is read already; one that is new is not."""
    subscriber = reader(tmp_path, f"{blog.web.url}/{feed}")
    assert subscriber.new() == ["Ett", "Två"]
    assert subscriber.new() == []

    blog.write({"inlagg/3.md": post("Tre", 3, more=TAG)})
    blog.publish()
    assert subscriber.new() == ["Tre"]
    blog.undo()
    assert subscriber.new() == []
    blog.publish()
    assert subscriber.new() == []
    blog.write({"inlagg/4.md": post("Fyra", 4, more=TAG)})
    blog.publish()
    assert subscriber.new() == ["Fyra"]


@FEEDS
def test_undone_before_anybody_saw_it(blog, reader, tmp_path, feed):
    """What was out for a moment only is not lost when it comes again."""
    subscriber = reader(tmp_path, f"{blog.web.url}/{feed}")
    subscriber.new()

    blog.write({"inlagg/3.md": post("Tre", 3, more=TAG)})
    blog.publish()
    blog.undo()
    assert subscriber.new() == []
    blog.publish()
    assert subscriber.new() == ["Tre"]


CHANGES = [
    pytest.param({"inlagg/1.md": post("Ett nytt namn", 1, more=TAG)}, id="a title"),
    pytest.param({"inlagg/1.md": post("Ett", 1, more=f"Slug: annan\n{TAG}")}, id="an address"),
    pytest.param({"inlagg/1.md": post("Ett", 1, "2026-11-21", TAG)}, id="a date"),
    pytest.param({"inlagg/1.md": post("Ett", 1, more=TAG, body="Annan text.")}, id="the text"),
    pytest.param({"inlagg/1.md": None, "inlagg/ny.md": post("Ett", 1, more=TAG)}, id="a file"),
    pytest.param({"inlagg/1.md": None}, id="removed"),
    pytest.param({"inlagg/1.md": post("Ett", 1, more=f"Status: utkast\n{TAG}")}, id="a draft"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_changed_and_changed_back(blog, reader, tmp_path, change):
    """The same post is the same, whatever happens to it; and the next one is new."""
    subscriber = reader(tmp_path, f"{blog.web.url}/feed.xml")
    subscriber.new()
    before = {"inlagg/1.md": post("Ett", 1, more=TAG)}

    write(blog, change)
    blog.publish()
    assert subscriber.new() == []
    write(blog, {**dict.fromkeys(change), **before})
    blog.publish()
    assert subscriber.new() == []
    blog.write({"inlagg/3.md": post("Tre", 3, more=TAG)})
    blog.publish()
    assert subscriber.new() == ["Tre"]


def write(blog, files):
    """Write texts, and remove those that are None."""
    for path in [path for path, text in files.items() if text is None]:
        (blog.content / path).unlink(missing_ok=True)
    blog.write({path: text for path, text in files.items() if text is not None})


def test_a_tag_that_gets_another_name(blog, reader, tmp_path):
    """Whoever subscribes to its old feed gets the posts of the new one."""
    subscriber = reader(tmp_path, f"{blog.web.url}/etikett/tillit/feed.xml")
    assert subscriber.new() == ["Ett", "Två"]

    more = "Etiketter: tillit och mod\n"
    texts = {f"inlagg/{n}.md": post(name, n, more=more) for n, name in NAMES.items()}
    blog.write({**texts, "inlagg/3.md": post("Tre", 3, more=more)})
    blog.publish()

    assert subscriber.new() == ["Tre"]
