"""The ledger as a value."""

import datetime as dt

import pytest

from blog.ledger.model import Kind, Ledger, is_within_site
from tests.unit.blog.ledger.examples import entry, listed, tag


def test_nothing_is_promised():
    """A new blog owes nobody anything."""
    assert not Ledger()
    assert list(Ledger()) == []
    assert Ledger().post("a", "inlagg/a.md") is None


def test_a_post_is_known_by_its_guid():
    """Wherever its file is now."""
    known = entry("a", "2018/a/")

    assert Ledger.of([known]).post("a", "annat/x.md") == known


def test_a_post_without_a_guid_is_known_by_its_file():
    """The address that it was published at stands for it."""
    known = entry("https://blogg.example/2018/a/", "2018/a/", file="inlagg/a.md")

    assert Ledger.of([known]).post("", "inlagg/a.md") == known
    assert Ledger.of([known]).post("b", "inlagg/a.md") is None


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_posts_in_one_file_the_present_one_counts(order):
    """A new post may take the name of one that is gone."""
    gone = entry("z", "2018/z/", file="inlagg/a.md", gone=True, last=dt.date(2027, 1, 1))
    here = entry("b", "2018/b/", file="inlagg/a.md")

    assert Ledger.of([gone, here][::order]).post("", "inlagg/a.md") == here


def test_pages_are_known_by_their_file():
    """Whatever guid they have."""
    page = entry("sidor/om.md", "om/", kind=Kind.PAGE, file="sidor/om.md")

    assert Ledger.of([page]).text("sidor/om.md", guid="a", is_page=True) == page
    assert Ledger.of([page]).text("sidor/om.md", guid="", is_page=False) is None


def test_entries_come_in_order():
    """By kind and key."""
    found = [tag("b"), entry("b", "b/"), tag("a"), entry("a", "a/")]

    assert [each.id for each in Ledger.of(found)] == [
        ("post", "a"), ("post", "b"), ("tag", "a"), ("tag", "b")
    ]  # fmt: skip


def test_lists_that_are_there():
    """A feed that is gone is no longer promised to anyone new."""
    known = [listed("etikett/a/feed.xml"), listed("2017/", gone=True), tag("a")]

    assert Ledger.of(known).lists == {"etikett/a/feed.xml"}


@pytest.mark.parametrize(
    "address", ["a/", "2016/a/", "a.html", "2016/..a/", "å/", "etikett/a.b/feed.xml"]
)
def test_within_the_site(address):
    """What could be an address of ours."""
    assert is_within_site(address)


@pytest.mark.parametrize(
    "address", ["", "/a/", "../a/", "a/../../b/", "a/..", "./a/", "a//b/", "a\\b", "a\nb", "//x/"]
)
def test_outside_the_site(address):
    """What would be written somewhere else, or is no address."""
    assert not is_within_site(address)
