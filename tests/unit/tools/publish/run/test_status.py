"""What a target tells of itself: before, between and after publications, and when cut off."""

import datetime as dt
from contextlib import closing

import pytest

from blog.ledger.model import Ledger
from tests.places import folder_place, publish
from tests.unit.blog.ledger.examples import entry
from tools.publish.api import Stopped
from tools.publish.run.status import (
    Status,
    note_next,
    read_status,
    write_moment,
    write_status,
)

WHEN = dt.datetime(2026, 11, 22, 8, tzinfo=dt.timezone(dt.timedelta(hours=1)))
ONE = Ledger.of([entry("a", "2018/a/")])
TWO = Ledger.of([*ONE, entry("b", "2018/b/")])


@pytest.fixture
def place(tmp_path):
    """Give a place where nothing is."""
    return folder_place(tmp_path)


@pytest.fixture
def target(place):
    """Give its target, when a first release has been switched to and nothing written down."""
    live(place)
    opened = place.open()
    yield opened
    opened.close()


def live(place, minute=0):
    """Switch to a release, and write nothing down; give its id."""
    return publish(place, minute, {"index.html": f"lista {minute}"}).id


def test_nothing_is_there(place):
    """Before the first publication nothing has been promised."""
    with closing(place.open()) as target:
        assert read_status(target) == Status(live=None, ledger=Ledger())


def test_published(target):
    """The ledger and the moment come back as they were written."""
    write_status(target, ONE, WHEN)

    assert read_status(target) == Status(live=target.current(), ledger=ONE, when=WHEN)
    assert read_status(target).is_settled


def test_undone(target):
    """An undoing leaves all promises, and is known until somebody publishes."""
    release = target.current()
    write_status(target, ONE, WHEN)
    write_moment(target, WHEN, is_undone=True)
    assert read_status(target) == Status(live=release, ledger=ONE, when=WHEN, is_undone=True)

    write_status(target, ONE, WHEN)
    assert not read_status(target).is_undone


def test_cut_off_before_the_switch(target):
    """What was only planned has not been promised."""
    write_status(target, ONE, WHEN)
    note_next(target, "20261122T070100Z-00000000", TWO)

    status = read_status(target)
    assert (status.ledger, status.is_cut_off) == (ONE, False)


def test_cut_off_after_the_switch(place, target):
    """What readers see has been promised, though nobody wrote it down."""
    write_status(target, ONE, WHEN)
    release = live(place, 1)
    note_next(target, release, TWO)

    status = read_status(target)
    assert (status.ledger, status.is_cut_off) == (TWO, True)

    write_status(target, TWO, WHEN)
    assert not read_status(target).is_cut_off


def test_the_first_cut_off_after_the_switch(target):
    """A site without a ledger that never had one has promised nothing that is known."""
    assert read_status(target) == Status(live=target.current(), ledger=Ledger())


def test_a_ledger_that_is_gone(target):
    """A site that was published before, without its ledger, is no new one."""
    write_moment(target, WHEN, is_undone=False)

    assert read_status(target).ledger is None


def test_a_damaged_ledger(target):
    """Nothing is published on a guess; where the copy lies is told."""
    write_status(target, ONE, WHEN)
    target.write_state("publicerat.json", b'{"half')

    with pytest.raises(Stopped, match=r"är skadad.*content/ på den här datorn är en kopia"):
        read_status(target)


DAMAGED = [
    pytest.param(b"", id="empty"),
    pytest.param(b"{", id="half"),
    pytest.param(b"[]", id="a list"),
    pytest.param(b'{"when": "i dag"}', id="no moment"),
    pytest.param(b'{"when": "2026-11-22T08:00:00"}', id="no zone"),
    pytest.param(b'{"when": 5}', id="a number"),
    pytest.param(b"\xff", id="no text"),
]


@pytest.mark.parametrize("data", DAMAGED)
def test_a_damaged_note(target, data):
    """Nobody knows the moment; a person can publish, and what was promised is kept."""
    write_status(target, ONE, WHEN)
    target.write_state("status.json", data)

    status = read_status(target)
    assert (status.ledger, status.when, status.is_settled) == (ONE, None, False)
