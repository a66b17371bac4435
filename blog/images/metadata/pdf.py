"""PDF (ISO 32000): the writer's name and machine; the title stays, for those who hear it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

START = b"%PDF-"


def find(data: bytes) -> set[str]:
    """
    Say what a PDF tells besides its pages.

    Raises:
        One of blog.images.metadata.kinds.DAMAGE: The file is damaged.
    """
    with _parts() as parts:
        found: set[str] = parts.find(data)
        return found


def strip(data: bytes) -> bytes:
    """
    Leave out all notes but the title; the pages stay as they are, byte for byte.

    Raises:
        One of blog.images.metadata.kinds.DAMAGE: The file is damaged.
    """
    with _parts() as parts:
        stripped: bytes = parts.strip(data)
        return stripped


def words(data: bytes, words_within: Callable[[str, bytes], str]) -> str:
    """
    Give the text of all pages, of the notes on them and about them, and of attachments.

    Args:
        data: The file.
        words_within: Gives the text of an attachment, by its name and its bytes.

    Raises:
        One of blog.images.metadata.kinds.DAMAGE: The file is damaged.
    """
    with _parts() as parts:
        said: str = parts.words(data, words_within)
        return said


def is_tagged(data: bytes) -> bool:
    """
    Say whether whoever listens to a PDF is told what its headings, lists and tables are.

    Raises:
        One of blog.images.metadata.kinds.DAMAGE: The file is damaged.
    """
    with _parts() as parts:
        return bool(parts.is_tagged(data))


@contextmanager
def _parts() -> Iterator[ModuleType]:
    """Load what reads a PDF, late: most sites have none; give its errors a name known to all."""
    from pypdf.errors import PyPdfError

    from blog.images.metadata import pdf_parts

    try:
        yield pdf_parts
    except PyPdfError as error:
        raise ValueError(str(error)) from error
