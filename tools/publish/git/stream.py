"""
Commits in the language of ``git fast-import``: only what differs from the commit before.

See https://git-scm.com/docs/git-fast-import
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# Whoever publishes need not be known to the world by name and address.
_WHO = "Publicering <publicering@localhost.invalid>"


class CommitStream:
    """Builds a stream of commits."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        """Begin an empty stream; *clock* gives seconds since 1970."""
        self._parts: list[bytes] = []
        self._refs: set[str] = set()
        self._clock = clock

    def commit(self, ref: str, message: str, parent: str | None = None) -> None:
        """
        Begin a commit; what follows is in it.

        Args:
            ref: What then leads to it; a second commit for the same ref comes after the first.
            message: For people and for us.
            parent: The commit that it comes after, if that is not in this stream.
        """
        text = message.encode("utf-8")
        start = "" if ref in self._refs or parent else f"reset {ref}\n\n"
        self._refs.add(ref)
        self._parts.append(
            f"{start}commit {ref}\ncommitter {_WHO} {int(self._clock())} +0000\n"
            f"data {len(text)}\n".encode()
        )
        self._parts += [text, b"\n", f"from {parent}\n".encode() if parent else b""]

    def start_with(self, tree: str) -> None:
        """Let the commit hold all of another's *tree*."""
        self._parts.append(f'M 040000 {tree} ""\n'.encode())

    def delete(self, paths: Iterable[str]) -> None:
        """Remove files."""
        self._parts += [b"D " + _quoted(path) + b"\n" for path in paths]

    def add(self, path: str, data: bytes) -> None:
        """Put a file there."""
        self._parts += [b"M 100644 inline " + _quoted(path), f"\ndata {len(data)}\n".encode()]
        self._parts += [data, b"\n"]

    def add_known(self, path: str, blob: str) -> None:
        """Put a file there whose object the repository has."""
        self._parts.append(f"M 100644 {blob} ".encode() + _quoted(path) + b"\n")

    def data(self) -> bytes:
        """Give the stream."""
        return b"".join(self._parts)


def release_message(note: str, release: str) -> str:
    """Write what a release's commit says; the last line is how it is recognised."""
    return f"{note.strip() or 'Ny version'}\n\nRelease: {release}\n"


def _quoted(path: str) -> bytes:
    escaped = path.replace("\\", "\\\\").replace('"', '\\"')
    return b'"' + escaped.encode("utf-8", "surrogateescape") + b'"'
