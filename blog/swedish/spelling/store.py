"""What the speller remembers between checks.  Reads and writes one file in .cache/."""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from blog.swedish.spelling.speller import SpellChecker

if TYPE_CHECKING:
    from collections.abc import Callable

    from blog.swedish.spelling.speller import Dictionary


def load_checker(
    path: Path,
    edition: str,
    *,
    load: Callable[[], tuple[Dictionary, Dictionary]],
    listed: frozenset[str],
) -> SpellChecker:
    """
    Make a judge that knows again what was judged before.

    Args:
        path: Where it is kept; a file that is missing, damaged or of another edition is
            as good as empty.
        edition: Names the data that judgements rest upon.
        load: Gives the dictionaries, if a word turns up that was never judged.
        listed: The words of our lists.
    """
    judge = SpellChecker(load, listed)
    with suppress(OSError, ValueError, AttributeError, LookupError):
        kept = json.loads(path.read_text("utf-8"))
        if kept.get("edition") == edition:
            judge.swedish.update({word: bool(known) for word, known in kept["swedish"].items()})
            judge.english.update({word: bool(known) for word, known in kept["english"].items()})
            judge.close.update({word: str(close) for word, close in kept["close"].items()})
    return judge


def save_checker(path: Path, edition: str, judge: SpellChecker) -> None:
    """Keep what the judge knows; where the disk cannot be written, nothing is lost."""
    kept = {
        "edition": edition,
        "swedish": judge.swedish,
        "english": judge.english,
        "close": judge.close,
    }
    text = json.dumps(kept, ensure_ascii=False, sort_keys=True)
    with suppress(OSError):
        if path.is_file() and path.read_text("utf-8") == text:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(beside).replace(path)
