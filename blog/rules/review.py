"""
A photo is published when somebody has looked at it: who, and when (the line Granskad).

No program can say whether a picture shows a client.  Photos are told by how they are stored:
JPEG, WebP, AVIF and HEIC.  Drawings (SVG) and screen shots (PNG) need no review.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from blog.documents.front_matter.dates import DateProblem, parse_date
from blog.images.formats import suffix_of
from blog.rules.index.content_index import target_of
from blog.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blog.findings import Finding
    from blog.rules.index.context import RuleContext
    from blog.rules.index.text import CheckedText

NAME = "granskning"

PHOTOS = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".webp", ".avif", ".heic", ".heif"})
_DATE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.? [a-zåäö]{3,9}\.? \d{4}|\d{1,2}/\d{1,2}[ -]+\d{4}",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"[^\W\d_]{2,}")
_ZONE = ZoneInfo("Europe/Stockholm")
_HINT = (
    "Titta efter att ingen klient eller anhörig går att känna igen, och skriv sedan överst: "
    "Granskad: ditt namn och dagens datum."
)


def check(text: CheckedText, context: RuleContext) -> Iterator[Finding]:
    """Find a text that shows photos which nobody has answered for."""
    del context
    for picture in text.page.pictures:
        target = target_of(text, picture.src)
        if target and target.kind == "file" and suffix_of(target.path) in PHOTOS:
            why = _lacking(text.source.extra.get("reviewed", ""))
            if why:
                line = text.source.lines.get("reviewed", picture.line)
                name = target.path.rpartition("/")[2]
                message = f"Bilden ”{name}” kan visa människor, och {why}."
                yield text.error(line, NAME, message, _HINT)
            return


def _lacking(review: str) -> str:
    """Say what the line Granskad lacks; "" when nothing."""
    if not review:
        return "raden Granskad saknas"
    day = _DATE.search(review)
    try:
        parse_date(day[0] if day else "", zone=_ZONE)
    except DateProblem:
        return f"raden ”Granskad: {review}” har inget datum"
    rest = review.replace(day[0] if day else "", " ")
    return "" if _SOMEBODY.search(rest) else f"raden ”Granskad: {review}” har inget namn"


RULE = Rule(name=NAME, text=check)
