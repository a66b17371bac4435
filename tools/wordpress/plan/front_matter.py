"""The lines on top of a moved text, written so that they are read as what they were."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.documents.front_matter.keys import canonical, swedish
from blog.documents.notes.read_parts import read_parts
from blog.manuscript.escape import escape, guard
from tools.wordpress.plan.dates import modified_at, written
from tools.wordpress.render.html import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from zoneinfo import ZoneInfo

    from tools.wordpress.plan.text import MovedText

_LIKE_A_LINE = re.compile(r"^([\W\d_]*)([^\W\d_])")
_BREAK = re.compile(r"</(?:p|div|li|h\d)>|<br\s*/?>", re.IGNORECASE)


def front_matter(
    text: MovedText, *, tags: Iterable[str], author: str, language: str, zone: ZoneInfo
) -> str:
    """
    Write the lines on top of a text.

    Args:
        text: What is known of it.
        tags: As they are called here.
        author: "" for the site's own.
        language: "" for the site's own.
        zone: The site's, for dates without one.
    """
    lines = [
        f"{swedish(name)}: {value}"
        for name, value in _values(text, zone, tags, author, language)
        if value
    ]
    return "\n".join(lines)


def _values(
    text: MovedText, zone: ZoneInfo, tags: Iterable[str], author: str, language: str
) -> Iterator[tuple[str, str]]:
    modified = modified_at(text.item, zone)
    yield "title", bracketed(text.title)
    yield "date", written(text.date) if text.date else ""
    yield "updated", written(modified) if modified and text.fate.is_public else ""
    yield "tags", ", ".join(tags)
    yield "summary", summary(text.item.excerpt)
    yield "slug", text.own_slug
    yield "lang", language
    yield "author", bracketed(author)
    yield "featured", "ja" if text.item.is_sticky else ""
    yield "status", "utkast" if text.fate.is_draft else "publicerad"
    yield "protected", text.fate.protection
    yield "guid", text.guid


def bracketed(value: str) -> str:
    """Write a value that stands in brackets with two pairs: the reader takes one off."""
    return f"[{value}]" if value.startswith("[") and value.endswith("]") else value


def summary(excerpt: str) -> str:
    """Give a hand-written opening as one line of Markdown; "" if there is none."""
    return bracketed(guard(escape(words_of(_BREAK.sub(" ", excerpt)))))


def guarded(lines: str, body: str) -> str:
    """
    Give a body whose beginning nobody takes for more lines on top: ``Status: klart``.

    Args:
        lines: Those on top.
        body: The Markdown below them.
    """
    if not read_parts(f"{lines}\n\n{body}").problems:
        return body
    first, blank, rest = body.partition("\n\n")
    plain = [_LIKE_A_LINE.sub(_named, line, count=1) for line in first.split("\n")]
    return "\n".join(plain) + blank + rest


def _named(found: re.Match[str]) -> str:
    """Write the first letter of a line by its number, which no front matter has."""
    return f"{found[1]}&#{ord(found[2])};"


def is_read_back(lines: str, text: MovedText, body: str = "Text") -> bool:
    """Say whether the lines are read as what they were written for, and the body begins after."""
    parts = read_parts(f"{lines}\n\n{body}")
    said = {canonical(entry.key): entry.value for entry in parts.entries}
    return (
        not parts.problems
        and len(parts.entries) == len(lines.split("\n"))
        and said.get("title") == text.title
        and said.get("guid") == text.guid
        and said.get("protected", "") == text.fate.protection
    )
