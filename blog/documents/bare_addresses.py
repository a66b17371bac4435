"""Addresses that stand as they are in running text, without a link around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import lxml.html

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOST = r"(?:[\w-]+\.)+[^\W\d_]{2,}"
# Without what Markdown and typography need: brackets, bars, quotation marks, their own signs.
_REST = r"(?::\d{1,5})?(?:[/?#][^\s<>\"”“»«`|\\^{}\[\]\x02\x03]*)?"
# The first letter is looked for before what stands in front of it: most words are passed fast.
WEB_ADDRESS = re.compile(
    rf"[hHwW](?<![\w@/.].)(?:(?<=[hH])[tT]{{2}}[pP][sS]?://|(?<=[wW])[wW]{{2}}\.){_HOST}{_REST}"
)
_ADDRESS = re.compile(rf"{WEB_ADDRESS.pattern}|(?<![\w@/.:+-])[\w.+-]*\w@{_HOST}(?![\w@-])")
_HINTS = ("://", "www.", "WWW.", "Www.", "@")
_TRAILING = ".,;:!?'’…–—"  # what ends a sentence after an address
# What ends emphasis around an address, unless it begins in the address too.
_EMPHASIS = {sign: re.compile(rf"\W{re.escape(sign)}\w") for sign in "*_~"}
# In these an address is a link already, is shown as it is written, or is no running text.
_NOT_IN = frozenset(
    {
        *("a", "button", "code", "kbd", "label", "math", "option", "pre", "samp", "script"),
        *("style", "summary", "svg", "textarea", "title", "var"),
    }
)


def trimmed(address: str) -> str:
    """Give *address* without the punctuation after it, and without a bracket it does not open."""
    end, unopened = len(address), address.count(")") - address.count("(")
    own = {sign for sign, opening in _EMPHASIS.items() if opening.search(address)}
    while end:
        sign = address[end - 1]
        if sign == ")" and unopened > 0:
            unopened -= 1
        elif sign not in _TRAILING and (sign not in _EMPHASIS or sign in own):
            break
        end -= 1
    return address[:end]


def link_addresses(root: lxml.html.HtmlElement) -> None:
    """Make a link of each bare address in the running text below *root*."""
    words = "".join(root.itertext())
    if not any(hint in words for hint in _HINTS):
        return
    for element in list(_running(root)):
        anchors = _anchors(element.text or "")
        if anchors:
            element.text, links = anchors
            element[:0] = links
    for element in [e for e in root.iterdescendants() if e.tail]:
        anchors = _anchors(element.tail) if not _is_closed(element.getparent()) else None
        if anchors:
            element.tail, links = anchors
            place = element.getparent().index(element) + 1
            element.getparent()[place:place] = links


def mark_bare(link: lxml.html.HtmlElement) -> None:
    """Mark a link whose words are its address: paper need not tell it once more."""
    href, words = link.get("href", ""), link.text_content().strip()
    if href.startswith("http") and words in (href, href.partition("://")[2]):
        link.classes.add("bare")


def _running(root: lxml.html.HtmlElement) -> Iterator[lxml.html.HtmlElement]:
    for element in root.iter():
        if isinstance(element.tag, str) and element.text and not _is_closed(element):
            yield element


def _is_closed(element: lxml.html.HtmlElement) -> bool:
    return element.tag in _NOT_IN or any(above.tag in _NOT_IN for above in element.iterancestors())


def _anchors(text: str) -> tuple[str, list[lxml.html.HtmlElement]] | None:
    """Part *text* into what stands before the first address, and links with what follows each."""
    found = [(match.start(), trimmed(match[0])) for match in _ADDRESS.finditer(text)]
    if not found:
        return None
    links = []
    for (start, address), (after, _) in zip(found, [*found[1:], (len(text), "")], strict=True):
        link = lxml.html.Element("a", href=address)
        link.text, link.tail = address, text[start + len(address) : after]
        links.append(link)
    return text[: found[0][0]], links
