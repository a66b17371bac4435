"""
What Word draws: pictures, text boxes, charts, formulas and objects of other programs.

Pictures stay where they are, in the one form that mammoth reads; what a text box says is
moved out of it; what cannot be shown leaves a mark at its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from blog.manuscript.marks import PLACE, mark
from tools.word.blips import cut_off, description, id_of, is_turned
from tools.word.changes import words_in
from tools.word.marks import run
from tools.word.names import q
from tools.word.pictures import UnshowableError, cropped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from blog.manuscript.loss_report import LossReport
    from tools.word.package import Package, Relation

_DRAWN = (q("mc:AlternateContent"), q("w:drawing"), q("w:pict"), q("w:object"))
_BOX = q("w:txbxContent")


class Drawings:
    """
    The drawings of one part of a document.

    Attributes:
        cut: Pictures of which Word shows only a part, by a new id: that part.
    """

    def __init__(self, package: Package, part: str, report: LossReport) -> None:
        """Take the part's path, to know what its drawings point at."""
        self._package = package
        self._relations: Mapping[str, Relation] = package.relations(part)
        self._report = report
        self.cut: dict[str, bytes] = {}
        self._last: dict[Any, Any] = {}  # of what was put after a paragraph

    def simplify(self, root: Any) -> None:
        """Replace every drawing, formula and embedded document below *root*."""
        for drawing in _outermost(root, _DRAWN):
            self._simplify_one(drawing)
        for formula in _outermost(root, (q("m:oMathPara"), q("m:oMath"))):
            _replace(formula, [self._place("formel", words_in(formula))])
        for chunk in list(root.iter(q("w:altChunk"))):
            paragraph = etree.Element(q("w:p"))
            paragraph.append(self._place("objekt", ""))
            _replace(chunk, [paragraph])

    def _simplify_one(self, drawing: Any) -> None:
        shown = _chosen(drawing)
        if drawing is not shown and next(shown.iter(*_DRAWN), None) is None:
            _replace(drawing, list(shown))  # newer text, with an older form beside it
            return
        boxes = list(_outermost(shown, (_BOX,)))
        for box in boxes:
            box.getparent().remove(box)
        shows = [*self._pictures(shown), *self._objects(shown)]
        if not shows and not boxes and not _is_rule(shown):
            self._report.add("figur", description(shown))
        self._lift(drawing, boxes)
        _replace(drawing, shows)

    def _lift(self, drawing: Any, boxes: list[Any]) -> None:
        """Put what text boxes say after the paragraph that holds them."""
        paragraph = next(drawing.iterancestors(q("w:p")), None)
        if paragraph is None:
            return
        for box in boxes:
            if text := words_in(box):
                self._report.add("textruta", text)
            self.simplify(box)
            for block in list(box):
                self._last.get(paragraph, paragraph).addnext(block)
                self._last[paragraph] = block

    def _pictures(self, shown: Any) -> Iterator[Any]:
        for blip in shown.iter(q("a:blip"), q("v:imagedata")):
            if next(blip.iterancestors(q("w:object")), None) is not None:
                continue  # how an object of another program looks
            relation = self._relations.get(id_of(blip))
            if relation is None or relation.external:
                yield self._place("bildlänk", relation.target if relation else "")
            elif relation.target in self._package.parts:
                if is_turned(blip):
                    self._report.add("vriden", description(blip, shown))
                if next(shown.iter(q("wp:anchor")), None) is None:
                    yield run(" ")  # it stands between words; one that floats does not
                alt, link = description(blip, shown), self._link(shown)
                yield _picture(self._cut(blip, relation.target), alt, link)
            else:
                yield self._place("bildlänk", description(blip, shown))

    def _cut(self, blip: Any, path: str) -> str:
        """Give the id of what Word shows of a picture."""
        box = cut_off(blip)
        if not any(share > 0 for share in box):
            return id_of(blip)
        try:
            rest = cropped(self._package.parts[path], box)
        except UnshowableError:
            self._report.add("beskuren", description(blip))
            return id_of(blip)
        key = f"beskuren{len(self.cut)}"
        self.cut[key] = rest
        return key

    def _link(self, shown: Any) -> str:
        """Give the id of where a click on a picture leads; "" for nowhere."""
        for click in shown.iter(q("a:hlinkClick")):
            if (link := str(click.get(q("r:id"), ""))) in self._relations:
                return link
        return ""

    def _objects(self, shown: Any) -> Iterator[Any]:
        for chart in shown.iter(q("c:chart")):
            yield self._place("diagram", self._words_of(chart.get(q("r:id"))))
        for smart in shown.iter(q("dgm:relIds")):
            yield self._place("smartart", self._words_of(smart.get(q("r:dm"))))
        for embedded in shown.iter(q("o:OLEObject")):
            yield self._place("objekt", str(embedded.get("ProgID", "")))
        for _video in shown.iter(q("wp15:webVideoPr")):
            yield self._place("video", "")
        for art in shown.iter(q("v:textpath")):
            yield run(str(art.get("string", "")))

    def _words_of(self, relation_id: str | None) -> str:
        relation = self._relations.get(relation_id or "")
        tree = self._package.tree(relation.target) if relation else None
        return "" if tree is None else " ".join(filter(None, map(words_in, tree.iter(q("a:p")))))

    def _place(self, kind: str, text: str) -> Any:
        self._report.add(kind, text)
        return run(mark(PLACE, len(self._report.losses) - 1))


