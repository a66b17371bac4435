"""When a text was published and changed, as exactly as the export knows it."""

from __future__ import annotations

import datetime as dt
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from tools.wordpress.export.model import Item

_FARTHEST = dt.timedelta(hours=14)  # that a clock on the wall may be from UTC
_YEARS = range(1900, 2201)  # what the front matter can say


def published_at(item: Item, zone: ZoneInfo) -> dt.datetime | None:
    """Give the moment of publication, with the offset of the old blog; None if it has none."""
    return _moment(item.date, item.date_gmt, zone) or _of_feed(item.pub_date, zone)


def modified_at(item: Item, zone: ZoneInfo) -> dt.datetime | None:
    """Give the moment of the last change, if it came more than a minute after the publication."""
    published = published_at(item, zone)
    modified = _moment(item.modified, item.modified_gmt, zone)
    if published is None or modified is None:
        return None
    return modified if modified - published > dt.timedelta(minutes=1) else None


def written(moment: dt.datetime) -> str:
    """Write a moment as the front matter has it: ``2017-03-01 07:30:15+01:00``."""
    return moment.replace(microsecond=0).isoformat(sep=" ")


def _moment(local: str, utc: str, zone: ZoneInfo) -> dt.datetime | None:
    """
    Put together the two clocks of WordPress: what the wall showed, and UTC, which drafts lack.

    What the wall showed is the date in the old address; how far it is from UTC is its zone.
    """
    wall, exact = _read(local), _read(utc)
    if exact is None:
        return wall.replace(tzinfo=zone) if wall else None
    if wall is None:
        return exact.replace(tzinfo=dt.UTC).astimezone(zone)
    apart = wall - exact
    if abs(apart) > _FARTHEST or apart.total_seconds() % 60:
        return exact.replace(tzinfo=dt.UTC).astimezone(zone)
    return wall.replace(tzinfo=dt.timezone(apart))


def _read(text: str) -> dt.datetime | None:
    try:
        found = dt.datetime.fromisoformat(text.strip())
    except ValueError:  # zeros, or nothing
        return None
    return found.replace(tzinfo=None) if found.year in _YEARS else None


def _of_feed(text: str, zone: ZoneInfo) -> dt.datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    aware = found if found.tzinfo else found.replace(tzinfo=dt.UTC)
    return aware.astimezone(zone) if found.year in _YEARS else None
