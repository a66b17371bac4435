"""Posts in order."""

import datetime as dt
from types import SimpleNamespace

import pytest

from plugins.posts.listing import (
    Finished,
    by_month,
    by_year,
    featured,
    neighbours,
    reading_time,
)


def article(*date):
    return SimpleNamespace(date=dt.datetime(*date, tzinfo=dt.UTC))


A, B, C, D = article(2017, 3, 2), article(2017, 3, 1), article(2017, 1, 9), article(2016, 12, 31)


def test_no_posts_no_years():
    """An empty blog has no archive."""
    assert by_year([]) == ()
    assert list(neighbours([])) == []


def test_by_year():
    """Years, and months within them, in the order of the posts."""
    assert [(year.year, year.url, year.articles) for year in by_year([A, B, C, D])] == [
        (2017, "2017/", (A, B, C)), (2016, "2016/", (D,)),
    ]  # fmt: skip
    [newest, oldest] = by_year([A, B, C, D])
    assert [(m.number, m.name, m.articles) for m in newest.months] == [
        (3, "mars", (A, B)), (1, "januari", (C,)),
    ]  # fmt: skip
    assert [(m.number, m.name, m.articles) for m in oldest.months] == [(12, "december", (D,))]


def test_by_month():
    """The posts of one year."""
    assert [month.name for month in by_month([A, B, C])] == ["mars", "januari"]


def test_neighbours():
    """Each post with the next newer and the next older; the ends have one."""
    assert list(neighbours([A, B, C])) == [(A, None, B), (B, A, C), (C, B, None)]
    assert list(neighbours([A])) == [(A, None, None)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (0, "Lästid mindre än 1\u00a0min"),
        (99, "Lästid mindre än 1\u00a0min"),
        (100, "Lästid 1\u00a0min"),
        (200, "Lästid 1\u00a0min"),
        (201, "Lästid 2\u00a0min"),
        (600, "Lästid 3\u00a0min"),
        (12_000, "Lästid 60\u00a0min"),
    ],
)
def test_reading_time(words, said):
    """Two hundred words a minute, rounded up; a few lines take less than one."""
    assert reading_time(words) == said


def test_reading_time_in_english():
    """Beside an English text it is told in English."""
    assert reading_time(600, "en") == "Reading time 3\u00a0min"
    assert reading_time(1, "en-GB") == "Reading time less than 1\u00a0min"
    assert reading_time(600, "fi") == "Lästid 3\u00a0min"


def test_a_finished_list_holds_its_own_posts():
    """And no others, not even one that looks the same."""
    one, other = SimpleNamespace(title="A"), SimpleNamespace(title="A")
    held = Finished([one])

    assert list(held) == [one]
    assert one in held
    assert other not in held


def test_featured():
    """The newest handful of those that the writer marked."""
    posts = [SimpleNamespace(number=n, is_featured=n % 2 == 0) for n in range(14)]

    assert [post.number for post in featured(posts)] == [0, 2, 4, 6, 8]
    assert featured([]) == ()
