"""Whatever has happened to an export: it is moved, or refused with a sentence."""

import datetime as dt
import tempfile
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from blog.settings import read_settings
from tests.profiles import examples
from tests.sites import ROOT
from tests.unit.blog.documents.texts import STOCKHOLM
from tests.unit.tools.wordpress.blog import swedish_blog
from tests.unit.tools.wordpress.exports import HOME, Item, channel, export
from tools.wordpress.command import Order, carry_out
from tools.wordpress.export.read import ExportProblem

NOW = dt.datetime(2026, 11, 22, 8, 0, tzinfo=STOCKHOLM)
WHOLE = swedish_blog()
SETTINGS = read_settings(str(ROOT / "publishconf.py"))


def moved(data):
    """Move an export, and give its texts by path; None if it is refused."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "export.xml")
        path.write_bytes(data)
        try:
            order = Order(export=path, content=Path(name, "content"))
            made = carry_out(order, {**SETTINGS, "POSTS_CACHE": Path(name, ".cache")}, NOW)
        except ExportProblem:
            return None
        assert all(told.is_same for _, told in made.outcome.told)
        files = Path(name, "content").rglob("*.md")
        return {each.name: each.read_text("utf-8") for each in files}


def is_guarded(texts):
    """Say whether what was closed still is: in a draft, or not there at all."""
    secret = [text for text in texts.values() if "hemliga inneh" in text or "Mycket priv" in text]
    return all("Status: utkast" in text.split("\n\n")[0] for text in secret)


@given(st.integers(0, len(WHOLE)), st.integers(0, 400), st.binary(max_size=12))
@example(0, 0, b"")
@examples(25)
def test_a_piece_is_gone_or_another(start, length, instead):
    """A part of the file is missing, or is something else."""
    texts = moved(WHOLE[:start] + instead + WHOLE[start + length :])

    assert texts is None or isinstance(texts, dict)


@given(st.integers(0, len(WHOLE)))
@examples(15)
def test_it_ends_too_early(end):
    """What was closed is not opened by what is missing."""
    texts = moved(WHOLE[:end])

    assert texts is None or is_guarded(texts)


_TEXT = st.text(st.characters(codec="utf-8"), max_size=60)
_PIECES = st.lists(
    st.one_of(
        _TEXT,
        st.sampled_from(
            ["<p>", "</p>", "<!--", "-->", "<!-- wp:paragraph -->", "<!-- /wp:x -->", "[caption]",
             "[/caption]", "[gallery ids=", "]]>", "<pre>", "</pre>", "<table><tr><td>", "```",
             "<li>", "<ul>", "\n\n", "<figure>", "<img src='/x.jpg'>", "<a href='http://['>",
             "<iframe src='//x.se/'>", "<blockquote>", "<br><br>", "&#8;", "<dl><dt>", "<h1>"]
        ),
    ),
    max_size=9,
).map("".join)  # fmt: skip


@given(_PIECES, _TEXT)
@examples(60)
def test_any_text(content, title):
    """Any content and any title are moved, and come back from the site as they were."""
    [text] = moved(export(Item(content=content, title=title, excerpt=content))).values()

    assert "\nStatus: publicerad\n" in text


def test_an_export_without_its_address():
    """Links tell where the blog was."""
    link = f'<a href="{HOME}/2017/03/b/">x</a>'
    data = channel(Item(content=link), Item(slug="b")).replace(f"<link>{HOME}</link>", "", 1)
    for name in ("base_site_url", "base_blog_url"):
        data = data.replace(f"<wp:{name}>{HOME}</wp:{name}>", "")

    texts = moved(data.encode())
    assert "{filename}/inlagg/2017/" in texts["2017-03-01-en-vanlig-mandag.md"]
