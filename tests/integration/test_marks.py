"""The marks that plugins.teaser understands come through plugins.posts."""

import pytest
from bs4 import BeautifulSoup

from tests.sites import build, write

MARKS = [
    "more", " more ", "mer", " läs mer ", "Läs vidare", "read more", "PELICAN_END_SUMMARY",
    " TEASER_END ", "END_TEASER", "teaser", "excerpt", "end-summary", "truncate", "MORE",
    "more Läs hela inlägget", "more: läs hela",
]  # fmt: skip


def test_every_mark_ends_the_teaser(tmp_path):
    """What a writer brings from another system decides here too; its words stay private."""
    posts = {
        f"inlagg/{n}.md": f"Titel: Nr {n}\nDatum: 2018-05-{n:02}\n\nEtt.\n\n<!--{mark}-->\n\nTvå."
        for n, mark in enumerate(MARKS, start=1)
    }  # fmt: skip
    output = build(write(tmp_path / "content", posts), tmp_path / "output", DEFAULT_PAGINATION=50)
    front = BeautifulSoup((output / "index.html").read_text("utf-8"), "html.parser")
    teasers = [teaser.get_text(strip=True) for teaser in front.select(".teaser")]

    assert len(teasers) == len(MARKS)
    assert set(teasers) == {"Ett.\u00a0[…]"}
    assert not [path for path in output.rglob("*.html") if "läs hela" in path.read_text("utf-8")]


NOTES = [" ring Anna ", " mer om detta senare ", "more-or-less", "moreover"]


@pytest.fixture(scope="module")
def noted(tmp_path_factory):
    """Build a post with each note."""
    folder = tmp_path_factory.mktemp("noted")
    posts = {
        f"inlagg/{n}.md": f"Titel: Nr {n}\nDatum: 2018-05-01\n\nEtt.\n\n<!--{note}-->\n\nTvå."
        for n, note in enumerate(NOTES)
    }
    return build(write(folder / "content", posts), folder / "output")


@pytest.mark.parametrize(("number", "note"), list(enumerate(NOTES)), ids=NOTES)
def test_a_note_is_no_mark(noted, number, note):
    """A comment to oneself neither ends the teaser nor reaches the page."""
    front = BeautifulSoup((noted / "index.html").read_text("utf-8"), "html.parser")
    card = front.find("a", string=f"Nr\u00a0{number}").find_parent("article")

    assert card.select_one(".teaser").get_text(" ", strip=True) == "Ett. Två."
    assert note.strip() not in (noted / f"2018/nr-{number}/index.html").read_text("utf-8")
