"""
The bytes that a site had before it was changed file by file, by their digests.

They lie outside what the web server shows: on the server, if there is such a place, and else
on this computer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from blog.files import digest
from tools.publish.errors import Reason, Stopped
from tools.publish.release import ReleaseFile
from tools.publish.storage import PART

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from blog.manifest import DeliveredFile
    from tools.publish.sites.lock import Lock
    from tools.publish.storage import Storage

_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Kept:
    """
    Former bytes.

    Attributes:
        storage: Where they lie.
        folder: The folder there.
        site: Where the site lies; the same storage, if they lie on the server.
        lock: The lock on the site, touched when it takes time.
    """

    storage: Storage
    folder: str
    site: Storage
    lock: Lock

    def prepare(self) -> None:
        """Make the folder."""
        self.storage.make_folders([self.folder])

    def keep(self, files: Mapping[str, DeliveredFile]) -> None:
        """Keep the bytes of files by their places at the site, those that are not kept yet."""
        have = self._have()
        places = {file.digest: place for place, file in files.items() if file.digest not in have}
        wanted = {place: self._path(name) for name, place in places.items()}
        if not self._link(wanted.items()):
            self._copy(wanted, {place: name for name, place in places.items()})

    def keep_foreign(self, places: Mapping[str, str]) -> None:
        """Keep files of somebody else's, by their places at the site, under other names."""
        self._copy({place: f"{self.folder}/{name}" for place, name in places.items()}, {})

    def bring(self, files: Mapping[str, DeliveredFile], places: Mapping[str, str]) -> None:
        """
        Bring kept bytes back to where they are renamed from.

        Args:
            files: What is wanted, by path.
            places: Where each is to lie.

        Raises:
            Stopped: Some are not kept here.
        """
        have = self._have()
        if gone := sorted(path for path, file in files.items() if file.digest not in have):
            raise Stopped(
                Reason.NOTHING_BEFORE,
                f"Inget har ändrats: den tidigare versionens filer ({gone[0]} med flera) finns "
                "inte kvar här. De ligger på den dator som publicerade efter den; ångra där, "
                "eller publicera texterna på nytt.",
            )
        self.site.remove(places.values())
        pairs = [(self._path(file.digest), places[path]) for path, file in files.items()]
        if self._link(pairs):
            return
        for chunk in self.lock.steps(pairs, _AT_ONCE):
            found = self.storage.read([source for source, _ in chunk])
            copies = {
                place: ReleaseFile.of(data or b"")
                for (_, place), data in zip(chunk, found, strict=True)
            }
            self.site.send(copies.items(), lambda _size: None)

    def prune(self, digests: Collection[str]) -> None:
        """Let go of all but these; what was somebody else's stays."""
        unneeded = [name for name in self._have() if name not in digests and _is_digest(name)]
        self.storage.remove(self._path(name) for name in unneeded)

    def _path(self, name: str) -> str:
        return f"{self.folder}/{name}"

    def _have(self) -> Collection[str]:
        [found] = self.storage.entries([self.folder])
        return (found or {}).keys()

    def _link(self, pairs: Iterable[tuple[str, str]]) -> bool:
        """Give files second names, if they may have any; some may have got one all the same."""
        if self.storage is not self.site:
            return False
        try:
            self.storage.link(pairs)
        except (ConnectionError, TimeoutError):
            raise
        except OSError:  # a server, or a disk, where a file has only one name
            return False
        return True

    def _copy(self, wanted: Mapping[str, str], names: Mapping[str, str]) -> None:
        """Copy files from the site by way of this computer; only what its name says."""
        for chunk in self.lock.steps(wanted.items(), _AT_ONCE):
            found = self.site.read([place for place, _ in chunk])
            copies = {
                to: ReleaseFile.of(data)
                for (place, to), data in zip(chunk, found, strict=True)
                if data is not None and names.get(place) in (None, digest(data))
            }
            self.storage.send(copies.items(), lambda _size: None)


def _is_digest(name: str) -> bool:
    return re.fullmatch(r"[0-9a-f]{64}", name.removesuffix(PART)) is not None
