"""What has been removed since the former release: going back must not show it again."""

import datetime as dt
from dataclasses import replace

import pytest

from blog.ledger.model import Ledger
from blog.settings import read_settings
from tests.places import folder_place, publish, release
from tests.sites import ROOT, write
from tests.unit.blog.ledger.examples import entry, text
from tools.publish.api import Forbidden, Options, deploy
from tools.publish.run.removed import removed_since
from tools.publish.run.status import write_status

NOW = dt.datetime(2026, 11, 22, 8, tzinfo=dt.UTC)
SITE = dict.fromkeys(
    ["index.html", "feed.xml", "tema/stil.a.css", "sok/index.json", "2018/a/index.html",
     "2018/a/index.html.gz", "2018/b/index.html", "2018/b/index.html.br", "etikett/ny/index.html",
     "etikett/ny/feed.xml", "bilder/delning/2018-b.png", "bilder/bro.jpg", "filer/lista.pdf"],
    "",
)  # fmt: skip
TEXTS = {"inlagg/a.md": text("A", "a"), "inlagg/b.md": text("B", "b")}
LEDGER = Ledger.of([entry("a", "2018/a/"), entry("b", "2018/b/")])
B = {"2018/b/index.html", "2018/b/index.html.br"}


def forbidden(tmp_path, texts, *, without=(), ledger=LEDGER):
    """Publish a site and then another without some files; give what must not be shown again."""
    place = folder_place(tmp_path)
    publish(place, 0, SITE)
    after = {path: "" for path in SITE if path not in without}
    publish(place, 1, {**after, "index.html": "ny lista"})
    return asked(tmp_path, place, texts, ledger)


def asked(tmp_path, place, texts, ledger=LEDGER):
    """Give what must not be shown again of what has been published at *place*."""
    content = write(tmp_path / "content", texts)
    override = {"PATH": str(content), "POSTS_CACHE": str(tmp_path / ".posts")}
    target = place.open()
    try:
        write_status(target, ledger, NOW)
        return removed_since(target, read_settings(ROOT / "publishconf.py", override), NOW)
    finally:
        target.close()


MOVED = Ledger.of([entry("a", "2018/a/"), entry("b", "2018/b/", "2018/c/")])
TAG = ["etikett/ny/index.html", "etikett/ny/feed.xml"]
# Each case: the texts now, what the published site lacks, the ledger.
QUIET = [
    pytest.param(TEXTS, (), LEDGER, id="nothing is removed"),
    pytest.param(TEXTS, ("tema/stil.a.css", "sok/index.json"), LEDGER, id="a new look"),
    pytest.param(TEXTS, TAG, LEDGER, id="a tag that nobody uses"),
    pytest.param(TEXTS, ("bilder/delning/2018-b.png",), LEDGER, id="a new picture for sharing"),
    pytest.param({**TEXTS, "inlagg/b.md": text("B", "b", more="Slug: c")}, sorted(B), MOVED,
        id="a text that has moved"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "without", "ledger"), QUIET)
def test_going_back_is_allowed(tmp_path, texts, without, ledger):
    """What follows from the program, or is still public, is nothing that was removed."""
    assert forbidden(tmp_path, texts, without=without, ledger=ledger) == Forbidden()


MADE = {"bilder/bro.jpg": "a" * 64}
OTHER = {"bilder/bro.jpg": "b" * 64}
# Each case: what the pictures of the two releases were made of, and what must not come back.
REPLACED = [
    pytest.param(MADE, MADE, set(), id="the same picture, made by another program"),
    pytest.param({}, MADE, set(), id="a picture that is new"),
    pytest.param(MADE, {}, set(), id="nobody wrote down what it was made of"),
    pytest.param(MADE, OTHER, {"bilder/bro.jpg", "bilder/bro-720.avif"}, id="another picture"),
]


@pytest.mark.parametrize(("before", "after", "expected"), REPLACED)
def test_a_replaced_picture(tmp_path, before, after, expected):
    """It stays away in every width; what it was made of tells, not how."""
    place = folder_place(tmp_path)
    site = {**SITE, "bilder/bro-720.avif": "bro"}
    for minute, sources in enumerate((before, after)):
        files = {**site, "bilder/bro.jpg": str(minute)}
        publish_release(place, replace(release(minute, files), sources=sources))

    assert asked(tmp_path, place, TEXTS).paths == expected


def test_the_page_of_a_text_that_was_gone_before(tmp_path):
    """Where pages say that texts are gone, going back shows no more than such a page."""
    place = folder_place(tmp_path)
    publish_release(place, replace(release(0, SITE), texts={"2018/a/": "x"}))
    publish(place, 1, {**SITE, "index.html": "ny lista"})

    assert asked(tmp_path, place, ONLY_A) == Forbidden()


def publish_release(place, made):
    """Publish a release as a program that knows what is there."""
    target = place.open()
    deploy(target, made, Options(base=target.current()))
    target.close()


def test_without_a_ledger(tmp_path):
    """Nobody knows then whether a page that is gone has moved: it is not shown again."""
    assert forbidden(tmp_path, ONLY_A, without=sorted(B), ledger=Ledger()).paths == B


ONLY_A = {"inlagg/a.md": TEXTS["inlagg/a.md"]}
DRAFT = {**ONLY_A, "inlagg/b.md": text("B", "b", more="Status: utkast")}
LATER = {**ONLY_A, "inlagg/b.md": text("B", "b", date="2027-03-03")}
REMOVED = [
    pytest.param(ONLY_A, B, B, id="a text"),
    pytest.param(DRAFT, B, B, id="a text that is a draft again"),
    pytest.param(LATER, B, B, id="a text that is to wait"),
    pytest.param(ONLY_A, (), B, id="a text that is still published"),
    pytest.param(TEXTS, {"bilder/bro.jpg"}, {"bilder/bro.jpg"}, id="a picture"),
    pytest.param(TEXTS, {"filer/lista.pdf"}, {"filer/lista.pdf"}, id="a document"),
]


@pytest.mark.parametrize(("texts", "without", "expected"), REMOVED)
def test_going_back_is_forbidden(tmp_path, texts, without, expected):
    """A text that is not public any more, its copies, and every file that was taken away."""
    assert forbidden(tmp_path, texts, without=without).paths == expected


def test_the_first_release(tmp_path):
    """Before the first there is nothing to go back to."""
    place = folder_place(tmp_path)
    publish(place, 0, SITE)
    target = place.open()
    settings = read_settings(ROOT / "publishconf.py", {"PATH": str(tmp_path / "content")})

    assert removed_since(target, settings, NOW) == Forbidden()
    target.close()
