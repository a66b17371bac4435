"""Runs of text: what their styles say of them, and the wrappers that mammoth passes over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lxml import etree

from tools.word.changes import OFF
from tools.word.names import q, value_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.word.styles import WordStyle

_SYMBOLS = {"symbol", "webdings", "wingdings", "wingdings 2", "wingdings 3"}
_CODE = re.compile("[0-9A-Fa-f]{1,6}")
_FLAGS = ("b", "i", "strike", "vanish", "vertAlign")
# Wrappers around runs, and signs, that mammoth does not know (measured with 1.13.0).
_WRAPPERS = ("w:fldSimple", "w:dir", "w:bdo", "w:ruby", "w:rubyBase", "w:rt")
_SIGNS = {"w:cr": "w:br", "w:ptab": "w:tab"}


def plain_runs(root: Any, styles: Mapping[str, WordStyle], elements: Mapping[str, Any]) -> None:
    """
    Say of every run itself what its style says, and take off wrappers.

    Args:
        root: A part of the document.
        styles: What each style means.
        elements: The same styles as XML.
    """
    for paragraph in root.iter(q("w:p")):
        _inherit_hiding(paragraph, styles, elements)
    for run in list(root.iter(q("w:r"))):
        _write_symbols(run)
        properties = run.find(q("w:rPr"))
        style = properties.find(q("w:rStyle")) if properties is not None else None
        if style is not None:
            _inherit(properties, str(style.get(q("w:val"), "")), styles, elements)
            properties.remove(style)
    for symbol in list(root.iter(q("w:sym"))):
        if not _CODE.fullmatch(symbol.get(q("w:char"), "")):
            symbol.getparent().remove(symbol)  # nobody can say which it is
    for name, known in _SIGNS.items():
        for sign in root.iter(q(name)):
            sign.tag = q(known)
            sign.attrib.clear()
    for sign in list(root.iter(q("w:br"))):
        if sign.attrib.pop(q("w:type"), "") in ("page", "column"):
            sign.addnext(etree.Element(q("w:br")))  # two part paragraphs, as a new page does
    for name in _WRAPPERS:
        for wrapper in list(root.iter(q(name))):
            _unwrap(wrapper)


def write_ticks(root: Any) -> None:
    """Write boxes to tick as the signs that Word shows: a page that is read needs no form."""
    for properties in root.iter(q("w:sdtPr")):
        for child in list(properties):
            if etree.QName(child).localname == "checkbox":
                properties.remove(child)  # what the box holds is the sign
    for field in root.iter(q("w:fldChar")):
        data = field.find(q("w:ffData"))
        box = data.find(q("w:checkBox")) if data is not None else None
        if box is not None:
            field.remove(data)
            sign = etree.Element(q("w:t"))
            sign.text = "☒" if _is_ticked(box) else "☐"
            field.addprevious(sign)


def _is_ticked(box: Any) -> bool:
    for name in ("w:checked", "w:default"):
        state = box.find(q(name))
        if state is not None:
            return state.get(q("w:val"), "1") not in OFF
    return False


def _inherit(
    properties: Any, style: str, styles: Mapping[str, WordStyle], elements: Mapping[str, Any]
) -> None:
    for flag in _FLAGS:
        for each in _family(style, styles):
            declared = elements[each].find(f"{q('w:rPr')}/{q(f'w:{flag}')}")
            if declared is not None and properties.find(declared.tag) is None:
                etree.SubElement(properties, declared.tag, dict(declared.attrib))
                break


def _inherit_hiding(
    paragraph: Any, styles: Mapping[str, WordStyle], elements: Mapping[str, Any]
) -> None:
    """Say of every run that its paragraph's style hides it; nothing else of it is ours to keep."""
    style = paragraph.find(f"{q('w:pPr')}/{q('w:pStyle')}")
    name = str(style.get(q("w:val"), "")) if style is not None else ""
    inherited = [
        elements[each].find(f"{q('w:rPr')}/{q('w:vanish')}") for each in _family(name, styles)
    ]
    hiding = next((each for each in inherited if each is not None), None)
    if hiding is None:
        return
    for run in paragraph.iter(q("w:r")):
        properties = run.find(q("w:rPr"))
        if properties is None:
            properties = etree.Element(q("w:rPr"))
            run.insert(0, properties)
        own = _family(value_of(properties, "w:rStyle"), styles)
        declared = [elements[each].find(f"{q('w:rPr')}/{q('w:vanish')}") for each in own]
        if properties.find(hiding.tag) is None and not any(each is not None for each in declared):
            etree.SubElement(properties, hiding.tag, dict(hiding.attrib))


def _write_symbols(run: Any) -> None:
    """Write letters that a symbol font shows as something else as the symbols they are."""
    fonts = run.find(f"{q('w:rPr')}/{q('w:rFonts')}")
    font = str(fonts.get(q("w:ascii"), "")) if fonts is not None else ""
    if font.casefold() not in _SYMBOLS:
        return
    for text in run.findall(q("w:t")):
        for sign in text.text or "":
            if sign.isspace():
                made = etree.Element(q("w:t"))
                made.text = " "
            else:
                made = etree.Element(q("w:sym"))
                made.set(q("w:font"), font)
                made.set(q("w:char"), f"{0xF000 | ord(sign) & 0xFF:04X}")
            text.addprevious(made)
        run.remove(text)


def _family(name: str, styles: Mapping[str, WordStyle]) -> tuple[str, ...]:
    return styles[name].family if name in styles else ()


def _unwrap(wrapper: Any) -> None:
    runs = list(wrapper)
    instruction = str(wrapper.get(q("w:instr"), "")).strip()
    if wrapper.tag == q("w:fldSimple") and instruction.startswith("HYPERLINK"):
        runs = [*_field("begin", instruction), *runs, *_field("end")]
    parent, place = wrapper.getparent(), wrapper.getparent().index(wrapper)
    parent.remove(wrapper)
    for number, run in enumerate(runs):
        parent.insert(place + number, run)


def _field(kind: str, instruction: str = "") -> list[Any]:
    """Make the runs that begin or end a field, in the form of it that mammoth reads."""
    marks = ["begin", "separate"] if kind == "begin" else ["end"]
    runs = []
    for mark in marks:
        run = etree.Element(q("w:r"))
        if mark == "separate":
            text = etree.SubElement(run, q("w:instrText"))
            text.text = instruction
        etree.SubElement(run, q("w:fldChar"), {q("w:fldCharType"): mark})
        runs.append(run)
    return runs
