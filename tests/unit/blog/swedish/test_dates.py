"""Dates and times in Swedish, whatever locale the machine has."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from blog.swedish.dates import clock, iso_date, long_date, month_name, weekday

NBSP = "\N{NO-BREAK SPACE}"
STOCKHOLM = ZoneInfo("Europe/Stockholm")
WEEKDAYS = "måndag tisdag onsdag torsdag fredag lördag söndag"
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
    ("day", "name"),
    list(enumerate(WEEKDAYS.split(), start=9)),
)
def test_every_weekday(day, name):
    """9 January 2017 was a Monday."""
    assert weekday(dt.date(2017, 1, day)) == name


@pytest.mark.parametrize(
    ("hour", "minute", "text"),
    [
        (9, 30, "kl. 9.30"),
        (9, 5, "kl. 9.05"),
        (15, 0, "kl. 15"),
        (9, 0, "kl. 9"),
        (22, 40, "kl. 22.40"),
        (1, 15, "kl. 01.15"),
        (6, 0, "kl. 06"),
        (0, 0, "kl. 00"),
        (7, 0, "kl. 7"),
    ],
)
def test_clock(hour, minute, text):
    """A full stop, no minutes at the full hour, a zero before the hours of the night."""
    moment = dt.datetime(2017, 1, 13, hour, minute, tzinfo=STOCKHOLM)

    assert clock(moment) == text.replace(" ", NBSP)


@pytest.mark.parametrize(
    "date", [dt.date(2017, 1, 3), dt.datetime(2017, 1, 3, 23, 30, tzinfo=STOCKHOLM)]
)
def test_iso_date(date):
    """Machines get the day alone, with zeros."""
    assert iso_date(date) == "2017-01-03"


def test_iso_date_of_an_early_year():
    """A year has four digits, always."""
    assert iso_date(dt.date(987, 1, 3)) == "0987-01-03"
