"""The ledger after publishing, and what publishing changes."""

import datetime as dt
from dataclasses import replace

from blog.ledger.model import Kind, Ledger
from blog.ledger.promises.publish import adopted, changes, published
from blog.ledger.promises.record import Record
from blog.ledger.serialize import write_ledger
from tests.unit.blog.ledger.examples import DAY, after, entry, listed, recorded, tag, text

NEXT = DAY + dt.timedelta(days=1)
TEXTS = {
    "inlagg/a.md": text(more="Etiketter: Vård\nTidigare: /x/"),
    "sidor/om.md": "Titel: Om\n\nX.\n",
}


def test_the_first_publication():
    """Everything has the day on it."""
    assert list(after(TEXTS, files=["2018/index.html"])) == [
        listed("2018/"),
        entry("sidor/om.md", "om/", kind=Kind.PAGE, file="sidor/om.md", first=DAY, last=DAY),
        entry("a", "2018/a/", tags=("vard",), old=("x/",)),
        tag("vard"),
    ]


def test_nothing_has_changed():
    """The file stays as it is, byte for byte, and so does its line in git."""
    before = after(TEXTS, files=["2018/index.html"])
    now = after(TEXTS, before, day=NEXT, files=["2018/index.html"])

    assert write_ledger(now) == write_ledger(before)


def test_only_what_has_changed_gets_the_day():
    """Of ten thousand posts, one line."""
    before = after(TEXTS)
    now = after(TEXTS | {"inlagg/b.md": text("B", "b")}, before, day=NEXT)

    assert [each.key for each in now if each.last == NEXT] == ["b"]


def test_a_new_title():
    """The address stays, and what it would have been is noted: it is told only once."""
    retitled = {"inlagg/a.md": text("Ny titel")}
    now = after(retitled, after({"inlagg/a.md": text()}), day=NEXT)

    assert list(now) == [entry("a", "2018/a/", last=NEXT, wanted="2018/ny-titel/")]


def test_a_new_file_name():
    """The guid says that it is the same post."""
    now = after({"inlagg/b.md": text()}, after({"inlagg/a.md": text()}), day=NEXT)

    assert list(now) == [entry("a", "2018/a/", file="inlagg/b.md", last=NEXT)]


def test_there_and_back():
    """Every address stands there, in order."""
    ledger = after({"inlagg/a.md": text()})
    for slug in ("b", "a"):
        ledger = after({"inlagg/a.md": text(more=f"Slug: {slug}")}, ledger, day=NEXT)

    assert list(ledger) == [entry("a", "2018/a/", "2018/b/", "2018/a/", last=NEXT)]


def test_an_address_that_another_takes():
    """Whoever was there last answers for it; who had it before says so."""
    ledger = after({"inlagg/a.md": text(), "inlagg/b.md": text("B", "b")})
    for a, b in (("x", "b"), ("x", "a"), ("x", "y")):
        texts = {
            "inlagg/a.md": text(more=f"Slug: {a}"),
            "inlagg/b.md": text("B", "b", f"Slug: {b}"),
        }
        ledger = after(texts, ledger)
    back = after({**texts, "inlagg/a.md": text(more="Slug: a")}, ledger)

    assert list(ledger) == [
        entry("a", "2018/a/", "2018/x/", lent=("2018/a/",)),
        entry("b", "2018/b/", "2018/a/", "2018/y/"),
    ]
    assert [each.lent for each in back] == [(), ("2018/a/",)]


def test_gone_and_back():
    """It comes back where it was."""
    gone = after({}, after({"inlagg/a.md": text()}), day=NEXT)
    back = after({"inlagg/a.md": text("Ny titel")}, gone, day=NEXT)

    assert list(gone) == [entry("a", "2018/a/", gone=True, last=NEXT)]
    assert list(back) == [entry("a", "2018/a/", last=NEXT, wanted="2018/ny-titel/")]


