"""
What Python-Markdown has put aside: the placeholders in a text, and what they stand for.

While Markdown works, an HTML tag in a paragraph is a number between two control
characters, and the tag itself lies in a stash.  Our rules must leave the placeholder as
it is, yet know what it stands for: ``<kbd>`` begins words that are not ours to change,
``<span lang="en">`` begins English.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markdown.util import ETX, HTML_PLACEHOLDER_RE, STX

from blog.swedish.typography.rule import BREAK, OBJECT

if TYPE_CHECKING:
    from collections.abc import Sequence

# Elements without content, and what they look like to the words around them.
VOID = {
    **dict.fromkeys(("area", "base", "col", "embed", "img", "input", "link"), OBJECT),
    **dict.fromkeys(("meta", "param", "source", "track"), OBJECT),
    **{"br": BREAK, "hr": BREAK, "wbr": ""},
}

_PLACEHOLDER = re.compile(f"({STX}[^{STX}{ETX}]*{ETX})")
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][\w:-]*)(?P<rest>[^>]*)>", re.DOTALL)
_LANG = re.compile(r"""(?<![\w:-])lang\s*=\s*["']?(?P<lang>[\w-]*)""", re.IGNORECASE)
_TELLING_SIGNS = frozenset("§%‰°€")


@dataclass(frozen=True, slots=True)
class OpeningTag:
    """A raw start tag: its name in lower case, and its language if it has one."""

    name: str
    lang: str | None


@dataclass(frozen=True, slots=True)
class ClosingTag:
    """A raw end tag: its name in lower case."""

    name: str


@dataclass(frozen=True, slots=True)
class StashedText:
    """Something that looks like *text* to its neighbours; empty when it is invisible."""

    text: str


def split(text: str) -> list[str]:
    """Cut *text* so that every second part, beginning with the second, is a placeholder."""
    return _PLACEHOLDER.split(text)


def meaning(placeholder: str, stash: Sequence[object]) -> OpeningTag | ClosingTag | StashedText:
    """
    Tell what *placeholder* stands for.

    Args:
        placeholder: From :func:`split`.
        stash: ``md.htmlStash.rawHtmlBlocks``.
    """
    found = HTML_PLACEHOLDER_RE.fullmatch(placeholder)
    number = int(found[1]) if found else len(stash)
    raw = stash[number] if number < len(stash) else None
    if not isinstance(raw, str):
        return StashedText(OBJECT)  # such as a mark after a backslash: the writer's own choice
    tag = _TAG.fullmatch(raw)
    return _tag_meaning(tag) if tag else StashedText(_look(raw))


def _tag_meaning(tag: re.Match[str]) -> OpeningTag | ClosingTag | StashedText:
    name, rest = tag["name"].lower(), tag["rest"]
    if name in VOID:
        return StashedText(VOID[name])
    if tag["close"]:
        return ClosingTag(name)
    if rest.endswith("/"):
        return StashedText("")
    lang = _LANG.search(rest)
    return OpeningTag(name, lang["lang"] if lang else None)


def _look(raw: str) -> str:
    """Tell what a comment or a character reference looks like: ``&nbsp;`` is a space."""
    if raw.startswith("<!--"):
        return ""
    character = html.unescape(raw)
    telling = character.isalnum() or character.isspace() or character in _TELLING_SIGNS
    return character if len(character) == 1 and telling else OBJECT
