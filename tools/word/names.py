"""The names of things in Word's XML (ECMA-376, and Microsoft's own), short enough to read."""

from __future__ import annotations

from typing import Any

_OFFICE = "http://schemas.openxmlformats.org"
_MICROSOFT = "http://schemas.microsoft.com/office"
NAMESPACES = {
    "a": f"{_OFFICE}/drawingml/2006/main",
    "c": f"{_OFFICE}/drawingml/2006/chart",
    "dgm": f"{_OFFICE}/drawingml/2006/diagram",
    "m": f"{_OFFICE}/officeDocument/2006/math",
    "mc": f"{_OFFICE}/markup-compatibility/2006",
    "o": "urn:schemas-microsoft-com:office:office",
    "pic": f"{_OFFICE}/drawingml/2006/picture",
    "r": f"{_OFFICE}/officeDocument/2006/relationships",
    "rel": f"{_OFFICE}/package/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "w": f"{_OFFICE}/wordprocessingml/2006/main",
    "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
    "wp15": f"{_MICROSOFT}/word/2012/wordprocessingDrawing",
}

# Word's form "Strict Open XML" says the same with other addresses.
_STRICT = "http://purl.oclc.org/ooxml"
STRICT = {
    f"{_STRICT}/wordprocessingml/main": NAMESPACES["w"],
    f"{_STRICT}/officeDocument/relationships": NAMESPACES["r"],
    f"{_STRICT}/officeDocument/math": NAMESPACES["m"],
    f"{_STRICT}/drawingml/wordprocessingDrawing": NAMESPACES["wp"],
    f"{_STRICT}/drawingml/main": NAMESPACES["a"],
    f"{_STRICT}/drawingml/chart": NAMESPACES["c"],
    f"{_STRICT}/drawingml/diagram": NAMESPACES["dgm"],
    f"{_STRICT}/drawingml/picture": NAMESPACES["pic"],
}


def q(name: str) -> str:
    """Write ``w:p`` as lxml does: ``{http://…}p``."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def value_of(element: Any, name: str) -> str:
    """Give the ``w:val`` of the child *name* of *element*; "" where either is missing."""
    child = element.find(q(name)) if element is not None else None
    return "" if child is None else str(child.get(q("w:val"), ""))
