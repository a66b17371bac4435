"""When the accessibility statement's assessment is so old that it should be made again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.findings import Finding, Level
from blog.swedish.dates import long_date

if TYPE_CHECKING:
    import datetime as dt

    from blog.statement.model import Statement


def outdated(statement: Statement, *, today: dt.date, place: str) -> Finding | None:
    """
    Tell that the site was assessed more than a year ago.

    The law asks that the statement is kept up to date; Digg's advice is once a year.

    Args:
        statement: The statement.
        today: The day to count from.
        place: The data file, as the director would type it.

    Returns:
        A warning, or None while the assessment is younger.
    """
    day = statement.assessed
    if (day.year + 1, day.month, day.day) >= (today.year, today.month, today.day):
        return None
    return Finding(
        place,
        1,
        "redogörelse",
        f"Webbplatsens tillgänglighet bedömdes senast {long_date(day)}, för mer än ett år sedan.",
        "Gör en ny bedömning, och ändra sedan raderna bedömd, uppdaterad och metod.",
        Level.WARNING,
    )
