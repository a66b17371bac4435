"""
Only one publication at a time, wherever it is started.

The lock is a folder with its owner's name in it, made aside and renamed to its place: that is
one step everywhere, and fails where a lock is.  Its owner touches it while it works.  A lock
of this same project that nobody on this computer holds is a dead program's; one of another
computer's is taken for that when nobody has touched it for ten minutes, by the server's clock.
"""

from __future__ import annotations

import json
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from tools.publish.errors import Reason, Stopped
from tools.publish.release import ReleaseFile
from tools.publish.storage import remove_tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tools.publish.storage import Storage

_Item = TypeVar("_Item")
LOCK = "lock"
_STALE, _TOUCH = 600.0, 60.0
"""Seconds: how long a lock is believed, and how often its owner touches it."""


@dataclass(frozen=True, slots=True)
class Owner:
    """
    Who holds a lock.

    Attributes:
        token: This project on this computer; secret enough to be nobody else's.
        name: The computer's, for others who wait; empty where readers could see it.
    """

    token: str
    name: str = ""


class Lock:
    """The lock on a place."""

    def __init__(
        self,
        storage: Storage,
        folder: str,
        owner: Owner,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Name the lock in *folder*; nothing is locked yet."""
        self._storage, self._folder, self._owner, self._clock = storage, folder, owner, clock
        self._place, self._touched = f"{folder}/{LOCK}", 0.0

    @contextmanager
    def held(self) -> Iterator[None]:
        """
        Hold the lock.

        Raises:
            Stopped: Somebody else does.
        """
        self._acquire()
        try:
            yield
        finally:
            with suppress(OSError):  # who cannot reach the server cannot unlock it either
                if self._holder() == self._owner:
                    self._put_aside(self._place, unless_taken_by=self._owner)

    def touch(self) -> None:
        """
        Say that the work goes on, now and then, and see that the lock is still ours.

        Raises:
            Stopped: Somebody took it for a dead program's, as after a computer's sleep.
        """
        if self._clock() - self._touched > _TOUCH:
            self.check()
            self._write(self._place)

    def steps(self, items: Iterable[_Item], size: int = 500) -> Iterator[list[_Item]]:
        """Divide long work into parts of *size* items, and touch the lock before each."""
        waiting = iter(items)
        while part := list(islice(waiting, size)):
            self.touch()
            yield part

    def check(self) -> None:
        """
        See that the lock is still ours.

        Raises:
            Stopped: Somebody took it.
        """
        if self._holder() != self._owner:
            raise Stopped(
                Reason.OVERTAKEN,
                "Det tog för lång tid: en annan publicering har börjat under tiden. Den här "
                "avbröts. Vänta tills den andra är klar och publicera sedan igen.",
            )

    def _acquire(self) -> None:
        ready = f"{self._folder}/lock-{self._owner.token}"
        self._storage.make_folders([ready])
        self._write(ready)
        try:
            if not self._take(ready):
                self._break_or_refuse(ready)
        except BaseException:
            with suppress(OSError):
                remove_tree(self._storage, ready)
            raise

    def _take(self, ready: str) -> bool:
        try:
            self._storage.rename([(ready, self._place)])
        except OSError:
            if self._modified(self._place) is None:  # it is not the lock that is in the way
                raise
            return False
        return True

    def _break_or_refuse(self, ready: str) -> None:
        holder, age = self._holder(), self._age(ready)
        if holder is None or holder.token == self._owner.token or age > _STALE:
            self._put_aside(self._place, unless_taken_by=holder)
            if self._take(ready):
                return
        name = f" från datorn {holder.name}" if holder and holder.name else ""
        raise Stopped(
            Reason.BUSY,
            f"Inget har publicerats: någon annan publicerar just nu{name}. Vänta tills det är "
            "klart och försök igen. Har den andra avbrutits går det av sig självt efter "
            f"{_STALE / 60:.0f} minuter.",
        )

    def _put_aside(self, place: str, unless_taken_by: Owner | None = None) -> None:
        """Take a lock away in one step; give it back if it is another than one thought."""
        aside = f"{self._folder}/unlock-{self._owner.token}"
        remove_tree(self._storage, aside)  # of a program that died just then
        self._storage.rename([(place, aside)])
        found = _owner(self._storage.read([f"{aside}/owner"])[0])
        if unless_taken_by is not None and found != unless_taken_by:
            self._storage.rename([(aside, place)])
            return
        remove_tree(self._storage, aside)

    def _write(self, place: str) -> None:
        text = json.dumps({"token": self._owner.token, "name": self._owner.name})
        file = ReleaseFile.of(text.encode("ascii"))
        self._storage.send([(f"{place}/owner", file)], lambda _size: None)
        self._touched = self._clock()

    def _holder(self) -> Owner | None:
        return _owner(self._storage.read([f"{self._place}/owner"])[0])

    def _age(self, ready: str) -> float:
        """Give the seconds since the lock was touched, by the server's own clock."""
        then, now = self._modified(self._place), self._modified(ready)
        return now - then if then and now else 0.0

    def _modified(self, place: str) -> float | None:
        [entries] = self._storage.entries([place])
        owner = (entries or {}).get("owner")
        return owner.modified if owner else None


def _owner(data: bytes | None) -> Owner | None:
    try:
        found = json.loads(data or b"")
        return Owner(str(found["token"]), str(found["name"]))
    except (ValueError, KeyError, TypeError):
        return None
