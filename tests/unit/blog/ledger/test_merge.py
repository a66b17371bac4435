"""Two ledgers put together."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.ledger.conflict_messages import Names
from blog.ledger.merge import LedgerConflict, merged
from blog.ledger.model import Ledger
from tests.profiles import examples
from tests.unit.blog.documents.texts import cases
from tests.unit.blog.ledger.examples import DAY, entry, tag

NAMES = Names("content/publicerat.json", "serverns publicerat.json")
LATER = DAY + dt.timedelta(days=1)
A = entry("a", "2018/a/")
MOVED = replace(A, addresses=("2018/a/", "2018/ny/"), last=LATER)
GONE = replace(A, gone=True, last=LATER)
BACK = replace(A, last=LATER + dt.timedelta(days=1))


def together(own, remote):
    """Put two together, each a list of entries or None; give the entries."""
    made = [None if each is None else Ledger.of(each) for each in (own, remote)]
    return list(merged(*made, names=NAMES))


# Each case: what it shows, the one, the other, what they say together.
KEPT = [
    ("nothing yet", [], [], []),
    ("a fresh clone", None, [A, tag("x")], [A, tag("x")]),
    ("a new target", [A], [], [A]),
    ("the same", [A], [A], [A]),
    ("each its own", [A], [tag("x")], [A, tag("x")]),
    ("moved on the other", [A], [MOVED], [MOVED]),
    ("gone on the other", [A], [GONE], [GONE]),
    ("gone and back", [GONE], [BACK], [BACK]),
    ("moved there, gone here before", [replace(GONE, last=DAY)], [MOVED], [MOVED]),
    ("a new file name", [A], [replace(A, file="inlagg/ny.md", last=LATER)],
     [replace(A, file="inlagg/ny.md", last=LATER)]),
    ("other old addresses", [replace(A, old=("x/",))], [replace(A, old=("?p=8",))],
     [replace(A, old=("?p=8", "x/"))]),
    ("another post where one has moved away", [A, entry("b", "2018/b/")],
     [MOVED, replace(entry("b", "2018/b/", "2018/a/"), last=LATER)],
     [MOVED, replace(entry("b", "2018/b/", "2018/a/"), last=LATER)]),
    ("another post where one is gone", [A], [GONE, entry("b", "2018/a/")],
     [GONE, entry("b", "2018/a/")]),
    ("an older program's guid", [replace(A, addresses=(), first=None, last=None)], [A], [A]),
]  # fmt: skip


@pytest.mark.parametrize(("own", "remote", "expected"), **cases(KEPT))
def test_together(own, remote, expected):
    """What either knows is known."""
    assert together(own, remote) == expected


@pytest.mark.parametrize(("own", "remote", "expected"), **cases(KEPT[2:]))
def test_either_order(own, remote, expected):
    """It does not matter which is whose."""
    assert together(remote, own) == expected


def test_diverging():
    """Two computers gave one post different addresses: both histories are told."""
    other = replace(A, addresses=("2018/a/", "2018/annan/"))

    with pytest.raises(LedgerConflict) as found:
        together([MOVED], [other])

    assert found.value.message.splitlines() == [
        "inlagg/a.md: adresserna går isär. Enligt content/publicerat.json först /2018/a/, sedan "
        "/2018/ny/; enligt serverns publicerat.json först /2018/a/, sedan /2018/annan/.",
        "Inget har publicerats: content/publicerat.json och serverns publicerat.json säger olika. "
        "Två datorer har publicerat var för sig. Hämta texterna från den som publicerade sist, "
        "med filen publicerat.json, och publicera igen.",
    ]


def test_the_beginning_is_missing():
    """A history that does not begin as the other does is no part of it."""
    with pytest.raises(LedgerConflict, match="först /2018/ny/;"):
        together([replace(A, addresses=("2018/ny/",))], [MOVED])


def test_one_address_promised_twice():
    """Both texts are named, and who says so."""
    with pytest.raises(LedgerConflict) as found:
        together([A], [entry("b", "2018/a/")])

    assert found.value.message.splitlines()[0] == (
        "Adressen /2018/a/ är lovad till två texter: enligt content/publicerat.json till "
        "inlagg/a.md och enligt serverns publicerat.json till inlagg/b.md."
    )


def test_every_conflict_is_told():
    """All at once."""
    other = entry("b", "2018/b/", "2018/c/")

    with pytest.raises(LedgerConflict) as found:
        together(
            [MOVED, replace(other, addresses=("2018/x/",))],
            [replace(A, addresses=("2018/z/",)), other],
        )

    assert len(found.value.message.splitlines()) == 3


def test_the_servers_ledger_is_missing():
    """A site is there, but nobody knows what others have promised since."""
    with pytest.raises(LedgerConflict) as found:
        together([A], None)

    assert found.value.message.startswith(
        "Inget har publicerats: serverns publicerat.json saknas, fast en webbplats är publicerad "
        "där. content/publicerat.json har 1 rader, senast ändrad 2026-11-22."
    )


LEDGERS = st.lists(
    st.builds(
        lambda key, length, days, gone, tags: entry(
            key,
            *[f"{key}{number}/" for number in range(length)],
            last=DAY + dt.timedelta(days=days),
            gone=gone,
            tags=tags,
        ),
        st.sampled_from("abc"),
        st.integers(1, 3),
        st.integers(0, 2),
        st.booleans(),
        st.sampled_from([(), ("x",), ("y",)]),
    )
).map(Ledger.of)


@examples(100)
@given(LEDGERS, LEDGERS, LEDGERS)
def test_order_does_not_matter(one, other, third):
    """However many computers there are, and whoever asks first, all come to the same."""
    assert merged(one, other) == merged(other, one)
    assert merged(one, one) == one
    assert merged(merged(one, other), third) == merged(one, merged(other, third))
