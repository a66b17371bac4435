"""When a post is so old that its reader should know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.documents.languages import words_in

if TYPE_CHECKING:
    import datetime as dt

YEARS = 3


def age_note(date: dt.datetime, newest: dt.datetime, lang: str = "sv") -> str:
    """
    Say that a post is old; "" when it is not.

    The age is counted to the blog's newest post and not to today, so that the same texts
    give the same pages whatever the clock says.

    Args:
        date: The post's date, or that of its last edit.
        newest: The date of the newest post.
        lang: The post's language.
    """
    if (newest.year - YEARS, newest.month, newest.day) <= (date.year, date.month, date.day):
        return ""
    return words_in(lang).old.format(date.year)
