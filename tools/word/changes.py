"""What Word shows beside the text or not at all: tracked changes, comments, hidden text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tools.word.names import q

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blog.manuscript.loss_report import LossReport

OFF = frozenset({"0", "false", "off"})  # ECMA-376, ST_OnOff
_TEXTS = tuple(map(q, ("w:t", "w:delText", "m:t", "a:t", "w:tab", "w:br", "w:p")))


def words_in(element: Any) -> str:
    """Give what *element* says, deleted text included, with spaces between paragraphs."""
    texts = [each.text or " " for each in element.iter(*_TEXTS)]
    return " ".join("".join(texts).split())


def accept_changes(root: Any, report: LossReport) -> None:
    """Take out what was struck out, keep what was added, and note both."""
    _follow_moves(root, report)
    for mark in list(root.iter(q("w:del"), q("w:moveFrom"))):
        if mark.getparent().tag == q("w:trPr"):
            _strike(mark.getparent().getparent(), report)
        elif mark.getparent().tag != q("w:rPr"):  # there it says that two paragraphs are one
            _strike(mark, report)
    for added in root.iter(q("w:ins")):
        if text := words_in(added):
            report.add("infogad", text)


def _follow_moves(root: Any, report: LossReport) -> None:
    """Take moved text from where it was, if it stands where it went, and note where."""
    moved = [words_in(each) for each in root.iter(q("w:moveTo"))]
    for text in filter(None, moved):
        report.add("flyttad", text)
    for left in list(root.iter(q("w:moveFrom"))):
        if left.getparent().tag != q("w:rPr") and words_in(left) in " ".join(moved):
            left.getparent().remove(left)


def _strike(element: Any, report: LossReport) -> None:
    if text := words_in(element):
        report.add("struken", text)
    if element.getparent() is not None:
        element.getparent().remove(element)


def is_joined(paragraph: Any) -> bool:
    """Say whether the end of *paragraph* was struck out, so that the next one goes on with it."""
    return paragraph.find(f"{q('w:pPr')}/{q('w:rPr')}/{q('w:del')}") is not None


def remove_hidden(root: Any, report: LossReport) -> None:
    """Take out text that Word does not show: nobody would miss it before it is published."""
    for run in list(root.iter(q("w:r"))):
        hidden = run.find(f"{q('w:rPr')}/{q('w:vanish')}")
        if hidden is not None and hidden.get(q("w:val"), "") not in OFF:
            if text := words_in(run):
                report.add("dold", text)
            run.getparent().remove(run)


def note_comments(root: Any, comments: Any, report: LossReport) -> None:
    """Note each comment with its author and the words it is about."""
    if comments is None:
        return
    for comment in comments.iter(q("w:comment")):
        author = str(comment.get(q("w:author"), ""))
        about = _anchored(root, str(comment.get(q("w:id"))))
        parts = [
            words_in(comment),
            f"({author})" if author else "",
            f"om ”{about}”" if about else "",
        ]
        report.add("kommentar", " ".join(filter(None, parts)))


def note_margins(kind: str, roots: Iterable[Any], report: LossReport) -> None:
    """Note what stands in headers ("sidhuvud") or footers ("sidfot"), each text once."""
    for text in dict.fromkeys(words_in(root) for root in roots):
        if text:
            report.add(kind, text)


def _anchored(root: Any, comment_id: str) -> str:
    """Give the words between the start and the end of a comment's range."""
    texts: list[str] = []
    inside = False
    for element in root.iter(q("w:commentRangeStart"), q("w:commentRangeEnd"), q("w:t")):
        if element.tag == q("w:t"):
            texts += [element.text or ""] * inside
        elif element.get(q("w:id")) == comment_id:
            inside = element.tag == q("w:commentRangeStart")
    return " ".join("".join(texts).split())
