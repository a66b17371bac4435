r"""
A file's bytes as text with ``\n`` between its lines, and back, so that what is not touched stays.

A browser's editor knows one kind of line end.  What a file has besides – a byte order mark, the
line ends of Windows or of an old Mac, a mixture of them – is put back line by line: a line that
is as it was keeps its bytes, and a new line gets what most lines have.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass

from tools.desk.store.stretches import stretches

LINE_ENDS_IN_BYTES = re.compile(b"\r\n|\r|\n")
"""What ends a line, as a browser's editor has it."""

_LINE_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Written:
    r"""
    A file's text, and what of its bytes an editor does not show.

    Attributes:
        text: With ``\n`` for every line end, and without the byte order mark.
        ends: The line end after each line but the last, as it is in the file.
        has_mark: Whether the file begins with a byte order mark.
    """

    text: str
    ends: tuple[str, ...]
    has_mark: bool

    @property
    def usual_end(self) -> str:
        r"""What most lines end with; ``\n`` where there are none."""
        return Counter(self.ends).most_common(1)[0][0] if self.ends else "\n"


def read(data: bytes) -> Written:
    """
    Read the bytes of a file.

    Raises:
        UnicodeDecodeError: They are not UTF-8.
    """
    text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    ends = tuple(_LINE_END.findall(text))
    return Written(_LINE_END.sub("\n", text), ends, data.startswith(codecs.BOM_UTF8))


def write(text: str, former: Written, *, errors: str = "strict") -> bytes:
    """
    Give the bytes of a file whose text is *text* from now on.

    Args:
        text: From an editor; whatever line ends it has count as one kind.
        former: What the file held.
        errors: What to do with half of a character, as :meth:`str.encode` has it.

    Raises:
        UnicodeEncodeError: It holds half of a character.
    """
    text = _LINE_END.sub("\n", text)
    if not former.has_mark:
        text = text.lstrip("\ufeff")  # pasted, and never seen: it would become a mark
    mark = codecs.BOM_UTF8 if former.has_mark else b""
    lines = text.split("\n")
    ends = _ends(lines, former)
    return mark + "".join(line + end for line, end in zip(lines, ends, strict=True)).encode(
        errors=errors
    )


def _ends(lines: list[str], former: Written) -> list[str]:
    """Give what follows each line: what it was followed by, or what is usual; last nothing."""
    usual = former.usual_end
    if all(end == usual for end in former.ends):
        return [usual] * (len(lines) - 1) + [""]
    ends = [usual] * len(lines)
    old = former.text.split("\n")
    for kind, old_from, old_to, new_from, _ in stretches(old, lines):
        for step in range(old_to - old_from if kind == "equal" else 0):
            if old_from + step < len(former.ends):
                ends[new_from + step] = former.ends[old_from + step]
    ends[-1] = ""
    return ends
