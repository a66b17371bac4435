"""A text as the page shows it: its lines on top, and the words below them."""

from __future__ import annotations

from dataclasses import dataclass

from blog.documents.decode import clean
from blog.documents.front_matter.line_spans import lines_of
from blog.documents.notes.read_parts import read_parts


@dataclass(frozen=True, slots=True)
class Sheet:
    """
    A text in two pieces.

    Attributes:
        head: Its lines on top, with the fences around them and the blank lines below; "" when
            none of them can be read.
        body: The rest.
    """

    head: str
    body: str

    @classmethod
    def of(cls, text: str) -> Sheet:
        """Part a whole text; together the pieces are the same text again."""
        parts = read_parts(clean(text))
        lines = lines_of(text)
        above = parts.body_line - 1 if parts.entries else 0
        while 0 < above < len(lines) and not lines[above].strip():
            above += 1
        return cls("".join(lines[:above]), "".join(lines[above:]))

    @property
    def head_lines(self) -> int:
        """Count the lines above the body."""
        return len(lines_of(self.head))

    @property
    def text(self) -> str:
        """
        Put the pieces together.

        A blank line comes between them where the body would be read as one of the lines on top.
        """
        whole = self.head + self.body
        if not self.head or not self.body or Sheet.of(whole).head == self.head:
            return whole
        return f"{self.head.rstrip()}\n\n{self.body}"


def as_form_gives(text: str) -> str:
    """Give *text* as a browser sends it from a text area, with line feeds only."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