def _outermost(root: Any, tags: tuple[str, ...]) -> list[Any]:
    """List the elements below *root* that lie in no other of the same kind."""
    found: list[Any] = []
    for element in root.iter(*tags):
        above = element.getparent() if element is not root else None
        while above is not None and above is not root and above.tag not in tags:
            above = above.getparent()
        if element is not root and (above is None or above is root):
            found.append(element)
    return found


def _chosen(drawing: Any) -> Any:
    """Give one of the two forms in which Word writes a newer drawing."""
    if drawing.tag != q("mc:AlternateContent"):
        return drawing
    choice, fallback = drawing.find(q("mc:Choice")), drawing.find(q("mc:Fallback"))
    if choice is None or (_says_nothing(choice) and not _says_nothing(fallback)):
        return drawing if fallback is None else fallback  # such as an emoji, which Word draws
    return choice


def _says_nothing(form: Any) -> bool:
    return form is None or (next(form.iter(*_DRAWN), None) is None and not words_in(form))


def _replace(element: Any, runs: list[Any]) -> None:
    """Put *runs* where *element* was: beside the run that held it, if one did."""
    parent = element.getparent()
    for made in reversed(runs):
        if parent.tag == q("w:r") and made.tag == q("w:r"):
            # A run is cut in two; its formatting goes for what follows, which is rarely anything.
            for child in reversed(list(made)):
                element.addnext(child)
        else:
            element.addnext(made)
    if element.tail:
        element.tail = None
    parent.remove(element)


def _picture(relation_id: str, alt: str, link: str) -> Any:
    """Make the least drawing that mammoth takes for a picture."""
    holder = etree.Element(q("w:r"))
    inline = etree.SubElement(etree.SubElement(holder, q("w:drawing")), q("wp:inline"))
    about = etree.SubElement(inline, q("wp:docPr"), {"descr": alt})
    if link:
        etree.SubElement(about, q("a:hlinkClick"), {q("r:id"): link})
    element = inline
    for name in ("a:graphic", "a:graphicData", "pic:pic", "pic:blipFill"):
        element = etree.SubElement(element, q(name))
    etree.SubElement(element, q("a:blip"), {q("r:embed"): relation_id})
    return holder


def _is_rule(shown: Any) -> bool:
    """Say whether the drawing is Word's horizontal line, which is formatting."""
    return any(each.get(q("o:hr")) for each in shown.iter(q("v:rect")))
