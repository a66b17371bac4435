"""Unpack archives within bounds: so deep, so much and so tightly packed, and no more."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ZIP, GZIP = b"PK\x03\x04", b"\x1f\x8b"
_MANY = 20_000  # members of one archive
_SMALL = 1_000_000  # bytes; a smaller member may be packed as tightly as it likes
_TIGHTEST = 400  # bytes out of each packed one; sheets of honest people reach a hundred
_DAMAGE = (
    OSError,
    ValueError,
    LookupError,
    EOFError,
    RuntimeError,
    zlib.error,
    zipfile.BadZipFile,
)


@dataclass(slots=True)
class Budget:
    """
    How much more may be unpacked of one file.

    Attributes:
        size: Bytes, of all members together.
        depth: Archives within archives.
        is_kept: False once something had to be left unread.
    """

    size: int = 200_000_000
    depth: int = 4
    is_kept: bool = True


def members(data: bytes, budget: Budget) -> Iterator[tuple[str, bytes]]:
    """
    Give the name and the bytes of each member of a zip archive that *budget* has room for.

    Raises:
        zipfile.BadZipFile: It is none, or damaged.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
        budget.is_kept &= len(infos) <= _MANY
        for info in infos[:_MANY]:
            if not info.is_dir():
                held = _read(archive, info, budget)
                if held is None:
                    budget.is_kept = False
                else:
                    yield info.filename, held


def unpacked(data: bytes, budget: Budget) -> bytes:
    """Give what a gzip file holds, as far as *budget* reaches."""
    room = min(budget.size, max(_SMALL, _TIGHTEST * len(data)))
    stream = zlib.decompressobj(wbits=31)
    held = stream.decompress(data, room)
    budget.size -= len(held)
    budget.is_kept &= stream.eof
    return held


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> bytes | None:
    """Read a member; None if it is too large, packed too tightly, locked or damaged."""
    room = max(_SMALL, _TIGHTEST * info.compress_size)
    if info.file_size > min(room, budget.size):
        return None
    try:
        held = archive.read(info)
    except _DAMAGE:
        return None
    budget.size -= len(held)
    return held
