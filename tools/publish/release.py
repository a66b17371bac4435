"""A release: a finished site under a name of its own, on its way to where readers are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

from blog.files import digest
from blog.manifest import DeliveredFile, format_manifest
from tools.publish.errors import Reason, Stopped

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

INTERNAL = ".publicering"
"""The folder of ours within a site's own, on a server that has no other place for it."""

_ID = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{8}")
# What Windows takes for a folder's end, and what ends a line in FTP and in Git.
_IMPOSSIBLE = re.compile(r"[\\\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class ReleaseFile:
    """
    One file of a release.

    Attributes:
        digest: SHA-256 of its bytes, 64 lower-case hexadecimal digits.
        size: In bytes.
        source: The bytes, or the file on this computer that has them.
    """

    digest: str
    size: int
    source: Path | bytes

    @classmethod
    def of(cls, data: bytes) -> ReleaseFile:
        """Make a file that is on no disk."""
        return cls(digest(data), len(data), data)

    def read(self) -> bytes:
        """
        Give the bytes.

        Raises:
            Stopped: They are no longer those of the digest.
        """
        data = self.source if isinstance(self.source, bytes) else self.source.read_bytes()
        if digest(data) != self.digest:
            raise Stopped(
                Reason.SOURCE,
                f"Den färdiga sajten på den här datorn har ändrats ({self.source!s}) medan den "
                "skickades. Bygg den på nytt och publicera sedan igen.",
            )
        return data


@dataclass(frozen=True, slots=True)
class Release:
    """
    A whole site.

    Attributes:
        id: Its name, from :func:`release_id`; names sort by time.
        files: Every file by its path below the site's root.
        note: What it changes, in the caller's Swedish words, for the list of releases.
        sources: As in :class:`tools.publish.record.Record`.
        texts: Likewise.
        beside: Likewise.
    """

    id: str
    files: Mapping[str, ReleaseFile]
    note: str = ""
    sources: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    beside: Mapping[str, str] = field(default_factory=dict)

    def manifest(self) -> dict[str, DeliveredFile]:
        """Give digest and size of every file."""
        return {path: DeliveredFile(f.digest, f.size) for path, f in self.files.items()}


def release_id(when: datetime, files: Mapping[str, DeliveredFile | ReleaseFile]) -> str:
    """
    Name a release by its moment and its content, such as ``20261122T070000Z-3f9c0a12``.

    Args:
        when: With a time zone.
        files: All that it holds.
    """
    content = {path: DeliveredFile(file.digest, file.size) for path, file in files.items()}
    return f"{when.astimezone(UTC):%Y%m%dT%H%M%SZ}-{digest(format_manifest(content))[:8]}"


def free_id(name: str, taken: Collection[str]) -> str:
    """Give the first id from *name* on, second by second, that is not *taken*."""
    when = made_at(name)
    following = (when + timedelta(seconds=seconds) for seconds in count())
    ids = (f"{each:%Y%m%dT%H%M%SZ}{name[16:]}" for each in following)
    return next(each for each in ids if each not in taken)


def made_at(name: str) -> datetime:
    """Give the moment in a release's name, in UTC."""
    return datetime.strptime(name[:16], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def is_release_id(name: str) -> bool:
    """Say whether *name* is one that :func:`release_id` gives."""
    return _ID.fullmatch(name) is not None


def files_in(folder: Path, manifest: Mapping[str, DeliveredFile]) -> dict[str, ReleaseFile]:
    """Give the files of a finished site in *folder* that its *manifest* names."""
    return {
        path: ReleaseFile(file.digest, file.size, folder / path) for path, file in manifest.items()
    }


def check_paths(release: Release) -> None:
    """
    Stop at a path that would lead out of the site, into what is ours, or nowhere.

    Raises:
        Stopped: With every such path.
    """
    wrong = [path for path in release.files if not _is_possible(path)]
    if wrong:
        named = ", ".join(f"”{path!r}”" for path in sorted(wrong)[:3])
        raise Stopped(
            Reason.PATH,
            f"Inget har skickats: filer i den färdiga sajten har namn som inte går att använda på "
            f"en server: {named}. Byt namn på dem i content/ och bygg igen.",
        )


def _is_possible(path: str) -> bool:
    parts = path.split("/")
    return (
        not _IMPOSSIBLE.search(path)
        and all(part not in ("", ".", "..") for part in parts)
        and parts[0] != INTERNAL
    )
