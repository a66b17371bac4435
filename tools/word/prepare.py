"""Make of any Word document one that mammoth reads whole, and note what it cannot hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from blog.documents.decode import clean
from blog.manuscript.loss_report import LossReport
from blog.manuscript.marks import without_marks
from tools.word import changes
from tools.word.drawings import Drawings
from tools.word.fields import plain_fields
from tools.word.marks import remove_stray_marks
from tools.word.names import q
from tools.word.numbering import read_numbering
from tools.word.package import relations_of
from tools.word.paragraphs import plain_numbering, simplify
from tools.word.runs import plain_runs, write_ticks
from tools.word.styles import read_styles, style_elements

if TYPE_CHECKING:
    from tools.word.package import Package

_NOTES = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
_MARGINS = {"header": "sidhuvud", "footer": "sidfot"}
# What stands between two words, however close they are in the file.
_BREAKS = tuple(map(q, ("w:p", "w:tab", "w:br", "w:noBreakHyphen", "w:sym", *_NOTES)))


@dataclass(frozen=True, slots=True)
class Prepared:
    """
    A document that mammoth reads whole.

    Attributes:
        docx: The document.
        report: What will not come along, or not as it was; marks in the text count them.
        words: Every word that must come along, in order.
    """

    docx: bytes
    report: LossReport
    words: tuple[str, ...]


def prepare(package: Package) -> Prepared:
    """
    Prepare a document.

    Raises:
        WordProblem: A part of it is no XML.
    """
    report = LossReport()
    elements = style_elements(_part(package, "styles"))
    styles = read_styles(elements)
    nums = read_numbering(_part(package, "numbering"), styles)
    paths = [package.main, *package.related("footnotes"), *package.related("endnotes")]
    trees = {path: package.tree(path) for path in paths}
    changes.note_comments(trees[package.main], _part(package, "comments"), report)
    for kind, name in _MARGINS.items():
        changes.note_margins(name, map(package.tree, package.related(kind)), report)
    cut: dict[str, dict[str, bytes]] = {}
    for path, root in trees.items():
        remove_stray_marks(root)
        changes.accept_changes(root, report)
        drawings = Drawings(package, path, report)
        drawings.simplify(root)
        cut[path] = drawings.cut
        plain_fields(root)
        plain_runs(root, styles, elements)
        changes.remove_hidden(root, report)
        simplify(root, styles, nums, report)
        write_ticks(root)
        _cut_loose_ends(root, package, path)
    _drop_unused_notes(trees, report)
    words = tuple(word for root in trees.values() for word in _words_in(root))
    return Prepared(_docx(_with_pictures(package, cut), trees), report, words)


def plain_words(text: str) -> list[str]:
    """List the words of *text*: letters and digits that stand together, composed (NFC)."""
    return re.findall(r"[^\W_]+", clean(without_marks(text)).replace("\u00ad", ""))


def _words_in(root: Any) -> list[str]:
    texts: list[str] = []
    for element in root.iter(*_BREAKS, q("w:t")):
        if element.tag == q("w:t"):
            texts.append(element.text or "")
        elif not _goes_on(element):
            texts.append(" ")
    return plain_words("".join(texts))


def _goes_on(element: Any) -> bool:
    before = element.getprevious() if element.tag == q("w:p") else None
    return before is not None and before.tag == q("w:p") and changes.is_joined(before)


def _part(package: Package, kind: str) -> Any:
    paths = package.related(kind)
    return package.tree(paths[0]) if paths else None


def _cut_loose_ends(root: Any, package: Package, path: str) -> None:
    """Take away what mammoth stumbles on, such as a pointer to a note that is not there."""
    known = package.relations(path)
    for link in root.iter(q("w:hyperlink")):
        if link.get(q("r:id")) not in known:
            link.attrib.pop(q("r:id"), None)
    for tag, kind in _NOTES.items():
        notes = _part(package, kind)
        there = {each.get(q("w:id")) for each in notes} if notes is not None else set()
        for reference in list(root.iter(q(tag))):
            if reference.get(q("w:id")) not in there:
                reference.getparent().remove(reference)
    for span in list(root.iter(q("w:gridSpan"))):
        if not span.get(q("w:val"), "").isdecimal():
            span.getparent().remove(span)
    for reference in list(root.iter(q("w:commentReference"))):
        reference.getparent().remove(reference)


def _drop_unused_notes(trees: dict[str, Any], report: LossReport) -> None:
    """Take away notes that nothing in the text points at: Word shows them nowhere."""
    for tag, kind in _NOTES.items():
        used = {each.get(q("w:id")) for root in trees.values() for each in root.iter(q(tag))}
        for note in [each for root in trees.values() for each in root.iter(q(f"w:{kind[:-1]}"))]:
            if note.get(q("w:id")) not in used:
                words = "" if note.get(q("w:type")) else changes.words_in(note)
                if words:
                    report.add("not", words)
                note.getparent().remove(note)


def _with_pictures(package: Package, new: dict[str, dict[str, bytes]]) -> Package:
    """Add pictures to a document: by the part that shows them, and the id it uses."""
    for path, pictures in new.items():
        for key, data in pictures.items():
            package = package.with_picture(path, key, data)
    return package


def _docx(package: Package, trees: dict[str, Any]) -> bytes:
    """Put together what mammoth needs, and nothing else: text, relations, pictures."""
    relations = [each for path in trees for each in package.relations(path).values()]
    pictures = {each.target for each in relations if each.kind == "image"}
    needed = {"[Content_Types].xml"} & package.parts.keys()
    parsed = trees | {path: package.tree(path) for path in needed}
    parsed |= {relations_of(path): package.plain_relations(path) for path in ["", *trees]}
    if numbering := package.related("numbering"):
        parsed[numbering[0]] = plain_numbering()
    parts = {path: data for path, data in package.parts.items() if path in pictures}
    return replace(package, parts=parts).replaced(parsed).zipped()
