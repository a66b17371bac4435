"""Dates in Swedish, whatever locale the machine has."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from blog.swedish.dates import clock, iso_date, long_date, moment, month_name

NBSP = "\N{NO-BREAK SPACE}"
STOCKHOLM = ZoneInfo("Europe/Stockholm")
MONTHS = "januari februari mars april maj juni juli augusti september oktober november december"


@pytest.mark.parametrize(("number", "name"), list(enumerate(MONTHS.split(), start=1)))
def test_every_month(number, name):
    """Each month has its Swedish name, in lower case, and a date says it."""
    assert month_name(number) == name
    assert long_date(dt.date(2024, number, 29)) == f"29{NBSP}{name} 2024"


@pytest.mark.parametrize("number", [-1, 0, 13])
def test_no_such_month(number):
    """A month outside the year is the caller's mistake, not December."""
    with pytest.raises(ValueError, match="from 1 to 12"):
        month_name(number)


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (dt.date(2017, 1, 13), f"13{NBSP}januari 2017"),
        (dt.date(2016, 10, 3), f"3{NBSP}oktober 2016"),
        (dt.datetime(2017, 1, 13, 7, 30, tzinfo=STOCKHOLM), f"13{NBSP}januari 2017"),
        (dt.datetime(2016, 12, 31, 23, 59, tzinfo=STOCKHOLM), f"31{NBSP}december 2016"),
    ],
    ids=["a date", "one digit", "a datetime", "the last minute of a year"],
)
def test_long_date(date, text):
    """The day keeps to its month; the year may go to the next line; no zero first."""
    assert long_date(date) == text


@pytest.mark.parametrize(
    "date", [dt.date(2017, 1, 3), dt.datetime(2017, 1, 3, 23, 30, tzinfo=STOCKHOLM)]
)
def test_iso_date(date):
    """Machines get the day alone, with zeros."""
    assert iso_date(date) == "2017-01-03"


def test_iso_date_of_an_early_year():
    """A year has four digits, always."""
    assert iso_date(dt.date(987, 1, 3)) == "0987-01-03"


def test_a_date_beside_an_english_text():
    """In English, with the day kept to its month."""
    assert long_date(dt.date(2026, 5, 3), "en") == f"3{NBSP}May 2026"


def test_a_time_of_day():
    """With a full stop and no zero first, after "kl." in running text."""
    when = dt.datetime(2027, 3, 3, 7, 5, tzinfo=STOCKHOLM)

    assert clock(when) == clock(dt.time(7, 5)) == "7.05"
    assert moment(when) == f"3{NBSP}mars 2027 kl. 7.05"
