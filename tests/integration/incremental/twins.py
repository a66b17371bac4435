"""
Two folders of one project: one with a past, and one in which nothing was ever built.

Whatever a command makes of the first, it must make of the second, byte for byte; it must end
with the same exit code, and say the same.
"""

from __future__ import annotations

import shutil
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from tests.integration.incremental.processes import USUAL, Ended, Programs, Surroundings
from tests.integration.incremental.project import FILES, FOLDERS
from tests.integration.incremental.trees import (
    Entry,
    Files,
    Tree,
    copy_to,
    delete,
    differences,
    tree,
    write,
)

if TYPE_CHECKING:
    from tests.integration.incremental.damage import Foreign

SITE, CACHE = "output", ".cache"
BUILD = ("tools.build",)

_PROMISES = ("{}/.guider", ".{}.delivered.json")  # what subscribers have, beside the site


class StaleError(AssertionError):
    """What a command gave is not what it gives where nothing was ever built."""


class Compared(NamedTuple):
    """
    A command that did the same in both folders.

    Attributes:
        code: Its exit code.
        made: What the folder that it makes must hold now.
        seconds: How long it took in the folder with a past.
    """

    code: int
    made: Tree
    seconds: float


class Twins:
    """
    The two folders; as a context, until their end.

    Args:
        root: An empty folder for both.
        files: What people have written, by path below the project's folder.
        seed: The hash seed of the commands in the folder with a past.

    Attributes:
        home: The folder with a past.
        clean: The other.
        foreign: What somebody else has laid in the finished site at home.
    """

    def __init__(self, root: Path, files: Files, *, seed: int) -> None:
        self._root = root
        self.home = root / "blogg"
        self.clean = root / "ren" / "blogg"
        self.foreign: Foreign = {}
        self._written: Files = {}
        self._exits = ExitStack()
        for folder in (self.home, self.clean):
            folder.mkdir(parents=True)
        self.programs = self._exits.enter_context(Programs(self.home, seed=seed))
        self._others = self._exits.enter_context(Programs(self.clean, seed=1))
        self.write(files, "in place")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._exits.close()

    def write(self, files: Files, manner: str) -> None:
        """Let both folders hold what people have written now; *manner* is how it is saved."""
        changed = write(self.home, self._written, files, manner)
        write(self.clean, self._written, files)
        self._written = dict(files)
        modules = [path for path in changed if path.startswith(("blog/", "plugins/", "tools/"))]
        for path in modules:  # by time and size alone Python might not see the change
            shutil.rmtree((self.home / path).parent / "__pycache__", ignore_errors=True)
        if modules:
            self.programs.forget()
            self._others.forget()

    def move(self, name: str) -> None:
        """Move the folder with a past."""
        self.programs.forget()
        new = self._root / name / "blogg"
        new.parent.mkdir()
        self.home.rename(new)
        self.home = self.programs.folder = new

    def compare(
        self, words: tuple[str, ...], made: str = "", surroundings: Surroundings = USUAL
    ) -> Compared:
        """
        Run a command in both folders.

        Args:
            words: Its module and arguments.
            made: The folder that it makes; "" if it makes none.
            surroundings: Of the command in the folder with a past; the other has the usual ones.

        Raises:
            StaleError: They differ.  A command that fails must leave its folder as it was.
        """
        before = self.tree(made)
        clean = self._run_clean(words, made)
        start = time.perf_counter()
        ended = self.programs.run(*words, surroundings=surroundings)
        seconds = time.perf_counter() - start
        if ended != clean:
            raise StaleError(f"{' '.join(words)} ended otherwise:\n{_said(ended, clean)}")
        succeeded = clean.code == 0 and made != ""
        expected = self._with_foreign(tree(self.clean / made), made) if succeeded else before
        if (found := self.tree(made)) != expected:
            told = differences(expected, found)
            raise StaleError("\n".join([f"{made} is not as it should be:", *told]))
        if succeeded:
            self._compare_lists(made)
        return Compared(clean.code, expected, seconds)

    def made(self) -> list[Path]:
        """List all that commands have made in the folder with a past."""
        return _made(self.home)

    def restore(self, folder: Path, foreign: Foreign) -> None:
        """Put back what commands had made, from a copy."""
        for path in self.made():
            delete(path)
        for path in folder.iterdir():
            copy_to(path, self.home / path.name)
        self.foreign = dict(foreign)

    def tree(self, made: str) -> Tree:
        """Give what lies in a folder that commands have made."""
        return self._freed(tree(self.home / made), made) if made else {}

    def _run_clean(self, words: tuple[str, ...], made: str) -> Ended:
        for path in _made(self.clean):
            delete(path)
        for name in _PROMISES:
            promised = Path(name.format(made or SITE))
            if (self.home / promised).is_file():
                (self.clean / promised).parent.mkdir(exist_ok=True)
                copy_to(self.home / promised, self.clean / promised)
        return self._others.run(*words)

    def _compare_lists(self, made: str) -> None:
        for name in (f".{made}.manifest", *(name.format(made) for name in _PROMISES)):
            ours, clean = self.home / name, self.clean / name
            if clean.is_file() and ours.read_bytes() != clean.read_bytes():
                raise StaleError(f"{name} is another")

    def _with_foreign(self, site: Tree, made: str) -> Tree:
        """Give a site with what somebody else has laid in it, as far as there is room."""
        if made == SITE:
            for path in [path for path in self.foreign if _is_blocked(path, site)]:
                del self.foreign[path]
            folders = {path: Entry("folder") for path in self._foreign_folders()}
            files = {path: Entry("file", 0, data) for path, data in self.foreign.items()}
            site = folders | site | files
        return self._freed(site, made)

    def _freed(self, site: Tree, made: str) -> Tree:
        """Give a tree without the rights of what is somebody else's, which may have any."""
        theirs = {*self.foreign, *self._foreign_folders()} if made == SITE else set()
        return {
            path: entry._replace(mode=0) if path in theirs else entry
            for path, entry in site.items()
        }

    def _foreign_folders(self) -> set[str]:
        return {str(folder) for path in self.foreign for folder in Path(path).parents} - {"."}


def _made(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name not in (*FOLDERS, *FILES)]


def _said(ended: Ended, clean: Ended) -> str:
    return f"clean ({clean.code}):\n{clean.said}\nours ({ended.code}):\n{ended.said}"


def _is_blocked(path: str, site: Tree) -> bool:
    """Say whether the site itself needs the name of a file, or has a file as its folder."""
    parents = [str(parent) for parent in Path(path).parents]
    return path in site or any(site[p].kind == "file" for p in parents if p in site)
