"""When the assessment is old."""

import datetime as dt

import pytest

from blog.findings import Level
from blog.statement.age import outdated
from tests.unit.theme import site

PLACE = "content/tillganglighet.yaml"


@pytest.mark.parametrize(
    ("today", "old"),
    [("2026-11-02", False), ("2027-11-02", False), ("2027-11-03", True), ("2030-01-01", True)],
)
def test_a_year(today, old):
    """A warning from the day after a year, which stops no build."""
    found = outdated(site.statement(), today=dt.date.fromisoformat(today), place=PLACE)

    assert bool(found) is old
    if found:
        assert (found.path, found.level) == (PLACE, Level.WARNING)
        assert "2\N{NO-BREAK SPACE}november 2026" in found.message


def test_the_29th_of_february():
    """A day that the next year has not is no trouble."""
    leap = site.statement(assessed=dt.date(2028, 2, 29))

    assert outdated(leap, today=dt.date(2029, 2, 28), place=PLACE) is None
    assert outdated(leap, today=dt.date(2029, 3, 1), place=PLACE)
