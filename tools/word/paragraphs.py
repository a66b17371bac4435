"""Give paragraphs the few styles and the one numbering that mammoth knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from blog.manuscript.loss_report import Loss
from blog.manuscript.marks import NUMBER, mark
from tools.word.changes import words_in
from tools.word.marks import run
from tools.word.names import q, value_of
from tools.word.numbering import LEVELS, Counter, level_index
from tools.word.styles import WordStyle, outline_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from blog.manuscript.loss_report import LossReport
    from tools.word.numbering import ListLevel, Num

BULLETS, NUMBERS = "1", "2"
_DIGITS = {"decimal", "decimalZero", "ordinal", "cardinalText", "ordinalText"}


def simplify(
    root: Any, styles: Mapping[str, WordStyle], nums: Mapping[str, Num], report: LossReport
) -> None:
    """
    Replace the styles and numberings of all paragraphs below *root*.

    A heading, quote, caption or title gets its role as the style's id, an item of a list the
    numbering BULLETS or NUMBERS and, if it shows a number, a mark that says which.  Tables of
    contents go.
    """
    _remove_contents(root, styles, report)
    _join_initials(root)
    counter = Counter()
    reported: set[tuple[str, str]] = set()
    for paragraph in root.iter(q("w:p")):
        properties = paragraph.find(q("w:pPr"))
        style = _style_of(properties, styles)
        role = outline_role(properties)
        role = style.role if role is None else role or style.role
        num_id, level = _numbering(properties, style, nums)
        _strip(paragraph, properties)
        num = nums.get(num_id)
        form = num.levels[level].form if num and level in num.levels else "none"
        if num is None or form == "none":
            _restyle(paragraph, role, None)
            continue
        number = counter.count(num_id, num, level)
        shown = min(level + style.nested, LEVELS - 1)
        if role:
            report.add("rubriknummer", words_in(paragraph))
            _restyle(paragraph, role, None)
        elif form == "bullet":
            _restyle(paragraph, "", (BULLETS, shown))
        else:
            for loss in _losses_of(num.levels[level], words_in(paragraph)):
                if (num_id, loss.kind) not in reported:
                    reported.add((num_id, loss.kind))
                    report.add(loss.kind, loss.text)
            _restyle(paragraph, "", (NUMBERS, shown))
            if words_in(paragraph):
                paragraph.insert(1, run(mark(NUMBER, number)))


def _losses_of(level: ListLevel, words: str) -> Iterator[Loss]:
    """Give what of an item's number Markdown cannot show."""
    if level.form not in _DIGITS:
        yield Loss("bokstav", words)
    if level.has_many_parts:
        yield Loss("flerled", words)
    if level.words:
        yield Loss("nummerord", level.words)


def plain_numbering() -> Any:
    """Make the ``numbering.xml`` that goes with the simplified paragraphs."""
    root = etree.Element(q("w:numbering"), nsmap={"w": q("w:p")[1:].partition("}")[0]})
    for num_id, form in ((BULLETS, "bullet"), (NUMBERS, "decimal")):
        base = etree.SubElement(root, q("w:abstractNum"), {q("w:abstractNumId"): num_id})
        for index in range(LEVELS):
            level = etree.SubElement(base, q("w:lvl"), {q("w:ilvl"): str(index)})
            etree.SubElement(level, q("w:numFmt"), {q("w:val"): form})
    for num_id in (BULLETS, NUMBERS):
        num = etree.SubElement(root, q("w:num"), {q("w:numId"): num_id})
        etree.SubElement(num, q("w:abstractNumId"), {q("w:val"): num_id})
    return root


def _remove_contents(root: Any, styles: Mapping[str, WordStyle], report: LossReport) -> None:
    removed = []
    for gallery in list(root.iter(q("w:docPartGallery"))):
        box = next(gallery.iterancestors(q("w:sdt")), None)
        if gallery.get(q("w:val")) == "Table of Contents" and box is not None:
            removed.append(words_in(box))
            box.getparent().remove(box)
    for paragraph in list(root.iter(q("w:p"))):
        if _style_of(paragraph.find(q("w:pPr")), styles).role == "contents":
            removed.append(words_in(paragraph))
            paragraph.getparent().remove(paragraph)
    if any(removed):
        report.add("innehåll", " ".join(removed))


def _join_initials(root: Any) -> None:
    """Put a large first letter, which is a paragraph of its own in Word, with its word."""
    for frame in list(root.iter(q("w:framePr"))):
        initial = next(frame.iterancestors(q("w:p")), None)
        if initial is not None and frame.get(q("w:dropCap"), "none") != "none":
            _join(initial, initial.getnext())


def _join(initial: Any, following: Any) -> None:
    if following is None or following.tag != q("w:p"):
        return
    properties = following.find(q("w:pPr"))
    place = 0 if properties is None else following.index(properties) + 1
    for child in reversed([each for each in initial if each.tag != q("w:pPr")]):
        following.insert(place, child)
    initial.getparent().remove(initial)


def _style_of(properties: Any, styles: Mapping[str, WordStyle]) -> WordStyle:
    element = properties.find(q("w:pStyle")) if properties is not None else None
    name = element.get(q("w:val"), "") if element is not None else ""
    return styles.get(name, WordStyle())


def _numbering(properties: Any, style: WordStyle, nums: Mapping[str, Num]) -> tuple[str, int]:
    """Give the numbering of a paragraph and its level: its own, or its style's."""
    own = properties.find(q("w:numPr")) if properties is not None else None
    num_id = value_of(own, "w:numId") or style.num_id
    level = value_of(own, "w:ilvl")
    if level:
        return num_id, level_index(level)
    return num_id, nums[num_id].level_of(style) if num_id in nums else 0


def _strip(paragraph: Any, properties: Any) -> None:
    """Leave among the properties only the mark of a struck-out paragraph, at its place."""
    kept = properties.find(q("w:rPr")) if properties is not None else None
    if properties is not None:
        paragraph.remove(properties)
    fresh = etree.Element(q("w:pPr"))
    if kept is not None:
        fresh.append(kept)
    paragraph.insert(0, fresh)


def _restyle(paragraph: Any, role: str, numbering: tuple[str, int] | None) -> None:
    properties = paragraph.find(q("w:pPr"))
    if role:
        properties.insert(0, etree.Element(q("w:pStyle"), {q("w:val"): role}))
    if numbering:
        element = etree.Element(q("w:numPr"))
        etree.SubElement(element, q("w:ilvl"), {q("w:val"): str(numbering[1])})
        etree.SubElement(element, q("w:numId"), {q("w:val"): numbering[0]})
        properties.insert(0, element)
