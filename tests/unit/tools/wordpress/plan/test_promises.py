"""What the world knows of the old blog."""

import datetime as dt

import pytest

from blog.ledger.model import Entry, Kind, Ledger
from tools.wordpress.export.model import Item
from tools.wordpress.plan.old_lists import OldList
from tools.wordpress.plan.promises import joined, list_entries, other_addresses
from tools.wordpress.plan.selection import Fate
from tools.wordpress.plan.text import MovedText


def others(key, content="", **item):
    text = MovedText(item=Item(number="8", **item), key="k", fate=Fate.PUBLISHED, title="A",
                     date=None, guid="g", slug="a")  # fmt: skip
    return set(other_addresses(text, key, content))


def test_a_text_answers_at_more_than_its_address():
    """Its number, its feed, its former slugs and days, and its further pages."""
    meta = {"_wp_old_slug": ("f%c3%b6r", "tillit"), "_wp_old_date": ("2016-12-31",)}
    found = others("2017/03/01/tillit/", "<!--nextpage-->", date="2017-03-01 07:30:00", meta=meta)

    assert found == {
        "?p=8",
        "2017/03/01/tillit/feed/",
        "2017/03/01/tillit/2/",
        "2017/03/01/för/",
        "2016/12/31/tillit/",
    }


@pytest.mark.parametrize(
    ("key", "kind", "found"),
    [("?p=8", "post", {"?p=8"}), ("a.html", "post", {"?p=8"}),
     ("om/", "page", {"?p=8", "?page_id=8", "om/feed/"})],
)  # fmt: skip
def test_texts_without_a_folder(key, kind, found):
    """Only what had an address of its own had more below it."""
    assert others(key, kind=kind) == found


def test_lists_give_way_to_texts():
    """An address that a text has, or an earlier list, is not promised again."""
    lists = [OldList(("a/", "b/", "?m=1"), "arkiv/"), OldList(("B/", "c/")), OldList(("a/",))]
    found = list(list_entries(lists, taken=["A"]))

    assert [(e.key, e.old, e.leads_to, e.gone) for e in found] == [
        ("b/", ("?m=1",), "arkiv/", True),
        ("c/", (), "", True),
    ]


POST = Entry(kind=Kind.POST, key="g", file="a.md", addresses=("2017/a/",), old=("?p=8",))


def test_what_has_been_published_is_not_touched():
    """Only more old addresses come to it."""
    there = Entry(kind=Kind.POST, key="g", file="b.md", addresses=("2017/a/", "2017/b/"),
                  last=dt.date(2026, 1, 1))  # fmt: skip
    tag = Entry(kind=Kind.TAG, key="t", addresses=("etikett/t/",))
    [after] = [e for e in joined(Ledger.of([there, tag]), [POST]) if e.kind is Kind.POST]

    assert (after.addresses, after.file, after.old) == (there.addresses, "b.md", ("?p=8",))


def test_a_live_list_is_not_gone():
    """The site's own year is no list of the old blog's."""
    live = Entry(kind=Kind.LIST, key="2017/", addresses=("2017/",))
    gone = Entry(kind=Kind.LIST, key="2017/x/", addresses=("2017/",), gone=True)
    own = Entry(kind=Kind.LIST, key="2017", addresses=("2017",), gone=True)

    assert list(joined(Ledger.of([live]), [own])) == [live]
    assert gone in list(joined(Ledger.of([live]), [gone]))
