"""
Clean a post's HTML for feeds.

A feed is read far from its site, by programs that each trust something else.  What arrives
there stands on its own: absolute addresses, no script, nothing that depends on our CSS.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

from lxml import html as lxml_html

from blog import urls
from blog.documents.languages import direction

from . import allowed
from .model import Body, FeedImage
from .nesting import straighten
from .text import one_line, xml_safe

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.html import HtmlElement

_ADDRESSES: dict[str, Callable[[str, str], str | None]] = {
    "cite": urls.link,
    "href": urls.link,
    "poster": urls.file,
    "src": urls.file,
    "srcset": urls.files,
}

# Elements that are nothing without an address.
_POINTLESS = {"img": ("src",), "source": ("src", "srcset"), "track": ("src",)}

# Pasted pages: libxml2 would lose what follows their end tags.
_FRAME = re.compile(r"</?(?:html|head|body|frameset|plaintext)\b[^>]*>", re.IGNORECASE)

_REFERENCE = re.compile("&#(?:[0-9]+|[xX][0-9a-fA-F]+);?")

# libxml2 does not know that these have no end tag.  In its output "<" is never text.
_END_OF_VOID = re.compile(f"</(?:{'|'.join(sorted(allowed.VOID))})>")


def clean_body(html: str, *, url: str, language: str = "") -> Body:
    """
    Make a post's HTML fit for any feed.

    Scripts, forms, styles, event handlers, classes and data attributes go, what other sites
    show inside ours becomes a link, and every address becomes absolute.  The result has no
    parse error as HTML, whatever the director pasted.

    Args:
        html: The rendered body, as Pelican's ``article.content``.
        url: Absolute address of the post; ``#fot`` is resolved against it too.
        language: Set when the post is not in the feed's language; readers that speak need it.
    """
    root = lxml_html.fragment_fromstring(_parsable(html), create_parent="div")
    _close_void_elements(root)
    for element in list(root.iterdescendants()):
        _clean_element(element, url)
    for player in list(root.iter(*allowed.PLAYERS)):
        _add_player_link(player)
    straighten(root)
    return Body(html=_written(root, language), picture=_first_picture(root))


def _parsable(html: str) -> str:
    # "&#0;" and its like are as harmful as the characters they stand for.
    named = _REFERENCE.sub(lambda found: escape(xml_safe(unescape(found[0]))), html)
    return _FRAME.sub("", xml_safe(named))


def _close_void_elements(root: HtmlElement) -> None:
    for element in list(root.iter(*allowed.VOID)):
        element.addprevious(lxml_html.Element(element.tag, element.attrib))
        element.drop_tag()


def _clean_element(element: HtmlElement, url: str) -> None:
    tag = element.tag
    if not isinstance(tag, str) or tag in allowed.DROPPED or "hidden" in element.attrib:
        element.drop_tree()
    elif tag in allowed.EMBEDDED:
        _replace_with_link(element, urls.link(element.get(allowed.EMBEDDED[tag], ""), url), url)
    elif tag not in allowed.KEPT:
        element.drop_tag()
    else:
        _clean_attributes(element, url)
        needed = _POINTLESS.get(tag, ())
        if needed and not any(name in element.attrib for name in needed):
            element.drop_tree()


def _clean_attributes(element: HtmlElement, url: str) -> None:
    kept = allowed.EVERYWHERE | allowed.ATTRIBUTES.get(str(element.tag), frozenset())
    for name, value in list(element.attrib.items()):
        del element.attrib[name]
        if name in kept:
            make = _ADDRESSES.get(str(name))
            new = make(str(value), url) if make else value
            if new is not None:
                element.set(name, new)


def _replace_with_link(element: HtmlElement, target: str | None, url: str) -> None:
    if target is None or target == url:  # without an address there is nothing to open
        element.drop_tree()
        return
    anchor = lxml_html.Element("a", href=target)
    anchor.text = element.get("title") or f"Inbäddat innehåll från {urls.host(target)}"
    element.addprevious(anchor)
    element.drop_tree()


def _add_player_link(player: HtmlElement) -> None:
    sources = [player.get("src"), *(source.get("src") for source in player.iter("source"))]
    address = next(filter(None, sources), None)
    if address is None:
        player.drop_tree()
        return
    # The words for browsers that cannot play it go: there is a link now.
    player[:] = [child for child in player if child.tag in allowed.VOID]
    player.text = None
    for child in player:
        child.tail = None
    anchor = lxml_html.Element("a", href=address)
    anchor.text = allowed.PLAYERS[str(player.tag)]
    anchor.tail, player.tail = player.tail, " "
    player.addnext(anchor)


def _written(root: HtmlElement, language: str) -> str:
    written = _END_OF_VOID.sub("", lxml_html.tostring(root, encoding="unicode"))
    inner = written.removeprefix("<div>").removesuffix("</div>").strip("\n ")
    if not language or not inner:
        return inner
    way = f' dir="{direction(language)}"' if direction(language) else ""
    return f'<div lang="{escape(language)}"{way}>{inner}</div>'


def _first_picture(root: HtmlElement) -> FeedImage | None:
    for image in root.iter("img"):
        address = image.get("src", "")
        if address.startswith("http"):
            return FeedImage(
                url=address,
                alt=one_line(image.get("alt", "")),
                width=_pixels(image.get("width", "")),
                height=_pixels(image.get("height", "")),
            )
    return None


def _pixels(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() else 0
