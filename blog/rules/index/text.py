"""One text of content/, read once for all rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from blog.documents.decode import Undecodable, clean, decode
from blog.documents.front_matter.parse import split
from blog.findings import Finding, Level
from blog.privacy.plain_text import passages, plain
from blog.rules.index.letters import Letters
from blog.rules.index.reading import read_page
from blog.rules.index.suppression import Suppression, read_suppressions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blog.documents.document import Document
    from blog.documents.front_matter.parse import FrontMatterEntry
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
        own: The same length; what is not the director's Swedish is masked.
        tag: The element it stands in.
        block: The block that holds it, and start where in it the sentence begins.
    """

    text: str
    own: str
    tag: str
    block: TextBlock
    start: int

    @property
    def line(self) -> int:
        """The line on which it begins."""
        return self.block.line(self.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedText:
    """
    A post or a page.

    Attributes:
        source: What the build knows of it.
        place: The file, as the director would type it.
        bare: The same, every character written as itself (blog.privacy.plain_text), as far as it
            can be read at all.
        parts: Of that, what lies near figures (blog.privacy.plain_text.passages).
        entries: The lines on top.
        page: What the reader meets.
        ingress: The blocks of a hand-written opening.
        changes: The blocks that tell what was changed after publication.
        sentences: Of the running text and the ingress; none without a language.
        lix: How heavy the running text is to read: words a sentence, and long words in a
            hundred (C. H. Björnsson, Läsbarhet, 1968); None for a short one.
        is_visible: False for what the live site does not show.
        suppressions: What the director has allowed, by the line Tillåt.
    """

    source: Document
    place: str
    bare: str
    parts: tuple[tuple[int, str], ...]
    entries: tuple[FrontMatterEntry, ...]
    page: PageContent
    ingress: tuple[TextBlock, ...]
    changes: tuple[TextBlock, ...]
    sentences: tuple[Sentence, ...]
    lix: int | None
    is_visible: bool
    suppressions: tuple[Suppression, ...]

    @property
    def blocks(self) -> tuple[TextBlock, ...]:
        """Ingress, body and what was changed since, in reading order."""
        return (*self.ingress, *self.page.blocks, *self.changes)

    def line_of_entry(self, name: str) -> int:
        """Give the line on which one of our line names stands; 1 if it is not there."""
        return self.source.lines.get(name, 1)

    def error(self, line: int, rule: str, message: str, hint: str) -> Finding:
        """Tell of something that must be fixed."""
        return Finding(self.place, line, rule, message, hint)

    def warning(self, line: int, rule: str, message: str, hint: str) -> Finding:
        """Tell of something worth a look."""
        return Finding(self.place, line, rule, message, hint, Level.WARNING)


def read_checked_text(
    source: Document, data: bytes, *, place: str, is_visible: bool, language: Language | None
) -> CheckedText:
    """
    Read one text.  Never raises for what is in it.

    Args:
        source: From plugins.posts, which has rendered it.
        data: The file.
        place: Its name for messages.
        is_visible: True when the live site shows it.
        language: None: its sentences are not told apart.
    """
    try:
        raw = seen = decode(data)
    except Undecodable:  # the build stops; what is in it shall be known all the same
        raw, seen = "", clean(data.decode("cp1252", "replace"))
    lang = source.extra.get("lang", "sv")
    letters = Letters.of(source.body, first_line=source.body_line)
    page = read_page(source.html, lang=lang, body=source.body, letters=letters)
    ingress = _beside(source.summary, lang, source.lines.get("summary", 1))
    told = source.lines.get("corrections", source.lines.get("updated", 1))
    changes = _beside(source.changes, lang, told)
    bare, entries = plain(seen), split(raw).entries
    sentences = tuple(
        found
        for block in (*ingress, *page.blocks, *changes)
        for found in _sentences(block, language)
    )
    return CheckedText(
        source=source,
        place=place,
        bare=bare,
        parts=tuple(passages(bare)),
        entries=entries,
        page=page,
        ingress=ingress,
        changes=changes,
        sentences=sentences,
        lix=lix(sentence.text for sentence in sentences),
        is_visible=is_visible,
        suppressions=read_suppressions(entries),
    )


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
            own = block.own[begin:end].rstrip()
            found.append(Sentence(words.strip(), own, block.tag, block, begin))
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
