"""One text of content/, read once for all rules."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from blog.documents.document import AS_READ
from blog.files import digest
from blog.findings import Finding, Level
from blog.privacy.plain_text import passages, plain
from blog.rules.index.letters import Letters
from blog.rules.index.reading import read_page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blog.documents.document import Document
    from blog.documents.written import Written
    from blog.rules.index.language import Language
    from blog.rules.index.page import PageContent, TextBlock

_WORD = re.compile(r"[^\W_]+(?:[-:’'][^\W_]+)*")
_ENOUGH = 100  # words; of fewer, LIX says nothing
_LONG = 6  # letters; a longer word is long
# What is read as prose, in sentences.
_PROSE = frozenset({"p", "li", "dd", "blockquote", "body", "div", "details", "figcaption"})


class Sentence(NamedTuple):
    """
    A sentence of running text.

    Attributes:
        text: Its words.
        block: The block that holds it, and start where in it the sentence begins.
    """

    text: str
    block: TextBlock
    start: int

    @property
    def line(self) -> int:
        """The line on which it begins."""
        return self.block.line(self.start)


@dataclass(frozen=True, kw_only=True)
class CheckedText:
    """
    A post or a page, read as far as some rule asks.

    Attributes:
        source: What the build knows of it.
        place: The file, as the director would type it.
        is_visible: False for what the live site does not show.
        language: None: its sentences are not told apart.
    """

    source: Document
    place: str
    is_visible: bool
    language: Language | None = None

    @cached_property
    def identity(self) -> str:
        """
        A digest of all there is to know of the text: whatever asks for it rests upon this.

        A document that nobody wanted to remember is like no other.
        """
        source = self.source
        changed = [each.name for each in fields(source) if each.name not in AS_READ]
        told = [getattr(source, name) for name in changed]
        read = source.fingerprint or uuid4().hex
        return digest(repr((read, told, self.place, self.is_visible)).encode())

    @cached_property
    def written(self) -> Written:
        """The file as its writer sees it."""
        return self.source.written

    @cached_property
    def bare(self) -> str:
        """The whole file, every character written as itself (blog.privacy.plain_text)."""
        return plain(self.written.raw)

    @cached_property
    def parts(self) -> tuple[tuple[int, str], ...]:
        """Of that, what lies near figures (blog.privacy.plain_text.passages)."""
        return tuple(passages(self.bare))

    @cached_property
    def page(self) -> PageContent:
        """What the reader meets."""
        body = self.written.body
        letters = Letters.of(body, first_line=self.written.body_line)
        return read_page(self.source.html, lang=self._lang, body=body, letters=letters)

    @cached_property
    def ingress(self) -> tuple[TextBlock, ...]:
        """The blocks of a hand-written opening."""
        return _beside(self.source.summary, self._lang, self.source.lines.get("summary", 1))

    @cached_property
    def plain(self) -> tuple[TextBlock, ...]:
        """The blocks of the text in plain words."""
        return _beside(self.source.plain, self._lang, self.source.lines.get("plain", 1))

    @cached_property
    def changes(self) -> tuple[TextBlock, ...]:
        """The blocks that tell what was changed after publication."""
        lines = self.source.lines
        told = lines.get("corrections", lines.get("updated", 1))
        return _beside(self.source.changes, self._lang, told)

    @cached_property
    def blocks(self) -> tuple[TextBlock, ...]:
        """Ingress, plain words, body and what was changed since, in reading order."""
        return (*self.ingress, *self.plain, *self.page.blocks, *self.changes)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Those of the running text and the ingress; none without a language."""
        return tuple(found for block in self.blocks for found in _sentences(block, self.language))

    @cached_property
    def lix(self) -> int | None:
        """
        How heavy the running text is to read; None for a short one.

        Words a sentence, and long words in a hundred (C. H. Björnsson, Läsbarhet, 1968).
        """
        return lix(sentence.text for sentence in self.sentences)

    @property
    def _lang(self) -> str:
        return self.source.extra.get("lang", "sv")

    def line_of_entry(self, name: str) -> int:
        """Give the line on which one of our line names stands; 1 if it is not there."""
        return self.source.lines.get(name, 1)

    def error(self, line: int, rule: str, message: str, hint: str) -> Finding:
        """Report something that must be fixed."""
        return Finding(self.place, line, rule, message, hint)

    def warning(self, line: int, rule: str, message: str, hint: str) -> Finding:
        """Report something worth a look."""
        return Finding(self.place, line, rule, message, hint, Level.WARNING)


def _beside(html: str, lang: str, line: int) -> tuple[TextBlock, ...]:
    """Read what stands on a line on top: all of it is told to stand on that *line*."""
    return read_page(html, lang=lang, body="", letters=Letters.of("", first_line=line)).blocks


def _sentences(block: TextBlock, language: Language | None) -> list[Sentence]:
    if language is None or block.tag not in _PROSE or not block.is_swedish:
        return []
    found, start = [], 0
    for end in language.sentence_ends(block.text):
        words = block.text[start:end]
        begin = start + len(words) - len(words.lstrip())
        if words.strip():
            found.append(Sentence(words.strip(), block, begin))
        start = end
    return found


def lix(sentences: Iterable[str]) -> int | None:
    """Give the LIX of some sentences; None if they have fewer than a hundred words."""
    counted = [_WORD.findall(sentence) for sentence in sentences]
    lengths = [len(word) for words in counted for word in words]
    if len(lengths) < _ENOUGH:
        return None
    long = sum(length > _LONG for length in lengths)
    return round(len(lengths) / len(counted) + 100 * long / len(lengths))
