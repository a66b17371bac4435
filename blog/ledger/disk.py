"""
The files of the ledger.

``content/publicerat.json`` is what has been published, written by publishing alone.  Beside the
folder of the finished site, and never in it, lies what the last build delivered there: for
``output``, ``.output.delivered.json``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from blog.files import write_atomic
from blog.ledger.legacy import read_legacy
from blog.ledger.model import NAME, Entry, Ledger
from blog.ledger.serialize import UnreadableLedger, read_ledger, write_ledger

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def load_ledger(content: Path) -> Ledger:
    """
    Read what has been published, from *content*; the guids that an earlier program noted count.

    Raises:
        UnreadableLedger: There is a file, but it cannot be read.
    """
    try:
        return read_ledger((content / NAME).read_bytes())
    except FileNotFoundError:
        return Ledger.of(read_legacy([content]))
    except OSError:
        raise UnreadableLedger(
            "Filen går inte att öppna.", "Se efter att du har rätt att läsa den."
        ) from None


def save_ledger(content: Path, ledger: Ledger) -> None:
    """
    Write what has been published; a file that says so already is left alone.

    Raises:
        OSError: The disk would not; the file is as it was.
    """
    _write(content / NAME, write_ledger(ledger))


def delivered_path(output: Path) -> Path:
    """Give the file that says what was delivered to *output*."""
    return output.with_name(f".{output.name}.delivered.json")


def load_delivered(output: Path) -> tuple[Entry, ...]:
    """Read which posts the last build delivered to *output*; none if nobody knows."""
    try:
        return _posts_in(delivered_path(output).read_bytes())
    except (OSError, UnreadableLedger):
        return read_legacy([output])


@lru_cache(maxsize=1)  # a build asks when it reads the texts, and when the site is in its place
def _posts_in(data: bytes) -> tuple[Entry, ...]:
    return tuple(read_ledger(data))


def save_delivered(output: Path, posts: Iterable[Entry]) -> None:
    """
    Write which posts have been delivered to *output*.

    Raises:
        OSError: The disk would not; what was written earlier stays.
    """
    _write(delivered_path(output), write_ledger(Ledger.of(posts)))


def _write(path: Path, data: bytes) -> None:
    if not path.is_file() or path.read_bytes() != data:
        write_atomic(path, data)
