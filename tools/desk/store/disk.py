"""What lies on the disk where a text should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blog.files import digest
from tools.desk.store import lines
from tools.desk.store.errors import Unreadable
from tools.desk.store.model import OpenText
from tools.desk.store.paths import shortened

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 5 * 1024 * 1024
"""The most bytes that a text may have: the longest novels have three million."""

_GONE = "Texten ”{}” finns inte. Den kan ha flyttats, eller ligga i Papperskorgen."
_ODD_NAME = "”{}” har ett namn som inte går att läsa. Byt namn på filen, så går den att öppna."
_NOT_UTF8 = (
    "”{}” går inte att öppna, för rad {} är inte sparad som UTF-8. "
    "Öppna filen i programmet som den skrevs i, och spara den som UTF-8."
)
_TOO_LARGE = "”{}” är större än 5 MB, och är nog ingen text. Dela den i flera."
_NO_FILE = "”{}” går inte att läsa. Se efter att det är en fil, och att du får läsa den."


def read_file(path: str, file: Path) -> bytes | None:
    """
    Read a text's file.

    Args:
        path: Below content/, for messages.
        file: Where it is.

    Returns:
        Its bytes; None if there is no file.

    Raises:
        Unreadable: It is too large, no file, or may not be read.
    """
    try:
        if not file.exists():
            return None
        if not file.is_file():
            raise Unreadable(_NO_FILE.format(shortened(path)))
        if file.stat().st_size > LARGEST:
            raise Unreadable(_TOO_LARGE.format(shortened(path)))
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise Unreadable(_NO_FILE.format(shortened(path))) from error


def name_of(data: bytes | None) -> str:
    """Give the digest of a file's bytes; "" for no file."""
    return "" if data is None else digest(data)


def opened(path: str, data: bytes | None) -> OpenText:
    """
    Give a text of a file's bytes; an empty one for no file.

    Raises:
        Unreadable: They are not UTF-8.
    """
    try:
        return OpenText(path, lines.read(data or b"").text, name_of(data))
    except UnicodeDecodeError as error:
        before = (data or b"")[: error.start]
        line = len(lines.LINE_ENDS_IN_BYTES.findall(before)) + 1
        raise Unreadable(_NOT_UTF8.format(shortened(path), line)) from None


def gone(path: str) -> str:
    """Say that there is no such text."""
    said = _ODD_NAME if "\N{REPLACEMENT CHARACTER}" in path else _GONE
    return said.format(shortened(path))
