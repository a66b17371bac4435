"""Schemalägg: the moment that was chosen, and what would stop a text when it comes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from blog.documents.decode import clean
from blog.documents.front_matter.keys import canonical
from blog.documents.front_matter.other_systems import Verdict, verdict
from blog.documents.front_matter.write import write_key
from blog.documents.notes.read_parts import read_parts
from blog.findings import Level, shortened
from blog.swedish.dates import clock, long_date

if TYPE_CHECKING:
    from blog.findings import Finding
    from tools.desk.web.desk import Desk
    from tools.desk.web.forms import Sent

_NO_DAY = "Välj en dag."
_NO_TIME = "Välj ett klockslag, till exempel 07:30."
_NO_HOUR = (
    "Klockan {} finns inte den {}, för då ställs klockan fram. Välj ett klockslag en timme senare."
)
_PASSED = "Den tidpunkten har redan passerat. Välj en senare, eller publicera på en gång."
_HELD_BACK = (
    "Raden ”{}” gör texten till ett utkast. Ta bort den i rutan Raderna överst när du skriver, "
    "och gör sedan om det här."
)
_HOLD = frozenset({Verdict.DRAFT, Verdict.LATER, Verdict.OVER})
_STOPS = (
    "Inlägget är inte schemalagt, för det här skulle stoppa det på sin dag. Rätta det först, och "
    "schemalägg sedan."
)


class Stopped(ValueError):
    """
    A text would not come out on its day.

    Attributes:
        errors: Why, by line of the file as it is.
    """

    def __init__(self, errors: list[Finding]) -> None:
        self.errors = errors
        super().__init__(_STOPS)


def chosen_moment(desk: Desk, sent: Sent) -> dt.datetime:
    """
    Give the moment that was chosen, on the site's own clock.

    Raises:
        ValueError: There is none, no clock shows it, or it has passed; in Swedish.
    """
    try:
        day = dt.date.fromisoformat(sent["dag"])
    except ValueError:
        raise ValueError(_NO_DAY) from None
    try:
        time = dt.time.fromisoformat(sent["tid"]).replace(tzinfo=None)
    except ValueError:
        raise ValueError(_NO_TIME) from None
    moment = dt.datetime.combine(day, time, desk.site.posts.zone)
    if _is_left_out(moment):
        raise ValueError(_NO_HOUR.format(clock(moment), long_date(moment)))
    if moment <= desk.now():
        raise ValueError(_PASSED)
    return moment


def _is_left_out(moment: dt.datetime) -> bool:
    """Say whether the clock is put forward past a moment, so that no clock shows it."""
    before, after = (moment.replace(fold=fold).utcoffset() for fold in (0, 1))
    return before is not None and after is not None and before < after


def raise_if_held_back(desk: Desk, text: str, moment: dt.datetime) -> None:
    """
    Look for lines of other systems that keep a text from the public, whatever its status is.

    Args:
        desk: Where it lies.
        text: As it is.
        moment: When it is to come out.

    Raises:
        ValueError: There is one, in Swedish.
    """
    for entry in read_parts(clean(text)).entries:
        if canonical(entry.key) is not None:
            continue
        zone = desk.site.posts.zone
        if verdict(entry, zone=zone, has_come=lambda date: date <= moment) in _HOLD:
            raise ValueError(_HELD_BACK.format(shortened(entry.key)))


def raise_what_stops(desk: Desk, path: str, text: str, keys: dict[str, str]) -> None:
    """
    Look through a text as it would be when its moment comes.

    Args:
        desk: Where it lies.
        path: Below content/.
        text: As it is.
        keys: What its lines on top would say.

    Raises:
        Stopped: It has errors, which would stop it.
    """
    after = with_keys(text, keys)
    errors = [
        _in_text(each, path, text, after)
        for each in desk.live.findings(path, after, with_files=True)
        if each.level is Level.ERROR
    ]
    if errors:
        raise Stopped(errors)


def _in_text(finding: Finding, path: str, before: str, after: str) -> Finding:
    """Give a finding by the line of the text as it is; that of a file, by where it is shown."""
    if finding.path.endswith(f"/{path}"):
        return replace(finding, line=line_before(finding.line, before, after))
    name = finding.path.rpartition("/")[2]
    lines = enumerate(before.split("\n"), 1)
    line = next((number for number, words in lines if name in words), 1)
    return replace(finding, path=path, line=line, message=f"{name}: {finding.message}")


def with_keys(text: str, keys: dict[str, str]) -> str:
    """
    Give a text with other lines on top; one without a value is taken away.

    Raises:
        Unwritable: They cannot be written there.
    """
    for name, value in keys.items():
        text = write_key(text, name, [value] if value else [])
    return text


def line_before(line: int, before: str, after: str) -> int:
    """
    Give the line of a text that another has become.

    Args:
        line: Of the text with other lines on top, from 1.
        before: The text.
        after: The text with other lines on top.
    """
    old, new = before.split("\n"), after.split("\n")
    same = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    return line if line <= same else max(line - len(new) + len(old), 1)
