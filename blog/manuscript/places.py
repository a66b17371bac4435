"""Links to places in the text itself: to headings they hold, all others lead nowhere."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

from blog.manuscript.headings import HEADINGS

_NAME = re.compile(r"[A-Za-z][\w-]*")


def settle_places(body: Any) -> None:
    """
    Keep the names of headings that a link leads to, and the links to them.

    A heading gets the name of a place within it or right before it.  Of every other link
    to a place the words are left.
    """
    wanted = {_place(link) for link in body.iter("a") if _place(link)}
    found: dict[str, Any] = {}
    for element in body.iterdescendants():
        if not isinstance(element.tag, str):
            continue
        name = element.attrib.pop("id", None) or (
            element.get("name") if element.tag == "a" else None
        )
        heading = _heading_of(element)
        if name in wanted and _NAME.fullmatch(name) and heading is not None:
            found.setdefault(name, heading)
    named: dict[Any, str] = {}
    for name, heading in found.items():
        heading.set("id", named.setdefault(heading, name))
    for link in list(body.iter("a")):
        place = _place(link)
        if place in found:
            link.set("href", f"#{named[found[place]]}")
        elif link.get("href", "").strip().startswith("#"):
            link.drop_tag()


def _place(link: Any) -> str:
    href = link.get("href", "").strip()
    return unquote(href[1:]) if href.startswith("#") else ""


def _heading_of(element: Any) -> Any:
    """Give the heading that a place is, is in, or stands right before."""
    if element.tag in HEADINGS:
        return element
    around = next(element.iterancestors(*HEADINGS), None)
    if around is not None or element.text_content().strip():
        return around
    following = element.getnext()
    is_next = following is not None and not (element.tail or "").strip()
    return following if is_next and following.tag in HEADINGS else None
