"""
What a picture in a Word document says of itself: its file, its description, how it is shown.

A picture is an ``a:blip``, or in older documents a ``v:imagedata``.
"""

from __future__ import annotations

import re
from typing import Any

from tools.word.names import q


def id_of(blip: Any) -> str:
    """Give the name of the relation that leads to the picture's file; "" without one."""
    return str(blip.get(q("r:embed")) or blip.get(q("r:id")) or blip.get(q("r:link")) or "")


def description(blip: Any, shown: Any = None) -> str:
    """Give the alternative text: that of the picture itself, else of the drawing around it."""
    own = next(blip.iterancestors(q("pic:pic"), q("v:shape")), blip)
    for place in (own, shown):
        for each in place.iter(q("pic:cNvPr"), q("wp:docPr")) if place is not None else ():
            if text := each.get("descr") or each.get("title"):
                return " ".join(text.split())
    return " ".join((own.get("alt") or "").split())


def cut_off(blip: Any) -> tuple[float, float, float, float]:
    """Say how much of a picture Word does not show: left, top, right and bottom, as shares."""
    if blip.tag == q("v:imagedata"):
        left, top, right, bottom = (
            _share(blip.get(f"crop{side}", "0")) for side in ("left", "top", "right", "bottom")
        )
        return left, top, right, bottom
    cut = blip.getparent().find(q("a:srcRect"))
    if cut is None:
        return 0.0, 0.0, 0.0, 0.0
    left, top, right, bottom = (_share(cut.get(side, "0"), 100_000) for side in "ltrb")
    return left, top, right, bottom


def _share(text: str, whole: int = 1) -> float:
    """Read "25000", "25%" or VML's "16384f", which counts in parts of 65536."""
    found = re.fullmatch(r"(-?\d{0,9}(?:\.\d{1,9})?)([f%]?)", text.strip())
    if not found or not found[1].strip("-."):
        return 0.0
    return float(found[1]) / {"f": 65_536, "%": 100, "": whole}[found[2]]


def is_turned(blip: Any) -> bool:
    """Say whether Word shows the picture turned or mirrored."""
    picture = next(blip.iterancestors(q("pic:pic")), None)
    form = next(picture.iter(q("a:xfrm")), None) if picture is not None else None
    if form is None:
        return False
    turned = str(form.get("rot", "0")) not in ("0", "21600000")
    return turned or any(form.get(flip) in ("1", "true") for flip in ("flipH", "flipV"))
