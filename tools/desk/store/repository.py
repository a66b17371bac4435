"""
A Git repository of versions, which any Git tool can read.

Each text has a branch of its own, whose commits hold that text alone at its path below content/.
So the versions of one text are found without those of all others, and a text can be taken out for
good without rewriting anything else.  A text that is thrown away has its branch moved among the
references of Papperskorgen, with a last commit that holds nothing.
"""

from __future__ import annotations

import errno
import os
import shutil
import time
from contextlib import closing, contextmanager, suppress
from itertools import chain, islice
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from dulwich.file import FileLocked
from dulwich.gc import garbage_collect
from dulwich.objects import Tree
from dulwich.refs import HEADREF, Ref
from dulwich.repo import Repo

from blog.documents.slug import slugify
from blog.files import digest
from tools.desk.store.commits import add_commit, commit_of, entries_of, objects_of
from tools.desk.store.folder import make_private

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from pathlib import Path

    from tools.desk.store.commits import Entry

_HELD = 10  # seconds: more than any tool holds a lock of so small a repository
_FIRST = b"texter"  # leads nowhere
_BRANCHES, _TRASH = b"refs/heads/", b"refs/papperskorgen/"


class Repository:
    """
    The branches of all texts, in one folder.

    It is opened for each question: no file stays open, and another tool may pack it in between.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder; the repository is made when there is something to keep."""
        self._folder = folder
        self._may_be_locked = True

    @property
    def is_there(self) -> bool:
        """Say whether anything has been kept."""
        return (self._folder / "HEAD").is_file()

    def latest(self, path: str) -> bytes | None:
        """Give the bytes of a text as they were kept last; None if they never were."""
        if not self.is_there:
            return None
        with self._opened() as repo:
            return next((entry.data for entry in entries_of(repo, _branch(path))), None)

    def entries(self, path: str) -> list[Entry]:
        """Give the commits of a text, the newest first."""
        if not self.is_there:
            return []
        with self._opened() as repo:
            return list(entries_of(repo, _branch(path)))

    def add(self, path: str, data: bytes, moment: dt.datetime, message: str) -> None:
        """Add a commit with the bytes of a text to its branch."""
        with self._opened() as repo:
            add_commit(repo, _branch(path), objects_of(path, data), moment, message)

    def throw_away(self, path: str, moment: dt.datetime, message: str) -> None:
        """Move the branch of a text to Papperskorgen, with a last commit that holds nothing."""
        branch = _branch(path)
        with self._opened() as repo:
            tip = add_commit(repo, branch, [Tree()], moment, message)
            repo.refs.add_if_new(_thrown(branch.removeprefix(_BRANCHES) + b"-" + tip[:12]), tip)
            repo.refs.remove_if_equals(branch, tip)

    def thrown_away(self) -> dict[str, list[Entry]]:
        """Give the last two commits of each text in Papperskorgen, by its name there."""
        if not self.is_there:
            return {}
        with self._opened() as repo:
            return {
                name.decode(): list(islice(entries_of(repo, _thrown(name)), 2))
                for name in repo.refs.subkeys(Ref(_TRASH))
            }

    def take_back(self, name: str, path: str, moment: dt.datetime, message: str) -> None:
        """
        Let a text of Papperskorgen have its versions again.

        Those that have been kept since of another text at its path are joined with them.

        Args:
            name: Its name there.
            path: Where it has been put.
            moment: Of the commit that joins them, aware.
            message: Of the same.
        """
        ref = _thrown(name.encode())
        with self._opened() as repo:
            tip = repo.refs[ref]
            [before] = commit_of(repo, tip).parents
            if not repo.refs.add_if_new(_branch(path), before):
                tree = repo.object_store[commit_of(repo, before).tree]
                add_commit(repo, _branch(path), [tree], moment, message, joined=before)
            repo.refs.remove_if_equals(ref, tip)

    def erase(self, name: str, path: str, *, with_branch: bool) -> None:
        """
        Take a text of Papperskorgen out of the repository, so that no tool finds it again.

        Args:
            name: Its name there.
            path: Where it lay.
            with_branch: Take out what has been kept at its path since, too.
        """
        refs = [_thrown(name.encode()), *([_branch(path)] if with_branch else [])]
        with self._opened() as repo:
            self._unfinished.touch()
            for ref in refs:
                repo.refs.remove_if_equals(ref, None)
            repo.refs.set_symbolic_ref(HEADREF, Ref(_BRANCHES + _FIRST))  # a branch has a title
            self._clean(repo)

    def finish_erasing(self) -> None:
        """
        Take out what is left of a text that was erased, when the desk was killed or the disk full.

        Raises:
            OSError: The disk is full still.
        """
        if self._unfinished.exists():
            with self._opened() as repo:
                self._clean(repo)

    @property
    def _unfinished(self) -> Path:
        return self._folder / "raderas"

    def _clean(self, repo: Repo) -> None:
        """Take out all that no branch leads to."""
        shutil.rmtree(self._folder / "logs", ignore_errors=True)  # another tool's
        garbage_collect(repo, prune=True, grace_period=None)
        repo.object_store.prune(grace_period=0)  # packs that were never finished
        self._unfinished.unlink(missing_ok=True)

    @contextmanager
    def _opened(self) -> Iterator[Repo]:
        if not self.is_there:
            self._make()
        if self._may_be_locked:
            self._free()
        try:
            with closing(Repo(str(self._folder))) as repo:
                yield repo
        except FileLocked as error:
            self._may_be_locked = True
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY)) from error
        except OSError:  # a full disk leaves locks behind
            self._may_be_locked = True
            raise

    def _free(self) -> None:
        """Take away locks that nobody holds any more: of a run that was killed, for one."""
        self._may_be_locked = False
        among = [(self._folder / part).rglob("*.lock") for part in ("objects", "refs")]
        for lock in chain(*among, self._folder.glob("*.lock")):
            with suppress(OSError):
                if abs(time.time() - lock.stat().st_mtime) > _HELD:
                    lock.unlink()
                else:
                    self._may_be_locked = True

    def _make(self) -> None:
        """Make the repository beside its place and move it there, last what makes it one."""
        make_private(self._folder)
        new = self._folder / ".ny"
        shutil.rmtree(new, ignore_errors=True)
        made = Repo.init_bare(str(new), mkdir=True, default_branch=_FIRST)
        config = made.get_config()
        config.set("core", "fsyncObjectFiles", True)
        config.set("core", "logAllRefUpdates", False)
        config.write_to_path()
        made.close()
        for each in sorted(new.iterdir(), key=lambda each: each.name == "HEAD"):
            if not (self._folder / each.name).exists():
                each.rename(self._folder / each.name)
        shutil.rmtree(new, ignore_errors=True)


def _branch(path: str) -> Ref:
    """Name the branch of a text: readable, and no other text's."""
    stem = slugify(PurePosixPath(path).stem)[:40].strip("-") or "text"
    return Ref(_BRANCHES + f"{stem}-{digest(path.encode())[:12]}".encode())


def _thrown(name: bytes) -> Ref:
    return Ref(_TRASH + name)
