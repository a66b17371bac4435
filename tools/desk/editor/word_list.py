"""Put a word on the director's own list, below the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from blog.files import write_atomic
from blog.swedish.spelling.word_lists import OWN_WORDS, read_list
from tools.desk.store.errors import not_saved

if TYPE_CHECKING:
    from pathlib import Path

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LONGEST = 60  # letters: longer than any word that anybody writes


def is_word(word: str) -> bool:
    """Say whether *word* is one that a list can hold."""
    return len(word) <= _LONGEST and bool(_WORD.fullmatch(word))


def with_word(data: bytes, word: str) -> bytes:
    """
    Give a list with one more word; what stands there keeps its bytes.

    Args:
        data: The file, UTF-8; empty for no file yet.
        word: See :func:`is_word`.
    """
    if word.lower() in read_list(data.decode("utf-8", "replace")):
        return data
    end = b"\r\n" if b"\r\n" in data else b"\n"
    gap = end if data and not data.endswith((b"\n", b"\r")) else b""
    return data + gap + word.encode() + end


def add_word(content: Path, word: str) -> None:
    """
    Put a word on the list in content/.

    Raises:
        NotSaved: The disk did not take it.
    """
    file = content / OWN_WORDS
    try:
        data = file.read_bytes() if file.exists() else b""
        write_atomic(file, with_word(data, word))
    except OSError as error:
        raise not_saved(error) from error
