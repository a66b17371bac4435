"""What is to become of a text."""

import datetime as dt

import pytest

from blog.documents.front_matter.status import State, at, read_status
from blog.documents.known_files import Files
from blog.documents.world import World
from tests.unit.blog.documents.texts import NOW, STOCKHOLM, cases

WORDS = [
    ("published", State.PUBLISHED), ("Publicerad", State.PUBLISHED),
    ("publicerat", State.PUBLISHED), ("utkast", State.DRAFT), ("UTKAST", State.DRAFT),
    (" draft ", State.DRAFT), ("hidden", State.HIDDEN), ("Dold", State.HIDDEN),
    ("nästan klar", None), ("schemalagd", None), ("", None), ("draftt", None),
]  # fmt: skip

EARLIER, LATER = NOW - dt.timedelta(seconds=1), NOW + dt.timedelta(seconds=1)
# Each case: what it shows, the state as written, the date, the state now.
MOMENTS = [
    ("no date", State.PUBLISHED, None, State.PUBLISHED),
    ("a second ago", State.PUBLISHED, EARLIER, State.PUBLISHED),
    ("this very moment", State.PUBLISHED, NOW, State.PUBLISHED),
    ("in a second", State.PUBLISHED, LATER, State.SCHEDULED),
    ("in a second, in another zone", State.PUBLISHED, LATER.astimezone(dt.UTC), State.SCHEDULED),
    ("now, in another zone", State.PUBLISHED, NOW.astimezone(dt.UTC), State.PUBLISHED),
    ("a draft of tomorrow", State.DRAFT, LATER, State.DRAFT),
    ("a draft of yesterday", State.DRAFT, EARLIER, State.DRAFT),
    ("a hidden text of tomorrow", State.HIDDEN, LATER, State.SCHEDULED),
    ("a hidden text of yesterday", State.HIDDEN, EARLIER, State.HIDDEN),
]


def clock(now):
    """Give a clock that stands at *now*."""
    return World.of(Files.of([]), now=now).has_come


@pytest.mark.parametrize(("word", "state"), WORDS)
def test_words(word, state):
    """Swedish and English words, in any letters; no other word means anything."""
    assert read_status(word) is state


@pytest.mark.parametrize(("written", "date", "state"), **cases(MOMENTS))
def test_at(written, date, state):
    """What is dated later than now waits."""
    assert at(written, date, has_come=clock(NOW)) is state


def test_the_hour_that_comes_twice():
    """When the clock goes back, 2.30 comes before 2.15: the first of the two hours is over."""
    now = dt.datetime(2026, 10, 25, 2, 15, fold=1, tzinfo=STOCKHOLM)
    date = dt.datetime(2026, 10, 25, 2, 30, fold=0, tzinfo=STOCKHOLM)

    assert at(State.PUBLISHED, date, has_come=clock(now)) is State.PUBLISHED