def test_gone_is_written_once():
    """What is gone stays gone without a new day."""
    gone = after({}, after({"inlagg/a.md": text()}))

    assert after({}, gone, day=NEXT) == gone


def test_replaced():
    """What the draft's line says is remembered when the file has gone."""
    b = {"inlagg/b.md": text("B", "b")}
    draft = {"inlagg/a.md": text(more="Status: utkast\nErsatt av: b.md"), **b}
    replaced = after(draft, after({"inlagg/a.md": text(), **b}), day=NEXT)
    removed = after(b, replaced, day=NEXT)

    assert removed.entries[Kind.POST, "a"] == entry(
        "a", "2018/a/", gone=True, leads_to="2018/b/", last=NEXT
    )
    assert removed == replaced


def test_a_tag_with_a_new_name():
    """Where it leads is remembered, for the posts may change their tags again."""
    texts = {"inlagg/a.md": text(more="Etiketter: Omsorg")}
    now = after(texts, after({"inlagg/a.md": text(more="Etiketter: Vård")}), day=NEXT)

    assert now.entries[Kind.TAG, "vard"] == replace(
        tag("vard"), gone=True, last=NEXT, leads_to="etikett/omsorg/"
    )


def test_old_addresses_stay_promised():
    """Also when the line Tidigare is taken away."""
    now = after({"inlagg/a.md": text()}, after({"inlagg/a.md": text(more="Tidigare: /x/")}))

    assert list(now) == [entry("a", "2018/a/", old=("x/",))]


def test_a_guid_that_an_older_program_noted():
    """Its addresses are known from now on, its first day is not earlier."""
    noted = Ledger.of([entry("a", first=None, last=None)])

    assert list(after({"inlagg/a.md": text()}, noted)) == [entry("a", "2018/a/")]


def test_adopted():
    """What was delivered and is gone, before there was a ledger, keeps its guid."""
    gone = entry("z", gone=True, first=None, last=None)
    delivered = [entry("a", first=None, last=None), gone]

    assert list(adopted(after({"inlagg/a.md": text()}), delivered)) == [
        entry("a", "2018/a/"), gone
    ]  # fmt: skip


def told(before, texts):
    """Give the changes, each as its key, its old and its new address."""
    found = changes(before, recorded(texts, before))
    return {
        name: [(each.entry.key, each.old, each.new) for each in group]
        for name, group in (("new", found.new), ("moved", found.moved), ("gone", found.gone))
        if group
    }


def test_changes():
    """New, moved, gone, and nothing of what is as it was."""
    before = after(
        {
            "inlagg/a.md": text(),
            "inlagg/b.md": text("B", "b"),
            "inlagg/c.md": text("C", "c"),
            "inlagg/d.md": text("D", "d"),
        }
    )
    now = {
        "inlagg/a.md": text("Ny titel"),
        "inlagg/b.md": text("B", "b", "Slug: ny"),
        "inlagg/d.md": text("D", "d", "Status: utkast\nErsatt av: a.md"),
        "inlagg/e.md": text("E", "e"),
    }

    assert told(before, now) == {
        "new": [("e", "", "2018/e/")],
        "moved": [("b", "2018/b/", "2018/ny/")],
        "gone": [("c", "2018/c/", None), ("d", "2018/d/", "2018/a/")],
    }


def test_what_comes_back_is_new():
    """It was gone for the world."""
    gone = after({}, after({"inlagg/a.md": text()}))

    assert told(gone, {"inlagg/a.md": text()}) == {"new": [("a", "", "2018/a/")]}


def test_what_is_gone_is_told_once():
    """The next publication changes nothing."""
    gone = after({}, after({"inlagg/a.md": text()}))

    assert told(gone, {}) == {}


def test_publishing_nothing():
    """An empty site leaves an empty ledger."""
    assert published(Ledger(), Record(), day=DAY) == Ledger()
