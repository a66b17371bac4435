"""The versions of every text, and Papperskorgen: what a text was, and how to get it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.desk.store.errors import Missing
from tools.desk.store.repository import Repository

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from tools.desk.store.commits import Entry

_NO_VERSION = "Den versionen finns inte. Välj en i listan."
_NOT_THROWN = "Texten ligger inte i Papperskorgen. Den kan ha lagts tillbaka."


@dataclass(frozen=True, slots=True)
class Version:
    """
    What a text was at one time.

    Attributes:
        name: Names it among all versions of all texts.
        moment: When it was kept, aware.
        why: What was done, in Swedish, such as "Sparad".
        data: The file's bytes.
    """

    name: str
    moment: dt.datetime
    why: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Thrown:
    """
    A text in Papperskorgen.

    Attributes:
        name: Names it there.
        path: Where it lay, below content/.
        moment: When it was thrown away, aware.
        data: The file's bytes.
    """

    name: str
    path: str
    moment: dt.datetime
    data: bytes


class Versions:
    """The versions of the texts of one content/."""

    def __init__(self, folder: Path, now: Callable[[], dt.datetime]) -> None:
        """
        Take the folder.

        Args:
            folder: Of the repository, which is made when there is something to keep.
            now: Gives the present moment, aware.
        """
        self._repository, self._now = Repository(folder), now

    def note(self, path: str, data: bytes, why: str, first: str = "") -> None:
        """
        Keep a version of a text, unless it is what was kept last.

        Args:
            path: Below content/.
            data: The file's bytes.
            why: What the version is called.
            first: What it is called if there is none before it; "" for the same.

        Raises:
            OSError: The disk did not take it.
        """
        latest = self._repository.latest(path)
        if latest != data:
            called = first if first and latest is None else why
            self._repository.add(path, data, self._now(), f"{called}: {path}\n")

    def of(self, path: str) -> tuple[Version, ...]:
        """Give the versions of a text, the newest first."""
        found = (_version(entry) for entry in self._repository.entries(path))
        return tuple(version for version in found if version)

    def one(self, path: str, name: str) -> Version:
        """
        Give one version of a text.

        Raises:
            Missing: There is none of that name.
        """
        for version in self.of(path):
            if version.name == name:
                return version
        raise Missing(_NO_VERSION)

    def throw_away(self, path: str, data: bytes) -> None:
        """
        Let a text lie in Papperskorgen, with its versions; its file is the caller's business.

        Raises:
            OSError: The disk did not take it.
        """
        self.note(path, data, "Sparad")
        self._repository.throw_away(path, self._now(), f"I Papperskorgen: {path}\n")

    def trash(self) -> tuple[Thrown, ...]:
        """Give what lies in Papperskorgen, the last thrown first."""
        found = self._repository.thrown_away().items()
        thrown = [_thrown(name, entries) for name, entries in found]
        return tuple(sorted(filter(None, thrown), key=lambda each: each.moment, reverse=True))

    def thrown(self, name: str) -> Thrown:
        """
        Give one text in Papperskorgen.

        Raises:
            Missing: It does not lie there.
        """
        for each in self.trash():
            if each.name == name:
                return each
        raise Missing(_NOT_THROWN)

    def take_back(self, thrown: Thrown, path: str) -> None:
        """Let a text have its versions again; *path* is where it has been put."""
        message = f"Tillbaka ur Papperskorgen: {path}\n"
        self._repository.take_back(thrown.name, path, self._now(), message)

    def erase(self, thrown: Thrown, *, is_there: bool) -> None:
        """
        Take a text of Papperskorgen out of all that is kept, for good.

        Args:
            thrown: The text.
            is_there: True when another text lies in its place now, which keeps its versions.
        """
        self._repository.erase(thrown.name, thrown.path, with_branch=not is_there)

    def finish_erasing(self) -> None:
        """
        Take out what is left of texts that were erased, when that was cut off.

        Raises:
            OSError: The disk would not.
        """
        self._repository.finish_erasing()


def _version(entry: Entry) -> Version | None:
    if entry.data is None:
        return None
    return Version(entry.name, entry.moment, entry.message.partition(": ")[0], entry.data)


def _thrown(name: str, entries: list[Entry]) -> Thrown | None:
    """Read the last two commits: the one that holds nothing, and the one with the text."""
    data = entries[-1].data
    path = _path(entries[0].message)
    return Thrown(name, path, entries[0].moment, data) if data is not None else None


def _path(message: str) -> str:
    return message.partition(": ")[2]
