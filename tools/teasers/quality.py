"""
Which posts deserve a hand-written teaser.

Sober by intent: a warning means that most editors would write a line of their own, not that
the automatic teaser could be better.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.teaser.model import TeaserSource

if TYPE_CHECKING:
    from plugins.teaser.model import Teaser
    from plugins.teaser.settings import TeaserSettings

MIN_WORDS = 10

_FINISHED = re.compile(r"[.!?…][”“\"’'»«)\]]*$")
# "Jag", "I går satt jag", "Nu har jag": the writer herself among the first four words.
_BEGINS_WITH_I = re.compile(r"(?:\S+ ){0,3}jag\b", re.IGNORECASE)
# A long word or a number tells what a text is about; so does a name in mid-sentence.
_SUBJECT = re.compile(r"\w{9,}|\d|(?<=[\w,] )[A-ZÅÄÖ]\w")


def warnings(teaser: Teaser, settings: TeaserSettings) -> tuple[str, ...]:
    """
    Say why a post deserves a hand-written teaser.

    Args:
        teaser: As a list shows it.
        settings: Those it was made with.

    Returns:
        Short Swedish reasons; empty when the teaser does, as a hand-written one always does.
    """
    if teaser.source is TeaserSource.WRITTEN:
        return ()
    text = shown_text(teaser, settings)
    if not text:
        return ("har ingen text att visa",)
    reasons = []
    if settings.style == "sentence" and teaser.continues and not _FINISHED.search(text):
        reasons.append("slutar mitt i en mening")
    if count_words(text) < MIN_WORDS:
        reasons.append("kortare än tio ord")
    if _BEGINS_WITH_I.match(text) and not _SUBJECT.search(text):
        reasons.append("börjar med ”jag” och säger inte vad det handlar om")
    return tuple(reasons)


def shown_text(teaser: Teaser, settings: TeaserSettings) -> str:
    """Give the teaser's text without the suffix."""
    return teaser.text.removesuffix(settings.ending) if teaser.continues else teaser.text


def count_words(text: str) -> int:
    """Count words as the teaser does: runs between breaking spaces."""
    return len(text.split(" ")) if text else 0
