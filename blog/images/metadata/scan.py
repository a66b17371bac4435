"""Tell a file's format from its first bytes, find its metadata, and strip them."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image

from blog.images.metadata import boxes, gif, jpeg, office, pdf, png, svg, tiff, webp
from blog.images.metadata.kinds import DAMAGE, PERSON
from blog.images.metadata.unpack import Budget
from blog.images.metadata.words import has_identity, notes_in, words_in

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class _FileFormat:
    """A file format: how it is told, searched, and stripped."""

    is_it: Callable[[bytes], bool]
    find: Callable[[bytes], set[str]]
    strip: Callable[[bytes], bytes]
    is_photo: bool = True


def find_metadata(data: bytes) -> set[str]:
    """Say what a file tells besides what it shows; a damaged or unknown one tells nothing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            file_format = _format_of(data)
            if file_format is None:
                return set()
            noted = file_format.is_photo and has_identity(notes_in(data))
            return file_format.find(data) | ({PERSON} if noted else set())
    except DAMAGE:
        return set()


def strip_metadata(data: bytes) -> bytes:
    """
    Give a file without metadata; the same bytes when it has none.

    Raises:
        ValueError: They cannot be removed without touching what the file shows.
    """
    file_format = _format_of(data)
    if file_format is None or not find_metadata(data):
        return data
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            stripped = file_format.strip(data)
            is_exact = not find_metadata(stripped) and _shows_the_same(data, stripped)
    except DAMAGE as error:
        raise ValueError("damaged") from error
    if not is_exact:
        raise ValueError("not exact")
    return stripped


def text_of(data: bytes, suffix: str) -> str:
    """
    Give all text in a file: a document's words, a picture's notes; "" for a damaged one.

    Args:
        data: The file.
        suffix: How its name ends, in lower case.
    """
    return read_words(data, suffix)[0]


def read_words(data: bytes, suffix: str) -> tuple[str, bool]:
    """Give all text in a file, and whether that is all: not in a locked or damaged document."""
    budget = Budget()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            words = words_in(data, suffix, budget)
    except DAMAGE:
        return "", not data.startswith((pdf.START, office.START))
    return words, budget.is_kept


def is_tagged(data: bytes) -> bool:
    """Say whether a file tells what its headings and tables are, if it is one that should."""
    try:
        return not data.startswith(pdf.START) or pdf.is_tagged(data)
    except DAMAGE:
        return True  # nothing is known of it, and that is told of a damaged file anyway


def _find_within(data: bytes) -> set[str]:
    """Say what a photo or a document inside another file tells; no further down than that."""
    if data.startswith(office.START):
        return office.find(data, lambda held: set() if _is_archive(held) else find_metadata(held))
    return find_metadata(data)


def _is_archive(data: bytes) -> bool:
    return data.startswith(office.START)


def _shows_the_same(one: bytes, other: bytes) -> bool:
    """Compare the pixels of two images, and which way up they are; True for documents."""
    if one.startswith((pdf.START, office.START)):
        return True
    if svg.is_drawing(one):
        return svg.is_same_drawing(one, other, strip_metadata)
    if boxes.is_boxes(one) and b"avif" not in one[:64]:
        return len(one) == len(other)  # nothing moves, and no decoder is at hand
    with Image.open(io.BytesIO(one)) as before, Image.open(io.BytesIO(other)) as after:
        before.load()  # Pillow turns a TIFF as it loads
        after.load()
        same_way = before.getexif().get(0x0112, 1) == after.getexif().get(0x0112, 1)
        same_form = (before.mode, before.size) == (after.mode, after.size)
        return same_way and same_form and before.tobytes() == after.tobytes()


def _begins(*starts: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(starts)


def _format_of(data: bytes) -> _FileFormat | None:
    return next((each for each in _FORMATS if each.is_it(data)), None)


_FORMATS = (
    _FileFormat(_begins(jpeg.START), jpeg.find, jpeg.strip),
    _FileFormat(_begins(png.START), png.find, png.strip),
    _FileFormat(_begins(*gif.START), gif.find, gif.strip),
    _FileFormat(_begins(*tiff.START), tiff.find, tiff.strip),
    _FileFormat(_begins(pdf.START), pdf.find, pdf.strip, is_photo=False),
    _FileFormat(
        _begins(office.START),
        lambda data: office.find(data, _find_within),
        lambda data: office.strip(data, strip_metadata),
        is_photo=False,
    ),
    _FileFormat(webp.is_webp, webp.find, webp.strip),
    _FileFormat(boxes.is_boxes, boxes.find, boxes.strip),
    _FileFormat(
        svg.is_drawing,
        lambda data: svg.find(data, find_metadata),
        lambda data: svg.strip(data, strip_metadata),
        is_photo=False,
    ),
)
