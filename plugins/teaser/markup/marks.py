"""The marks with which a writer shows where the teaser ends."""

from __future__ import annotations

import enum
import re
import unicodedata

BEGIN = re.compile(r"[\s-]*pelican_begin_summary[\s-]*", re.IGNORECASE)
END = re.compile(
    # WordPress lets words follow the mark directly: <!--more Läs hela inlägget-->.
    r"more(?:\s.*)?"
    r"|[\s-]*(?:more|mer|l[äa]s\s+(?:mer|vidare)|read\s*-?more"
    r"|pelican_end_summary|end[ _-]?summary|teaser_end|end_teaser|teaser"
    r"|excerpt|end[ _-]?excerpt|excerpt[ _-]?end|truncate)(?:\s*:.*)?[\s-]*",
    re.IGNORECASE | re.DOTALL,
)
PAGE = re.compile(r"[\s-]*nextpage(?:\s*:.*)?[\s-]*", re.IGNORECASE | re.DOTALL)
# What WordPress makes of the mark on a post's own page: <span id="more-123"></span>.
_MORE_ANCHOR = re.compile(r"more-\d+")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)


class Mark(enum.Enum):
    """What a comment in the text tells about the teaser."""

    BEGIN = "the teaser begins here"
    END = "the teaser ends here"
    PAGE = "WordPress begins a new page here"


def find_mark(comment: str) -> Mark | None:
    """Read the inside of an HTML comment; None for a comment that is no mark."""
    composed = unicodedata.normalize("NFC", comment)
    for mark, pattern in ((Mark.END, END), (Mark.BEGIN, BEGIN), (Mark.PAGE, PAGE)):
        if pattern.fullmatch(composed):
            return mark
    return None


def without_marks(html: str) -> str:
    """Give a finished text without its marks, which have done their work."""
    return _COMMENT.sub(lambda comment: "" if find_mark(comment[1]) else comment[0], html)


def is_more_anchor(identity: str) -> bool:
    """Tell whether an element's id is the mark in a post exported as a finished page."""
    return _MORE_ANCHOR.fullmatch(identity) is not None


def has_mark(html: str) -> bool:
    """Tell whether *html* may have a mark that decides where the teaser begins or ends."""
    # Not beyond the last comment: without an end, each beginning would be read on to the end.
    comments = _COMMENT.finditer(html, 0, html.rfind("-->") + 3)
    marks = (find_mark(comment[1]) for comment in comments)
    if any(mark in {Mark.BEGIN, Mark.END} for mark in marks):
        return True
    return _MORE_ANCHOR.search(html) is not None
