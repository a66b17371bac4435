"""A document's file as its writer sees it, whatever became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.documents.decode import Undecodable, clean, decode
from blog.documents.notes.read_parts import read_parts
from blog.documents.notes.take_out import unfolded
from blog.documents.written_links import pattern_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from blog.documents.front_matter.parts import FrontMatterEntry

# The keys whose values may hold Markdown, in the order they are searched.
_MARKDOWN = ("summary", "plain", "successor", "corrections", "updated")


@dataclass(frozen=True, slots=True)
class Written:
    """
    What stands in a file.

    Attributes:
        raw: All of it as text, whatever is wrong with it.
        entries: The front matter, in order.
        body: The Markdown without private notes, with as many lines as the file has there.
        body_line: The line, from 1, on which the body begins.
    """

    raw: str
    entries: tuple[FrontMatterEntry, ...] = ()
    body: str = ""
    body_line: int = 1

    def line_of(self, words: str, lines: Mapping[str, int]) -> int:
        """
        Give the first line, from 1, that holds *words*; the body's first if none does.

        Args:
            words: As written.
            lines: Where each of our keys stands: what is not in the body may stand there.
        """
        sought = pattern_of(words)
        for number, line in enumerate(self.body.split("\n"), start=self.body_line):
            if sought.search(line):
                return number
        return next((lines[name] for name in _MARKDOWN if name in lines), self.body_line)


def read_written(data: bytes) -> Written:
    """Take the bytes of a file apart; of one that is no text there is only ``raw``."""
    try:
        raw = decode(data)
    except Undecodable:
        return Written(clean(data.decode("cp1252", "replace")))
    parts = read_parts(raw)
    return Written(raw, parts.entries, unfolded(parts.body), parts.body_line)
