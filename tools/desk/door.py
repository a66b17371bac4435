"""
How a desk that is started once more finds the one that is open: an address in a file beside it.

The file holds a key that works once, for whoever may read it: this account alone.  When the key
has been used there is another.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from blog.files import write_atomic

if TYPE_CHECKING:
    from pathlib import Path

    from tools.desk.serve import Served


class Door:
    """The file of one desk."""

    def __init__(self, output: Path) -> None:
        """Take the folder that the desk builds into; nothing is written yet."""
        self._file = _file(output)

    def open(self, served: Served) -> None:
        """Let this account in, as long as the desk is open; a disk that refuses is no matter."""

        def write() -> None:
            with suppress(OSError):
                os.close(os.open(self._file, os.O_WRONLY | os.O_CREAT, 0o600))
                self._file.chmod(0o600)  # before the first secret byte
                write_atomic(self._file, served.way_in().encode(), durable=False)

        served.on_entry(write)
        write()

    def shut(self) -> None:
        """Let nobody else in."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)


def way_in(output: Path) -> str:
    """Give the address that opens the desk that builds into *output*; "" if nobody left one."""
    with suppress(OSError, ValueError):
        return _file(output).read_text("ascii").strip()
    return ""


def _file(output: Path) -> Path:
    return output.with_name(f".{output.name}.door")
