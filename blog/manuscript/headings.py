"""Headings: levels without gaps, and the addresses that links in the text can lead to."""

from __future__ import annotations

from typing import Any

import lxml.html

from blog.manuscript.marks import without_marks

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_FIRST = 2  # the page's title is level one


def tidy_headings(body: Any) -> None:
    """
    Give headings the levels of an outline: the largest is ``h2``, and none is skipped.

    A heading is one level below the nearest larger one before it; how much larger is dress.
    """
    larger: list[int] = []
    for heading in list(body.iter(*HEADINGS)):
        level = HEADINGS.index(heading.tag)
        if not _is_shown(heading):
            continue
        while larger and larger[-1] >= level:
            larger.pop()
        larger.append(level)
        heading.tag = HEADINGS[min(len(larger) + _FIRST - 2, len(HEADINGS) - 1)]


def has_inner_links(body: Any) -> bool:
    """Say whether any link leads to a place in the text itself."""
    return any(str(link.get("href", "")).startswith("#") for link in body.iter("a"))


def heading_places(body: Any, html: str) -> dict[str, str]:
    """
    Give the address of the heading that each named place stands in.

    Args:
        body: The document, whose places are elements with ids.
        html: The same document as the site renders it; there the headings have addresses.

    Returns:
        Name → ``#address``.  Nothing if the two have not the same headings.
    """
    written = [each for each in body.iter(*HEADINGS) if _is_shown(each)]
    root = lxml.html.document_fromstring(f"<html><body>{html}</body></html>")
    rendered = list(root.iter(*HEADINGS))
    if len(written) != len(rendered):
        return {}
    return {
        str(place.get("id")): f"#{after.get('id')}"
        for before, after in zip(written, rendered, strict=True)
        for place in before.iter("a")
        if place.get("id") and after.get("id")
    }


def _is_shown(heading: Any) -> bool:
    """Say whether a heading becomes one: without words it does not, nor in a cell."""
    in_table = next(heading.iterancestors("table"), None) is not None
    return not in_table and bool(without_marks(heading.text_content()).strip())
