"""What a place can do, found by doing it: servers say one thing and do another."""

from __future__ import annotations

import errno
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.publish.release import ReleaseFile
from tools.publish.storage import StorageError, remove_tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from tools.publish.storage import Storage

_OLD, _NEW = ReleaseFile.of(b"old"), ReleaseFile.of(b"new")


@dataclass(frozen=True, slots=True)
class Abilities:
    """
    What a place can do.

    Attributes:
        replace: Put a file in another's place in one step.
        hard_link: Give a file a second name.
        switch: Let a link lead to another folder in one step.
    """

    replace: bool
    hard_link: bool
    switch: bool


def probe(storage: Storage, folder: str, who: str) -> Abilities:
    """
    Try what a place can do, in a folder of its own below *folder*, and leave nothing there.

    Args:
        storage: The place.
        folder: Where something may be written.
        who: What tells this program's trials from others'.

    Raises:
        OSError: Not even a file could be written.
    """
    place = f"{folder}/.prov-{who}"
    remove_tree(storage, place)  # of a program that died just then
    storage.make_folders([place])
    try:
        files = [(f"{place}/one", _OLD), (f"{place}/two", _OLD), (f"{place}/three", _NEW)]
        storage.send(files, lambda _size: None)
        return Abilities(
            replace=_works(_replace, storage, place),
            hard_link=_works(_hard_link, storage, place),
            switch=_works(_switch, storage, place),
        )
    except StorageError as error:
        if error.errno != errno.ENOTSUP:  # a full disk says nothing of what it can do
            raise
        return Abilities(replace=False, hard_link=False, switch=False)
    finally:
        with suppress(ConnectionError, TimeoutError):
            remove_tree(storage, place)


def _works(trial: Callable[[Storage, str], bool], storage: Storage, place: str) -> bool:
    try:
        return trial(storage, place)
    except (ConnectionError, TimeoutError):
        raise
    except (OSError, NotImplementedError):
        return False


def _replace(storage: Storage, place: str) -> bool:
    storage.rename([(f"{place}/three", f"{place}/two")])
    return storage.read([f"{place}/two", f"{place}/three"]) == [b"new", None]


def _hard_link(storage: Storage, place: str) -> bool:
    storage.link([(f"{place}/one", f"{place}/linked")])
    storage.remove([f"{place}/one"])
    [entries] = storage.entries([place])
    linked = (entries or {}).get("linked")
    is_file = linked is not None and linked.kind == "file"
    return is_file and storage.read([f"{place}/linked"]) == [b"old"]


def _switch(storage: Storage, place: str) -> bool:
    storage.make_folders([f"{place}/a", f"{place}/b"])
    storage.send([(f"{place}/b/file", _NEW)], lambda _size: None)
    storage.symlink("a", f"{place}/live")
    storage.symlink("b", f"{place}/next")
    storage.rename([(f"{place}/next", f"{place}/live")])
    leads_there = (storage.read_link(f"{place}/live") or "").rpartition("/")[2] == "b"
    return leads_there and storage.read([f"{place}/live/file"]) == [b"new"]
