"""Pages that are made, and those that are not."""

import datetime as dt

import pytest
from jinja2 import Environment

from blog.build import Build
from blog.delivery import Delivery, FormerSite
from plugins.pages.maker import LOOKED_AT, Maker, Page
from plugins.staging.exchange import put_in_place, write_down
from tests.sites import snapshot

TEMPLATE = Environment(autoescape=True).from_string("<p>{{ words }}</p>")
NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def build(place, words, *, program="1", remembered=True):
    """Make a page for each of *words*; give which were made, the build, and what was wrong."""
    final, staged, made = place / "output", place / "staged", []
    done = Build(now=NOW, content=place, shown="", output=final)
    staged.mkdir(parents=True)
    done.delivery = Delivery(staged, FormerSite.read(final))
    maker = Maker(done, lambda path, _: made.append(path))
    for path, each in words.items():
        values = {"words": each}
        maker.deliver(Page(path, TEMPLATE, program, lambda v=values: v), remembered=remembered)
    wrong = maker.look_again()
    put_in_place(done.delivery)
    write_down(done.delivery)
    return made, done, wrong


SITE = {"a.html": "a", "b.html": "b", "c/index.html": "c"}


@pytest.fixture
def place(tmp_path):
    """Give the folder of a site that was made once."""
    build(tmp_path, SITE)
    return tmp_path


def test_what_was_made_of_the_same_is_not_made(place):
    """And is counted all the same."""
    made, done, wrong = build(place, SITE)

    assert (made, wrong) == ([], "")
    assert (done.pages_made, done.pages_total) == (0, 3)


# What it shows, what is built, which pages are made.
CHANGES = [
    ("other values", {"words": {**SITE, "b.html": "B"}}, ["b.html"]),
    ("a page more", {"words": {**SITE, "d.html": "d"}}, ["d.html"]),
    ("a page that takes another's place", {"words": {"a.html": "b", "b.html": "a"}},
     ["a.html", "b.html"]),
    ("another program or template", {"words": SITE, "program": "2"}, list(SITE)),
    ("a page that cannot be remembered", {"words": SITE, "remembered": False}, list(SITE)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("options", "expected"), [row[1:] for row in CHANGES], ids=[row[0] for row in CHANGES]
)
def test_what_is_made_of_something_else_is_made(place, options, expected):
    """No more, and it lies there then."""
    made, _, _ = build(place, **options)

    assert made == expected
    assert snapshot(place / "output") == {
        path: f"<p>{words}</p>".encode() for path, words in options["words"].items()
    }


def test_a_page_that_lies_there_wrongly(place, monkeypatch):
    """When a look tells that one is not what it should be, all are made."""
    monkeypatch.setattr(FormerSite, "keeps", lambda self, path, _: self.left[path])
    made, _, wrong = build(place, {**SITE, "b.html": "B"})

    assert wrong == "b.html"
    assert made == list(SITE)
    assert snapshot(place / "output")["b.html"] == b"<p>B</p>"


def test_a_few_are_looked_at(tmp_path, monkeypatch):
    """As many in a large site as in a small one, and others when another page changes."""
    many, sets, render = {f"{n}.html": str(n) for n in range(99)}, [], type(TEMPLATE).render
    build(tmp_path, many)
    for word in ("x", "y", "z"):
        seen = []
        monkeypatch.setattr(
            type(TEMPLATE),
            "render",
            lambda t, v, seen=seen: (seen.append(v["words"]), render(t, v))[1],
        )
        build(tmp_path, {**many, "0.html": word})
        sets.append(tuple(seen[1:]))

    assert {len(each) for each in sets} == {LOOKED_AT}
    assert len(set(sets)) == 3
