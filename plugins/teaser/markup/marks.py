"""The marks with which a writer shows where the teaser ends."""

from __future__ import annotations

import enum
import re
import unicodedata

# WordPress lets words follow the mark directly: <!--more Läs hela inlägget-->.
_WORDPRESS_MORE = re.compile(r"more(?:\s.*)?", re.IGNORECASE | re.DOTALL)
_END = re.compile(
    r"(?:more|mer|l[äa]s\s+(?:mer|vidare)|read\s*-?more"
    r"|pelican_end_summary|end[ _-]?summary|teaser_end|end_teaser|teaser"
    r"|excerpt|end[ _-]?excerpt|excerpt[ _-]?end|truncate)"
    r"(?:\s*:.*)?",
    re.IGNORECASE | re.DOTALL,
)
_BEGIN = re.compile(r"pelican_begin_summary", re.IGNORECASE)
# What WordPress makes of the mark on a post's own page: <span id="more-123"></span>.
_MORE_ANCHOR = re.compile(r"more-\d+")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_PAGE = re.compile(r"nextpage", re.IGNORECASE)


class Mark(enum.Enum):
    """What a comment in the text tells about the teaser."""

    BEGIN = "the teaser begins here"
    END = "the teaser ends here"
    PAGE = "WordPress begins a new page here"


def find_mark(comment: str) -> Mark | None:
    """Read the inside of an HTML comment; None for a comment that is no mark."""
    if _WORDPRESS_MORE.fullmatch(comment):
        return Mark.END
    words = unicodedata.normalize("NFC", comment).strip(" \t\r\n-")
    if _END.fullmatch(words):
        return Mark.END
    if _BEGIN.fullmatch(words):
        return Mark.BEGIN
    if _PAGE.fullmatch(words):
        return Mark.PAGE
    return None


def is_more_anchor(identity: str) -> bool:
    """Tell whether an element's id is the mark in a post exported as a finished page."""
    return _MORE_ANCHOR.fullmatch(identity) is not None


def has_mark(html: str) -> bool:
    """Tell whether *html* may have a mark that decides where the teaser begins or ends."""
    if "<!--" in html and any(
        find_mark(match[1]) in {Mark.BEGIN, Mark.END} for match in _COMMENT.finditer(html)
    ):
        return True
    return _MORE_ANCHOR.search(html) is not None
