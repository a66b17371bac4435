"""
Fields: an instruction that Word follows, and after it what came of it (ECMA-376, 17.16).

Only what came of it is text.  Links and lists to choose from are fields too.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lxml import etree

from tools.word.names import q

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHAR, _CODE = q("w:fldChar"), q("w:instrText")
_SHOWN = tuple(map(q, ("w:t", "w:tab", "w:br", "w:cr", "w:sym", "w:noBreakHyphen")))
_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_WITH_VALUE = {"\\l", "\\o", "\\t"}  # switches of HYPERLINK: the place in it, its tip, its frame


@dataclass(slots=True)
class _Field:
    """A field from its first sign to its last: all that stands in its instruction."""

    begin: Any
    outer: _Field | None
    code: list[Any] = field(default_factory=list)
    is_code: bool = True

    @property
    def is_inside_code(self) -> bool:
        """True when what this field gives is part of another's instruction."""
        return self.outer is not None and (self.outer.is_code or self.outer.is_inside_code)


def plain_fields(root: Any) -> None:
    """Leave of every field what a reader sees, and of a link where it leads."""
    for run in list(root.iter(q("w:r"))):
        _part(run)
    for element, inside in list(_instructions(root)):
        if inside:
            element.getparent().remove(element)
    for element in root.iter(_CHAR):
        _choose(element)


def hyperlink(instruction: str) -> str:
    r"""
    Write the instruction of a link as mammoth reads it; "" for another instruction.

    Word writes ``HYPERLINK "address" \\l "place" \\o "tip"``, in any order.
    """
    words = [quoted or bare for quoted, bare in _WORD.findall(instruction)]
    if not words or words[0].upper() != "HYPERLINK":
        return ""
    address = place = ""
    rest = iter(words[1:])
    for word in rest:
        value = next(rest, "") if word.lower() in _WITH_VALUE else ""
        if word.lower() == "\\l":
            place = value
        elif not word.startswith("\\"):
            address = address or word.replace("\\\\", "\\")
    if not address:
        return f'HYPERLINK \\l "{place}"'
    return f'HYPERLINK "{address}#{place}"' if place else f'HYPERLINK "{address}"'


def _part(run: Any) -> None:
    """Give every part of a run with a field's sign a run of its own, as most programs do."""
    properties = run.find(q("w:rPr"))
    parts = [child for child in run if child is not properties]
    if len(parts) < 2 or run.find(_CHAR) is None:
        return
    for part in reversed(parts[1:]):
        own = etree.Element(q("w:r"))
        if properties is not None:
            own.append(copy.deepcopy(properties))
        own.append(part)
        run.addnext(own)


def _instructions(root: Any) -> Iterator[tuple[Any, bool]]:
    """Rewrite what links say, and give each element that is no text, with True beside it."""
    open_field: _Field | None = None
    whole = _whole(root)
    for element in list(root.iter(_CHAR, _CODE, *_SHOWN)):
        kind = element.get(q("w:fldCharType"))
        if kind == "begin" and element in whole:
            open_field = _Field(element, open_field)
        if open_field is None:
            continue
        yield element, open_field.is_inside_code
        if element.tag == _CODE and open_field.is_code:
            open_field.code.append(element)
        elif kind in ("separate", "end"):
            if open_field.is_code:
                _rewrite(open_field.code)
            open_field.is_code = False
            open_field = open_field.outer if kind == "end" else open_field


def _whole(root: Any) -> set[Any]:
    """Give the first signs of those fields that have a last one."""
    begun: list[Any] = []
    whole: set[Any] = set()
    for element in root.iter(_CHAR):
        kind = element.get(q("w:fldCharType"))
        if kind == "begin":
            begun.append(element)
        elif kind == "end" and begun:
            whole.add(begun.pop())
    return whole


def _rewrite(code: list[Any]) -> None:
    link = hyperlink("".join(each.text or "" for each in code))
    if link:
        for each in code:
            each.text = ""
        code[0].text = link


def _choose(begin: Any) -> None:
    """Write what was chosen from a list; Word keeps it in the field's own data."""
    choices = begin.find(f"{q('w:ffData')}/{q('w:ddList')}")
    if choices is None:
        return
    entries = [str(each.get(q("w:val"), "")) for each in choices.iter(q("w:listEntry"))]
    chosen = choices.find(q("w:result"))
    chosen = choices.find(q("w:default")) if chosen is None else chosen
    index = str(chosen.get(q("w:val"), "0")) if chosen is not None else "0"
    if index.isdecimal() and len(index) < 4 and int(index) < len(entries):
        text = etree.Element(q("w:t"))
        text.text = entries[int(index)]
        begin.addprevious(text)
