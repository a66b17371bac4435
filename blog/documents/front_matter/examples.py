"""What to write for a key that is missing: the file's own words, and never invented ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.documents.front_matter.dates import is_date
from blog.documents.front_matter.keys import resembled
from blog.documents.front_matter.other_systems import offered
from blog.findings import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zoneinfo import ZoneInfo

    from blog.documents.front_matter.parts import FrontMatterEntry

NO_DATE = "ÅÅÅÅ-MM-DD"
"""Stands for a date that nobody can guess; as it stands, it is none."""

_HIDDEN = re.compile(r"<!--.*?(?:-->|\Z)|^(`{3,}|~{3,}).*?(?:^\1[`~]*\s*$|\Z)", re.DOTALL | re.M)
_HEADING = re.compile(r"^#[ \t]+(?P<atx>\S.*)$|^(?P<setext>[^\s#>].*)\n=+[ \t]*$", re.MULTILINE)
_ATTRIBUTES = re.compile(r"(?<!\s)\s*\{[^{}]*\}\s*$")
_IN_NAME = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")


def meant_for(key: str) -> str | None:
    """Give our name for the key that an unknown one stands for, or is a misspelling of."""
    return offered(key) or resembled(key)


def title_example(body: str, unknown: Iterable[FrontMatterEntry]) -> str:
    """Give the title that the file itself offers: a key, or its first heading; "" for none."""
    named = [entry.value for entry in unknown if meant_for(entry.key) == "title"]
    headings: list[str] = [
        _without_marks(found["atx"] or "") or found["setext"]
        for found in _HEADING.finditer(_HIDDEN.sub("", body))
    ]
    written: str = next(filter(None, [*named, *headings]), "")
    return shortened(_ATTRIBUTES.sub("", written), 120)


def _without_marks(heading: str) -> str:
    """Leave out the marks that may end a heading; its first sign is never one of them."""
    return heading[:1] + heading[1:].rstrip(" \t").rstrip("#").rstrip(" \t")


def date_example(path: str, unknown: Iterable[FrontMatterEntry], zone: ZoneInfo) -> str:
    """Give the date that the file itself offers: a key, or its name; else no date at all."""
    values: list[str] = [entry.value for entry in unknown if meant_for(entry.key) == "date"]
    values += [*_IN_NAME.findall(path.rpartition("/")[2]), *_IN_NAME.findall(path)]
    for value in values:
        if is_date(value, zone):
            return value
    return NO_DATE
