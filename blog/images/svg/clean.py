"""
Clean an SVG, so that it is safe to publish on its own address as much as inside a page.

It is built anew from the allowlist in elements.py.  What runs, moves, or calls on other sites
is left behind, and so is what drawing programs write about the drawer, her files and layers.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from blog.images.messages import bad_drawing, has_entities
from blog.images.svg import elements, style
from blog.images.svg.measure import size_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

_SVG = "http://www.w3.org/2000/svg"
_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_KEPT_FOREIGN = frozenset({f"{_XML}lang", f"{_XML}space"})
_EMBEDDED = re.compile(rf"{elements.EMBEDDED_PHOTO}(?P<data>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Drawing:
    """
    A clean SVG.

    Attributes:
        data: The file, UTF-8 encoded.
        width: In CSS pixels.
        height: In CSS pixels.
        removed: What ran or called on other sites, by name, each once, in order.
    """

    data: bytes
    width: int
    height: int
    removed: tuple[str, ...]

    @property
    def has_dark_colours(self) -> bool:
        """Whether it is drawn in other colours for a dark screen."""
        return b"prefers-color-scheme" in self.data or b"light-dark(" in self.data


def clean_drawing(data: bytes, *, default_width: int, embed: Callable[[bytes], str]) -> Drawing:
    """
    Build an SVG anew.

    Args:
        data: The file.
        default_width: How wide one that does not say its size is shown, in CSS pixels.
        embed: Strips a photo inside the drawing; gives it as a ``data:`` address.

    Raises:
        ImageError: It is no SVG, defines entities, or a photo inside it is broken.
    """
    old = _parsed(data)
    builder = _Builder(embed)
    new = etree.Element(f"{{{_SVG}}}svg", nsmap={None: _SVG})
    builder.fill(new, old)
    lengths = (new.get("width"), new.get("height"), new.get("viewBox"))
    width, height = size_of(*lengths, default_width=default_width)
    written = etree.tostring(new, encoding="unicode")
    return Drawing(f"{written}\n".encode(), width, height, tuple(dict.fromkeys(builder.removed)))


def _parsed(data: bytes) -> _Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )  # which stops at 256 levels, long before our recursion would
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise bad_drawing() from None
    subset = root.getroottree().docinfo.internalDTD
    if subset is not None and next(subset.iterentities(), None) is not None:
        raise has_entities()
    if _local_name(root) != "svg":
        raise bad_drawing()
    return root


def _local_name(element: _Element) -> str:
    """Give an SVG element's name; "" for one of another language."""
    name = etree.QName(element)
    # A drawing copied out of a page often lacks its name space.
    return name.localname if name.namespace in (_SVG, None) else ""


@dataclass(frozen=True, slots=True)
class _Builder:
    embed: Callable[[bytes], str]
    removed: list[str] = field(default_factory=list)

    def fill(self, new: _Element, old: _Element) -> None:
        """Give *new* what of *old* may stay: attributes, text, children."""
        for attribute, value in self._attributes(old, _local_name(old)):
            new.set(attribute, value)
        name = _local_name(new)
        keeps_text = name in elements.TEXTS
        if name == "style":
            new.text = style.clean_sheet("".join(map(str, old.itertext())))
            return
        new.text = old.text if keeps_text else None
        for child in old:
            made = self._child(new, child)
            if keeps_text:
                _append(new, made, child.tail)

    def _child(self, parent: _Element, old: _Element) -> _Element | None:
        name = _local_name(old) if isinstance(old.tag, str) else ""
        if name in elements.UNWRAPPED:
            name = "tspan" if _local_name(parent) in elements.TEXTS else "g"
        elif name not in elements.KEPT:
            if name and name not in elements.SILENT:
                self.removed.append(name)
            return None
        new = etree.SubElement(parent, f"{{{_SVG}}}{name}")
        self.fill(new, old)
        if name in elements.POINTERS and "href" not in new.attrib:
            parent.remove(new)
            return None
        return new

    def _attributes(self, old: _Element, name: str) -> Iterator[tuple[str, str]]:
        # href is the newer name, and wins over xlink:href.
        for attribute, value in sorted(
            old.attrib.items(), key=lambda pair: pair[0] != _XLINK_HREF
        ):
            attribute, value = str(attribute), str(value)
            if attribute in ("href", _XLINK_HREF):
                if target := self._target(value.strip(), name):
                    yield "href", target
            elif attribute == "style":
                yield attribute, style.clean_declarations(value)
            elif not _is_plain(attribute):
                if attribute.lower().startswith("on"):
                    self.removed.append(attribute)
            elif style.is_local(value):
                yield attribute, value
            else:
                self.removed.append(attribute)

    def _target(self, address: str, name: str) -> str:
        """Give an address that stays: a place in the drawing, or a photo inside it."""
        if address.startswith("#"):
            return address
        photo = _EMBEDDED.fullmatch(address)
        if photo and name in elements.HOLDERS:
            try:
                return self.embed(base64.b64decode(photo["data"]))
            except (binascii.Error, ValueError):
                raise bad_drawing() from None
        if name not in elements.UNWRAPPED and address:
            self.removed.append(name)
        return ""


def _is_plain(attribute: str) -> bool:
    """Say whether an attribute is of SVG's own kind, and runs nothing."""
    if attribute in _KEPT_FOREIGN:
        return True
    return not attribute.startswith("{") and not re.match(r"(?:on|data-|xmlns)", attribute.lower())


def _append(parent: _Element, made: _Element | None, tail: str | None) -> None:
    """Put the text after a child where it belongs, whether the child stayed or not."""
    if made is not None:
        made.tail = tail
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + (tail or "")
    else:
        parent.text = (parent.text or "") + (tail or "")
