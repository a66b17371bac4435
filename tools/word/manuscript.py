"""A Word document read whole: its title, its text as Markdown, its pictures, its losses."""

from __future__ import annotations

import copy
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import lxml.html

from blog.manuscript.escape import one_line
from blog.manuscript.headings import HEADINGS, has_inner_links, heading_places, tidy_headings
from blog.manuscript.loss_report import sentences
from blog.manuscript.marks import without_marks
from blog.manuscript.writer import Writer
from tools.word.convert import PICTURE, to_html
from tools.word.package import WordProblem, open_package
from tools.word.pictures import DocumentImage, UnshowableError, read_picture
from tools.word.prepare import plain_words, prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from blog.manuscript.loss_report import LossReport
    from tools.word.convert import Converted

_NO_SPACE = frozenset({"a", "abbr", "b", "em", "i", "s", "span", "strong", "sub", "sup"})


@dataclass(frozen=True, slots=True)
class Manuscript:
    """
    A document that has been read, before its pictures have addresses.

    Attributes:
        title: Plain text; "" when none was given and the document has none.
        pictures: Those that a page can show, in order, each once.
    """

    title: str
    pictures: tuple[DocumentImage, ...]
    _body: Any
    _shown: Mapping[str, DocumentImage | int]  # from src to picture, or to the index of a loss
    _report: LossReport
    _words: tuple[str, ...]

    def write(
        self, addresses: Mapping[DocumentImage, str], render: Callable[[str], str]
    ) -> tuple[str, tuple[str, ...]]:
        """
        Write the text.

        Args:
            addresses: Where each picture will be.
            render: From Markdown to HTML, as the site does it: to see that no word is lost.

        Returns:
            The Markdown, and Swedish sentences about what did not come along as it was.
        """

        def address(src: str) -> str | int:
            shown = self._shown.get(src, 0)
            return shown if isinstance(shown, int) else addresses[shown]

        def written(report: LossReport, places: Mapping[str, str]) -> str:
            return Writer(address, report, places).document(copy.deepcopy(self._body))

        places = {}
        if has_inner_links(self._body):
            places = heading_places(self._body, render(written(self._report.copy(), {})))
        report = self._report.copy()
        markdown = written(report, places)
        for word in _missing(self._words, f"{self.title} {_visible_text(render(markdown))}"):
            report.add("ord", word)
        return markdown, sentences(report.losses)


def read_manuscript(data: bytes, title: str = "") -> Manuscript:
    """
    Read a Word document.

    Args:
        data: The file.
        title: What the post shall be called; "" to take the title from the document.

    Raises:
        WordProblem: The file cannot be read, or there is nothing in it.
    """
    prepared = prepare(open_package(data))
    converted = to_html(prepared.docx)
    for _ in range(converted.unknown_signs):
        prepared.report.add("tecken")
    shown = dict(_pictures(converted, prepared.report))
    if not (prepared.report.losses or shown or converted.body.text_content().strip()):
        raise WordProblem("Dokumentet är tomt. Är det rätt fil, och är den sparad?")
    title = _take_title(converted.body, title)
    tidy_headings(converted.body)
    pictures = dict.fromkeys(each for each in shown.values() if isinstance(each, DocumentImage))
    return Manuscript(
        title, tuple(pictures), converted.body, shown, prepared.report, prepared.words
    )


def _pictures(
    converted: Converted, report: LossReport
) -> Iterator[tuple[str, DocumentImage | int]]:
    for index, data in enumerate(converted.pictures):
        try:
            yield f"{PICTURE}{index}", read_picture(data)
        except UnshowableError as problem:
            report.add("bildformat", str(problem))
            yield f"{PICTURE}{index}", len(report.losses) - 1


def _take_title(body: Any, given: str) -> str:
    """
    Give the post's title, and take it out of the text if it stands there.

    It is what was *given*, else the paragraph that Word calls the title, else the heading
    that the text begins with, if it is the only one of its level.
    """
    found = _title_of(body)
    words = _words_of(found) if found is not None else ""
    if (
        found is not None
        and words
        and words.casefold() in (given.casefold(), "" if given else words.casefold())
    ):
        found.drop_tree()
        given = given or words
    for other in body.find_class("title"):
        other.tag = "h1"
    return given


def _title_of(body: Any) -> Any:
    titles = body.find_class("title")
    if titles:
        return titles[0]
    first = body[0] if len(body) else None
    if first is not None and first.tag in HEADINGS and len(list(body.iter(first.tag))) == 1:
        return first
    return None


def _words_of(element: Any) -> str:
    """Give the words of a heading; "" if it holds a picture too, which no title can."""
    if any(True for _ in element.iter("img")):
        return ""
    plain = copy.deepcopy(element)
    for link in list(plain.iter("a")):
        if link.get("href", "").startswith(("#footnote-", "#endnote-")):
            link.drop_tree()
    for line_break in plain.iter("br"):
        line_break.tail = f" {line_break.tail or ''}"
    return one_line(without_marks(plain.text_content())).strip()


def _visible_text(html: str) -> str:
    """Give what a reader reads in *html*, the numbers of notes left out."""
    root = lxml.html.document_fromstring(f"<html><body>{html}</body></html>")
    for link in [*root.find_class("footnote-ref"), *root.find_class("footnote-backref")]:
        link.tail = f" {link.tail or ''}"
        link.drop_tree()
    for element in root.iter():
        if element.tag not in _NO_SPACE:
            element.text = f" {element.text or ''}"
            element.tail = f" {element.tail or ''}"
    return str(root.text_content())


def _missing(words: Iterable[str], text: str) -> Iterator[str]:
    left = Counter(plain_words(text))
    for word in words:
        left[word] -= 1
        if left[word] < 0:
            yield word
