"""WordPress's shortcodes: ``[name key="value"]`` and ``[name]…[/name]``, told from brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_ATTRIBUTE = re.compile(
    r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[”“″]([^”“″]*)[”“″]|([^\s'"\]]+))"""
    r"""|"([^"]*)"|'([^']*)'|([^\s'"=\]]+)"""
)
_OPENING = re.compile(
    r"(?P<escaped>\[)?\[(?P<name>[A-Za-z][\w-]*)(?P<attributes>(?:[\s=](?:\"[^\"]*\"|'[^']*'|[^\]\"'])*)?)\]"
)
_CODE = re.compile(r"<(pre|code|script|style|textarea)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
# What the core and its best-known companions replace, attributes or not.
KNOWN = frozenset(
    {
        *("caption", "wp_caption", "gallery", "embed", "audio", "video", "playlist"),
        *("youtube", "vimeo", "soundcloud", "twitter", "instagram", "dailymotion", "spotify"),
        *("googlemaps", "contact-form", "contact-form-7", "wpforms", "gravityform", "toc"),
        *("recent-posts", "archives", "slideshow", "foogallery", "polldaddy", "gist", "scribd"),
    }
)


@dataclass(frozen=True, slots=True)
class Shortcode:
    """
    A shortcode in a text.

    Attributes:
        name: In lower case.
        attributes: Those with names.
        values: Those without: ``[youtube https://…]``.
        inside: What stands between its two halves; None for one without an end.
        written: The whole, as it stands in the text.
    """

    name: str
    attributes: Mapping[str, str]
    values: tuple[str, ...]
    inside: str | None
    written: str


def replace_shortcodes(text: str, render: Callable[[Shortcode], str]) -> str:
    """
    Put HTML in the place of every shortcode.

    A code in double brackets, ``[[name]]``, is shown as it is in single ones.  Words in
    brackets that nobody would take for a code, such as ``[sic]``, stay, and so does what
    stands in ``<pre>``, ``<code>`` or a tag.

    Args:
        text: HTML.
        render: From a shortcode to HTML.
    """
    return "".join(_replaced(text, render))


def _replaced(text: str, render: Callable[[Shortcode], str]) -> Iterator[str]:
    shielded = [(found.start(), found.end()) for found in _CODE.finditer(text)]
    shielded += [
        (found.start(), found.end()) for found in re.finditer(r"<[a-zA-Z/!][^<>]*>", text)
    ]
    shielded.sort()
    place, index = 0, 0
    while found := _OPENING.search(text, place):
        while index < len(shielded) and shielded[index][1] <= found.start():
            index += 1
        if index < len(shielded) and shielded[index][0] <= found.start():
            yield text[place : shielded[index][1]]
            place = shielded[index][1]
            continue
        if found["escaped"] and text.startswith("]", found.end()):
            yield text[place : found.start()] + found[0][1:]
            place = found.end() + 1
            continue
        start = found.start() + len(found["escaped"] or "")
        code, end = _whole(text, found, start)
        yield text[place:start]
        yield render(code) if _is_code(code) else text[start:end]
        place = end
    yield text[place:]


def _whole(text: str, found: re.Match[str], start: int) -> tuple[Shortcode, int]:
    """Give the code that begins at *start*, with what it encloses, and where it ends."""
    name, said = found["name"], found["attributes"] or ""
    attributes, values = _read(said.rstrip().removesuffix("/"))
    closing = None
    if not said.rstrip().endswith("/"):
        closing = re.compile(rf"\[/{re.escape(name)}\s*\]", re.IGNORECASE).search(
            text, found.end()
        )
        again = re.compile(rf"\[{re.escape(name)}[\s\]]", re.IGNORECASE).search(text, found.end())
        if (
            closing
            and again
            and again.start() < closing.start()
            and name.lower() not in ("caption",)
        ):
            closing = None
    end = closing.end() if closing else found.end()
    inside = text[found.end() : closing.start()] if closing else None
    return Shortcode(name.lower(), attributes, values, inside, text[start:end]), end


def _is_code(code: Shortcode) -> bool:
    return bool(code.name in KNOWN or code.attributes or code.inside is not None)


def _read(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    attributes: dict[str, str] = {}
    values: list[str] = []
    for found in _ATTRIBUTE.finditer(text):
        if found[1]:
            attributes[found[1].lower()] = next(v for v in found.groups()[1:5] if v is not None)
        else:
            values.append(next(v for v in found.groups()[5:] if v is not None).lstrip("="))
    return attributes, tuple(filter(None, values))
