"""
What a text's HTML may wear: nothing that runs, reports or only dresses, no element that
HTML has left behind, and no heading that leaves out a level.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import lxml.html

# Looks only: the words stay.
_DRESS = frozenset({"basefont", "big", "blink", "center", "font", "marquee", "nobr", "o:p", "tt"})
_RENAMED = {
    "h1": "h2",  # from raw HTML; Markdown's own are moved before
    **{"acronym": "abbr", "dir": "ul", "strike": "s"},
}
# Pelican rewrites no srcset, and the others run code, dress, or report what is read.
_DROPPED = re.compile(
    r"on.*|style|background|bgcolor|srcdoc|srcset|lowsrc|dynsrc|formaction|ping|attributionsrc|nonce"
)
# What HTML has left to style sheets, or left altogether.  A drawing has its own attributes.
_OBSOLETE = re.compile(
    r"align|alink|axis|border|cell(?:padding|spacing)|char(?:off)?|clear|color|compact|face"
    r"|frame|frameborder|hspace|language|link|longdesc|margin(?:height|width)|noshade|nowrap"
    r"|rev|rules|scrolling|summary|text|valign|vlink|vspace"
)
_OBSOLETE_ON = {
    "width": frozenset({"col", "colgroup", "hr", "pre", "table", "td", "th"}),
    "height": frozenset({"table", "td", "th", "tr"}),
    "size": frozenset({"hr"}),
    "type": frozenset({"li", "ul"}),
    "scope": frozenset({"td"}),
    "abbr": frozenset({"td"}),
    "name": frozenset({"a", "img"}),
}
_DRAWINGS = ("svg", "math")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def drop_obsolete(root: lxml.html.HtmlElement) -> None:
    """Drop from all that is below *root* what only dresses or runs; no word is lost."""
    drawn = {element for drawing in root.iter(*_DRAWINGS) for element in drawing.iter()}
    for element in [e for e in root.iterdescendants() if isinstance(e.tag, str)]:
        if element not in drawn:
            _modernise(element)
        _undress(element)
    _put_headings_in_turn(root.iter(*_HEADINGS))
    for table in root.iter("table"):
        _give_body(table)


def _put_headings_in_turn(headings: Iterable[lxml.html.HtmlElement]) -> None:
    """Raise each heading that leaves out a level: who listens would look for what is missing."""
    above = 1  # the title
    for heading in headings:
        above = min(int(heading.tag[1]), above + 1)
        heading.tag = f"h{above}"


def _give_body(table: lxml.html.HtmlElement) -> None:
    """Write the body that a browser would put around rows without one."""
    rows = table.findall("tr")
    if rows and table.find("tbody") is None:
        body = table.makeelement("tbody")
        table.insert(table.index(rows[0]), body)
        body.extend(rows)


def _modernise(element: lxml.html.HtmlElement) -> None:
    """Keep what an obsolete attribute says, as it is said today; drop what only dresses."""
    align = element.get("align", "").lower()
    if align in ("center", "right") and element.tag not in ("img", "table"):
        element.classes.add(f"align-{align}")
    if element.tag == "a" and element.get("name") and element.get("id") is None:
        element.set("id", element.get("name"))
    for name in list(element.attrib):  # some are deleted
        if _OBSOLETE.fullmatch(name) or element.tag in _OBSOLETE_ON.get(name, ()):
            del element.attrib[name]


def _undress(element: lxml.html.HtmlElement) -> None:
    for name in list(element.attrib):
        if _DROPPED.fullmatch(name):
            del element.attrib[name]
    if element.tag in _RENAMED:
        element.tag = _RENAMED[element.tag]
    elif element.tag == "style":
        element.drop_tree()
    elif element.tag in _DRESS:
        element.drop_tag()
    elif element.tag == "img":
        element.set("alt", element.get("alt", ""))
