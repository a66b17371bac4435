"""
What is written down beside a release where it lies: its manifest, and what it came after.

One text file: a line that describes the release, the files in the format of
:mod:`blog.manifest`, and after a line of its own the assets that were carried along.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from blog.manifest import format_manifest, parse_manifest

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from blog.manifest import DeliveredFile

_CARRIED = b"# Carried along from the release before:\n"


@dataclass(frozen=True, slots=True)
class Record:
    """
    A release that has been published.

    Attributes:
        id: Its name.
        files: Its own files.
        carried: Assets of the release before it that lie there for pages loaded earlier.
        base: The release that it came after; None for the first.
        note: What it changed, in the words of whoever published it.
        sources: What its pictures and attachments were made of: the beginning of the SHA-256 of
            the file in content/, by the address where it is published.
        texts: The same of the file of each of its texts, by the text's address.
        beside: The small files for the web server that belong to it, by name.
    """

    id: str
    files: Mapping[str, DeliveredFile]
    carried: Mapping[str, DeliveredFile] = field(default_factory=dict)
    base: str | None = None
    note: str = ""
    sources: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    beside: Mapping[str, str] = field(default_factory=dict)

    @property
    def everything(self) -> dict[str, DeliveredFile]:
        """Every file that lies there because of it."""
        return {**self.carried, **self.files}

    def without(self, paths: Collection[str]) -> Record:
        """Give the same release without the files at *paths*."""
        return replace(
            self,
            files={path: file for path, file in self.files.items() if path not in paths},
            carried={path: file for path, file in self.carried.items() if path not in paths},
            sources={path: made for path, made in self.sources.items() if path not in paths},
        )


def format_record(record: Record) -> bytes:
    """Write *record*; the same release gives the same bytes."""
    said = {"base": record.base, "note": record.note}
    more = {
        "sources": dict(record.sources),
        "texts": dict(record.texts),
        "beside": dict(record.beside),
    }
    about = json.dumps(said | {name: value for name, value in more.items() if value})
    parts = [f"# {about}\n".encode("ascii"), format_manifest(record.files)]
    if record.carried:
        parts += [_CARRIED, format_manifest(record.carried)]
    return b"".join(parts)


def parse_record(name: str, data: bytes) -> Record:
    """Read what :func:`format_record` wrote of the release *name*."""
    own, _, carried = data.partition(_CARRIED)
    about = _about(own.partition(b"\n")[0])
    return Record(
        name,
        parse_manifest(own),
        parse_manifest(carried),
        about.get("base") or None,
        about.get("note") or "",
        _texts(about.get("sources")),
        _texts(about.get("texts")),
        _texts(about.get("beside")),
    )


def _texts(found: Any) -> dict[str, str]:
    return found if isinstance(found, dict) else {}


def _about(line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line.removeprefix(b"# "))
    except ValueError:  # damage makes a release undescribed, never wrong
        return {}
    return found if isinstance(found, dict) else {}
