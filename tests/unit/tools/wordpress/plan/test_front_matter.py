"""The lines on top of a moved text."""

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.profiles import examples
from tests.unit.blog.documents.texts import STOCKHOLM
from tools.wordpress.export.model import Item
from tools.wordpress.plan.front_matter import front_matter, is_read_back, summary
from tools.wordpress.plan.selection import Fate
from tools.wordpress.plan.text import MovedText, guid_of, plain_title, title_of


def text(title="Titel", *, fate=Fate.PUBLISHED, **item):
    return MovedText(
        item=Item(**item),
        key="k",
        fate=fate,
        title=title,
        date=dt.datetime(2017, 3, 1, 7, 30, tzinfo=dt.UTC),
        guid="https://gamla.example/?p=8",
        slug="titel",
    )


def top(moved, **more):
    wanted = {"tags": (), "author": "", "language": "", **more}
    return front_matter(moved, zone=STOCKHOLM, **wanted)


@given(st.text(min_size=1))
@example("[a]")
@example("a: b")
@example("- a")
@example("Status: utkast")
@example("<!-- a -->")
@example("a <!-- b")
@example("---")
@example('"a"')
@example("'a'")
@example("# a")
@example("{a}")
@examples(100)
def test_any_title_is_read_as_it_was(written):
    """Whatever stands in a title, the site reads it back."""
    title, _ = title_of(Item(title=written, number="7"))
    moved = text(title)

    assert is_read_back(top(moved), moved)


@given(st.text(min_size=1))
@example("[a]")
@example("Status: publicerad")
@example("<!-- a\n\nb -->")
@examples(60)
def test_no_opening_changes_the_state(excerpt):
    """A hand-written opening stays on its line, whatever it says."""
    moved = text(fate=Fate.PRIVATE, excerpt=excerpt)

    assert is_read_back(top(moved), moved)


@pytest.mark.parametrize(
    ("html", "title"),
    [("Mat &amp; dryck", "Mat & dryck"), ("<em>Hej</em> du", "Hej du"), ("a\n b", "a b"),
     ("R&D", "R&D"), ("1 < 2", "1 < 2")],
)  # fmt: skip
def test_titles(html, title):
    """Plain text in one line."""
    assert plain_title(html) == title


@pytest.mark.parametrize(
    ("item", "title"),
    [
        (Item(title="A"), ("A", True)),
        (Item(content="<p>Ett två [caption]tre[/caption].</p>"), ("Ett två tre …", False)),
        (Item(content="…", date="2017-03-01 07:30:00"), ("Utan titel 2017-03-01", False)),
    ],
)
def test_texts_without_a_title(item, title):
    """The first words will do, and it is told."""
    assert title_of(item) == title


@pytest.mark.parametrize(
    ("item", "guid"),
    [
        (Item(guid=" http://a.example/?p=8 "), "http://a.example/?p=8"),
        (Item(guid="http://a.example/%f0%9f/?a=1&b=2"), "http://a.example/%f0%9f/?a=1&b=2"),
        (Item(number="8"), "https://gamla.example/?p=8"),
        (Item(link="https://gamla.example/x/"), "https://gamla.example/x/"),
    ],
)
def test_guids(item, guid):
    """Byte for byte; WordPress's own form for what has none."""
    assert guid_of(item, "https://gamla.example") == guid


@pytest.mark.parametrize(
    ("excerpt", "line"),
    [("", ""), ("<p>Ett.</p><p>Två.</p>", "Ett. Två."), ("a *b* [c]", r"a \*b\* \[c\]"),
     ("- a", r"\- a")],
)  # fmt: skip
def test_openings(excerpt, line):
    """Words without marks, and no sign of them means anything."""
    assert summary(excerpt) == line
