"""Runs of text: what their styles say of them, and the wrappers that mammoth passes over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from tools.word.names import q

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.word.styles import Style

_FLAGS = ("b", "i", "strike", "vanish", "vertAlign")
# Wrappers around runs, and signs, that mammoth does not know (measured with 1.13.0).
_WRAPPERS = ("w:fldSimple", "w:dir", "w:bdo", "w:ruby", "w:rubyBase", "w:rt")
_SIGNS = {"w:cr": "w:br", "w:ptab": "w:tab"}


def plain_runs(root: Any, styles: Mapping[str, Style], elements: Mapping[str, Any]) -> None:
    """
    Say of every run itself what its style says, and take off wrappers.

    Args:
        root: A part of the document.
        styles: What each style means.
        elements: The same styles as XML.
    """
    for run in root.iter(q("w:r")):
        properties = run.find(q("w:rPr"))
        style = properties.find(q("w:rStyle")) if properties is not None else None
        if style is not None:
            _inherit(properties, str(style.get(q("w:val"), "")), styles, elements)
            properties.remove(style)
    for name, known in _SIGNS.items():
        for sign in root.iter(q(name)):
            sign.tag = q(known)
            sign.attrib.clear()
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
            return state.get(q("w:val"), "1") not in {"0", "false"}
    return False


def _inherit(
    properties: Any, style: str, styles: Mapping[str, Style], elements: Mapping[str, Any]
) -> None:
    family = styles[style].family if style in styles else ()
    for flag in _FLAGS:
        for each in family:
            said = elements[each].find(f"{q('w:rPr')}/{q(f'w:{flag}')}")
            if said is not None and properties.find(said.tag) is None:
                etree.SubElement(properties, said.tag, dict(said.attrib))
                break


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
