"""What readers see, and what the next publication would change."""

import datetime as dt
from dataclasses import replace

import pytest

from blog.documents.front_matter.status import State
from blog.ledger.model import Entry, Kind, Ledger
from tools.desk.readers import address_of, waiting
from tools.desk.texts import TextSummary
from tools.publish.api import Memory

NOW = dt.datetime(2026, 11, 22, 8, tzinfo=dt.UTC)


def text(path, state=State.PUBLISHED):
    return TextSummary(f"content/{path}", path, f"/{path}/", state, None, is_page=False, path=path)


def entry(path, gone=False):
    return Entry(kind=Kind.POST, key=path, file=path, addresses=(f"2016/{path}/",), gone=gone)


def ledger(*entries):
    return Ledger.of([*entries, Entry(kind=Kind.TAG, key="tillit", addresses=("etikett/t/",))])


def found(texts, entries=(), **more):
    given = {"memory": Memory(), "changed": (), "now": NOW, **more}
    return waiting(texts, ledger(*entries), **given)


def test_nothing_waits():
    """What is published and as it was; drafts and what waits for its day."""
    texts = [text("a.md"), text("b.md", State.DRAFT), text("c.md", State.SCHEDULED)]
    now = found(texts, [entry("a.md"), entry("d.md", gone=True)], changed=["b.md", "c.md"])

    assert not now.is_something
    assert now.published == 1
    assert now.overdue == ()


@pytest.mark.parametrize("state", [State.PUBLISHED, State.HIDDEN])
def test_new(state):
    """What readers have not seen, or had taken from them."""
    texts = [text("a.md", state), text("b.md", state)]
    now = found(texts, [entry("b.md", gone=True)])

    assert now.new == tuple(texts)
    assert now.is_something


def test_changed():
    """What has been saved since."""
    texts = [text("a.md"), text("b.md")]
    now = found(texts, [entry("a.md"), entry("b.md")], changed=["b.md", "c.md"])

    assert (now.new, now.changed, now.gone) == ((), (texts[1],), ())


def test_gone():
    """What is thrown away or a draft again, by the title that readers know."""
    now = found(
        [text("a.md", State.DRAFT)],
        [entry("a.md"), entry("b.md")],
        memory=Memory({"b.md": "Bortom"}),
    )

    assert now.gone == ("a.md", "Bortom")


def test_overdue():
    """What waited for its day at the latest publication, has had it, and is not published."""
    texts = [text("a.md"), text("b.md"), text("c.md"), text("d.md", State.SCHEDULED)]
    due = dict.fromkeys(["a.md", "b.md", "d.md"], NOW - dt.timedelta(hours=2))
    now = found(texts, [entry("b.md")], memory=Memory(waiting=due))

    assert now.overdue == (texts[0],)
    due["a.md"] = NOW - dt.timedelta(minutes=5)  # the computer that publishes may be at it
    assert found(texts, [entry("b.md")], memory=Memory(waiting=due)).overdue == ()


def test_address_of():
    """Where readers find it now."""
    known = ledger(entry("a.md"), entry("b.md", gone=True))

    assert address_of(known, "a.md") == "2016/a.md/"
    assert address_of(known, "b.md") == ""
    assert address_of(known, "c.md") == ""


def test_the_page_for_unknown_addresses():
    """It is promised to nobody, so nobody knows whether it is new; a change of it is one."""
    page = replace(text("sidor/404.md"), url="/404.html", is_page=True)

    assert not found([page]).is_something
    assert found([page], changed=["sidor/404.md"]).changed == (page,)
